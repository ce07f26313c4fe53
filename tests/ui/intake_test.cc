// What people drop on the sheets of videos: broken files, other files, the same ones again, one camera alone.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDoubleSpinBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <fstream>

#include "tests/support/paths.h"
#include "tests/ui/recording.h"
#include "ui/project/add_videos.h"
#include "ui/project/project_page.h"
#include "ui/shell/main_window.h"
#include "ui/start/new_project.h"

namespace kinora::ui {
namespace {

constexpr int kPatienceMs = 20000;

class Intake : public testing::Test {
 protected:
  void SetUp() override { window_.show(); }
  NewProject* OpenSheet(const std::vector<std::filesystem::path>& files) {
    window_.commands().Find("project.new")->trigger();
    auto* sheet = window_.findChild<NewProject*>("new project");
    QLineEdit* project = sheet->findChild<QLineEdit*>("folder");
    project->selectAll();
    QTest::keyClicks(project, QString::fromStdString((folder_.path() / "project").string()));
    sheet->AddFiles(files);
    return sheet;
  }
  // Presses the sheet's main button; false where the sheet stays.
  static bool Press(QDialog& sheet, const char* button) {
    QSignalSpy closed(&sheet, &QDialog::finished);
    auto* made = sheet.findChild<QPushButton*>(button);
    QTest::mouseClick(made, Qt::LeftButton);
    return QTest::qWaitFor([&] { return closed.count() > 0 || made->isEnabled(); }, kPatienceMs) && closed.count() > 0;
  }
  static std::string Problem(const QDialog& sheet) { return sheet.findChild<QLabel*>("problem")->text().toStdString(); }
  static void TakeOffTheList(QDialog& sheet) {
    for (QPushButton* button : sheet.findChildren<QPushButton*>())
      if (button->text() == "Take off the list") QTest::mouseClick(button, Qt::LeftButton);
  }
  QPushButton* ButtonOfPage(const char* page, const QString& text) {
    for (QPushButton* button : window_.PageNamed(page)->findChildren<QPushButton*>())
      if (button->text() == text && !button->isHidden()) return button;
    return nullptr;
  }

