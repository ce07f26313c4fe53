#pragma once

#include <QDialog>

#include "ui/session/session.h"

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kinora::ui {

// What is decided about the trial in hand: usable, usable with a note, excluded, with the reason and who says so.
class VerdictSheet : public QDialog {
  Q_OBJECT
 public:
  VerdictSheet(Session& session, QWidget* parent);

 private:
  void Validate();
  void Store();

  Session& session_;
  QButtonGroup* kinds_ = nullptr;
  QLineEdit *rule_ = nullptr, *reason_ = nullptr, *who_ = nullptr;
  QLabel* problem_ = nullptr;
  QPushButton* give_ = nullptr;
};

}  // namespace kinora::ui
