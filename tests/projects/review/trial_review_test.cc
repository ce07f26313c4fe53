#include "projects/review/trial_review.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstring>

#include "projects/edits/log.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

using test::MakeSyntheticReview;
using test::SolveNow;

bool SameBits(const Trajectory3D& a, const Trajectory3D& b) {
  if (a.samples.size() != b.samples.size()) return false;
  for (std::size_t i = 0; i < a.samples.size(); ++i) {
    const Sample3D &x = a.samples[i], &y = b.samples[i];
    if (std::memcmp(x.position_m.data(), y.position_m.data(), 3 * sizeof(double)) != 0 || x.views != y.views ||
        x.provenance != y.provenance || (!x.missing() && x.covariance_m2 != y.covariance_m2))
      return false;
  }
  return true;
}

bool SameBits(const JointAngles& a, const JointAngles& b) {
  if (a.series.size() != b.series.size()) return false;
  for (std::size_t s = 0; s < a.series.size(); ++s)
    for (std::size_t i = 0; i < a.series[s].samples.size(); ++i)
      if (std::bit_cast<std::uint64_t>(a.series[s].samples[i].value_rad) !=
          std::bit_cast<std::uint64_t>(b.series[s].samples[i].value_rad))
        return false;
  return true;
}

class Reviewed : public testing::Test {
 protected:
  void SetUp() override {
    made_ = MakeSyntheticReview();
    review_ = std::make_unique<TrialReview>(*made_->project, made_->trial);
  }
  std::int64_t Pts(std::size_t camera, std::int64_t frame) const {
    return review_->trial().tracks[camera].frames[static_cast<std::size_t>(frame)].pts_ns;
  }
  PointPlace Knee(std::size_t camera, std::int64_t frame) const {
    return {0, camera, Pts(camera, frame), Joint::kKneeR};
  }
  Eigen::Vector2d Truth(Joint joint, std::int64_t frame, std::size_t camera) const {
    const auto pose = made_->walkers[0].PoseAt(made_->timeline.TimeOf(frame));
    return *review_->Reprojected(pose[joint], camera);
  }

  std::unique_ptr<test::SyntheticReview> made_;
  std::unique_ptr<TrialReview> review_;
};

TEST_F(Reviewed, ShowsTheStoredResults) {
  EXPECT_FALSE(review_->needs_solve());
  ASSERT_EQ(review_->athletes(), 1u);
  const ReviewPoint knee = review_->PointAt(Knee(1, 100));
  EXPECT_EQ(knee.provenance, Provenance::kMeasured);
  EXPECT_FALSE(knee.edited);
  EXPECT_LT((Eigen::Vector2d(knee.x_px, knee.y_px) - Truth(Joint::kKneeR, 100, 1)).norm(), 8);
  const auto seen = review_->Reprojected(0, Joint::kKneeR, 100, 1);
  ASSERT_TRUE(seen);
  EXPECT_LT((*seen - Truth(Joint::kKneeR, 100, 1)).norm(), 4);
}

TEST_F(Reviewed, ASolveOfUnchangedPointsGivesTheStoredNumbersBitForBit) {
  const SolvedTrial solved = SolveTrial(review_->Request(), Job());
  EXPECT_TRUE(SameBits(solved.athletes[0]->triangulated.trajectory, review_->Solved(0).triangulated.trajectory));
  EXPECT_TRUE(SameBits(solved.athletes[0]->cleaned.filtered, review_->Solved(0).cleaned.filtered));
  EXPECT_TRUE(SameBits(solved.athletes[0]->angles, review_->Solved(0).angles));
}

TEST_F(Reviewed, APreviewOfThePointWhereItIsChangesLittleAndAMovedOnePullsTheJoint) {
  const ReviewPoint knee = review_->PointAt(Knee(1, 100));
  const LocalChange same = review_->PreviewMove(Knee(1, 100), knee.x_px, knee.y_px);
  ASSERT_TRUE(same.Of(Joint::kKneeR));
  const auto at = static_cast<std::size_t>(100 - same.first);
  EXPECT_LT((same.Of(Joint::kKneeR)->raw[at].position_m - review_->Raw(0, Joint::kKneeR, 100)->position_m).norm(),
            2e-3);
  const LocalChange moved = review_->PreviewMove(Knee(1, 100), knee.x_px + 40, knee.y_px);
  EXPECT_GT((moved.Of(Joint::kKneeR)->raw[at].position_m - review_->Raw(0, Joint::kKneeR, 100)->position_m).norm(),
            0.01);
  EXPECT_EQ(moved.Of(Joint::kKneeR)->raw[at].provenance, Provenance::kEdited);
  EXPECT_FALSE(moved.angles.empty());
  EXPECT_TRUE(review_->layer().empty());
}

