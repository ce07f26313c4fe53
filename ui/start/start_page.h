#pragma once

#include <QWidget>

#include "ui/session/session.h"
#include "ui/shell/commands.h"

class QAction;
class QLabel;
class QListWidget;

namespace kinora::ui {

// What the window shows without a project: make one, open one, the sample, the recent ones.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  StartPage(Session& session, Commands& commands, QWidget* parent);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void FillRecent();

  Session& session_;
  QListWidget* recent_ = nullptr;
  QLabel* no_recent_ = nullptr;
  QAction* forget_ = nullptr;  // takes the current one off the list
};

}  // namespace kinora::ui
