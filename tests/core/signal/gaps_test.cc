#include "core/signal/gaps.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/motion/trajectory3d.h"

namespace kinora {
namespace {

const double kNaN = std::nan("");

std::vector<double> Wave(std::size_t count) {
  std::vector<double> x(count);
  for (std::size_t i = 0; i < count; ++i) x[i] = std::sin(0.12 * static_cast<double>(i));
  return x;
}

TEST(Gaps, AreMissingStretchesBetweenPresentSamples) {
  const std::vector<double> x = {kNaN, 1, kNaN, kNaN, 2, 3, kNaN, 4, kNaN};
  EXPECT_EQ(FindGaps(x), (std::vector<SampleRun>{{2, 2}, {6, 1}}));
  EXPECT_TRUE(FindGaps(std::vector<double>(4, kNaN)).empty());
}

TEST(Gaps, AreFilledUpToTheLimitAndNoFurther) {
  auto x = Wave(100);
  for (std::size_t i = 30; i < 36; ++i) x[i] = kNaN;  // 6 samples at 60 Hz: 0.1 s
  for (std::size_t i = 60; i < 67; ++i) x[i] = kNaN;  // 7
  const auto filled = FillGaps(x, 60, {.limit_s = 0.1});
  EXPECT_EQ(filled, (std::vector<SampleRun>{{30, 6}}));
  for (std::size_t i = 60; i < 67; ++i) EXPECT_TRUE(std::isnan(x[i]));
}

TEST(Gaps, FollowSmoothMotion) {
  const struct {
    GapMethod method;
    double tolerance;
  } cases[] = {{GapMethod::kCubic, 2e-3}, {GapMethod::kPchip, 0.02}, {GapMethod::kLinear, 0.1}};
  for (const auto& c : cases) {
    const auto truth = Wave(100);
    auto x = truth;
    for (std::size_t i = 30; i < 36; ++i) x[i] = kNaN;
    FillGaps(x, 60, {.limit_s = 0.2, .method = c.method});
    for (std::size_t i = 0; i < 100; ++i) EXPECT_NEAR(x[i], truth[i], c.tolerance) << i;
  }
}

TEST(Gaps, NothingIsExtrapolated) {
  std::vector<double> x = {kNaN, kNaN, 1, 2, 3, kNaN};
  EXPECT_TRUE(FillGaps(x, 60, {.limit_s = 10}).empty());
  EXPECT_TRUE(std::isnan(x[0]) && std::isnan(x[1]) && std::isnan(x[5]));
}

TEST(Gaps, TwoSamplesMakeALine) {
  std::vector<double> x = {1, kNaN, kNaN, 4};
  FillGaps(x, 60, {});
  EXPECT_NEAR(x[1], 2, 1e-12);
  EXPECT_NEAR(x[2], 3, 1e-12);
}

Trajectory3D Line(std::int64_t count, double variance) {
  const std::vector<Joint> joints = {Joint::kKneeL};
  auto trajectory = Trajectory3D::Missing({.rate_numerator = 60, .count = count}, joints);
  for (std::int64_t f = 0; f < count; ++f) {
    Sample3D& sample = trajectory.At(f, 0);
    sample.position_m = Eigen::Vector3d(1, -2, 0.5) * static_cast<double>(f);
    sample.covariance_m2 = variance * Eigen::Matrix3d::Identity();
    sample.provenance = Provenance::kMeasured;
    sample.views = 7;
  }
  return trajectory;
}

TEST(Gaps, FilledPositionsAreInterpolatedAndSeenByNoCamera) {
  auto trajectory = Line(30, 1e-4);
  for (const std::int64_t f : {10, 11, 12}) trajectory.At(f, 0) = Sample3D{};
  const auto filled = FillGaps(trajectory, {});
  EXPECT_EQ(filled[0], (std::vector<SampleRun>{{10, 3}}));
  EXPECT_EQ(trajectory.At(11, 0).provenance, Provenance::kInterpolated);
  EXPECT_EQ(trajectory.At(11, 0).views, 0u);
  EXPECT_TRUE(trajectory.At(11, 0).position_m.isApprox(Eigen::Vector3d(11, -22, 5.5), 1e-12));
  EXPECT_EQ(trajectory.At(9, 0).provenance, Provenance::kMeasured);
}

TEST(Gaps, TheCovarianceOfAFilledSampleIsTrue) {
  constexpr double kSd = 0.01;
  for (const GapMethod method : {GapMethod::kCubic, GapMethod::kLinear}) {
    std::mt19937 random(1);
    std::normal_distribution<double> noise(0, kSd);
    double sum = 0, claimed = 0;
    constexpr int kRuns = 3000;
    for (int run = 0; run < kRuns; ++run) {
      auto trajectory = Line(24, kSd * kSd);
      for (auto& sample : trajectory.samples) sample.position_m += Eigen::Vector3d(noise(random), 0, 0);
      for (const std::int64_t f : {10, 11, 12}) trajectory.At(f, 0) = Sample3D{};
      FillGaps(trajectory, {.method = method});
      sum += std::pow(trajectory.At(11, 0).position_m.x() - 11, 2);
      claimed = trajectory.At(11, 0).covariance_m2(0, 0);
    }
    EXPECT_NEAR(std::sqrt(sum / kRuns / claimed), 1, 0.04);
  }
}

}  // namespace
}  // namespace kinora
