// A trial too long for the window is worked out by a worker, and what that stored is taken over.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <vector>

#include "core/motion/keypoint_set.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "projects/edits/log.h"
#include "projects/trial_standing.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/support/paths.h"
#include "tests/ui/picture.h"
#include "ui/review/review_page.h"
#include "ui/shell/main_window.h"

namespace kinora::ui {
namespace {

constexpr int kPatienceMs = 60000;

class LongTrial : public testing::Test {
 protected:
  void SetUp() override {
    qputenv("KINORA_CLI", KINORA_CLI);
    const CameraRig rig = synthetic::RingRig({.cameras = 3});
    const Timeline timeline{0, 60, 1, 300};
    const synthetic::Walker walker({.path = {.start_m = {0, -1.2}, .heading_rad = 0, .curvature_per_m = 1 / 1.2}});
    kinora::test::MakeReviewProject(folder_.path() / "project", rig, timeline,
                                    synthetic::ProjectScene({&walker, 1}, rig, timeline, Coco17(),
                                                            {.seed = 1, .pixel_sd_px = 1, .identities = true})
                                        .cameras);
    window_.resize(1280, 800);
    window_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window_));
    page_ = dynamic_cast<ReviewPage*>(window_.PageNamed("Review"));
    page_->model().set_solved_here(0);
    ASSERT_TRUE(window_.session().Open(folder_.path() / "project"));
    window_.ShowPage("Review");
    ASSERT_TRUE(Solved());  // the made project has no summary: its episodes are looked for
  }
  void TearDown() override { qunsetenv("KINORA_CLI"); }

  ReviewModel& model() { return page_->model(); }
  bool Solved() {
    return QTest::qWaitFor([&] { return model().loaded() && !model().solving(); }, kPatienceMs);
  }
  void MoveKnee(std::size_t picture) {
    model().Act([&](TrialReview& review) {
      const PointPlace knee{
          .athlete = 0, .camera = 1, .pts_ns = review.trial().pts_ns[1][picture], .joint = Joint::kKneeL};
      const ReviewPoint at = review.PointAt(knee);
      return review.MovePoint(knee, at.x_px + 25, at.y_px, false);
    });
  }
  // What the review shows is what the solve of all corrections gives, bit for bit.
  void ExpectExact() {
    const SolvedTrial exact = SolveTrial(model().review().Request(), Job());
    const Trajectory3D &shown = model().review().Solved(0).cleaned.filtered,
                       &wanted = exact.athletes[0]->cleaned.filtered;
    ASSERT_EQ(shown.samples.size(), wanted.samples.size());
    for (std::size_t i = 0; i < shown.samples.size(); ++i) {
      const Eigen::Vector3d &a = shown.samples[i].position_m, &b = wanted.samples[i].position_m;
      ASSERT_TRUE(a == b || (a.hasNaN() && b.hasNaN())) << i;
    }
  }

  const kinora::test::TemporaryFolder folder_;
  MainWindow window_;
  ReviewPage* page_ = nullptr;
};

TEST_F(LongTrial, IsWorkedOutByAWorkerAndTakenOver) {
  EXPECT_FALSE(model().review().needs_solve());
  QSignalSpy solved(&model(), &ReviewModel::solved);
  MoveKnee(100);
  EXPECT_TRUE(model().solving());
  ASSERT_TRUE(Solved());
  EXPECT_EQ(solved.size(), 1);
  EXPECT_FALSE(model().review().needs_solve());
  ExpectExact();
  EXPECT_FALSE(StandingOf(window_.session().project(), *window_.session().trial()).stale());
}

TEST_F(LongTrial, AnActWhileTheWorkerRunsIsInWhatIsTakenOver) {
  MoveKnee(100);
  QSignalSpy progressed(&model(), &ReviewModel::solvingProgressed);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !progressed.isEmpty(); }, kPatienceMs));
  MoveKnee(200);
  ASSERT_TRUE(Solved());
  EXPECT_FALSE(model().review().needs_solve());
  ExpectExact();
}

TEST_F(LongTrial, WithoutAWorkerKeepsTheCorrectionAndSaysSo) {
  qputenv("KINORA_CLI", "/nowhere/kinora-cli");
  QSignalSpy said(&window_.session(), &Session::said);
  MoveKnee(100);
  ASSERT_TRUE(Solved());
  EXPECT_TRUE(model().review().needs_solve());
  EXPECT_EQ(model().review().layer().points.size(), 1U);
  std::vector<std::string> texts;
  for (const QList<QVariant>& one : said) texts.push_back(one.at(0).value<Notice>().text.toStdString());
  EXPECT_THAT(texts, testing::Contains(testing::HasSubstr("could not be worked out anew")));
}

TEST_F(LongTrial, ReadsTheTrialAnewWhereWhatTheWorkerStoredCannotBeTakenOver) {
  // The summary is the last that the worker stores.
  window_.session().project().database().Run(
      "CREATE TRIGGER damage AFTER INSERT ON setting WHEN NEW.name = 'summary' "
      "BEGIN UPDATE chunk SET blob = x'00' WHERE codec = 'joint_angles'; END");
  MoveKnee(100);
  const auto damaged = [&] { return model().why_not().contains("damaged"); };
  ASSERT_TRUE(QTest::qWaitFor(damaged, kPatienceMs)) << "reading the trial anew says what is wrong";
  test::SaveShots(window_, "review_damaged");
  EXPECT_TRUE(QTest::qWaitFor([&] { return !model().solving(); }, kPatienceMs));
  EXPECT_FALSE(model().loaded());
  EXPECT_EQ(ReadLayer(window_.session().project(), window_.session().trial()->id).points.size(), 1u);
}

TEST_F(LongTrial, GivesItsMemoryBackForAnExportAndIsReadAgain) {
  const std::weak_ptr<const Trajectory3D> motion = model().review().Filtered(0);
  window_.ShowPage("Export");
  model().GiveBack();
  EXPECT_FALSE(model().loaded());
  EXPECT_TRUE(QTest::qWaitFor([&] { return motion.expired(); }, kPatienceMs)) << "a view holds it still";
  window_.ShowPage("Review");
  ASSERT_TRUE(Solved());
  ExpectExact();
}

TEST_F(LongTrial, ClosingTheProjectStopsTheWorker) {
  MoveKnee(100);
  QSignalSpy progressed(&model(), &ReviewModel::solvingProgressed);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !progressed.isEmpty(); }, kPatienceMs));
  window_.session().Close();
  EXPECT_FALSE(model().solving());
  ASSERT_TRUE(window_.session().Open(folder_.path() / "project"));
  window_.ShowPage("Review");
  ASSERT_TRUE(Solved());
  EXPECT_FALSE(model().review().needs_solve());
  ExpectExact();
}

}  // namespace
}  // namespace kinora::ui
