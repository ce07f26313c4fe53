// Cameras of a trial: left out with a reason, clocks typed and found, each an undo step that puts the trial out of
// date.

#include "ui/calibration/trial_cameras.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "projects/trial_standing.h"
#include "tests/ui/picture.h"
#include "tests/ui/walk_window.h"
#include "ui/review/review_page.h"
#include "ui/shell/commands.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

class TrialCamerasPage : public test::WalkWindow {
 protected:
  void SetUp() override {
    WalkWindow::SetUp();
    project_ = std::make_unique<test::WalkProject>(folder_.path() / "study");
    project_->AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
    project_->AddVideos("walk");
    project_->Process("walk");
    ASSERT_NO_FATAL_FAILURE(OpenWindow(project_->folder()));
    window_->ShowPage("Calibration");
  }

  template <class Widget>
  Widget* Find(const QString& name) {
    auto* found = window_->findChild<Widget*>(name);
    EXPECT_NE(found, nullptr) << name.toStdString();
    return found;
  }
  void Click(const QString& name) { QTest::mouseClick(Find<QPushButton>(name), Qt::LeftButton); }
  void Undo() { window_->commands().Find("edit.undo")->trigger(); }
  TrialStanding Standing() { return StandingOf(window_->session().project(), *window_->session().trial()); }
  void LeaveOut(const QString& camera, const QString& reason) {
    Click("act " + camera);
    auto* field = Find<QLineEdit>("leave_out_reason");
    ASSERT_TRUE(field->isVisible());
    EXPECT_FALSE(Find<QPushButton>("leave_out")->isEnabled());
    QTest::keyClicks(field, reason);
    Click("leave_out");
  }
  void Type(const QString& box, const QString& number) {
    auto* field = Find<QDoubleSpinBox>(box);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, number);
    QTest::keyClick(field, Qt::Key_Return);
  }
};

TEST_F(TrialCamerasPage, ACameraIsLeftOutWithAReasonAndComesBackByUndo) {
  EXPECT_FALSE(Standing().stale()) << Standing().Sentence();
  EXPECT_EQ(Find<QLabel>("use cam02")->text(), "Takes part");
  LeaveOut("cam02", "knocked over");
  EXPECT_EQ(Find<QLabel>("use cam02")->text(), "Left out: knocked over");
  EXPECT_FALSE(Find<QLineEdit>("leave_out_reason")->isVisible());
  EXPECT_THAT(Standing().Sentence(), testing::HasSubstr("cam02 is left out"));
  EXPECT_EQ(window_->PageNamed("Process")->state(), Page::State::kStale);
  test::SaveShots(*window_, "camera_left_out");
  Undo();
  EXPECT_EQ(Find<QLabel>("use cam02")->text(), "Takes part");
  EXPECT_FALSE(Standing().stale());
  LeaveOut("cam02", "knocked over");
  Click("act cam02");
  EXPECT_EQ(Find<QLabel>("use cam02")->text(), "Takes part");
}

TEST_F(TrialCamerasPage, AskingForAReasonCanBeTakenBack) {
  Click("act cam03");
  EXPECT_TRUE(Find<QLineEdit>("leave_out_reason")->isVisible());
  Click("leave_out_not");
  EXPECT_FALSE(Find<QLineEdit>("leave_out_reason")->isVisible());
  EXPECT_EQ(Find<QLabel>("use cam03")->text(), "Takes part");
}

TEST_F(TrialCamerasPage, AClockThatIsWrongIsFoundFromTheMotion) {
  Type("clock cam03", "0.1");
  EXPECT_EQ(Find<QLabel>("certainty cam03")->text(), "as it was set");
  EXPECT_THAT(Standing().Sentence(), testing::HasSubstr("the clock of cam03 was set"));
  Click("find_clocks");
  auto* clock = Find<QDoubleSpinBox>("clock cam03");
  ASSERT_TRUE(QTest::qWaitFor([&] { return clock->value() < 0.05; }, kLongMs));
  EXPECT_NEAR(clock->value(), 0, 0.01);
  EXPECT_THAT(Find<QLabel>("certainty cam03")->text().toStdString(),
              testing::ContainsRegex("± .* ms, from the motion"));
  EXPECT_EQ(Find<QLabel>("certainty cam01")->text(), "the others go by it");
  test::SaveShots(*window_, "clocks_found");
  Undo();
  EXPECT_DOUBLE_EQ(clock->value(), 0.1);
  Undo();
  EXPECT_DOUBLE_EQ(clock->value(), 0);
  EXPECT_FALSE(Standing().stale()) << Standing().Sentence();
}

TEST_F(TrialCamerasPage, TheReviewThatIsOpenObeysAtOnce) {
  window_->ShowPage("Review");
  ReviewModel& model = static_cast<ReviewPage*>(window_->PageNamed("Review"))->model();
  ASSERT_TRUE(QTest::qWaitFor([&] { return model.loaded() && !model.solving(); }, kLongMs));
  const Trajectory3D with = model.review().Solved(0).triangulated.trajectory;
  window_->ShowPage("Calibration");
  LeaveOut("cam04", "blurred");
  window_->ShowPage("Review");
  ASSERT_TRUE(QTest::qWaitFor([&] { return model.loaded() && !model.review().needs_solve(); }, kLongMs));
  EXPECT_EQ(model.review().layer().left_out.size(), 1u);
  const Trajectory3D& without = model.review().Solved(0).triangulated.trajectory;
  const auto knee = static_cast<std::size_t>(with.IndexOf(Joint::kKneeL));
  EXPECT_NE(with.At(40, knee).position_m, without.At(40, knee).position_m);
  const VideoGrid& videos = static_cast<ReviewPage*>(window_->PageNamed("Review"))->videos();
  EXPECT_EQ(videos.cell(3).toolTip(), "Left out of 3D: blurred");
  EXPECT_EQ(videos.cell(2).toolTip(), "");
  test::SaveShots(*window_, "review_left_out");
  ASSERT_TRUE(QTest::qWaitFor([&] { return !model.solving(); }, kLongMs));
  Undo();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !model.review().needs_solve(); }, kLongMs));
  EXPECT_TRUE(model.review().layer().left_out.empty());
  EXPECT_EQ(with.At(40, knee).position_m, model.review().Solved(0).triangulated.trajectory.At(40, knee).position_m);
}

}  // namespace
}  // namespace kinora::ui
