#include "projects/review/store_solved.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/export/export.h"
#include "projects/review/finish_trial.h"
#include "projects/review/solve_stored.h"
#include "projects/review/take_stored.h"
#include "projects/review/trial_review.h"
#include "projects/settings.h"
#include "projects/stages.h"
#include "projects/trial_standing.h"
#include "projects/trial_view.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

bool Same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

void ExpectSame(const Trajectory3D& a, const Trajectory3D& b) {
  ASSERT_EQ(a.joints, b.joints);
  ASSERT_EQ(a.samples.size(), b.samples.size());
  for (std::size_t i = 0; i < a.samples.size(); ++i)
    for (int axis = 0; axis < 3; ++axis)
      ASSERT_TRUE(Same(a.samples[i].position_m[axis], b.samples[i].position_m[axis])) << i;
}

class StoredSolve : public testing::Test {
 protected:
  void SetUp() override {
    made_ = test::MakeSyntheticReview({.frames = 90});
    WriteSetting(project(), trial().id, kSettingPose2DSource,
                 "\"" + ResultById(project().database(), CurrentResults(project(), trial()).pose2d)->key + "\"");
    FinishTrial(project(), trial(), EventTemplate::kWalk, Job());
    review_ = std::make_unique<TrialReview>(project(), trial());
  }
  CaptureProject& project() { return *made_->project; }
  const Trial& trial() { return made_->trial; }
  PointPlace Knee(std::size_t picture) {
    return {.athlete = 0, .camera = 1, .pts_ns = review_->trial().pts_ns[1][picture], .joint = Joint::kKneeL};
  }
  void Move(std::size_t picture, double by_px = 25) {
    const ReviewPoint at = review_->PointAt(Knee(picture));
    review_->MovePoint(Knee(picture), at.x_px + by_px, at.y_px, false);
  }
  SolvedResults Encode() {
    const SolveRequest request = review_->Request();
    SolvedTrial solved = SolveTrial(request, Job());
    SolvedResults results = EncodeSolved(request, solved, Job());
    review_->Adopt(std::move(solved));
    return results;
  }
  std::size_t Results() { return ListResults(project().database(), trial().id).size(); }

  std::unique_ptr<test::SyntheticReview> made_;
  std::unique_ptr<TrialReview> review_;
};

TEST_F(StoredSolve, BringsTheTrialUpToDateWithACorrection) {
  Move(30);
  ASSERT_TRUE(StandingOf(project(), trial()).stale());
  EXPECT_TRUE(StoreSolved(project(), Encode(), Job()));
  EXPECT_FALSE(StandingOf(project(), trial()).stale()) << StandingOf(project(), trial()).Sentence();
  // What an export reads is what the review shows, bit for bit.
  const TrialView stored = ReadTrial(project(), trial());
  const JointAngles& shown = review_->Solved(0).angles;
  ASSERT_EQ(stored.athletes[0].angles.series.size(), shown.series.size());
  for (std::size_t s = 0; s < shown.series.size(); ++s)
    for (std::size_t i = 0; i < shown.series[s].samples.size(); ++i) {
      const double a = stored.athletes[0].angles.series[s].samples[i].value_rad;
      const double b = shown.series[s].samples[i].value_rad;
      ASSERT_TRUE(a == b || (std::isnan(a) && std::isnan(b)));
    }
  EXPECT_FALSE(stored.athletes[0].events.empty());
  // A new review starts from them and has nothing to solve.
  EXPECT_FALSE(TrialReview(project(), trial()).needs_solve());
}

TEST_F(StoredSolve, ResultsOfEarlierCorrectionsGoAndUndoingAllFindsTheFirstAgain) {
  const TrialResults first = CurrentResults(project(), trial());
  const std::size_t before = Results();
  for (const std::size_t picture : {20U, 30U, 40U}) {
    Move(picture);
    ASSERT_TRUE(StoreSolved(project(), Encode(), Job()));
    EXPECT_EQ(Results(), before + 3);
  }
  for (int i = 0; i < 3; ++i) review_->Undo();
  ASSERT_TRUE(StoreSolved(project(), Encode(), Job()));
  EXPECT_EQ(Results(), before);
  EXPECT_EQ(CurrentResults(project(), trial()).angles, first.angles);
  EXPECT_EQ(CurrentResults(project(), trial()).triangulation, first.triangulation);
}

