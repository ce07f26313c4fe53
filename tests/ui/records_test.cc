// The Project page changes records: names in place, what is deleted and brought back, measures and notes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

#include "projects/edits/log.h"
#include "projects/record_edits.h"
#include "tests/ui/notified.h"
#include "tests/ui/picture.h"
#include "tests/ui/walk_window.h"
#include "ui/project/project_tree.h"

namespace kinora::ui {
namespace {

class RecordsPage : public test::WalkWindow {
 protected:
  void SetUp() override {
    WalkWindow::SetUp();
    project_ = std::make_unique<test::WalkProject>(folder_.path() / "study");
    walk_ = project_->AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
    project_->AddTrial("squat", {.seed = 3, .pixel_sd_px = 0.7, .identities = true});
    project_->AddVideos("walk");
    ASSERT_NO_FATAL_FAILURE(OpenWindow(project_->folder()));
    tree_ = window_->findChild<QTreeWidget*>("project tree");
    tree_->setFocus();
  }
  CaptureProject& project() { return window_->session().project(); }
  QTreeWidgetItem* Row(const QString& text) {
    const auto found = tree_->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
  }
  void Press(const QString& row, int key) {
    ASSERT_TRUE(Row(row)) << row.toStdString();
    tree_->setCurrentItem(Row(row));
    tree_->setFocus();
    QTest::keyClick(tree_, static_cast<Qt::Key>(key));
  }
  QPushButton* Notified(const QString& text) { return test::Notified(*window_, text); }

  std::string walk_;
  QTreeWidget* tree_ = nullptr;
};

// Not in that of their making: a trial of the first session may be the youngest.
TEST_F(RecordsPage, TheNextTrialIsTheOneBelowInTheTree) {
  const std::string other = EnsureParticipant(project(), "A01").id;
  const Trial jump = EnsureTrial(project(), EnsureSession(project(), other, "day0").id, "jump");
  const Trial last = EnsureTrial(project(), TrialById(project(), walk_)->session, "zigzag");
  window_->session().RecordsChanged();
  std::vector<QString> rows;
  for (QTreeWidgetItemIterator row(tree_); *row; ++row)
    if ((*row)->type() == kTrialRow) rows.push_back((*row)->text(0));
  ASSERT_EQ(rows.size(), 4U);
  window_->session().SelectTrial(FindTrial(project(), rows.front().toStdString()).id);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    window_->commands().Find("view.next_trial")->trigger();
    EXPECT_EQ(window_->session().trial()->label, rows[i].toStdString());
  }
  window_->commands().Find("view.previous_trial")->trigger();
  EXPECT_EQ(window_->session().trial()->label, rows[2].toStdString());
}

TEST_F(RecordsPage, ACalibrationIsReadOnlyWhereThereIsATrialToWriteItFor) {
  const QAction* read = window_->commands().Find("project.calibration");
  EXPECT_TRUE(read->isEnabled());
  window_->session().Close();
  EXPECT_THAT(read->toolTip().toStdString(), testing::HasSubstr("No project is open."));
  ASSERT_TRUE(window_->session().Create(folder_.path() / "new", "New"));
  EXPECT_FALSE(read->isEnabled());
  EXPECT_THAT(read->toolTip().toStdString(), testing::HasSubstr("This project has no trial yet."));
}

TEST_F(RecordsPage, F2RenamesInPlaceAndUndoTakesItBack) {
  Press("walk", Qt::Key_F2);
  auto* editor = tree_->findChild<QLineEdit*>();
  ASSERT_TRUE(editor);
  QTest::keyClicks(editor, "gait 1");
  QTest::keyClick(editor, Qt::Key_Return);
  ASSERT_TRUE(
      QTest::qWaitFor([&] { return Row("gait 1") && TrialById(project(), walk_)->label == "gait 1"; }, kLongMs));
  EXPECT_FALSE(Row("walk"));
  window_->commands().Find("edit.undo")->trigger();
  EXPECT_TRUE(Row("walk"));
  // A name that is taken is refused, and the row says what holds.
  Press("walk", Qt::Key_F2);
  editor = tree_->findChild<QLineEdit*>();
  ASSERT_TRUE(editor);
  QTest::keyClicks(editor, "squat");
  QTest::keyClick(editor, Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([&] { return Row("walk") != nullptr; }, kLongMs));
  EXPECT_EQ(TrialById(project(), walk_)->label, "walk");
}

TEST_F(RecordsPage, DelTakesATrialAwayNamesWhatGoesAndBringsItBack) {
  const std::string file = ListVideos(project(), walk_).at(0).path;
  Press("walk", Qt::Key_Delete);
  EXPECT_FALSE(TrialById(project(), walk_));
  ASSERT_TRUE(Row("Trial walk"));
  ASSERT_TRUE(Notified("Undo"));
  test::SaveShots(*window_, "project_deleted");
  EXPECT_TRUE(std::filesystem::exists(project().folder() / file));
  QTest::mouseClick(Notified("Undo"), Qt::LeftButton);
  EXPECT_TRUE(TrialById(project(), walk_));
  EXPECT_TRUE(Row("walk"));
  EXPECT_FALSE(Row("Deleted"));
  // Also by Ctrl+Z, and from where it lies.
  Press("walk", Qt::Key_Delete);
  window_->commands().Find("edit.undo")->trigger();
  EXPECT_TRUE(TrialById(project(), walk_));
  Press("walk", Qt::Key_Delete);
  tree_->setCurrentItem(Row("Trial walk"));
  QTest::mouseClick(Notified("Bring back"), Qt::LeftButton);
  EXPECT_TRUE(TrialById(project(), walk_));
}

TEST_F(RecordsPage, DeletedTrialsAreEmptiedOnlyWhenAsked) {
  Press("walk", Qt::Key_Delete);
  window_->commands().Find("project.empty")->trigger();
  ASSERT_TRUE(Notified("Empty"));
  EXPECT_FALSE(ListRemoved(project()).empty());
  QTest::mouseClick(Notified("Empty"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return ListRemoved(project()).empty(); }, kLongMs));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !Row("Deleted"); }, kLongMs));
  EXPECT_TRUE(Row("squat"));
}

