#include "lifting/triangulate_sequence.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <bit>
#include <cmath>

#include "core/util/error.h"
#include "tests/lifting/scene.h"
#include "tests/support/balancing.h"

namespace kinora {
namespace {

using test::MakeWalk;
using test::WalkScene;

TriangulatedSequence Solve(const WalkScene& scene, int threads = 1) {
  return TriangulateSequence(scene.rig, scene.views, scene.timeline, {}, threads);
}

TEST(TriangulateSequence, GivesTheTruthWithoutNoise) {
  constexpr double kSameM = 2e-6;  // seen points are stored as float
  const WalkScene scene = MakeWalk({}, 40);
  const auto found = Solve(scene).trajectory;
  EXPECT_GE(found.IndexOf(Joint::kNeck), 0);
  EXPECT_GE(found.IndexOf(Joint::kMidHip), 0);
  for (std::size_t j = 0; j < found.joints.size(); ++j) {
    for (std::int64_t frame = 0; frame < 40; ++frame) {
      const auto& truth = scene.truth.At(frame, static_cast<std::size_t>(scene.truth.IndexOf(found.joints[j])));
      ASSERT_FALSE(found.At(frame, j).missing());
      EXPECT_LT((found.At(frame, j).position_m - truth.position_m).norm(), kSameM) << NameOf(found.joints[j]);
    }
  }
}

// 3 px of noise, and every eighth point grossly wrong.
TEST(TriangulateSequence, CovariancesAreTrue) {
  for (const double outlier_rate : {0.0, 0.125}) {
    const WalkScene scene = MakeWalk({.seed = 5, .pixel_sd_px = 3, .outlier_rate = outlier_rate});
    const auto found = Solve(scene);
    const auto coverage = test::CoverageOf(found.trajectory, scene.truth);
    fmt::print("outlier rate {:.3f}: {:.2f} % of {} samples inside their 95 % ellipsoid, RMS error {:.2f} mm\n",
               outlier_rate, coverage.percent, coverage.samples, 1000 * coverage.rms_m);
    EXPECT_GE(coverage.percent, 93);
    EXPECT_LE(coverage.percent, 97);
    EXPECT_GT(coverage.samples, 7000);
  }
}

TEST(TriangulateSequence, FindsTheNoiseOfEachCamera) {
  WalkScene scene = MakeWalk({.seed = 9, .pixel_sd_px = 3}, 400);
  // Camera 2 sees twice as badly: its error is doubled.
  const WalkScene exact = MakeWalk({.seed = 9}, 400);
  for (std::size_t f = 0; f < scene.views[1].frames.size(); ++f) {
    for (std::size_t p = 0; p < Halpe26().points.size(); ++p) {
      Keypoint2D& seen = scene.views[1].frames[f].keypoints.points[p];
      const Keypoint2D& truth = exact.views[1].frames[f].keypoints.points[p];
      seen.x_px += seen.x_px - truth.x_px;
      seen.y_px += seen.y_px - truth.y_px;
    }
  }
  const auto found = Solve(scene);
  const double usual_score = 0.85;  // of the synthetic points: their noise does not depend on it
  const auto knee = static_cast<std::size_t>(
      std::find(found.noise.joints.begin(), found.noise.joints.end(), Joint::kKneeL) - found.noise.joints.begin());
  const auto sigmas = found.noise.SigmasOf(knee);
  EXPECT_NEAR(sigmas[0], 3 * std::sqrt(usual_score), 0.4);
  EXPECT_NEAR(sigmas[1], 6 * std::sqrt(usual_score), 0.8);
  const auto coverage = test::CoverageOf(found.trajectory, scene.truth);
  EXPECT_GE(coverage.percent, 93);
  EXPECT_LE(coverage.percent, 97);
}

// Cameras that are off by 15 px, and one of them blocked now and then: segments must not change their length with it.
TEST(TriangulateSequence, DoesNotJumpWhenABiasedViewIsLeftOut) {
  constexpr double kSteadyPercent = 1.0;
  WalkScene scene = MakeWalk({.seed = 2, .pixel_sd_px = 0.5}, 200, 4);
  for (const std::size_t camera : {0u, 2u}) {
    for (PersonFrame& frame : scene.views[camera].frames) {
      for (Keypoint2D& point : frame.keypoints.points) point.x_px += 15;
    }
  }
  const auto knee = static_cast<std::size_t>(*Halpe26().IndexOf(Joint::kKneeL));
  for (std::size_t f = 0; f < 200; ++f) {
    if (f / 10 % 2 == 0) scene.views[0].frames[f].keypoints.points[knee].y_px += 150;
  }
  const auto found = Solve(scene).trajectory;
  EXPECT_EQ(found.At(5, static_cast<std::size_t>(found.IndexOf(Joint::kKneeL))).views, 0b1110u);
  EXPECT_EQ(found.At(15, static_cast<std::size_t>(found.IndexOf(Joint::kKneeL))).views, 0b1111u);
  EXPECT_LT(test::LengthVariationPercent(found, Joint::kHipL, Joint::kKneeL), kSteadyPercent);
}

TEST(TriangulateSequence, DoesNotDependOnThreads) {
  const WalkScene scene = MakeWalk({.seed = 4, .pixel_sd_px = 3, .outlier_rate = 0.1}, 60);
  const auto one = Solve(scene, 1), four = Solve(scene, 4);
  for (std::size_t i = 0; i < one.trajectory.samples.size(); ++i) {
    ASSERT_EQ(one.trajectory.samples[i].position_m, four.trajectory.samples[i].position_m);
    ASSERT_EQ(one.trajectory.samples[i].covariance_m2, four.trajectory.samples[i].covariance_m2);
  }
}

TEST(TriangulateSequence, AlwaysUsesEditedPoints) {
  WalkScene scene = MakeWalk({.seed = 4, .pixel_sd_px = 3}, 60);
  const auto ankle = static_cast<std::size_t>(*Halpe26().IndexOf(Joint::kAnkleR));
  Keypoint2D& edited = scene.views[3].frames[30].keypoints.points[ankle];
  edited.y_px += 90;
  edited.provenance = Provenance::kEdited;
  const auto found = Solve(scene).trajectory;
  const Sample3D& sample = found.At(30, static_cast<std::size_t>(found.IndexOf(Joint::kAnkleR)));
  EXPECT_EQ(sample.provenance, Provenance::kEdited);
  EXPECT_TRUE(sample.views >> 3 & 1);
}

TEST(TriangulateSequence, LeavesMissingWhatOneCameraSees) {
  WalkScene scene = MakeWalk({}, 40);
  for (std::size_t c = 1; c < 8; ++c) {
    auto& frames = scene.views[c].frames;
    frames.erase(frames.begin() + 10, frames.begin() + 20);
  }
  const auto found = Solve(scene).trajectory;
  EXPECT_FALSE(found.At(9, 0).missing());
  EXPECT_TRUE(found.At(12, 0).missing());
  EXPECT_TRUE(std::isnan(found.At(12, 0).position_m.x()));
}

TEST(TriangulateSequence, RefusesOptionsOutOfRange) {
  const WalkScene scene = MakeWalk({}, 3);
  SequenceOptions options;
  options.minimum_views = 1;
  EXPECT_THROW(TriangulateSequence(scene.rig, scene.views, scene.timeline, options), Error);
}

}  // namespace
}  // namespace kinora
