#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <filesystem>
#include <fstream>

#include "projects/calibrations.h"
#include "projects/store/lock.h"
#include "tests/support/paths.h"
#include "tests/ui/picture.h"
#include "tests/ui/recording.h"
#include "ui/calibration/calibration_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/start/new_project.h"

namespace kinora::ui {
namespace {

constexpr int kPatienceMs = 20000;

class Desktop : public testing::Test {
 protected:
  void SetUp() override {
    window_.resize(1280, 800);
    window_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window_));
  }
  template <class T>
  T* Find(const char* name) {
    return window_.findChild<T*>(name);
  }
  // The sheet in front, its fields filled with a recording of one trial by two cameras.
  NewProject* OpenSheet(const std::vector<std::filesystem::path>& files) {
    window_.commands().Find("project.new")->trigger();
    auto* sheet = window_.findChild<NewProject*>("new project");
    sheet->findChild<QLineEdit*>("study")->setText("Gait study");
    QLineEdit* project = sheet->findChild<QLineEdit*>("folder");
    project->selectAll();
    QTest::keyClicks(project, QString::fromStdString((folder_.path() / "project").string()));
    sheet->AddFiles(files);
    return sheet;
  }
  bool Make(NewProject* sheet) {
    QSignalSpy closed(sheet, &QDialog::finished);
    QTest::mouseClick(sheet->findChild<QPushButton*>("make"), Qt::LeftButton);
    return closed.wait(kPatienceMs);
  }

  const kinora::test::TemporaryFolder folder_;
  MainWindow window_;
};

TEST_F(Desktop, BeginsWithNothingButWaysIn) {
  EXPECT_EQ(window_.CurrentPage(), "");
  EXPECT_FALSE(window_.commands().Find("project.close")->isEnabled());
  EXPECT_THAT(window_.commands().Find("project.close")->toolTip().toStdString(), testing::HasSubstr("No project"));
  test::SaveShot(window_, "start");
}

TEST_F(Desktop, EnterMakesANewProjectAtFirst) {
  QApplication::setActiveWindow(&window_);
  ASSERT_TRUE(QTest::qWaitFor([&] { return QApplication::focusWidget() != nullptr; }, kPatienceMs));
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "project.new");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  EXPECT_NE(window_.findChild<NewProject*>("new project"), nullptr);
}

// What has a key or a name must be found by looking through the menus, and each by one letter.
TEST_F(Desktop, EveryActStandsInAMenu) {
  QSet<const QAction*> in_menus;
  QSet<QChar> letters;
  for (const QAction* menu : window_.menuBar()->actions()) {
    ASSERT_NE(menu->menu(), nullptr);
    for (const QAction* action : menu->menu()->actions()) in_menus.insert(action);
    const QChar letter = menu->text().at(menu->text().indexOf('&') + 1).toLower();
    EXPECT_FALSE(letters.contains(letter)) << menu->text().toStdString();
    letters.insert(letter);
  }
  for (const QAction* action : window_.commands().All())
    EXPECT_TRUE(in_menus.contains(action)) << Commands::IdOf(action).toStdString();
}

TEST_F(Desktop, OpensTheSampleByOneClickAndTheSameOneAgain) {
  const test::Recording recording = test::MakeRecording(folder_.path() / "recording", {"walk1"});
  std::filesystem::create_directories(folder_.path() / "sample" / "calibration");
  std::filesystem::rename(recording.trials[0], folder_.path() / "sample" / "videos");
  std::filesystem::rename(recording.calibration, folder_.path() / "sample" / "calibration" / "Calib.toml");
  const test::ScopedVariable sample("KINORA_SAMPLE", (folder_.path() / "sample").string());
  const test::ScopedVariable home("HOME", folder_.path().string());
  auto* button = Find<QPushButton>("project.sample");
  QTest::mouseClick(button, Qt::LeftButton);
  const auto is_made = [&] {
    return window_.session().is_open() && !window_.findChild<NewProject*>() && window_.session().trial() &&
           CalibrationOf(window_.session().project(), *window_.session().trial());
  };
  ASSERT_TRUE(QTest::qWaitFor(is_made, kPatienceMs));
  EXPECT_EQ(window_.session().study(), "Sample");
  EXPECT_EQ(window_.CurrentPage(), "Project");
  const std::string id = window_.session().trial()->id;
  window_.session().Close();
  QTest::mouseClick(button, Qt::LeftButton);
  ASSERT_TRUE(window_.session().is_open());
  EXPECT_EQ(window_.session().trial()->id, id);
}

