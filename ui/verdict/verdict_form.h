#pragma once

#include <QWidget>
#include <string>

#include "ui/session/session.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kinora::ui {

// What is decided about a trial: usable, usable with a note, excluded; the study's rule, the reason, and who says so.
// Nothing is stored before the button is pressed; it says what is lacking until then.
class VerdictForm : public QWidget {
  Q_OBJECT
 public:
  VerdictForm(Session& session, QWidget* parent);

  // Shows its verdict, or an empty form; what was typed and not saved is gone.
  void SetTrial(const std::string& trial);
  QPushButton* button() const { return save_; }
  // Another button, before the one that saves.
  void AddBeside(QPushButton* button);

 Q_SIGNALS:
  void saved(const std::string& trial);

 private:
  void Show();
  void Typed();
  void Save();

  Session& session_;
  std::string trial_;
  QComboBox* kind_ = nullptr;
  QLineEdit *rule_ = nullptr, *reason_ = nullptr, *who_ = nullptr;
  QPushButton* save_ = nullptr;
  QLabel* state_ = nullptr;
  QHBoxLayout* last_ = nullptr;
};

}  // namespace kinora::ui
