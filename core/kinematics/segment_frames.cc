#include "core/kinematics/segment_frames.h"

#include <Eigen/Geometry>
#include <cmath>
#include <limits>

namespace kinora {
namespace {

constexpr double kShortest = 1e-9;  // metres, or sine of an angle: shorter has no direction

SegmentFrame FromAxes(const Eigen::Vector3d& x, const Eigen::Vector3d& y, const Eigen::Vector3d& z) {
  SegmentFrame frame;
  frame << x, y, z;
  return frame;
}

}  // namespace

Eigen::Vector3d Direction(const Eigen::Vector3d& v) {
  const double length = v.norm();
  if (!(length > kShortest)) return Eigen::Vector3d::Constant(std::numeric_limits<double>::quiet_NaN());
  return v / length;
}

Eigen::Vector3d TrunkLine(const JointPositions& pose, const Landmarks& landmarks) {
  return pose.Mean(landmarks.trunk_top) - pose.Middle(Joint::kHipL, Joint::kHipR);
}
Eigen::Vector3d HipLine(const JointPositions& pose) {
  return pose[Joint::kHipR] - pose[Joint::kHipL];
}
Eigen::Vector3d ShoulderLine(const JointPositions& pose) {
  return pose[Joint::kShoulderR] - pose[Joint::kShoulderL];
}

SegmentFrame PelvisTrunkFrame(const JointPositions& pose, const Landmarks& landmarks) {
  const Eigen::Vector3d z = Direction(HipLine(pose));
  const Eigen::Vector3d x = Direction(Direction(TrunkLine(pose, landmarks)).cross(z));
  return FromAxes(x, z.cross(x), z);
}

SegmentFrame TrunkFrame(const JointPositions& pose, const Landmarks& landmarks) {
  const Eigen::Vector3d y = Direction(TrunkLine(pose, landmarks));
  const Eigen::Vector3d x = Direction(y.cross(Direction(ShoulderLine(pose))));
  return FromAxes(x, y, x.cross(y));
}

SegmentFrame FootFrame(const JointPositions& pose, Side side) {
  const Eigen::Vector3d big = pose[OnSide(Joint::kBigToeL, side)];
  const Eigen::Vector3d small = pose[OnSide(Joint::kSmallToeL, side)];
  const Eigen::Vector3d x = Direction((big + small) / 2 - pose[OnSide(Joint::kHeelL, side)]);
  const Eigen::Vector3d to_right = SignOf(side) * (small - big);
  const Eigen::Vector3d y = Direction(Direction(to_right).cross(x));
  return FromAxes(x, y, x.cross(y));
}

SegmentFrame LabFrame(double progression_rad) {
  const Eigen::Vector3d forward(std::cos(progression_rad), std::sin(progression_rad), 0);
  const Eigen::Vector3d up = Eigen::Vector3d::UnitZ();
  return FromAxes(forward, up, forward.cross(up));
}

Eigen::Vector3d ThighDirection(const JointPositions& pose, Side side) {
  return Direction(pose[OnSide(Joint::kKneeL, side)] - pose[OnSide(Joint::kHipL, side)]);
}
Eigen::Vector3d ShankDirection(const JointPositions& pose, Side side) {
  return Direction(pose[OnSide(Joint::kAnkleL, side)] - pose[OnSide(Joint::kKneeL, side)]);
}
Eigen::Vector3d UpperArmDirection(const JointPositions& pose, Side side) {
  return Direction(pose[OnSide(Joint::kElbowL, side)] - pose[OnSide(Joint::kShoulderL, side)]);
}
Eigen::Vector3d ForearmDirection(const JointPositions& pose, Side side) {
  return Direction(pose[OnSide(Joint::kWristL, side)] - pose[OnSide(Joint::kElbowL, side)]);
}

double AngleAbout(const Eigen::Vector3d& axis, const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
  const Eigen::Vector3d u = a - axis.dot(a) * axis;
  const Eigen::Vector3d v = b - axis.dot(b) * axis;
  return std::atan2(u.cross(v).dot(axis), u.dot(v));
}

double AngleBetween(const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
  return std::atan2(a.cross(b).norm(), a.dot(b));
}

}  // namespace kinora