TEST_F(Desktop, TakesTheCalibrationThatLiesInADroppedFolder) {
  const test::Recording recording = test::MakeRecording(folder_.path() / "recording", {"walk1"});
  std::filesystem::create_directory(recording.folder / "calibration");
  std::filesystem::rename(recording.calibration, recording.folder / "calibration" / "Calib.toml");
  window_.commands().Find("project.new")->trigger();
  auto* sheet = window_.findChild<NewProject*>("new project");
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(QString::fromStdString(recording.folder.string()))});
  QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(sheet, &enter);
  ASSERT_TRUE(enter.isAccepted());
  QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(sheet, &drop);
  EXPECT_EQ(sheet->findChild<QTableWidget*>("videos")->rowCount(), 2);
  EXPECT_THAT(sheet->findChild<QLineEdit*>("calibration")->text().toStdString(), testing::EndsWith("Calib.toml"));
}

TEST_F(Desktop, MakesAProjectFromAFolderOfVideosAndACalibration) {
  const test::Recording recording = test::MakeRecording(folder_.path() / "recording", {"walk1", "walk2"});
  NewProject* sheet = OpenSheet({recording.folder, recording.calibration});
  const auto* videos = sheet->findChild<QTableWidget*>("videos");
  ASSERT_EQ(videos->rowCount(), 4);
  EXPECT_EQ(videos->item(0, 0)->text(), "walk1");
  EXPECT_EQ(videos->item(0, 1)->text(), "cam01");
  test::SaveShot(*sheet, "new_project");
  ASSERT_TRUE(Make(sheet));
  ASSERT_TRUE(window_.session().is_open());
  EXPECT_EQ(window_.CurrentPage(), "Project");
  const auto* tree = Find<QTreeWidget>("project tree");
  ASSERT_EQ(tree->topLevelItemCount(), 1);
  const QTreeWidgetItem* day = tree->topLevelItem(0)->child(0);
  ASSERT_EQ(day->childCount(), 2);
  EXPECT_EQ(day->child(0)->text(0), "walk1");
  EXPECT_EQ(day->child(0)->childCount(), 2);
  ASSERT_TRUE(window_.session().trial());
  EXPECT_EQ(window_.session().trial()->timeline.count, 30);
  EXPECT_TRUE(CalibrationOf(window_.session().project(), *window_.session().trial()));
  EXPECT_EQ(day->child(0)->text(1), "not processed");
  EXPECT_EQ(window_.PageNamed("Project")->state(), Page::State::kDone);
  EXPECT_EQ(window_.PageNamed("Calibration")->state(), Page::State::kDone);
  test::SaveShot(window_, "project");
  window_.ShowPage("Calibration");
  EXPECT_EQ(Find<QTableWidget>("cameras")->rowCount(), 2);
  test::SaveShot(window_, "calibration");
  window_.ShowPage("Project");
  // What comes next is one click away.
  const auto buttons = window_.PageNamed("Project")->findChildren<QPushButton*>();
  const auto next = std::ranges::find(buttons, QString("Go to Process"), &QPushButton::text);
  ASSERT_NE(next, buttons.end());
  QTest::mouseClick(*next, Qt::LeftButton);
  EXPECT_EQ(window_.CurrentPage(), "Process");
}

