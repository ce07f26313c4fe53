#include "core/signal/hampel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/motion/trajectory3d.h"

namespace kinora {
namespace {

const double kNaN = std::nan("");

TEST(Hampel, FlagsALoneSpikeAndNothingElse) {
  std::vector<double> x(60);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = std::sin(0.1 * static_cast<double>(i));
  x[20] += 3;
  const auto outliers = HampelOutliers(x, 4, 5);
  for (std::size_t i = 0; i < x.size(); ++i) EXPECT_EQ(outliers[i], i == 20) << i;
}

TEST(Hampel, UsesTheMedianAbsoluteDeviationOfTheWindow) {
  // Around index 3: median 0, deviations 0 1 1 2 2 3 and the spike's own, so the MAD is 2.
  std::vector<double> x = {-1, 2, 0, 0, 1, -2, 3};
  const double limit = 3 * 1.4826 * 2;
  x[3] = limit + 0.8;  // the median becomes 1; deviations 2 1 1 s 0 3 2 -> MAD 2
  EXPECT_FALSE(HampelOutliers(x, 3, 3)[3]);
  x[3] = limit + 1.01;
  EXPECT_TRUE(HampelOutliers(x, 3, 3)[3]);
}

TEST(Hampel, IgnoresMissingSamplesAndTooFewNeighbours) {
  const std::vector<double> x = {kNaN, 1, kNaN, 100, kNaN, kNaN};
  for (const bool outlier : HampelOutliers(x, 3, 3)) EXPECT_FALSE(outlier);
}

TEST(Hampel, KeepsWhatLiesWithinTheFloor) {
  std::vector<double> x(20, 1.0);
  x[10] = 1.004;
  EXPECT_TRUE(HampelOutliers(x, 4, 3)[10]);
  EXPECT_FALSE(HampelOutliers(x, 4, 3, 0.005)[10]);
}

// With a window of hundreds the scatter is known well, so that the rates are those of the normal distribution.
TEST(Hampel, ThrowsOutAsOftenInSpaceAsInOneDimension) {
  constexpr std::size_t kCount = 6000;
  std::mt19937 random(5);
  std::normal_distribution<double> normal;
  std::vector<double> x(kCount);
  std::vector<Eigen::Vector3d> p(kCount);
  for (std::size_t i = 0; i < kCount; ++i) {
    x[i] = normal(random);
    p[i] = {normal(random), normal(random), normal(random)};
  }
  const auto share = [](const std::vector<bool>& flags) {
    return static_cast<double>(std::count(flags.begin(), flags.end(), true)) / kCount;
  };
  EXPECT_NEAR(share(HampelOutliers(x, 150, 2)), 0.0455, 0.008);
  EXPECT_NEAR(share(HampelOutliers(p, 150, 2)), 0.0455, 0.008);
}

TEST(Hampel, InSpaceDoesNotDependOnTheAxes) {
  std::mt19937 random(9);
  std::normal_distribution<double> normal;
  std::vector<Eigen::Vector3d> p(200);
  for (auto& point : p) point = {normal(random), normal(random), normal(random)};
  p[77] = {8, 8, 0};
  EXPECT_TRUE(HampelOutliers(p, 6, 3)[77]);
  for (auto& point : p) point = Eigen::Vector3d(point.z(), point.x(), point.y());
  EXPECT_TRUE(HampelOutliers(p, 6, 3)[77]);
}

TEST(Hampel, NeverRejectsAnEditedSample) {
  const std::vector<Joint> joints = {Joint::kWristL, Joint::kWristR};
  auto trajectory = Trajectory3D::Missing({.rate_numerator = 60, .count = 40}, joints);
  for (std::int64_t f = 0; f < 40; ++f)
    for (std::size_t j = 0; j < 2; ++j) {
      Sample3D& sample = trajectory.At(f, j);
      sample.position_m = {0.01 * static_cast<double>(f), 0, f == 25 ? 1.5 : 1.0};
      sample.provenance = Provenance::kMeasured;
    }
  trajectory.At(25, 1).provenance = Provenance::kEdited;
  const auto rejected = RejectOutliers(trajectory, {});
  EXPECT_EQ(rejected, (std::vector<std::int64_t>{1, 0}));
  EXPECT_TRUE(trajectory.At(25, 0).missing());
  EXPECT_TRUE(trajectory.At(25, 0).position_m.hasNaN());
  EXPECT_EQ(trajectory.At(25, 1).position_m.z(), 1.5);
}

}  // namespace
}  // namespace kinora
