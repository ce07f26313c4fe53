// The window's own commands, and the menus of all.

#include <QApplication>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>

#include "projects/edits/log.h"
#include "ui/project/project_page.h"
#include "ui/review/review_page.h"
#include "ui/shell/about.h"
#include "ui/shell/choose_file.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/guide.h"
#include "ui/shell/key_list.h"
#include "ui/shell/main_window.h"
#include "ui/start/new_project.h"
#include "ui/start/sample.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

// Of the guide, for the start page and each page.
constexpr std::array kChapters = {
    QT_TRANSLATE_NOOP("kinora::ui::Guide", "Begin"),       QT_TRANSLATE_NOOP("kinora::ui::Guide", "Begin"),
    QT_TRANSLATE_NOOP("kinora::ui::Guide", "Calibration"), QT_TRANSLATE_NOOP("kinora::ui::Guide", "Process"),
    QT_TRANSLATE_NOOP("kinora::ui::Guide", "Review"),      QT_TRANSLATE_NOOP("kinora::ui::Guide", "Export")};

}  // namespace

void MainWindow::AddCommands() {
  const QString project = tr("Project"), edit = tr("Edit");
  commands_.Add({"project.new",
                 project,
                 tr("New project…"),
                 tr("Make a project: participant, session, videos, calibration"),
                 "folder-plus",
                 {QKeySequence::New}},
                [this] { NewProjectWith({}); });
  commands_.Add({"project.open",
                 project,
                 tr("Open project…"),
                 tr("Open a project's folder"),
                 "folder-open",
                 {QKeySequence::Open}},
                [this] {
                  ChooseFolder(this, tr("Open a project's folder"),
                               [this](const QString& folder) { OpenProject(folder.toStdString()); });
                });
  commands_.Add({"project.sample", project, tr("Open the sample"),
                 tr("A person balancing on one leg, filmed by four cameras"), "play"},
                [this] { OpenSample(); });
  commands_.Add(
      {"project.add_videos", project, tr("Add videos…"), tr("Add the videos of one or several trials"), "file-video"},
      [this] {
        ShowPage(tr("Project"));
        static_cast<ProjectPage*>(PageNamed(tr("Project")))->AddVideos();
      });
  commands_.Add(
      {"project.close", project, tr("Close project"), tr("Everything is saved already"), "x", {QKeySequence::Close}},
      [this] { WhenIdle(tr("Stop and close the project"), [this] { session_.Close(); }); });
  commands_.Add({"project.quit", project, tr("Quit"), tr("Everything is saved already"), {}, {QKeySequence::Quit}},
                [this] { close(); });
  commands_.Add({"edit.undo", edit, tr("Undo"), tr("Take back the last change"), "undo-2", {QKeySequence::Undo}},
                [this] { UndoOrRedo(true); });
  commands_.Add({"edit.redo",
                 edit,
                 tr("Redo"),
                 tr("Make the change again"),
                 "redo-2",
                 {QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")}},
                [this] { UndoOrRedo(false); });
}

void MainWindow::AddViewAndHelp() {
  const QString view = tr("View");
  commands_.Add(
      {"view.palette", view, tr("Find a command…"), tr("Any command by its name"), "search", {QKeySequence("Ctrl+K")}},
      [this] {
        auto* palette = new CommandPalette(commands_, this);
        palette->setAttribute(Qt::WA_DeleteOnClose);
        palette->show();
      });
  commands_.Add({"export.show",
                 tr("Export"),
                 tr("Export…"),
                 tr("Files for other programs"),
                 "download",
                 {QKeySequence("Ctrl+E")}},
                [this] { ShowPage(tr("Export")); });
  commands_.Add({"help.guide",
                 tr("Help"),
                 tr("Guide"),
                 tr("How to go from videos to numbers, and what the numbers mean"),
                 "circle-help",
                 {QKeySequence("F1")}},
                [this] {
                  if (!guide_) guide_ = new Guide(this);
                  guide_->Show(Guide::tr(kChapters.at(static_cast<std::size_t>(stack_->currentIndex()))));
                });
  commands_.Add({"help.keys",
                 tr("Help"),
                 tr("Keys…"),
                 tr("Every act with its key; keys can be changed"),
                 "keyboard",
                 {QKeySequence("Shift+F1")}},
                [this] {
                  auto* keys = new KeyList(commands_, this);
                  keys->setAttribute(Qt::WA_DeleteOnClose);
                  keys->open();
                });
  commands_.Add({"help.about", tr("Help"), tr("About Kinora…"), tr("Versions and licences"), "info"}, [this] {
    auto* about = new About(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
  });
  commands_.Add({"view.look", view, tr("Dark or light"), tr("Change between the dark and the light look"), "sun"},
                [this] {
                  const Look look = CurrentLook() == Look::kDark ? Look::kLight : Look::kDark;
                  QSettings().setValue("look", look == Look::kLight ? "light" : "dark");
                  SetLook(*qApp, look);
                });
  AddLanguages();
}

void MainWindow::NewProjectWith(const std::vector<std::filesystem::path>& files,
                                std::function<void(NewProject&)> then) {
  WhenIdle(tr("Stop and make another project"), [this, files, then = std::move(then)] {
    auto* sheet = new NewProject(session_, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->AddFiles(files);
    sheet->open();
    if (then) then(*sheet);
  });
}

void MainWindow::OpenSample() {
  const std::filesystem::path made = SampleProjectFolder();
  if (std::filesystem::exists(made / CaptureProject::kFileName)) {
    OpenProject(made);
    return;
  }
  const std::vector<std::filesystem::path> files = SampleFiles();
  if (!files.empty()) return NewProjectWith(files, [made](NewProject& sheet) { sheet.MakeAt(tr("Sample"), made); });
  session_.Say({.tone = Notice::Tone::kWarning,
                .text = tr("The sample recording is not on this computer."),
                .remedy = tr("Get it with scripts/sample, or name its folder in the environment variable "
                             "KINORA_SAMPLE."),
                .where = {},
                .acts = {},
                .id = "sample"});
}

void MainWindow::UndoOrRedo(bool undo) {
  if (!session_.is_open()) return;
  bool of_records = false;
  session_.Guard([&] { of_records = NextStepIsOfRecords(session_.project(), undo); });
  if (!of_records && review_->model().loaded()) return undo ? review_->model().Undo() : review_->model().Redo();
  session_.Guard([&] {
    const auto step = undo ? UndoStep(session_.project()) : RedoStep(session_.project());
    if (!step) return session_.Say(Info(undo ? tr("Nothing to undo.") : tr("Nothing to redo.")));
    session_.Say(Info((undo ? tr("Undone: %1") : tr("Done again: %1")).arg(Shown(step->label))));
    if (step->records) {
      session_.Withdraw("deleted");
      return session_.RecordsChanged();
    }
    session_.EditsChanged(step->trial);
  });
}

void MainWindow::MakeMenus() {
  const auto menu = [this](const QString& title, const QString& group) {
    QMenu* made = menuBar()->addMenu(title);
    for (QAction* action : commands_.All()) {
      if (Commands::GroupOf(action) == group) made->addAction(action);
    }
  };
  menu(tr("&Project"), tr("Project"));
  menu(tr("&Edit"), tr("Edit"));
  menu(tr("&View"), tr("View"));
  menu(tr("Pr&ocess"), tr("Process"));
  menu(tr("&Time"), tr("Time"));
  menu(tr("&Review"), tr("Review"));
  menu(tr("&Correct"), tr("Correct"));
  menu(tr("Eve&nts"), tr("Events"));
  menu(tr("E&xport"), tr("Export"));
  menu(tr("&Help"), tr("Help"));
}

}  // namespace kinora::ui