TEST_F(Desktop, SaysWhyAProjectCannotBeMade) {
  NewProject* sheet = OpenSheet({});
  QLineEdit* person = sheet->findChild<QLineEdit*>("participant");
  person->clear();
  EXPECT_FALSE(sheet->findChild<QPushButton*>("make")->isEnabled());
  EXPECT_THAT(sheet->findChild<QLabel*>("problem")->text().toStdString(), testing::HasSubstr("code"));
  QTest::keyClicks(person, "P07");
  EXPECT_TRUE(sheet->findChild<QPushButton*>("make")->isEnabled());
}

TEST_F(Desktop, ASecondStudyOfOneNameGetsAFolderOfItsOwn) {
  const test::ScopedVariable home("HOME", folder_.path().string());
  const auto open = [&] {
    window_.commands().Find("project.new")->trigger();
    return window_.findChild<NewProject*>("new project");
  };
  NewProject* sheet = open();
  const QString first = sheet->findChild<QLineEdit*>("folder")->text();
  ASSERT_TRUE(Make(sheet));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !window_.findChild<NewProject*>("new project"); }, kPatienceMs));
  sheet = open();
  EXPECT_EQ(sheet->findChild<QLineEdit*>("folder")->text(), first + " 2");
  EXPECT_TRUE(sheet->findChild<QPushButton*>("make")->isEnabled());
  // Nor does a folder that is typed add to the project that is open there.
  QLineEdit* typed = sheet->findChild<QLineEdit*>("folder");
  typed->selectAll();
  QTest::keyClicks(typed, first);
  EXPECT_FALSE(sheet->findChild<QPushButton*>("make")->isEnabled());
}

TEST_F(Desktop, KeepsTheRestOfAProjectWhoseVideoIsBroken) {
  const test::Recording recording = test::MakeRecording(folder_.path() / "recording", {"walk1"});
  std::filesystem::resize_file(recording.trials[0] / "cam02.mp4", 100);
  NewProject* sheet = OpenSheet({recording.folder});
  QSignalSpy said(&window_.session(), &Session::said);
  QTest::mouseClick(sheet->findChild<QPushButton*>("make"), Qt::LeftButton);
  ASSERT_TRUE(said.wait(kPatienceMs));
  EXPECT_FALSE(window_.session().is_open());
  EXPECT_THAT(sheet->findChild<QLabel*>("problem")->text().toStdString(), testing::HasSubstr("cam02.mp4"));
  EXPECT_TRUE(sheet->isVisible());
}

TEST_F(Desktop, ShowsAMissingVideoAsOneRedRowAndOpensAllTheSame) {
  const test::Recording recording = test::MakeRecording(folder_.path() / "recording", {"walk1"});
  ASSERT_TRUE(Make(OpenSheet({recording.folder, recording.calibration})));
  window_.session().Close();
  std::filesystem::create_directory(folder_.path() / "moved");
  std::filesystem::rename(recording.trials[0] / "cam02.mp4", folder_.path() / "moved" / "cam02.mp4");
  ASSERT_TRUE(window_.session().Open(folder_.path() / "project"));
  EXPECT_EQ(window_.PageNamed("Project")->state(), Page::State::kMissing);
  auto* tree = Find<QTreeWidget>("project tree");
  QTreeWidgetItem* lost = tree->topLevelItem(0)->child(0)->child(0)->child(1);
  EXPECT_EQ(lost->text(1), "missing");
  tree->setCurrentItem(lost);
  test::SaveShot(window_, "project_missing_video");
}

TEST_F(Desktop, RemembersProjectsThatWereOpen) {
  ASSERT_TRUE(Make(OpenSheet({})));
  window_.session().Close();
  EXPECT_EQ(window_.CurrentPage(), "");
  const auto* recent = Find<QListWidget>("recent");
  ASSERT_GE(recent->count(), 1);
  EXPECT_THAT(recent->item(0)->text().toStdString(), testing::HasSubstr("project"));
}

