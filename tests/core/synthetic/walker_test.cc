#include "core/synthetic/walker.h"

#include <gtest/gtest.h>

#include <Eigen/Geometry>
#include <cmath>
#include <numbers>

namespace kinora::synthetic {
namespace {

using Eigen::Vector3d;
constexpr double kDegree = std::numbers::pi / 180;

Walker WalkerOn(const Path& path, double speed = 1.3) {
  WalkerOptions options;
  options.speed_mps = speed;
  options.path = path;
  return Walker(options);
}

double AngleBetween(const Vector3d& a, const Vector3d& b) {
  return std::atan2(a.cross(b).norm(), a.dot(b));
}

TEST(Walker, KeepsSegmentLengths) {
  for (const double curvature : {0.0, 0.4}) {
    const Walker walker = WalkerOn({.curvature_per_m = curvature});
    const BodyLengths& body = walker.body();
    for (double t = 0; t < 3; t += 0.01) {
      const Pose3D pose = walker.PoseAt(t);
      EXPECT_NEAR((pose[Joint::kHipL] - pose[Joint::kKneeL]).norm(), body.thigh, 1e-9);
      EXPECT_NEAR((pose[Joint::kAnkleL] - pose[Joint::kKneeL]).norm(), body.shank, 1e-9);
      EXPECT_NEAR((pose[Joint::kShoulderR] - pose[Joint::kElbowR]).norm(), body.upper_arm, 1e-9);
      EXPECT_NEAR((pose[Joint::kWristR] - pose[Joint::kElbowR]).norm(), body.forearm, 1e-9);
      EXPECT_NEAR((pose[Joint::kHeelR] - pose[Joint::kBigToeR]).norm(),
                  std::hypot(body.heel_back + body.toe_forward, body.foot_half_width), 1e-9);
    }
  }
}

TEST(Walker, MovesWithoutJumps) {
  const Walker walker = WalkerOn({.heading_rad = 1, .curvature_per_m = 0.2});
  constexpr double kStep = 1e-4;
  Pose3D before = walker.PoseAt(-kStep), now = walker.PoseAt(0);
  for (double t = kStep; t < 2.5; t += kStep) {
    const Pose3D after = walker.PoseAt(t);
    for (int j = 0; j < kJointCount; ++j) {
      const auto i = static_cast<std::size_t>(j);
      const Vector3d acceleration = (after.joints[i] - 2 * now.joints[i] + before.joints[i]) / (kStep * kStep);
      ASSERT_LT(acceleration.norm(), 200) << NameOf(static_cast<Joint>(j)) << " at " << t << " s";
      ASSERT_TRUE(after.joints[i].allFinite());
    }
    before = now;
    now = after;
  }
}

TEST(Walker, FeetStandStillOnTheFloor) {
  const Walker walker = WalkerOn({.curvature_per_m = -0.1});
  for (const Side side : {Side::kLeft, Side::kRight}) {
    const Joint heel = side == Side::kLeft ? Joint::kHeelL : Joint::kHeelR;
    const Joint toe = side == Side::kLeft ? Joint::kBigToeL : Joint::kBigToeR;
    for (const double strike : walker.FootStrikes(side, 0, 4)) {
      const Vector3d landed = walker.PoseAt(strike)[heel];
      const Vector3d flat = walker.PoseAt(strike + 0.2)[heel];
      EXPECT_NEAR(landed.z(), 0, 1e-9);
      EXPECT_NEAR((landed - flat).norm(), 0, 1e-9);
      EXPECT_GT(walker.PoseAt(strike - 0.03)[heel].z(), 1e-4);
    }
    for (const double off : walker.ToeOffs(side, 0.5, 4)) {
      const Vector3d leaving = walker.PoseAt(off)[toe];
      EXPECT_NEAR(leaving.z(), 0, 1e-9);
      EXPECT_NEAR((leaving - walker.PoseAt(off - 0.3)[toe]).norm(), 0, 1e-9);
      EXPECT_GT((walker.PoseAt(off + 0.1)[toe] - leaving).norm(), 0.01);
    }
    for (double t = 0; t < 2.2; t += 0.005) {
      EXPECT_GT(walker.PoseAt(t)[heel].z(), -1e-9) << t;
      EXPECT_GT(walker.PoseAt(t)[toe].z(), -1e-9) << t;
    }
  }
}

TEST(Walker, EventsAlternateAndComeOncePerStride) {
  const Walker walker = WalkerOn({});
  const std::vector<double> right = walker.FootStrikes(Side::kRight, 0, 5.5);
  const std::vector<double> left = walker.FootStrikes(Side::kLeft, 0, 5.5);
  ASSERT_EQ(right.size(), 5U);
  ASSERT_EQ(left.size(), 5U);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(right[i], 1.1 * static_cast<double>(i), 1e-12);
    EXPECT_NEAR(left[i], 1.1 * static_cast<double>(i) + 0.55, 1e-12);
  }
}

TEST(Walker, TrueAnglesAreThoseOfThePoints) {
  for (const double speed : {0.8, 1.3, 1.8}) {
    const Walker walker = WalkerOn({.heading_rad = 0.7}, speed);
    for (double t = 0; t < 1.1; t += 0.01) {
      const Pose3D p = walker.PoseAt(t);
      const LimbAngles angles = walker.AnglesAt(t, Side::kLeft);
      const double knee = AngleBetween(p[Joint::kKneeL] - p[Joint::kHipL], p[Joint::kAnkleL] - p[Joint::kKneeL]);
      EXPECT_NEAR(angles.knee_flexion, knee, 1e-6);
      const double elbow =
          AngleBetween(p[Joint::kElbowL] - p[Joint::kShoulderL], p[Joint::kWristL] - p[Joint::kElbowL]);
      EXPECT_NEAR(angles.elbow_flexion, elbow, 1e-9);
      const Vector3d foot = 0.5 * (p[Joint::kBigToeL] + p[Joint::kSmallToeL]) - p[Joint::kHeelL];
      const double ankle = AngleBetween(foot, p[Joint::kKneeL] - p[Joint::kAnkleL]);
      EXPECT_NEAR(angles.ankle_dorsiflexion, 90 * kDegree - ankle, 1e-9);
    }
  }
}

TEST(Walker, LooksLikeWalking) {
  const Walker walker = WalkerOn({});
  double most_knee = 0, least_knee = 9, most_hip = -9, least_hip = 9;
  for (double t = 0; t < 1.1; t += 0.01) {
    const LimbAngles angles = walker.AnglesAt(t, Side::kRight);
    most_knee = std::max(most_knee, angles.knee_flexion);
    least_knee = std::min(least_knee, angles.knee_flexion);
    most_hip = std::max(most_hip, angles.hip_flexion);
    least_hip = std::min(least_hip, angles.hip_flexion);
  }
  // Normative gait: knee 0-10 to 55-70, hip -10 to 35 degrees, with room.
  EXPECT_GT(most_knee, 45 * kDegree);
  EXPECT_LT(most_knee, 80 * kDegree);
  EXPECT_LT(least_knee, 12 * kDegree);
  EXPECT_GT(most_hip, 20 * kDegree);
  EXPECT_LT(most_hip, 50 * kDegree);
  EXPECT_LT(least_hip, 5 * kDegree);
  EXPECT_GT(least_hip, -30 * kDegree);
}

TEST(Walker, FollowsItsPath) {
  const Walker straight = WalkerOn(PathBetween({1, 2}, {1, 5}));
  const Vector3d hip = straight.PoseAt(2)[Joint::kMidHip];
  EXPECT_NEAR(hip.x(), 1, 0.05);
  EXPECT_NEAR(hip.y(), 2 + 2 * 1.3, 1e-9);
  // A full circle of radius 2 m ends where it began.
  const Walker circle = WalkerOn({.start_m = {2, 0}, .heading_rad = std::numbers::pi / 2, .curvature_per_m = 0.5});
  const double around = 2 * std::numbers::pi * 2 / 1.3;
  EXPECT_LT((circle.PoseAt(around)[Joint::kMidHip] - circle.PoseAt(0)[Joint::kMidHip]).head<2>().norm(), 0.1);
  EXPECT_NEAR(circle.PoseAt(around / 2)[Joint::kMidHip].x(), -2, 0.05);
}

TEST(Walker, SamplesATrajectory) {
  const Walker walker = WalkerOn({});
  const Timeline timeline{.rate_numerator = 100, .count = 50};
  const Trajectory3D truth = walker.Sample(timeline, kLimbJoints);
  ASSERT_EQ(truth.samples.size(), 50 * kLimbJoints.size());
  EXPECT_EQ(truth.At(20, 11).position_m, walker.PoseAt(0.2)[Joint::kAnkleR]);
  EXPECT_EQ(truth.At(20, 11).provenance, Provenance::kMeasured);
}

}  // namespace
}  // namespace kinora::synthetic
