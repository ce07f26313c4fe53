#pragma once

#include <QWidget>
#include <vector>

#include "ui/session/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/page.h"

class QButtonGroup;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace kinora::ui {

// "Kinora  Study ▸ P03 ▸ Squat 2 ▾    Project  Calibration  Process  Review  Export    ⌕ Ctrl K  ↶ ↷"
class TopBar : public QWidget {
  Q_OBJECT
 public:
  TopBar(Session& session, Commands& commands, QWidget* parent);

  void AddPage(const QString& name, Page* page);
  void SetCurrentPage(const QString& name);
  void SetOpen(bool open);  // pages and trial only with a project

 Q_SIGNALS:
  void pageChosen(const QString& name);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void UpdateTrial();
  void ShowTrialName();  // as much of it as there is room for
  void FillTrialMenu();
  void UpdateState(QToolButton* button, const QString& name, const Page& page);

  Session& session_;
  QToolButton* trial_ = nullptr;
  QMenu* trials_ = nullptr;
  QHBoxLayout* page_row_ = nullptr;
  QButtonGroup* group_ = nullptr;
  QStringList path_;  // study, participant, session, trial
};

}  // namespace kinora::ui
