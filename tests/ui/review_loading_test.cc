// A long trial is read beside the window: it can be left, stopped and begun again.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/motion/keypoint_set.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "projects/edits/log.h"
#include "projects/records.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/support/paths.h"
#include "tests/ui/picture.h"
#include "ui/plots/curve_view.h"
#include "ui/review/review_page.h"
#include "ui/shell/main_window.h"

namespace kinora::ui {
namespace {

constexpr int kPatienceMs = 20000;

// Two processed trials without videos; every trial counts as long.
class ReviewLoading : public testing::Test {
 protected:
  void SetUp() override {
    const CameraRig rig = synthetic::RingRig({.cameras = 3});
    const Timeline timeline{0, 60, 1, 600};
    const auto tracks = [&](std::uint64_t seed) {
      const synthetic::Walker walker({.path = {.start_m = {0, -1.2}, .heading_rad = 0, .curvature_per_m = 1 / 1.2}});
      return synthetic::ProjectScene({&walker, 1}, rig, timeline, Coco17(),
                                     {.seed = seed, .pixel_sd_px = 1, .identities = true})
          .cameras;
    };
    kinora::test::ReviewProject made =
        kinora::test::MakeReviewProject(folder_.path() / "project", rig, timeline, tracks(1));
    first_ = made.trial.id;
    Trial second = EnsureTrial(*made.project, made.trial.session, "walk2");
    SetTimeline(*made.project, second.id, timeline);
    second.timeline = timeline;
    kinora::test::StoreResults(*made.project, second, rig, tracks(2));
    second_ = second.id;
    made.project.reset();
    window_.resize(1280, 800);
    window_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window_));
    page_ = dynamic_cast<ReviewPage*>(window_.PageNamed("Review"));
    page_->model().set_short_trial(0);
    ASSERT_TRUE(window_.session().Open(folder_.path() / "project"));
    window_.session().SelectTrial(first_);
  }
  bool WaitForTrial() {
    return QTest::qWaitFor([&] { return page_->model().loaded(); }, kPatienceMs);
  }

  const kinora::test::TemporaryFolder folder_;
  std::string first_, second_;
  MainWindow window_;
  ReviewPage* page_ = nullptr;
};

TEST_F(ReviewLoading, TheWindowIsFreeWhileATrialIsReadAndThenShowsIt) {
  QSignalSpy progress(&page_->model(), &ReviewModel::loadingProgressed);
  window_.ShowPage("Review");
  EXPECT_TRUE(page_->model().loading());
  EXPECT_FALSE(page_->model().loaded());
  EXPECT_TRUE(page_->model().why_not().isEmpty());
  ASSERT_TRUE(WaitForTrial());
  EXPECT_FALSE(page_->model().loading());
  EXPECT_EQ(page_->model().review().trial().trial.id, first_);
  EXPECT_FALSE(page_->curves().content().panels.empty());
  ASSERT_FALSE(progress.isEmpty());
  EXPECT_NEAR(progress.last().at(1).toDouble(), 1, 1e-9);
}

TEST_F(ReviewLoading, AnotherTrialInHandDropsTheOneThatIsBeingRead) {
  QSignalSpy ended(&page_->model(), &ReviewModel::loadedBeside);
  window_.ShowPage("Review");
  ASSERT_TRUE(page_->model().loading());
  window_.session().SelectTrial(second_);
  EXPECT_TRUE(page_->model().loading());
  ASSERT_TRUE(WaitForTrial());
  EXPECT_EQ(page_->model().review().trial().trial.id, second_);
  EXPECT_EQ(ended.size(), 1);
}

TEST_F(ReviewLoading, LeavingThePageStopsItAndComingBackBeginsAgain) {
  window_.ShowPage("Review");
  ASSERT_TRUE(page_->model().loading());
  window_.ShowPage("Project");
  EXPECT_FALSE(page_->model().loading());
  window_.ShowPage("Review");
  ASSERT_TRUE(WaitForTrial());
}

TEST_F(ReviewLoading, ClosingTheProjectWhileATrialIsReadLeavesNothingBehind) {
  window_.ShowPage("Review");
  ASSERT_TRUE(page_->model().loading());
  window_.session().Close();
  EXPECT_FALSE(page_->model().loading());
  ASSERT_TRUE(window_.session().Open(folder_.path() / "project"));
  window_.ShowPage("Review");
  ASSERT_TRUE(WaitForTrial());
}

TEST_F(ReviewLoading, StopIsAButtonThatThenReadsAgain) {
  window_.ShowPage("Review");
  auto* act = page_->findChild<QPushButton*>("stop loading");
  ASSERT_NE(act, nullptr);
  ASSERT_TRUE(page_->model().loading());
  act->click();
  EXPECT_FALSE(page_->model().loading());
  EXPECT_TRUE(act->isVisible());
  EXPECT_EQ(act->text().toStdString(), "Read again");
  test::SaveShot(window_, "review_stopped");
  act->click();
  ASSERT_TRUE(WaitForTrial());
  EXPECT_FALSE(act->isVisible());
}

// An act elsewhere (undo of the command line's last edit, say) while the trial is on its way is not lost.
TEST_F(ReviewLoading, WhatIsEditedWhileATrialIsReadIsInIt) {
  window_.ShowPage("Review");
  ASSERT_TRUE(page_->model().loading());
  CaptureProject& project = window_.session().project();
  const std::string camera = ListCameras(project, window_.session().trial()->session).front().id;
  const std::string athlete = ListAthletes(project, first_).front().id;
  CommitEdit(project, first_, "swap", {SetSwap({camera, athlete, BodyPart::kLegs, 0, 1'000'000'000}, true)});
  ASSERT_TRUE(WaitForTrial());
  EXPECT_EQ(page_->model().review().layer().swaps.size(), 1U);
  EXPECT_TRUE(page_->model().solving());
}

}  // namespace
}  // namespace kinora::ui
