#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "projects/edits/log.h"
#include "ui/calibration/calibration_page.h"
#include "ui/export/export_page.h"
#include "ui/process/process_page.h"
#include "ui/project/project_page.h"
#include "ui/review/review_page.h"
#include "ui/shell/about.h"
#include "ui/shell/choose_file.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/guide.h"
#include "ui/shell/key_list.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/start/new_project.h"
#include "ui/start/sample.h"
#include "ui/start/start_page.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

// Of the guide, for the start page and each page.
constexpr std::array kChapters = {"Begin", "Begin", "Calibration", "Process", "Review", "Export"};

constexpr int kToldMs = 6000;

}  // namespace

MainWindow::MainWindow() : commands_(this) {
  setWindowTitle(tr("Kinora"));
  setAcceptDrops(true);
  resize(1280, 800);
  setMinimumSize(960, 600);
  AddCommands();

  auto* centre = new QWidget(this);
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  bar_ = new TopBar(session_, commands_, centre);
  notices_ = new NoticeBar(centre);
  stack_ = new QStackedWidget(centre);
  column->addWidget(bar_);
  column->addWidget(notices_);
  column->addWidget(stack_, 1);
  setCentralWidget(centre);
  start_ = new StartPage(session_, commands_, stack_);
  stack_->addWidget(start_);
  AddPages();

  status_ = new QLabel(this);
  statusBar()->addWidget(status_, 1);
  statusBar()->setSizeGripEnabled(false);

  // What is merely told stands in the status line: a line above the page would move it under the mouse.
  connect(&session_, &Session::said, this, [this](const Notice& notice) {
    if (notice.tone == Notice::Tone::kInfo && notice.acts.empty()) {
      statusBar()->showMessage(notice.text, kToldMs);
      if (!notice.id.isEmpty()) notices_->Remove(notice.id);  // it is no longer so
    } else {
      notices_->Show(notice);
    }
  });
  connect(&session_, &Session::withdrawn, notices_, &NoticeBar::Remove);
  connect(&session_, &Session::projectChanged, this, &MainWindow::ProjectChanged);
  connect(&session_, &Session::trialChanged, this, &MainWindow::UpdateStatus);
  connect(&session_, &Session::recordsChanged, this, &MainWindow::UpdateStatus);
  connect(bar_, &TopBar::pageChosen, this, &MainWindow::ShowPage);
  MakeMenus();
  ProjectChanged();
  restoreGeometry(QSettings().value("window/geometry").toByteArray());
}

MainWindow::~MainWindow() {
  // Pages use the session until they are gone; children would be deleted after it.
  delete centralWidget();
}

void MainWindow::Begin(const QString& project) {
  const QString left_open = Session::LeftOpen();
  if (project.isEmpty() && left_open.isEmpty()) return;
  if (!session_.Open((project.isEmpty() ? left_open : project).toStdString())) return;
  if (left_open.isEmpty() || session_.read_only()) return;
  session_.Say({.tone = Notice::Tone::kWarning,
                .text = tr("Kinora ended without closing this project."),
                .remedy = tr("It is as of the last finished change: nothing that was done is lost."),
                .where = left_open,
                .acts = {},
                .id = "left open"});
}

void MainWindow::AddPages() {
  auto* project = new ProjectPage(session_, commands_, stack_);
  AddPage(tr("Project"), project);
  auto* calibration = new CalibrationPage(session_, stack_);
  AddPage(tr("Calibration"), calibration);
  auto* process = new ProcessPage(session_, commands_, stack_);
  AddPage(tr("Process"), process);
  review_ = new ReviewPage(session_, commands_, stack_);
  AddPage(tr("Review"), review_);
  auto* exports = new ExportPage(session_, commands_, stack_);
  AddPage(tr("Export"), exports);
  connect(exports, &ExportPage::processWanted, this, [this] { ShowPage(tr("Process")); });
  connect(exports, &ExportPage::recalculateWanted, process, &ProcessPage::Recalculate);
  connect(process, &ProcessPage::openTrial, this, [this](const std::string& trial, qint64 sample) {
    session_.SelectTrial(trial);
    ShowPage(tr("Review"));
    if (sample >= 0) session_.cursor().SetSample(sample);
    review_->model().GoToWorst();
  });
  connect(calibration, &CalibrationPage::addVideosWanted, commands_.Find("project.add_videos"), &QAction::trigger);
  connect(project, &ProjectPage::reviewWanted, this, [this] { ShowPage(tr("Review")); });
  connect(review_, &ReviewPage::recalculateWanted, process, &ProcessPage::Recalculate);
  connect(review_, &ReviewPage::processWanted, this, [this] { ShowPage(tr("Process")); });
  connect(review_, &ReviewPage::locateWanted, this, [this] { ShowPage(tr("Project")); });
}

void MainWindow::AddPage(const QString& name, Page* page) {
  pages_.emplace_back(name, page);
  stack_->addWidget(page);
  bar_->AddPage(name, page);
  connect(page, &Page::statusChanged, this, &MainWindow::UpdateStatus);
}

