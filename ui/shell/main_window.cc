#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include "projects/calibration_intake.h"
#include "ui/calibration/calibration_page.h"
#include "ui/export/export_page.h"
#include "ui/process/process_page.h"
#include "ui/project/project_page.h"
#include "ui/review/review_page.h"
#include "ui/shell/choose_file.h"
#include "ui/shell/enter_presses.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/page_commands.h"
#include "ui/shell/top_bar.h"
#include "ui/start/start_page.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kToldMs = 6000;

}  // namespace

MainWindow::MainWindow() : commands_(this) {
  setWindowTitle(tr("Kinora"));
  setAcceptDrops(true);
  resize(1280, 800);
  setMinimumSize(960, 600);
  AddCommands();
  AddViewAndHelp();
  AddPageCommands(*this);
  LetEnterPressButtons(*this);

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
  if (!restoreGeometry(QSettings().value("window/geometry").toByteArray())) FitScreen();
}

// A first start on a small screen: no bar below its edge, with room for the frame that window managers add.
void MainWindow::FitScreen() {
  constexpr int kFrame = 40;
  const QSize room = screen()->availableSize();
  if (width() > room.width() || height() + kFrame > room.height()) setWindowState(windowState() | Qt::WindowMaximized);
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
  connect(exports, &ExportPage::began, this, [this] { review_->model().GiveBack(); });  // an hour would be there twice
  connect(process, &ProcessPage::openTrial, this, [this](const std::string& trial, qint64 sample) {
    session_.SelectTrial(trial);
    ShowPage(tr("Review"));
    if (sample >= 0) session_.cursor().SetSample(sample);
    review_->model().GoToWorst();
  });
  connect(calibration, &CalibrationPage::addVideosWanted, commands_.Find("project.add_videos"), &QAction::trigger);
  connect(project, &ProjectPage::reviewWanted, this, [this] { ShowPage(tr("Review")); });
  connect(project, &ProjectPage::calibrationWanted, this, [this] { ShowPage(tr("Calibration")); });
  connect(project, &ProjectPage::processWanted, this, [this] { ShowPage(tr("Process")); });
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
  Commands::SetReason(commands_.Find("project.add_videos"), !session_.is_open() ? tr("No project is open.")
                                                            : session_.read_only()
                                                                ? tr("This project can only be read.")
                                                                : QString());
  if (!session_.is_open()) return status_->setText(tr("No project is open"));
  if (const auto* page = qobject_cast<Page*>(stack_->currentWidget()); page != nullptr && !page->StatusText().isEmpty())
    return status_->setText(page->StatusText());
  status_->setText(session_.SavedText() + QStringLiteral(" · ") +
                   QString::fromStdString(session_.project().folder().string()));
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
  const std::vector<std::filesystem::path> files = LocalFiles(*event->mimeData());
  if (files.empty()) return;
  if (std::filesystem::exists(files.front() / CaptureProject::kFileName) ||
      files.front().filename() == CaptureProject::kFileName) {
    OpenProject(files.front());
  } else if (session_.is_open() && files.size() == 1 && LooksLikeCalibration(files.front())) {
    ShowPage(tr("Calibration"));
    static_cast<CalibrationPage*>(PageNamed(tr("Calibration")))->Read(files.front());
  } else if (session_.is_open()) {
    ShowPage(tr("Project"));
    static_cast<ProjectPage*>(PageNamed(tr("Project")))->AddVideos(files);
  } else {
    NewProjectWith(files);
  }
}

}  // namespace kinora::ui
