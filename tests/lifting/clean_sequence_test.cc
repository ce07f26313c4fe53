#include "lifting/clean_sequence.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

#include "lifting/triangulate_sequence.h"
#include "tests/lifting/scene.h"

namespace kinora {
namespace {

using test::MakeWalk;
using test::WalkScene;

// The walker in the ring of 8 cameras with 3 px of noise; slow and fast filters on usual rates.
TEST(CleanSequence, CovariancesAreTrueAfterTheFilterToo) {
  struct Case {
    double rate_hz, cutoff_hz;
  };
  for (const Case& c : {Case{60, 6}, Case{60, 10}, Case{120, 6}, Case{100, 4}}) {
    const WalkScene scene = MakeWalk({.seed = 21, .pixel_sd_px = 3, .outlier_rate = 0.1}, 400, 8, c.rate_hz);
    const auto found = TriangulateSequence(scene.rig, scene.views, scene.timeline);
    CleanOptions options;
    options.low_pass.cutoff_hz = c.cutoff_hz;
    const auto cleaned = CleanSequence(found.trajectory, options, &found.noise);
    options.filter = false;
    const auto before = test::CoverageOf(CleanSequence(found.trajectory, options).filtered, scene.truth);
    const auto after = test::CoverageOf(cleaned.filtered, scene.truth);
    fmt::print(
        "{} Hz, cut-off {} Hz: inside the 95 % ellipsoid {:.2f} % before and {:.2f} % after; RMS error {:.2f} mm "
        "before, {:.2f} mm after\n",
        c.rate_hz, c.cutoff_hz, before.percent, after.percent, 1000 * before.rms_m, 1000 * after.rms_m);
    EXPECT_GE(before.percent, 93);
    EXPECT_LE(before.percent, 97);
    EXPECT_GE(after.percent, 93);
    EXPECT_LE(after.percent, 97);
    EXPECT_LT(after.rms_m, before.rms_m);
  }
}

// Errors of a real network last for several frames: the filter removes less of them.
TEST(CleanSequence, CountsErrorsThatLastForSeveralFrames) {
  WalkScene scene = MakeWalk({}, 600);
  std::mt19937_64 random(8);
  std::normal_distribution<double> normal;
  constexpr double kLasting = 0.8;  // correlation from frame to frame
  for (PersonView& view : scene.views) {
    std::vector<Eigen::Vector2d> error(Halpe26().points.size(), Eigen::Vector2d::Zero());
    for (PersonFrame& frame : view.frames) {
      for (std::size_t p = 0; p < error.size(); ++p) {
        const Eigen::Vector2d step(normal(random), normal(random));
        error[p] = kLasting * error[p] + 3 * std::sqrt(1 - kLasting * kLasting) * step;
        frame.keypoints.points[p].x_px += static_cast<float>(error[p].x());
        frame.keypoints.points[p].y_px += static_cast<float>(error[p].y());
      }
    }
  }
  const auto found = TriangulateSequence(scene.rig, scene.views, scene.timeline);
  const auto cleaned = CleanSequence(found.trajectory, {}, &found.noise);
  CleanOptions unfiltered;
  unfiltered.filter = false;
  const auto before = test::CoverageOf(CleanSequence(found.trajectory, unfiltered).filtered, scene.truth);
  const auto after = test::CoverageOf(cleaned.filtered, scene.truth);
  const auto unaware = test::CoverageOf(CleanSequence(found.trajectory, {}).filtered, scene.truth);
  fmt::print("lasting errors: {:.2f} % before, {:.2f} % after; {:.2f} % if they were taken to be independent\n",
             before.percent, after.percent, unaware.percent);
  EXPECT_GE(before.percent, 93);
  EXPECT_LE(before.percent, 97);
  EXPECT_GE(after.percent, 92);
  EXPECT_LE(after.percent, 97.5);
  EXPECT_LT(unaware.percent, 85);
}

TEST(CleanSequence, KeepsProvenanceAndLeavesLongGaps) {
  const WalkScene scene = MakeWalk({}, 120);
  Trajectory3D trajectory = scene.truth;
  for (Sample3D& sample : trajectory.samples) sample.covariance_m2 = 1e-6 * Eigen::Matrix3d::Identity();
  for (std::int64_t frame = 20; frame < 25; ++frame) trajectory.At(frame, 3) = {};
  for (std::int64_t frame = 60; frame < 100; ++frame) trajectory.At(frame, 3) = {};
  trajectory.At(40, 3).provenance = Provenance::kEdited;
  trajectory.At(50, 3).position_m.x() += 1;
  const auto cleaned = CleanSequence(trajectory);
  const auto provenance = [&](std::int64_t frame) { return cleaned.filtered.At(frame, 3).provenance; };
  EXPECT_EQ(provenance(10), Provenance::kMeasured);
  EXPECT_EQ(provenance(22), Provenance::kInterpolated);
  EXPECT_EQ(provenance(40), Provenance::kEdited);
  EXPECT_EQ(provenance(50), Provenance::kInterpolated);
  EXPECT_EQ(provenance(80), Provenance::kMissing);
  EXPECT_TRUE(std::isnan(cleaned.filtered.At(80, 3).position_m.x()));
  EXPECT_EQ(cleaned.rejected[3], 1);
  EXPECT_EQ(cleaned.filled[3], 6);
  EXPECT_LT((cleaned.filtered.At(50, 3).position_m - scene.truth.At(50, 3).position_m).norm(), 0.02);
}

TEST(CleanSequence, CanBeTurnedOffStepByStep) {
  const WalkScene scene = MakeWalk({}, 30);
  CleanOptions options;
  options.reject_outliers = options.fill_gaps = options.filter = false;
  const auto cleaned = CleanSequence(scene.truth, options);
  for (std::size_t i = 0; i < scene.truth.samples.size(); ++i) {
    EXPECT_EQ(cleaned.filtered.samples[i].position_m, scene.truth.samples[i].position_m);
  }
}

}  // namespace
}  // namespace kinora