// What is shown at once must be what the solve of the whole trial will say, but for what the point changes in it.
TEST_F(Reviewed, WhatAnActShowsAtOnceIsNearTheSolveOfTheWholeTrial) {
  const ReviewPoint knee = review_->PointAt(Knee(1, 100));
  const ReviewChange change = review_->MovePoint(Knee(1, 100), knee.x_px + 25, knee.y_px - 10);
  EXPECT_EQ(change.label, "move right knee in cam02");
  EXPECT_TRUE(change.solve);
  EXPECT_TRUE(review_->needs_solve());
  EXPECT_LE(change.first_sample, 80);
  EXPECT_GE(change.last_sample, 120);
  ASSERT_EQ(change.pictures.size(), 1u);
  EXPECT_EQ(change.pictures[0].camera, 1u);
  const SolvedAthlete shown = review_->Solved(0);
  SolveNow(*review_);
  EXPECT_FALSE(review_->needs_solve());
  for (std::int64_t f = 80; f < 120; ++f) {
    const auto column = static_cast<std::size_t>(shown.cleaned.filtered.IndexOf(Joint::kKneeR));
    EXPECT_LT(
        (shown.cleaned.filtered.At(f, column).position_m - review_->Filtered(0, Joint::kKneeR, f)->position_m).norm(),
        1e-3);  // metres
  }
  for (std::size_t s = 0; s < shown.angles.series.size(); ++s) {
    const AngleSeries& before = shown.angles.series[s];
    const AngleSeries& after = review_->Solved(0).angles.series[s];
    if (before.name == "knee_flexion") {
      for (std::size_t f = 80; f < 120; ++f)
        EXPECT_NEAR(before.samples[f].value_rad, after.samples[f].value_rad, 0.005) << f;
    }
  }
}

TEST_F(Reviewed, PointsBetweenTwoDraggedOnesFollowAndFollowAgain) {
  for (const std::int64_t frame : {100, 120}) {
    const Eigen::Vector2d px = Truth(Joint::kKneeR, frame, 1) + Eigen::Vector2d(5, 0);
    review_->MovePoint(Knee(1, frame), px.x(), px.y());
  }
  for (std::int64_t frame = 101; frame < 120; ++frame) {
    const ReviewPoint point = review_->PointAt(Knee(1, frame));
    EXPECT_EQ(point.provenance, Provenance::kInterpolated);
    const Eigen::Vector2d wanted = Truth(Joint::kKneeR, frame, 1) + Eigen::Vector2d(5, 0);
    EXPECT_LT((Eigen::Vector2d(point.x_px, point.y_px) - wanted).norm(), 25) << frame;
  }
  EXPECT_EQ(review_->PointAt(Knee(1, 121)).provenance, Provenance::kMeasured);
  const double before = review_->PointAt(Knee(1, 110)).x_px;
  const Eigen::Vector2d px = Truth(Joint::kKneeR, 120, 1) + Eigen::Vector2d(45, 0);
  review_->MovePoint(Knee(1, 120), px.x(), px.y());
  EXPECT_GT(review_->PointAt(Knee(1, 110)).x_px, before + 5);
  review_->ResetPoint(Knee(1, 120));
  EXPECT_EQ(review_->PointAt(Knee(1, 110)).provenance, Provenance::kMeasured);
  EXPECT_EQ(review_->layer().points.size(), 1u);
}

TEST_F(Reviewed, UndoBringsEverythingBackBitForBitAndRedoAgain) {
  const SolvedAthlete original = review_->Solved(0);
  const ReviewPoint knee = review_->PointAt(Knee(1, 100));
  review_->MovePoint(Knee(1, 100), knee.x_px + 25, knee.y_px);
  review_->SwapLeftRight(0, {2, Pts(2, 50), Pts(2, 60)}, BodyPart::kLegs);
  const std::array<Joint, 1> joints = {Joint::kKneeR};
  review_->IgnoreCamera(0, {3, Pts(3, 10), Pts(3, 40)}, joints);
  review_->HidePoint(Knee(0, 20));
  const std::string full = LayerJson(review_->layer());
  SolveNow(*review_);
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(review_->Undo());
  EXPECT_FALSE(review_->Undo());
  EXPECT_TRUE(review_->layer().empty());
  SolveNow(*review_);
  EXPECT_TRUE(SameBits(original.cleaned.filtered, review_->Solved(0).cleaned.filtered));
  EXPECT_TRUE(SameBits(original.angles, review_->Solved(0).angles));
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(review_->Redo());
  EXPECT_EQ(LayerJson(review_->layer()), full);
}

TEST_F(Reviewed, EditsAreThereAfterARestart) {
  review_->SwapLeftRight(0, {2, Pts(2, 50), Pts(2, 60)}, BodyPart::kLegs);
  review_ = std::make_unique<TrialReview>(*made_->project, made_->trial);
  EXPECT_TRUE(review_->needs_solve());
  EXPECT_TRUE(review_->PointAt({0, 2, Pts(2, 55), Joint::kKneeR}).swapped);
  EXPECT_FALSE(review_->PointAt({0, 2, Pts(2, 61), Joint::kKneeR}).swapped);
}

TEST_F(Reviewed, SwappingTwiceIsAsBefore) {
  const PictureRange range{2, Pts(2, 50), Pts(2, 60)};
  review_->SwapLeftRight(0, range, BodyPart::kBody);
  review_->SwapLeftRight(0, range, BodyPart::kBody);
  EXPECT_TRUE(review_->layer().empty());
}

