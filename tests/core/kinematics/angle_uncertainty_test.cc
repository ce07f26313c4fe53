// The standard deviations of angles against repeated noise.
#include "core/kinematics/angle_uncertainty.h"

#include <gtest/gtest.h>

#include <Eigen/Cholesky>
#include <cmath>
#include <numbers>
#include <random>

#include "core/kinematics/clinical.h"
#include "core/kinematics/unwrap.h"
#include "tests/core/kinematics/figure.h"

namespace kinora {
namespace {

using test::Figure;
using test::TrialOf;

constexpr double kDegree = std::numbers::pi / 180;
constexpr int kDraws = 4000;        // the sample SD of so many is known to 1.1 %
constexpr double kTolerance = 0.1;  // of the standard deviation

const ClinicalOptions kAlongX = {.max_hinge_sd_deg = 45, .progression = ProgressionChoice::kGiven};

// A different, slanted ellipsoid for every joint, as cameras give: a few millimetres, longer along the line of sight.
Eigen::Matrix3d CovarianceOf(std::size_t joint) {
  std::mt19937 random(static_cast<unsigned>(joint) + 100);
  std::normal_distribution<double> normal(0, 1);
  Eigen::Matrix3d root;
  for (int i = 0; i < 9; ++i) root(i / 3, i % 3) = 0.003 * normal(random);
  return root * root.transpose() + 1e-6 * Eigen::Matrix3d::Identity();
}

Trajectory3D WithCovariances(Trajectory3D trial) {
  for (std::int64_t f = 0; f < trial.timeline.count; ++f)
    for (std::size_t j = 0; j < trial.joints.size(); ++j) trial.At(f, j).covariance_m2 = CovarianceOf(j);
  return trial;
}

// One frame per draw, each with its own errors.
Trajectory3D Drawn(const Figure& figure) {
  Trajectory3D trial = WithCovariances(TrialOf(std::vector<Figure>(kDraws, figure)));
  std::mt19937 random(42);
  std::normal_distribution<double> normal(0, 1);
  for (std::size_t j = 0; j < trial.joints.size(); ++j) {
    const Eigen::Matrix3d root = CovarianceOf(j).llt().matrixL();
    for (std::int64_t f = 0; f < kDraws; ++f)
      trial.At(f, j).position_m += root * Eigen::Vector3d(normal(random), normal(random), normal(random));
  }
  return trial;
}

double SpreadOf(const AngleSeries& series) {
  double sum = 0, squares = 0;
  int count = 0;
  for (const AngleSample& sample : series.samples) {
    if (std::isnan(sample.value_rad)) continue;
    sum += sample.value_rad;
    squares += sample.value_rad * sample.value_rad;
    ++count;
  }
  return std::sqrt(squares / count - std::pow(sum / count, 2));
}

void ExpectTrue(const Figure& figure) {
  const JointAngles claimed = ClinicalAngles(WithCovariances(TrialOf(figure)), kAlongX);
  const JointAngles drawn = ClinicalAngles(Drawn(figure), kAlongX);
  int checked = 0;
  for (std::size_t i = 0; i < claimed.series.size(); ++i) {
    const AngleSample& sample = claimed.series[i].samples[0];
    if (std::isnan(sample.value_rad)) continue;
    ++checked;
    EXPECT_NEAR(sample.sd_rad / SpreadOf(drawn.series[i]), 1, kTolerance)
        << claimed.series[i].name << ", " << SpreadOf(drawn.series[i]) / kDegree << " deg";
  }
  EXPECT_GE(checked, 20);
}

TEST(AngleUncertainty, IsWhatRepeatedNoiseShowsInABentFigure) {
  Figure figure;
  figure.pelvis_rotation = 10, figure.pelvis_obliquity = -4, figure.pelvis_tilt = 12;
  figure.trunk_lateral_bend = 8, figure.trunk_axial_rotation = -15;
  figure.head_flexion = 15, figure.head_rotation = 25;
  figure.left = {30, 8, 5, 50, 5, 10, 6, 60, 45, 10, 70, 20};
  figure.right = {-10, -5, -8, 40, 0, -15, -5, 100, 70, -20, 50, 35};
  ExpectTrue(figure);
}

// Knees and elbows in line, arms hanging: the included angles have their kink here.
TEST(AngleUncertainty, IsWhatRepeatedNoiseShowsInAStandingFigure) {
  ExpectTrue(Figure{});
}

TEST(AngleUncertainty, IsWhatRepeatedNoiseShowsNearlyStraight) {
  for (const double bend : {0.5, 2.0}) {
    Figure figure;
    figure.left.knee_flexion = bend, figure.right.knee_flexion = -bend;
    figure.left.elbow_flexion = bend, figure.right.wrist_flexion = bend;
    figure.left.shoulder_elevation = 180 - bend, figure.right.shoulder_elevation = bend;
    ExpectTrue(figure);
  }
}

TEST(AngleUncertainty, IsUnknownWhereAPointsCovarianceIs) {
  const JointAngles angles = ClinicalAngles(TrialOf(Figure{}), kAlongX);
  for (const AngleSeries& series : angles.series) EXPECT_TRUE(std::isnan(series.samples[0].sd_rad)) << series.name;
}

TEST(Unwrap, StaysContinuousAcrossGapsAndForgivesAFirstOddSample) {
  std::vector<AngleSample> samples(8);
  const double values[] = {-179, 170, 175, std::nan(""), -175, -170, -160, -150};
  for (std::size_t i = 0; i < 8; ++i) samples[i].value_rad = values[i] * kDegree;
  UnwrapInTime(samples);
  const double expected[] = {-179, -190, -185, 0, -175, -170, -160, -150};
  for (const std::size_t i : {0u, 1u, 2u, 4u, 5u, 6u, 7u})
    EXPECT_NEAR(samples[i].value_rad / kDegree, expected[i], 1e-9);
  EXPECT_NEAR(Wrapped(190 * kDegree) / kDegree, -170, 1e-9);
  EXPECT_EQ(Wrapped(std::numbers::pi), -std::numbers::pi);
  EXPECT_NEAR(Wrapped(100 * kDegree, std::numbers::pi) / kDegree, -80, 1e-9);
}

}  // namespace
}  // namespace kinora
