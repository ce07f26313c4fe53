// What is shown as doubtful right after an act must be what the solve of the whole trial will say.

#include "projects/review/doubt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

constexpr std::int64_t kFirst = 100, kLast = 109;

// One of five cameras sees the knee 40 px beside for ten pictures.
class DoubtAfterAnAct : public testing::Test {
 protected:
  void SetUp() override {
    test::SyntheticOptions options;
    options.cameras = 5;  // of four in a ring, those opposite each other agree with a wrong third
    options.noise = {.seed = 3, .pixel_sd_px = 1, .identities = true};
    options.change_scene = [](synthetic::SceneTracks& scene) {
      const auto index = static_cast<std::size_t>(*scene.cameras[0].set->IndexOf(Joint::kKneeR));
      for (std::int64_t f = kFirst; f <= kLast; ++f)
        scene.cameras[0].frames[static_cast<std::size_t>(f)].people.at(0).keypoints.points[index].x_px += 40;
    };
    made_ = test::MakeSyntheticReview(options);
    review_ = std::make_unique<TrialReview>(*made_->project, made_->trial);
    review_->FindEpisodesNow();
  }
  std::vector<float> Doubt() const { return DoubtCurve(review_->Solved(0), std::vector{Joint::kKneeR}).values(); }
  float Worst(std::int64_t first, std::int64_t last) const {
    const std::vector<float> doubt = Doubt();
    return *std::max_element(doubt.begin() + first, doubt.begin() + last + 1);
  }
  ReviewChange PutRight(std::int64_t frame) {
    const Eigen::Vector3d truth = made_->walkers[0].PoseAt(made_->timeline.TimeOf(frame))[Joint::kKneeR];
    const auto at = review_->Reprojected(truth, 0);
    return review_->MovePoint({0, 0, review_->trial().pts_ns[0][static_cast<std::size_t>(frame)], Joint::kKneeR},
                              at->x(), at->y());
  }
  std::size_t OpenHere() const {
    return static_cast<std::size_t>(std::ranges::count_if(review_->OpenEpisodes(), [](const Episode& e) {
      return e.cause == EpisodeCause::kResidual && e.camera == std::size_t{0} && e.first_sample <= kLast &&
             e.last_sample >= kFirst;
    }));
  }

  std::unique_ptr<test::SyntheticReview> made_;
  std::unique_ptr<TrialReview> review_;
};

TEST_F(DoubtAfterAnAct, IsThatOfTheSolveOfTheWholeTrial) {
  ASSERT_EQ(OpenHere(), 1U);
  PutRight(kFirst);
  EXPECT_EQ(OpenHere(), 1U);  // the others still lie off
  PutRight(kLast);
  const std::vector<float> shown = Doubt();
  // Points that follow in one camera are no gap, and what they were blamed for is settled.
  EXPECT_LT(Worst(kFirst, kLast), 0.45F);
  EXPECT_EQ(OpenHere(), 0U);
  const std::size_t open = review_->OpenEpisodes().size();
  test::SolveNow(*review_);
  const std::vector<float> exact = Doubt();
  for (std::size_t f = 80; f < 130; ++f) EXPECT_NEAR(shown[f], exact[f], 0.1) << f;
  EXPECT_EQ(OpenHere(), 0U);
  EXPECT_EQ(review_->OpenEpisodes().size(), open);
}

TEST_F(DoubtAfterAnAct, ComesBackWithAnUndo) {
  PutRight(kFirst);
  PutRight(kLast);
  ASSERT_EQ(OpenHere(), 0U);
  review_->Undo();
  EXPECT_EQ(OpenHere(), 1U);
}

TEST_F(DoubtAfterAnAct, IsRenewedWhereTheActChangedIt) {
  DoubtCurve curve(review_->Solved(0), std::vector{Joint::kKneeR});
  for (const std::int64_t frame : {kFirst, kLast}) {
    const ReviewChange change = PutRight(frame);
    curve.Renew(review_->Solved(0), change.first_sample, change.last_sample);
  }
  const std::vector<float> anew = Doubt();
  ASSERT_EQ(curve.values().size(), anew.size());
  for (std::size_t f = 0; f < anew.size(); ++f) EXPECT_NEAR(curve.values()[f], anew[f], 0.05) << f;
  EXPECT_LT(curve.values()[kFirst], 0.45F);
}

// A camera that does not count there any more is no reason to doubt.
TEST_F(DoubtAfterAnAct, GoesWhereTheCameraIsIgnored) {
  const auto& pts = review_->trial().pts_ns[0];
  const std::array joints{Joint::kKneeR};
  review_->IgnoreCamera(0, {0, pts[kFirst - 2], pts[kLast + 2]}, joints);
  EXPECT_EQ(OpenHere(), 0U);
  EXPECT_LT(Worst(kFirst, kLast), 0.45F);
}

using Why = DoubtCurve::Reason::Why;

TEST_F(DoubtAfterAnAct, SaysWhichJointAndByHowMuch) {
  const DoubtCurve curve(review_->Solved(0), std::vector{Joint::kKneeR});
  const auto& values = curve.values();
  const auto worst = std::max_element(values.begin() + kFirst, values.begin() + kLast + 1) - values.begin();
  const auto reasons = curve.ReasonsAt(review_->Solved(0), worst);
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons[0].joint, Joint::kKneeR);
  EXPECT_EQ(reasons[0].why, Why::kError);
  // 1 at five times the median.
  EXPECT_NEAR((reasons[0].error_px / reasons[0].median_px - 1) / 4, values[static_cast<std::size_t>(worst)], 1e-4);
}

// An athlete who leaves the views: red to the end, and no episode, so that it must be said here.
TEST(DoubtReasons, TellLeavingTheViewFromAGap) {
  constexpr std::int64_t kIn = 20, kGapFrom = 90, kGapTo = 150, kOut = 200;
  test::SyntheticOptions options;
  options.change_scene = [](synthetic::SceneTracks& scene) {
    for (CameraTracks2D& camera : scene.cameras) {
      const auto index = static_cast<std::size_t>(*camera.set->IndexOf(Joint::kKneeR));
      for (std::size_t f = 0; f < camera.frames.size(); ++f) {
        const auto at = static_cast<std::int64_t>(f);
        const bool seen = at >= kIn && at < kOut && !(at >= kGapFrom && at < kGapTo);
        if (!seen)
          for (TrackedPerson& person : camera.frames[f].people)
            person.keypoints.points[index].provenance = Provenance::kMissing;
      }
    }
  };
  const auto made = test::MakeSyntheticReview(options);
  TrialReview review(*made->project, made->trial);
  const std::vector joints{Joint::kKneeR, Joint::kKneeL};
  const DoubtCurve curve(review.Solved(0), joints);
  for (const auto& [sample, why] : {std::pair(std::int64_t{2}, Why::kNotYet),
                                    {(kGapFrom + kGapTo) / 2, Why::kMissing},
                                    {kOut + 20, Why::kNoMore}}) {
    const auto reasons = curve.ReasonsAt(review.Solved(0), sample);
    ASSERT_EQ(reasons.size(), 1U) << sample;
    EXPECT_EQ(reasons[0].joint, Joint::kKneeR);
    EXPECT_EQ(static_cast<int>(reasons[0].why), static_cast<int>(why)) << sample;
    EXPECT_FLOAT_EQ(curve.values()[static_cast<std::size_t>(sample)], 1) << sample;
  }
}

}  // namespace
}  // namespace kinora