TEST_F(Desktop, TakesAProjectOffTheListAndLeavesItOnTheDisk) {
  ASSERT_TRUE(Make(OpenSheet({})));
  window_.session().Close();
  auto* recent = Find<QListWidget>("recent");
  const int before = recent->count();
  ASSERT_GE(before, 1);
  QApplication::setActiveWindow(&window_);  // no window manager does it on a virtual screen
  recent->setFocus();
  recent->setCurrentRow(0);
  QTest::keyClick(recent, Qt::Key_Delete);
  EXPECT_EQ(recent->count(), before - 1);
  EXPECT_EQ(Session::RecentProjects().size(), before - 1);
  EXPECT_TRUE(std::filesystem::exists(folder_.path() / "project" / CaptureProject::kFileName));
}

// What `kill -9` leaves behind: the project open in the settings and never closed.
TEST_F(Desktop, OpensWhatAKilledRunLeftOpenAndSaysSo) {
  ASSERT_TRUE(Make(OpenSheet({})));
  const QString folder = QString::fromStdString((folder_.path() / "project").string());
  window_.session().Close();
  EXPECT_EQ(Session::LeftOpen(), "");
  QSettings().setValue("open_now", folder);
  MainWindow next;
  QSignalSpy said(&next.session(), &Session::said);
  next.Begin({});
  EXPECT_TRUE(next.session().is_open());
  ASSERT_EQ(said.count(), 1);
  EXPECT_THAT(said[0][0].value<Notice>().text.toStdString(), testing::HasSubstr("without closing"));
  next.session().Close();
  EXPECT_EQ(Session::LeftOpen(), "");
}

TEST_F(Desktop, ASecondWindowLeavesTheFirstOnesProjectAlone) {
  ASSERT_TRUE(Make(OpenSheet({})));
  MainWindow second;
  second.Begin({});
  EXPECT_FALSE(second.session().is_open());
  EXPECT_TRUE(window_.session().is_open());
}

TEST_F(Desktop, EveryPageIsReachedByKeyAndByName) {
  ASSERT_TRUE(Make(OpenSheet({})));
  QApplication::setActiveWindow(&window_);
  const char* pages[] = {"Project", "Calibration", "Process", "Review", "Export"};
  for (int i = 4; i >= 0; --i) {
    QTest::keyClick(&window_, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
    EXPECT_EQ(window_.CurrentPage(), pages[i]);
  }
  window_.commands().Find("view.palette")->trigger();
  auto* palette = window_.findChild<CommandPalette*>("palette");
  QTest::keyClicks(palette->findChild<QLineEdit*>(), "page proc");
  QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
  EXPECT_EQ(window_.CurrentPage(), "Process");
}

TEST_F(Desktop, APaletteThatFindsNothingSaysSo) {
  window_.commands().Find("view.palette")->trigger();
  auto* palette = window_.findChild<CommandPalette*>("palette");
  QTest::keyClicks(palette->findChild<QLineEdit*>(), "zebra");
  const auto* list = palette->findChild<QListWidget*>();
  ASSERT_EQ(list->count(), 1);
  EXPECT_THAT(list->item(0)->text().toStdString(), testing::HasSubstr("No act is called so"));
  QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
  EXPECT_TRUE(palette->isVisible());
  palette->close();
}

// A project that was closed while a worker wrote to it is opened again before that worker has ended.
TEST_F(Desktop, AsksAgainForAProjectThatAWorkerStillHolds) {
  const std::filesystem::path project = folder_.path() / "project";
  std::unique_ptr<ProjectLock> worker;
  {
    const CaptureProject former = CaptureProject::Create(project, "Gait study");
    worker = std::make_unique<ProjectLock>(project / CaptureProject::kFileName, former.OwnerToken());
    ASSERT_TRUE(worker->held());
  }
  Session& session = window_.session();
  ASSERT_TRUE(session.Open(project));
  EXPECT_TRUE(session.read_only());
  const auto status = [&] { return window_.statusBar()->findChild<QLabel*>()->text().toStdString(); };
  EXPECT_THAT(status(), testing::StartsWith("read only until the other program lets go"));
  ASSERT_TRUE(Find<QFrame>("notice"));
  EXPECT_THAT(Find<QFrame>("notice")->findChild<QLabel*>()->text().toStdString(),
              testing::AllOf(testing::HasSubstr(". It can be changed as soon as that ends."),
                             testing::HasSubstr("changed. A worker of a former session")));
  EXPECT_FALSE(window_.commands().Find("project.add_videos")->isEnabled());
  test::SaveShot(window_, "start_waiting");
  worker.reset();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !session.read_only(); }, kPatienceMs));
  EXPECT_THAT(status(), testing::StartsWith("saved"));
  EXPECT_FALSE(Find<QFrame>("notice"));
  EXPECT_TRUE(window_.commands().Find("project.add_videos")->isEnabled());
  EnsureParticipant(session.project(), "P01");
  EXPECT_TRUE(CaptureProject::Open(project).read_only());  // it is this program's now
}

