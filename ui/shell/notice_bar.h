#pragma once

#include <QWidget>

#include "ui/session/notice.h"

class QVBoxLayout;

namespace kinora::ui {

// The lines below the bar: each says what happened and what to do, with buttons, until it is closed. What is merely
// told goes by itself after some seconds.
class NoticeBar : public QWidget {
  Q_OBJECT
 public:
  explicit NoticeBar(QWidget* parent);
  void Show(const Notice& notice);
  void Remove(const QString& id);
  void Clear();
  int count() const;

 private:
  void RemoveSame(const Notice& notice);

  QVBoxLayout* column_ = nullptr;
};

}  // namespace kinora::ui
