#include "tests/ui/tour.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "ui/export/export_page.h"
#include "ui/process/process_page.h"
#include "ui/process/trials_view.h"
#include "ui/project/project_page.h"
#include "ui/review/review_page.h"
#include "ui/shell/main_window.h"
#include "ui/start/new_project.h"

namespace kinora::test {
namespace {

constexpr int kPatienceMs = 60'000;  // only ever waited for by a test that fails
constexpr const char* kPages[] = {"Project", "Calibration", "Process", "Review", "Export"};

QTreeWidgetItem* FindItem(QTreeWidget* tree, const std::function<bool(const QTreeWidgetItem&)>& fits) {
  for (QTreeWidgetItemIterator it(tree); *it != nullptr; ++it) {
    if (fits(**it)) return *it;
  }
  return nullptr;
}

// By its English name, in any language.
ui::Page* PageOf(const ui::MainWindow& window, const char* name) {
  return window.PageNamed(ui::MainWindow::tr(name));
}

QString Text(const char* utf8) {
  return QString::fromUtf8(utf8);
}

}  // namespace

Tour::Tour(int width_px)
    : empty_(MakeEmptyStudy(folder_.path())),
      one_(MakeStudyOfOneCamera(folder_.path(), width_px)),
      long_(MakeLongStudy(folder_.path(), width_px)) {}

void Tour::Run(const QSize& size, const Look& look) {
  look_ = look;
  QSettings().clear();
  qputenv("KINORA_CLI", QByteArray::fromStdString(MakeWorker(folder_.path(), kFailingWorker).string()));
  ui::MainWindow window;
  window.resize(size);
  window.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
  QApplication::setActiveWindow(&window);  // no window manager does it on a virtual screen
  First(window);
  WithoutTrials(window);
  OneCamera(window);
  ASSERT_TRUE(Open(window, long_));
  Project(window);
  Process(window);
  Review(window);
  Show(window, "Export");
  LookAt("60_export", window);
  Sheets(window);
  window.session().Close();
  LookAt("90_start_recent", window);
  qunsetenv("KINORA_CLI");
}

void Tour::LookAt(const QString& name, QWidget& shown) {
  QCoreApplication::sendPostedEvents();  // layouts of texts that changed just now
  look_(name, shown);
}

void Tour::First(ui::MainWindow& window) {
  LookAt("00_start_first", window);
  window.commands().Find("project.new")->trigger();
  auto* sheet = window.findChild<ui::NewProject*>("new project");
  ASSERT_NE(sheet, nullptr);
  LookAt("01_new_project", *sheet);
  sheet->findChild<QLineEdit*>("study")->setText(Text(kLongStudy));
  sheet->findChild<QLineEdit*>("participant")->setText(Text(kLongParticipant));
  sheet->findChild<QLineEdit*>("session")->setText(Text(kLongSession));
  sheet->AddFiles({long_.recording});
  LookAt("02_new_project_filled", *sheet);
  delete sheet;
}

void Tour::WithoutTrials(ui::MainWindow& window) {
  ASSERT_TRUE(Open(window, empty_));
  AllPages(window, "10_empty_");
}

void Tour::OneCamera(ui::MainWindow& window) {
  ASSERT_TRUE(Open(window, one_));
  AllPages(window, "20_one_");
}

void Tour::Project(ui::MainWindow& window) {
  Show(window, "Project");
  auto* tree = window.findChild<QTreeWidget*>("project tree");
  LookAt("30_project_trial", window);
  QTreeWidgetItem* person = tree->topLevelItem(0);
  tree->setCurrentItem(person);
  LookAt("31_project_participant", window);
  tree->setCurrentItem(person->child(0));
  LookAt("32_project_session", window);
  QTreeWidgetItem* lost =
      FindItem(tree, [](const QTreeWidgetItem& item) { return item.text(1) == ui::ProjectPage::tr("missing"); });
  ASSERT_NE(lost, nullptr);
  tree->setCurrentItem(lost);
  LookAt("33_project_missing_video", window);
  static_cast<ui::ProjectPage*>(PageOf(window, "Project"))->AddVideos({long_.recording});
  auto* sheet = window.findChild<QDialog*>("add videos");
  ASSERT_NE(sheet, nullptr);
  LookAt("34_add_videos", *sheet);
  delete sheet;
  Show(window, "Calibration");
  LookAt("35_calibration", window);
}

void Tour::Process(ui::MainWindow& window) {
  auto* page = static_cast<ui::ProcessPage*>(PageOf(window, "Process"));
  Show(window, "Process");
  auto* view = page->findChild<ui::TrialsView*>("trials");
  view->SelectTrial(long_.trial);
  LookAt("40_process", window);
  auto* advanced = page->findChild<QPushButton*>("advanced");
  advanced->click();
  LookAt("41_process_advanced", window);
  advanced->click();
  // Put in here: the button would ask for networks first.
  const auto add = [&](const Trial& trial) {
    ui::QueueItem item;
    item.trial = trial.id;
    item.name = QString::fromStdString(FullName(window.session().project(), trial));
    item.cameras = 8;
    item.pictures = 8 * trial.timeline.count;
    item.options = page->options();
    page->queue().Add({item});
  };
  add(FindTrial(window.session().project(), "Squat"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !page->queue().busy(); }, kPatienceMs));
  LookAt("42_process_failed", window);
  qputenv("KINORA_CLI", QByteArray::fromStdString(MakeWorker(folder_.path(), kEndlessWorker).string()));
  for (const Trial& trial : ListTrials(window.session().project())) add(trial);
  ASSERT_TRUE(QTest::qWaitFor([&] { return page->queue().Find(long_.trial)->done > 0; }, kPatienceMs));
  LookAt("43_process_running", window);
  window.close();  // asks in place
  LookAt("44_process_quit", window);
  page->queue().CancelAll();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !page->queue().busy(); }, kPatienceMs));
  qputenv("KINORA_CLI", QByteArray::fromStdString(MakeWorker(folder_.path(), kFailingWorker).string()));
  LookAt("45_process_stopped", window);
}