TEST_F(StoredSolve, KeepsOutWhatIsNoLongerTrue) {
  Move(30);
  const SolvedResults old = Encode();
  Move(40);
  EXPECT_FALSE(StoreSolved(project(), old, Job()));  // corrected since
  StoredCalibration other = CalibrationOf(project(), trial()).value();
  other.rig.cameras[0].camera.fx_px += 1;
  AddCalibration(project(), other);
  EXPECT_FALSE(StoreSolved(project(), Encode(), Job()));  // association is of the former calibration
  EXPECT_TRUE(StandingOf(project(), trial()).stale());
}

// As a process of its own would: the window takes over what it left.
TEST_F(StoredSolve, MadeByAnotherProcessIsTakenOverBitForBit) {
  Move(30);
  const SolvedTrial exact = SolveTrial(review_->Request(), Job());
  ASSERT_TRUE(SolveStored(project(), trial(), 2, Job()));
  EXPECT_FALSE(StandingOf(project(), trial()).stale());
  TakeStored taking(project(), *review_);
  while (!taking.done()) ASSERT_TRUE(taking.Step(*review_));
  EXPECT_FALSE(review_->needs_solve());
  const SolvedAthlete &taken = review_->Solved(0), &wanted = *exact.athletes[0];
  ExpectSame(taken.triangulated.trajectory, wanted.triangulated.trajectory);
  ExpectSame(taken.cleaned.filtered, wanted.cleaned.filtered);
  for (std::size_t s = 0; s < wanted.angles.series.size(); ++s)
    for (std::size_t i = 0; i < wanted.angles.series[s].samples.size(); ++i)
      ASSERT_TRUE(Same(taken.angles.series[s].samples[i].value_rad, wanted.angles.series[s].samples[i].value_rad));
  EXPECT_EQ(taken.angle_points, wanted.angle_points);
  EXPECT_EQ(taken.triangulated.noise.sigma_px.size(), wanted.triangulated.noise.sigma_px.size());
  EXPECT_EQ(taken.triangulated.fit.joints, wanted.triangulated.fit.joints);
  EXPECT_EQ(review_->episodes().size(), exact.episodes.size());
}

TEST_F(StoredSolve, IsNotTakenOverWhereAnActCameInBetween) {
  Move(30);
  ASSERT_TRUE(SolveStored(project(), trial(), 2, Job()));
  TakeStored taking(project(), *review_);
  EXPECT_TRUE(taking.Step(*review_));
  Move(40);
  EXPECT_FALSE(taking.Step(*review_));
  EXPECT_FALSE(taking.done());
  EXPECT_TRUE(review_->needs_solve());
  // The next one knows both.
  ASSERT_TRUE(SolveStored(project(), trial(), 2, Job()));
  TakeStored again(project(), *review_);
  while (!again.done()) ASSERT_TRUE(again.Step(*review_));
  EXPECT_FALSE(review_->needs_solve());
}

TEST_F(StoredSolve, OfOtherJointsThanTheReviewsIsRefused) {
  Move(30);
  ASSERT_TRUE(SolveStored(project(), trial(), 2, Job()));
  TakeStored taking(project(), *review_);
  review_->ForStored(0).triangulated.trajectory.joints.pop_back();
  EXPECT_THROW(taking.Step(*review_), Error);
}

TEST_F(StoredSolve, IsWrittenByAThreadOfTheProgramThatHasTheProjectOpen) {
  Move(30);
  const SolvedResults results = Encode();
  CaptureProject beside =
      CaptureProject::Open(project().folder(), {.write = true, .journal = {}, .owner_token = {}, .same_program = true});
  EXPECT_TRUE(StoreSolved(beside, results, Job()));
  EXPECT_FALSE(StandingOf(project(), trial()).stale());
}

}  // namespace
}  // namespace kinora
