#pragma once

#include <QDialog>

#include "ui/session/session.h"

namespace kinora::ui {

// The verdict on the trial in hand, asked for on the Review page: Enter saves and closes, Esc leaves it as it was.
class VerdictSheet : public QDialog {
  Q_OBJECT
 public:
  VerdictSheet(Session& session, QWidget* parent);
};

}  // namespace kinora::ui
