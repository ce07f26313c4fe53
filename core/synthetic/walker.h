#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <numbers>
#include <span>
#include <vector>

#include "core/motion/joint.h"
#include "core/motion/timeline.h"
#include "core/motion/trajectory3d.h"

namespace kinora::synthetic {

// The length of each segment of a body, metres.
struct BodyLengths {
  double thigh, shank, ankle_height, heel_back, toe_forward, foot_half_width;
  double hip_half_width, trunk, shoulder_half_width, neck_to_head_top, head_half_width;
  double upper_arm, forearm, hand;
};
// Proportions of stature after Drillis & Contini (1966), as in Winter (2009), figure 4.1; the distance between the hip
// joint centres after Seidel et al. (1995).
BodyLengths BodyOfHeight(double height_m);

// Where a person walks: from a start along a line of constant curvature on the floor (z = 0).
struct Path {
  Eigen::Vector2d start_m = Eigen::Vector2d::Zero();
  double heading_rad = 0;      // anticlockwise from the world's x axis
  double curvature_per_m = 0;  // 0 straight; 1/r turns left on a circle of radius r

  Eigen::Vector2d At(double arc_m) const;
  double HeadingAt(double arc_m) const { return heading_rad + curvature_per_m * arc_m; }
};
// The straight path from one point to another.
Path PathBetween(const Eigen::Vector2d& from_m, const Eigen::Vector2d& to_m);

struct WalkerOptions {
  double height_m = 1.75;
  double speed_mps = 1.3;
  double stride_time_s = 1.1;  // from one right foot strike to the next
  double phase = 0;            // fraction of the stride at t = 0; 0 = right foot strike
  Path path;
};

// Positions of all common joints at one instant, world metres, indexed by Joint.
struct Pose3D {
  std::array<Eigen::Vector3d, kJointCount> joints;

  const Eigen::Vector3d& operator[](Joint joint) const { return joints[static_cast<std::size_t>(joint)]; }
  Eigen::Vector3d& operator[](Joint joint) { return joints[static_cast<std::size_t>(joint)]; }
};

// The true joint angles of one side, radians, clinical signs. They are the angles the pose was built from or closed
// forms of its construction; nothing of core/kinematics is used.
struct LimbAngles {
  double hip_flexion = 0;         // thigh's direction about the hip line, in the frame of hip line and trunk line
  double hip_abduction = 0;       // thigh's direction out of that plane
  double knee_flexion = 0;        // 0 = straight
  double ankle_dorsiflexion = 0;  // 0 = foot (heel to middle of the toes) at right angles to the shank
  double elbow_flexion = 0;       // 0 = straight
};

// A person who walks with rigid segments. The feet obey the floor: the heel stands still from foot strike until the
// foot is flat, the flat foot stands still, and the toes stand still until toe-off; the legs follow by inverse
// kinematics from a pelvis that rises, sways and turns. Positions and velocities are continuous.
// (Zeni's event, the heel's largest distance in front of the pelvis, comes about 3 % of a stride before the true foot
// strike, because the heel slows down before it lands.)
class Walker {
 public:
  static constexpr double kToeOffPhase = 0.62;

  explicit Walker(const WalkerOptions& options);

  const WalkerOptions& options() const { return options_; }
  const BodyLengths& body() const { return body_; }

  Pose3D PoseAt(double time_s) const;
  LimbAngles AnglesAt(double time_s, Side side) const;

  // Times in [from, to), seconds, at which the side's heel touches the floor and its toes leave it.
  std::vector<double> FootStrikes(Side side, double from_s, double to_s) const;
  std::vector<double> ToeOffs(Side side, double from_s, double to_s) const;

  // The truth as a trajectory: every sample measured, covariance zero.
  Trajectory3D Sample(const Timeline& timeline, std::span<const Joint> joints) const;

 private:
  struct Pelvis;
  struct Foot;
  Pelvis PelvisAt(double time_s) const;
  Foot FootAt(double time_s, Side side) const;
  double StridesAt(double time_s, Side side) const;
  double HighestHip() const;
  std::vector<double> TimesOfPhase(Side side, double phase, double from_s, double to_s) const;
  void PlaceLeg(const Pelvis& pelvis, double time_s, Side side, Pose3D& pose) const;
  void PlaceArm(const Pelvis& pelvis, double time_s, Side side, Pose3D& pose) const;
  void PlaceHead(const Pelvis& pelvis, Pose3D& pose) const;

  WalkerOptions options_;
  BodyLengths body_;
  double hip_height_m_ = 0;
};

}  // namespace kinora::synthetic
