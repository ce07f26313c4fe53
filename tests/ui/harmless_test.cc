// Shift+A accepts the episodes that 3D does not depend on, at once; its button shows while there are any, and says why
// not where there are none.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include "core/motion/keypoint_set.h"
#include "core/synthetic/walker.h"
#include "projects/edits/log.h"
#include "tests/support/paths.h"
#include "tests/ui/picture.h"
#include "tests/ui/swapped_sides.h"
#include "tests/ui/walk_project.h"
#include "ui/review/review_page.h"
#include "ui/shell/main_window.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

constexpr int kLongMs = 60'000;  // only ever waited for by a test that fails

// One camera sees a knee 70 px beside for a while, where three others agree; and another exchanges left and right.
class HarmlessDoubts : public testing::Test {
 protected:
  void SetUp() override {
    qputenv("KINORA_CLI", KINORA_CLI);
    project_ = std::make_unique<test::WalkProject>(folder_.path() / "study");
    project_->AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.5, .identities = true});
    {
      CaptureProject project = CaptureProject::Open(project_->folder());
      const Trial trial = FindTrial(project, "walk");
      const std::vector<synthetic::Walker> walkers = {
          synthetic::Walker({.path = synthetic::PathBetween({-1.0, -0.3}, {1.0, -0.3})})};
      synthetic::SceneTracks scene = synthetic::ProjectScene(walkers, project_->rig(), trial.timeline, Halpe26(),
                                                             {.seed = 2, .pixel_sd_px = 0.5, .identities = true});
      const auto knee = static_cast<std::size_t>(*Halpe26().IndexOf(Joint::kKneeL));
      for (std::size_t f = 60; f < 70; ++f) Points(scene, 2, f)[knee].x_px += 70;
      test::SwapLeftAndRight(scene.cameras[1], Halpe26(), 20, 34);
      test::ImportPoints(project, FindTrial(project, "walk"), scene.cameras, "faulty");
    }
    project_->Process("walk");
    window_.resize(1280, 800);
    window_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window_));
    QApplication::setActiveWindow(&window_);  // no window manager does it on a virtual screen
    ASSERT_TRUE(window_.session().Open(project_->folder()));
    window_.ShowPage("Review");
    ASSERT_TRUE(QTest::qWaitFor([&] { return model().loaded() && !model().solving(); }, kLongMs));
  }
  void TearDown() override { qunsetenv("KINORA_CLI"); }

  static std::vector<Keypoint2D>& Points(synthetic::SceneTracks& scene, std::size_t camera, std::size_t frame) {
    return scene.cameras[camera].frames[frame].people.at(0).keypoints.points;
  }
  ReviewPage& page() { return *static_cast<ReviewPage*>(window_.PageNamed("Review")); }
  ReviewModel& model() { return page().model(); }
  QPushButton* button() { return page().findChild<QPushButton*>("review.accept_harmless"); }
  std::string said() { return page().findChild<QLabel*>("episode")->text().toStdString(); }
  bool SwapIsOpen() {
    return std::ranges::any_of(model().OpenEpisodes(),
                               [](const Episode& e) { return e.cause == EpisodeCause::kLeftRight; });
  }

  const test::TemporaryFolder folder_;
  std::unique_ptr<test::WalkProject> project_;
  MainWindow window_;
};

TEST_F(HarmlessDoubts, AreAcceptedByOneKeyAndOneUndoBringsThemBack) {
  const std::size_t harmless = model().HarmlessEpisodes().size(), open = model().OpenEpisodes().size();
  ASSERT_GE(harmless, 1U);
  ASSERT_LT(harmless, open);
  ASSERT_TRUE(SwapIsOpen());
  EXPECT_TRUE(button()->isVisible());
  EXPECT_TRUE(button()->isEnabled());
  EXPECT_THAT(button()->toolTip().toStdString(), testing::HasSubstr("Shift+A"));
  EXPECT_THAT(said(), testing::HasSubstr(std::to_string(harmless) + " without effect on 3D"));
  test::SaveShots(window_, "review_harmless");
  QTest::keyClick(&page().videos(), Qt::Key_A, Qt::ShiftModifier);
  EXPECT_TRUE(model().HarmlessEpisodes().empty());
  EXPECT_EQ(model().OpenEpisodes().size(), open - harmless);
  EXPECT_TRUE(SwapIsOpen());
  EXPECT_FALSE(button()->isVisible());
  const QAction* act = window_.commands().Find("review.accept_harmless");
  EXPECT_FALSE(act->isEnabled());
  EXPECT_THAT(act->toolTip().toStdString(), testing::HasSubstr("Every open episode matters to 3D."));
  EXPECT_THAT(said(), testing::Not(testing::HasSubstr("without effect")));
  window_.commands().Find("edit.undo")->trigger();
  EXPECT_EQ(model().HarmlessEpisodes().size(), harmless);
  EXPECT_TRUE(button()->isVisible());
}

TEST_F(HarmlessDoubts, AreAcceptedByTheButtonToo) {
  const std::size_t harmless = model().HarmlessEpisodes().size();
  ASSERT_GE(harmless, 1U);
  QTest::mouseClick(button(), Qt::LeftButton);
  EXPECT_TRUE(model().HarmlessEpisodes().empty());
  EXPECT_TRUE(SwapIsOpen());
  EXPECT_THAT(ListEdits(window_.session().project()).back().label, testing::StartsWith("accept"));
}

}  // namespace
}  // namespace kinora::ui