TEST_F(Desktop, ShowsEveryActWithItsKeyAndTheLicences) {
  window_.commands().Find("help.keys")->trigger();
  auto* keys = window_.findChild<QDialog*>("keys");
  ASSERT_NE(keys, nullptr);
  EXPECT_EQ(keys->findChild<QTableWidget*>()->rowCount(), window_.commands().All().size());
  test::SaveShot(*keys, "keys");
  keys->close();
  window_.commands().Find("help.about")->trigger();
  auto* about = window_.findChild<QDialog*>("about");
  ASSERT_NE(about, nullptr);
  test::SaveShot(*about, "about");
}

TEST_F(Desktop, KeysAreChangedAndDeliveredByKeys) {
  QAction* act = window_.commands().Find("view.look");
  window_.commands().Find("help.keys")->trigger();
  auto* keys = window_.findChild<QDialog*>("keys");
  auto* table = keys->findChild<QTableWidget*>();
  QTest::keyClicks(keys->findChild<QLineEdit*>(), "dark or light");
  ASSERT_EQ(table->rowCount(), 1);
  table->setFocus();
  table->setCurrentCell(0, 0);
  QTest::keyClick(table, Qt::Key_Return);
  ASSERT_TRUE(keys->isVisible());
  auto* edit = table->findChild<QKeySequenceEdit*>();
  ASSERT_NE(edit, nullptr);
  edit->setKeySequence(QKeySequence("Ctrl+J"));
  Q_EMIT edit->editingFinished();
  EXPECT_EQ(act->shortcut(), QKeySequence("Ctrl+J"));
  table->setCurrentCell(0, 0);
  QApplication::setActiveWindow(keys);
  ASSERT_TRUE(QTest::qWaitFor([&] { return table->hasFocus(); }));
  QTest::keyClick(table, Qt::Key_Delete);
  EXPECT_TRUE(act->shortcut().isEmpty());
  keys->close();
}

// The desktop must not go down with a network: it never loads LibTorch.
TEST(DesktopBinary, NeedsNoLibTorch) {
  std::ifstream file(KINORA_DESKTOP, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  ASSERT_GT(bytes.size(), 1000U);
  EXPECT_EQ(bytes.find("libtorch"), std::string::npos);
  EXPECT_EQ(bytes.find("libc10"), std::string::npos);
}

TEST(CommandPaletteSearch, FindsWordsInAnyOrderAndPrefersBeginnings) {
  EXPECT_EQ(Fit("zebra", "Project: Open project…"), 0);
  EXPECT_GT(Fit("proj op", "Project: Open project…"), 0);
  EXPECT_GT(Fit("op", "Project: Open project…"), Fit("op", "Edit: Drop"));
}

}  // namespace
}  // namespace kinora::ui
