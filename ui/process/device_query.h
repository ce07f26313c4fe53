#pragma once

#include <QObject>
#include <QString>

class QProcess;

namespace kinora::ui {

// Asks `kinora-cli device` where networks would run: only that program loads what knows of GPUs.
class DeviceQuery : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  ~DeviceQuery() override;
  void Ask();  // once; answers later

  const QString& name() const { return name_; }                // empty until it answered
  const QString& why_not_gpu() const { return why_not_gpu_; }  // empty where a GPU is used

 Q_SIGNALS:
  void answered();

 private:
  QProcess* process_ = nullptr;
  QString name_;
  QString why_not_gpu_;
};

}  // namespace kinora::ui