Page* MainWindow::PageNamed(const QString& name) const {
  for (const auto& [page_name, page] : pages_) {
    if (page_name == name) return page;
  }
  return nullptr;
}

void MainWindow::ShowPage(const QString& name) {
  Page* page = PageNamed(name);
  if (page == nullptr || !session_.is_open()) return;
  auto* before = qobject_cast<Page*>(stack_->currentWidget());
  if (before != nullptr && before != page) before->Left();
  stack_->setCurrentWidget(page);
  bar_->SetCurrentPage(name);
  page->Entered();
  UpdateStatus();
}

QString MainWindow::CurrentPage() const {
  for (const auto& [name, page] : pages_) {
    if (stack_->currentWidget() == page) return name;
  }
  return {};
}

void MainWindow::ProjectChanged() {
  const bool open = session_.is_open();
  bar_->SetOpen(open);
  notices_->Clear();  // what was said was about another project
  const QString closed = open ? QString() : tr("No project is open.");
  Commands::SetReason(commands_.Find("project.close"), closed);
  Commands::SetReason(commands_.Find("project.add_videos"), closed);
  for (const char* id : {"edit.undo", "edit.redo"}) Commands::SetReason(commands_.Find(id), closed);
  setWindowTitle(open ? tr("%1 – Kinora").arg(session_.study()) : tr("Kinora"));
  if (!open || pages_.empty()) {
    if (auto* page = qobject_cast<Page*>(stack_->currentWidget())) page->Left();
    stack_->setCurrentWidget(start_);
    start_->setFocus();
  } else {
    ShowPage(pages_.front().first);
  }
  UpdateStatus();
}

void MainWindow::UpdateStatus() {
  if (!session_.is_open()) return status_->setText(tr("No project is open"));
  if (const auto* page = qobject_cast<Page*>(stack_->currentWidget()); page != nullptr && !page->StatusText().isEmpty())
    return status_->setText(page->StatusText());
  status_->setText(session_.SavedText() + QStringLiteral(" · ") +
                   QString::fromStdString(session_.project().folder().string()));
}

void MainWindow::AddCommands() {
  const QString project = tr("Project"), view = tr("View"), edit = tr("Edit");
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
                  guide_->Show(kChapters.at(static_cast<std::size_t>(stack_->currentIndex())));
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

void MainWindow::NewProjectWith(const std::vector<std::filesystem::path>& files) {
  WhenIdle(tr("Stop and make another project"), [this, files] {
    auto* sheet = new NewProject(session_, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->AddFiles(files);
    sheet->open();
  });
}

void MainWindow::OpenSample() {
  const std::filesystem::path made = SampleProjectFolder();
  if (std::filesystem::exists(made / CaptureProject::kFileName)) {
    OpenProject(made);
    return;
  }
  const std::vector<std::filesystem::path> files = SampleFiles();
  if (!files.empty()) return NewProjectWith(files);
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
    session_.Say(Info((undo ? tr("Undone: %1") : tr("Done again: %1")).arg(QString::fromStdString(step->label))));
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
  menu(tr("P&rocess"), tr("Process"));
  menu(tr("&Time"), tr("Time"));
  menu(tr("&Review"), tr("Review"));
  menu(tr("&Correct"), tr("Correct"));
  menu(tr("E&xport"), tr("Export"));
  menu(tr("&Help"), tr("Help"));
}

QString MainWindow::Busy() const {
  QStringList busy;
  for (const auto& [name, page] : pages_) {
    if (!page->Busy().isEmpty()) busy << page->Busy();
  }
  return busy.join(' ');
}

// Asked in place: whoever wants to go on just goes on.
void MainWindow::WhenIdle(const QString& stop_and, std::function<void()> then) {
  const QString busy = Busy();
  if (busy.isEmpty()) return then();
  notices_->Show({.tone = Notice::Tone::kWarning,
                  .text = busy,
                  .remedy = tr("What is finished is kept, and goes on there next time."),
                  .where = {},
                  .acts = {{stop_and,
                            [this, then = std::move(then)] {
                              for (const auto& [name, page] : pages_) page->Stop();
                              then();
                            }},
                           {tr("Go on"), [] {}}},
                  .id = "busy"});
}

void MainWindow::OpenProject(const std::filesystem::path& folder) {
  WhenIdle(tr("Stop and open the other project"), [this, folder] { session_.Open(folder); });
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!closing_ && !Busy().isEmpty()) {
    WhenIdle(tr("Stop and quit"), [this] {
      closing_ = true;
      close();
    });
    return event->ignore();
  }
  QSettings().setValue("window/geometry", saveGeometry());
  QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  std::vector<std::filesystem::path> files;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) files.emplace_back(url.toLocalFile().toStdString());
  }
  if (files.empty()) return;
  if (std::filesystem::exists(files.front() / CaptureProject::kFileName) ||
      files.front().filename() == CaptureProject::kFileName) {
    OpenProject(files.front());
  } else if (session_.is_open()) {
    ShowPage(tr("Project"));
    static_cast<ProjectPage*>(PageNamed(tr("Project")))->AddVideos(files);
  } else {
    NewProjectWith(files);
  }
}

}  // namespace kinora::ui