TEST_F(Reviewed, ACameraCountsAgainInAPartOfTheRange) {
  const std::array<Joint, 1> joints = {Joint::kKneeR};
  review_->IgnoreCamera(0, {3, Pts(3, 10), Pts(3, 40)}, joints);
  review_->IgnoreCamera(0, {3, Pts(3, 20), Pts(3, 30)}, joints, false);
  EXPECT_TRUE(review_->PointAt({0, 3, Pts(3, 19), Joint::kKneeR}).ignored);
  EXPECT_FALSE(review_->PointAt({0, 3, Pts(3, 20), Joint::kKneeR}).ignored);
  EXPECT_TRUE(review_->PointAt({0, 3, Pts(3, 31), Joint::kKneeR}).ignored);
  EXPECT_EQ(review_->PointAt({0, 3, Pts(3, 19), Joint::kKneeR}).provenance, Provenance::kMeasured);
  SolveNow(*review_);
  EXPECT_EQ(review_->Raw(0, Joint::kKneeR, 15)->views >> 3 & 1, 0u);
  EXPECT_EQ(review_->Raw(0, Joint::kKneeR, 25)->views >> 3 & 1, 1u);
}

TEST_F(Reviewed, ASolveThatComesTooLateIsNotTaken) {
  SolvedTrial late = SolveTrial(review_->Request(), Job());
  review_->HidePoint(Knee(0, 20));
  EXPECT_FALSE(review_->Adopt(std::move(late)));
}

TEST_F(Reviewed, TimesOfCamerasAndTrialGoTogether) {
  const ReviewTrial& trial = review_->trial();
  EXPECT_NEAR(trial.TimeOf(2, Pts(2, 30)), made_->timeline.TimeOf(30), 1e-6);
  EXPECT_EQ(trial.PictureOfSample(2, 30), 30u);
  EXPECT_EQ(trial.SampleAt(trial.TimeOf(2, trial.PtsAt(2, 1.5))), 90);
  EXPECT_EQ(trial.PictureAt(2, Pts(2, 30) + 1), std::nullopt);
  EXPECT_EQ(trial.NearestPicture(2, 1e6), 239u);
}

TEST(ReviewOfTwo, AthletesChangePlacesInOneCamera) {
  auto made = MakeSyntheticReview({.people = 2});
  TrialReview review(*made->project, made->trial);
  ASSERT_EQ(review.athletes(), 2u);
  const auto pts = [&](std::int64_t f) { return review.trial().tracks[1].frames[static_cast<std::size_t>(f)].pts_ns; };
  const std::int32_t first = review.TrackAt(0, 1, pts(100)), second = review.TrackAt(1, 1, pts(100));
  ASSERT_NE(first, second);
  review.SwapIdentities(0, 1, {1, pts(100), pts(130)});
  EXPECT_EQ(review.TrackAt(0, 1, pts(99)), first);
  EXPECT_EQ(review.TrackAt(0, 1, pts(100)), second);
  EXPECT_EQ(review.TrackAt(1, 1, pts(130)), first);
  EXPECT_EQ(review.TrackAt(0, 1, pts(131)), first);
  review.Undo();
  EXPECT_EQ(review.TrackAt(0, 1, pts(110)), first);
  // A range's ends lie between pictures, as a cursor's do.
  review.SwapIdentities(0, 1, {1, pts(100) - 5'000'000, pts(130) + 5'000'000});
  EXPECT_EQ(review.TrackAt(0, 1, pts(99)), first);
  EXPECT_EQ(review.TrackAt(0, 1, pts(100)), second);
  EXPECT_EQ(review.TrackAt(0, 1, pts(131)), first);
  review.Undo();
}

TEST(ReviewOfAGap, IsFilledAndLeftAgain) {
  test::SyntheticOptions options;
  options.change_scene = [](synthetic::SceneTracks& scene) {
    for (CameraTracks2D& camera : scene.cameras)
      for (std::size_t f = 100; f < 125; ++f)
        for (TrackedPerson& person : camera.frames[f].people)
          person.keypoints.points[static_cast<std::size_t>(*camera.set->IndexOf(Joint::kWristR))] = {};
  };
  auto made = MakeSyntheticReview(options);
  TrialReview review(*made->project, made->trial);
  const std::array<Joint, 1> wrist = {Joint::kWristR};
  EXPECT_TRUE(review.Filtered(0, Joint::kWristR, 110)->missing());
  review.FillGaps(0, wrist, 100, 124);
  EXPECT_EQ(review.Filtered(0, Joint::kWristR, 110)->provenance, Provenance::kInterpolated);
  SolveNow(review);
  EXPECT_EQ(review.Filtered(0, Joint::kWristR, 110)->provenance, Provenance::kInterpolated);
  EXPECT_TRUE(review.Raw(0, Joint::kWristR, 110)->missing());
  review.LeaveGaps(0, wrist, 100, 124);
  EXPECT_TRUE(review.Filtered(0, Joint::kWristR, 110)->missing());
}

}  // namespace
}  // namespace kinora
