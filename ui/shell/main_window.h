#pragma once

#include <QMainWindow>
#include <functional>
#include <vector>

#include "ui/session/session.h"
#include "ui/shell/commands.h"
#include "ui/shell/page.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace kinora::ui {

class Guide;
class NewProject;
class NoticeBar;
class ReviewPage;
class TopBar;

// The window: one bar (trial, pages, search, undo), one page below it, notices between them, a status line that tells
// the truth. Without a project it shows the start page.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow();
  ~MainWindow() override;

  Session& session() { return session_; }
  Commands& commands() { return commands_; }
  // Opens what is named (empty: nothing), or what a former run left open when it ended without closing it, and says so.
  void Begin(const QString& project);
  // By its name in the bar: "Project", "Calibration", "Process", "Review", "Export".
  Page* PageNamed(const QString& name) const;
  void ShowPage(const QString& name);
  QString CurrentPage() const;

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void OpenProject(const std::filesystem::path& folder);
  void FitScreen();
  void AddPages();
  void AddPage(const QString& name, Page* page);
  // main_commands.cc
  // The sheet of a new project, with files and folders as if dropped onto it; `then` may go on with it.
  void NewProjectWith(const std::vector<std::filesystem::path>& files, std::function<void(NewProject&)> then = {});
  void OpenSample();
  void UndoOrRedo(bool undo);
  void AddCommands();
  void AddViewAndHelp();
  void MakeMenus();
  // main_languages.cc
  void AddLanguages();
  void ShowLanguage();
  void ProjectChanged();
  void UpdateStatus();
  // At once where no page works. Else the notices ask in place, with a button of this text that stops it and goes on.
  void WhenIdle(const QString& stop_and, std::function<void()> then);
  QString Busy() const;  // what pages do now, in sentences; empty: nothing

  Session session_;
  Commands commands_;
  TopBar* bar_ = nullptr;
  NoticeBar* notices_ = nullptr;
  QStackedWidget* stack_ = nullptr;
  QWidget* start_ = nullptr;
  ReviewPage* review_ = nullptr;
  QLabel* status_ = nullptr;
  QList<QAction*> languages_;
  Guide* guide_ = nullptr;
  std::vector<std::pair<QString, Page*>> pages_;
  bool closing_ = false;  // the person said to stop what runs
};

}  // namespace kinora::ui
