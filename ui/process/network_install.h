#pragma once

#include <QObject>
#include <string>
#include <thread>
#include <vector>

#include "ui/session/notice.h"

namespace kinora::ui {

// Fetches networks of the manifest in a thread of its own: what `kinora-cli models install` does.
class NetworkInstall : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  ~NetworkInstall() override;

  void Start(const std::vector<std::string>& names);  // only while none is running
  void Cancel();
  bool running() const { return running_; }

 Q_SIGNALS:
  void progressed(const QString& what, double done, double total);  // bytes; total 0: unknown
  // One of these is the last.
  void finished();
  void cancelled();
  void failed(const kinora::ui::Notice& notice);

 private:
  std::jthread thread_;
  bool running_ = false;
};

}  // namespace kinora::ui