void Tour::Review(ui::MainWindow& window) {
  window.session().SelectTrial(long_.trial);
  Show(window, "Review");
  auto* page = static_cast<ui::ReviewPage*>(PageOf(window, "Review"));
  ASSERT_TRUE(page->model().loaded()) << page->model().why_not().toStdString();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !page->model().solving(); }, kPatienceMs));
  window.session().cursor().SetSample(window.session().cursor().timeline().count / 2);
  for (int layout = 1; layout <= 4; ++layout) {
    page->SetLayout(layout);
    LookAt(QString("5%1_review_layout%2").arg(layout - 1).arg(layout), window);
  }
  page->SetLayout(1);
  window.commands().Find("review.next_episode")->trigger();
  LookAt("54_review_episode", window);
  window.commands().Find("review.verdict")->trigger();
  auto* sheet = window.findChild<QDialog*>("verdict");
  ASSERT_NE(sheet, nullptr);
  LookAt("55_verdict", *sheet);
  delete sheet;
}

void Tour::Sheets(ui::MainWindow& window) {
  LookAtSheet(window, "view.palette", "palette", "70_palette");
  LookAtSheet(window, "help.keys", "keys", "71_keys");
  LookAtSheet(window, "help.about", "about", "72_about");
}

void Tour::LookAtSheet(ui::MainWindow& window, const char* command, const char* object, const QString& name) {
  window.commands().Find(command)->trigger();
  auto* sheet = window.findChild<QDialog*>(object);
  ASSERT_NE(sheet, nullptr) << object;
  LookAt(name, *sheet);
  delete sheet;
}

void Tour::AllPages(ui::MainWindow& window, const QString& name) {
  for (const char* page : kPages) {
    Show(window, page);
    LookAt(name + QString(page).toLower(), window);
  }
}

bool Tour::Open(ui::MainWindow& window, const Study& study) {
  auto* process = static_cast<ui::ProcessPage*>(PageOf(window, "Process"));
  QSignalSpy surveyed(process, &ui::ProcessPage::surveyed);
  return window.session().Open(study.folder) && surveyed.wait(kPatienceMs);
}

void Tour::Show(ui::MainWindow& window, const char* page) {
  if (QString(page) != "Export") return window.ShowPage(ui::MainWindow::tr(page));
  QSignalSpy previewed(static_cast<ui::ExportPage*>(PageOf(window, page)), &ui::ExportPage::previewed);
  window.ShowPage(ui::MainWindow::tr(page));
  ASSERT_TRUE(previewed.wait(kPatienceMs));
}

}  // namespace kinora::test
