#pragma once

#include <QFrame>

#include "ui/process/network_choice.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace kinora::ui {

// Fast, or Accurate: a large choice that says what it is good for, and installs what it lacks.
class ChoiceCard : public QFrame {
  Q_OBJECT
 public:
  ChoiceCard(const QString& icon, QWidget* parent);

  void SetChoice(const NetworkChoice& choice);
  const NetworkChoice& choice() const { return choice_; }
  void SetChosen(bool chosen);
  // Whether there is anything for a network to do: where there is not, nothing is lacking.
  void SetNeeded(bool needed);
  bool chosen() const;
  // While its networks come: what and how far; total 0: unknown. An empty text ends it.
  void ShowInstalling(const QString& what, double done, double total);

 Q_SIGNALS:
  void picked();
  void installAsked();
  void installCancelled();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void ShowLacks();

  NetworkChoice choice_;
  QRadioButton* title_ = nullptr;
  QLabel* text_ = nullptr;
  QLabel* lacks_ = nullptr;
  QPushButton* install_ = nullptr;
  QProgressBar* progress_ = nullptr;
  bool installing_ = false;
  bool needed_ = true;
};

}  // namespace kinora::ui
