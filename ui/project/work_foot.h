#pragma once

#include <QWidget>

#include "ui/session/background.h"
#include "ui/session/session.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace kinora::ui {

// The lowest line of a sheet whose work takes a while: what is lacking or went wrong, how far the work is, Cancel, and
// the button that begins it. What the session warns of while the sheet is in front is said here, where it is looked at.
class WorkFoot : public QWidget {
  Q_OBJECT
 public:
  // `work` outlives the line; `act` stands on its button.
  WorkFoot(Session& session, Background& work, const QString& act, QWidget* parent);

  QPushButton* button() const { return button_; }
  void Say(const QString& text);
  QString said() const;
  // The work begins: its button is off until somebody turns it on again.
  void Begin();

 Q_SIGNALS:
  void cancelled();

 private:
  QLabel* text_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton* button_ = nullptr;
};

}  // namespace kinora::ui