TEST_F(RecordsPage, AVideoIsTakenOutAndItsFileStays) {
  const Video video = ListVideos(project(), walk_).at(0);
  Press(QString::fromStdString(video.camera_name), Qt::Key_Delete);
  EXPECT_EQ(ListVideos(project(), walk_).size(), 3U);
  EXPECT_TRUE(std::filesystem::exists(project().folder() / video.path));
  window_->commands().Find("edit.undo")->trigger();
  EXPECT_EQ(ListVideos(project(), walk_).size(), 4U);
}

TEST_F(RecordsPage, NotesAndBirthsAreTypedInPlaceAndCanBeUndone) {
  tree_->setCurrentItem(Row("walk"));
  auto* note = window_->findChild<QLineEdit*>("note");
  ASSERT_TRUE(note);
  note->setFocus();
  QTest::keyClicks(note, "stumbled");
  QTest::keyClick(note, Qt::Key_Return);
  EXPECT_EQ(TrialById(project(), walk_)->note, "stumbled");
  tree_->setCurrentItem(Row("P01"));
  auto* birth = window_->findChild<QLineEdit*>("birth");
  ASSERT_TRUE(birth);
  birth->setFocus();
  QTest::keyClicks(birth, "1998");
  QTest::keyClick(birth, Qt::Key_Return);
  EXPECT_EQ(ListParticipants(project()).at(0).birth, "1998");
  EXPECT_EQ(ListEdits(project()).back().label, "change birth of participant P01");
  test::SaveShots(*window_, "project_participant");
}

TEST_F(RecordsPage, ActsOfRecordsBelongToTheProjectPage) {
  tree_->setCurrentItem(Row("walk"));
  EXPECT_TRUE(window_->commands().Find("project.delete")->isEnabled());
  window_->ShowPage("Process");
  EXPECT_FALSE(window_->commands().Find("project.delete")->isEnabled());
  EXPECT_THAT(window_->commands().Find("project.rename")->toolTip().toStdString(), testing::HasSubstr("Project page"));
}

}  // namespace
}  // namespace kinora::ui