  const kinora::test::TemporaryFolder folder_;
  const test::Recording recording_ = test::MakeRecording(folder_.path() / "recording", {"walk1", "walk2"}, 3);
  MainWindow window_;
};

TEST_F(Intake, AllVideosThatCannotBeReadAreRedAtOnceAndTakenOffTogether) {
  std::filesystem::resize_file(recording_.trials[0] / "cam02.mp4", 100);
  std::ofstream(recording_.trials[1] / "cam01.mp4") << "no video";
  NewProject* sheet = OpenSheet({recording_.folder});
  const auto* table = sheet->findChild<QTableWidget*>("videos");
  ASSERT_EQ(table->rowCount(), 6);
  ASSERT_FALSE(Press(*sheet, "make"));
  EXPECT_THAT(Problem(*sheet), testing::HasSubstr("2 videos cannot be read. Take what is red off the list"));
  EXPECT_NE(table->item(1, 0)->foreground(), table->item(0, 0)->foreground());
  EXPECT_EQ(table->item(1, 0)->foreground(), table->item(3, 0)->foreground());
  EXPECT_THAT(table->item(3, 2)->toolTip().toStdString(), testing::HasSubstr("cam01.mp4"));
  TakeOffTheList(*sheet);
  EXPECT_EQ(table->rowCount(), 4);
  EXPECT_TRUE(Press(*sheet, "make"));
  ASSERT_TRUE(window_.session().is_open());
  EXPECT_EQ(ListTrials(window_.session().project()).size(), 2U);
}

TEST_F(Intake, AVideoThatWasPutRightIsNoLongerRed) {
  const auto good = recording_.trials[0] / "cam02.mp4", kept = folder_.path() / "kept.mp4";
  std::filesystem::copy_file(good, kept);
  std::filesystem::resize_file(good, 100);
  std::ofstream(recording_.trials[1] / "cam01.mp4") << "no video";
  NewProject* sheet = OpenSheet({recording_.folder});
  const auto* table = sheet->findChild<QTableWidget*>("videos");
  const QString tip = table->item(1, 0)->toolTip();
  ASSERT_FALSE(Press(*sheet, "make"));
  ASSERT_NE(table->item(1, 0)->foreground(), table->item(0, 0)->foreground());
  std::filesystem::copy_file(kept, good, std::filesystem::copy_options::overwrite_existing);
  ASSERT_FALSE(Press(*sheet, "make"));
  EXPECT_EQ(table->item(1, 0)->foreground(), table->item(0, 0)->foreground());
  EXPECT_EQ(table->item(1, 0)->toolTip(), tip);
  EXPECT_NE(table->item(3, 0)->foreground(), table->item(0, 0)->foreground());
  TakeOffTheList(*sheet);
  EXPECT_EQ(table->rowCount(), 5);
}

TEST_F(Intake, SlowMotionIsTakenAtTheRateAtWhichItWasFilmed) {
  NewProject* sheet = OpenSheet({recording_.trials[0]});
  sheet->findChild<QDoubleSpinBox*>("filmed at")->setValue(120);
  ASSERT_TRUE(Press(*sheet, "make"));
  EXPECT_EQ(window_.session().trial()->timeline.rate_hz(), 120);
  EXPECT_EQ(window_.session().trial()->timeline.count, 30);
}

TEST_F(Intake, OneRecordingAsTwoCamerasIsSaid) {
  const auto walk = recording_.trials[0];
  std::filesystem::copy_file(walk / "cam01.mp4", walk / "cam09.mp4");
  ASSERT_TRUE(Press(*OpenSheet({walk}), "make"));
  std::string said;
  for (const QFrame* line : window_.findChildren<QFrame*>("notice"))
    said += line->findChild<QLabel*>()->text().toStdString();
  EXPECT_THAT(said, testing::HasSubstr("cam01 and cam09 of walk1 have the same recording"));
}

TEST_F(Intake, WhatIsNoVideoIsSaid) {
  std::ofstream(folder_.path() / "notes.txt") << "cold, rain";
  std::filesystem::create_directory(folder_.path() / "empty");
  NewProject* sheet = OpenSheet({folder_.path() / "notes.txt"});
  EXPECT_EQ(Problem(*sheet), "There is no video in notes.txt.");
  sheet->AddFiles({folder_.path() / "notes.txt", folder_.path() / "empty", recording_.trials[0]});
  EXPECT_EQ(Problem(*sheet), "There is no video in notes.txt and empty.");
  EXPECT_TRUE(sheet->findChild<QPushButton*>("make")->isEnabled());
  std::filesystem::create_directory(folder_.path() / "void");
  sheet->AddFiles({folder_.path() / "notes.txt", folder_.path() / "empty", folder_.path() / "void"});
  EXPECT_EQ(Problem(*sheet), "There is no video in notes.txt and 2 others.");
  sheet->AddFiles({recording_.trials[1]});
  EXPECT_EQ(Problem(*sheet), "");
}

TEST_F(Intake, AnotherVideoOfACameraThatTheTrialHasIsRefusedInWordsOfTheWindow) {
  ASSERT_TRUE(Press(*OpenSheet({recording_.folder}), "make"));
  std::filesystem::create_directories(folder_.path() / "again" / "walk1");
  std::filesystem::copy(recording_.trials[1] / "cam02.mp4", folder_.path() / "again" / "walk1" / "cam01.mp4");
  static_cast<ProjectPage*>(window_.PageNamed("Project"))->AddVideos({folder_.path() / "again"});
  auto* sheet = window_.findChild<AddVideosSheet*>("add videos");
  ASSERT_FALSE(Press(*sheet, "add"));
  EXPECT_THAT(Problem(*sheet), testing::HasSubstr("has another video of camera cam01 already: cam01.mp4."));
  EXPECT_THAT(Problem(*sheet), testing::HasSubstr("delete that first"));
}

// Nothing leads to a calibration that would be in vain.
TEST_F(Intake, ATrialOfOneCameraSaysOnEveryPageThatItNeedsAnother) {
  ASSERT_TRUE(Press(*OpenSheet({recording_.trials[0] / "cam01.mp4"}), "make"));
  EXPECT_EQ(ButtonOfPage("Project", "Go to Calibration"), nullptr);
  ASSERT_NE(ButtonOfPage("Project", "Add videos…"), nullptr);
  EXPECT_EQ(ButtonOfPage("Project", "Add videos…")->property("kind").toString(), "main");
  const auto says = [&](const char* page) {
    window_.ShowPage(page);
    for (const QLabel* label : window_.PageNamed(page)->findChildren<QLabel*>())
      if (label->isVisible() && label->text().contains("3D needs at least two")) return true;
    return false;
  };
  EXPECT_TRUE(says("Project"));
  EXPECT_TRUE(says("Calibration"));
  EXPECT_TRUE(says("Review"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return says("Process"); }, kPatienceMs));
}

TEST_F(Intake, ShortNamesAreNotCutInTheBar) {
  ASSERT_TRUE(Press(*OpenSheet({recording_.folder}), "make"));
  int in_bar = 0;
  for (QToolButton* button : window_.findChildren<QToolButton*>()) {
    if (!button->text().contains("▾")) continue;
    ++in_bar;
    EXPECT_FALSE(button->text().contains("…")) << button->text().toStdString();
  }
  EXPECT_GT(in_bar, 0);
}

}  // namespace
}  // namespace kinora::ui
