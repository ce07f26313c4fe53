#include <Eigen/Geometry>
#include <cmath>
#include <numbers>

#include "core/kinematics/angle_definition.h"

namespace kinora {
namespace {

// Direction of the thigh in the pelvis-trunk frame: (0, -1, 0) standing.
Eigen::Vector3d ThighInTrunk(const JointPositions& pose, const Landmarks& landmarks, Side side) {
  return PelvisTrunkFrame(pose, landmarks).transpose() * ThighDirection(pose, side);
}

// Grood & Suntay (1983, J. Biomech. Eng. 105:136): about the thigh's long axis, from the floating axis (long axis x hip
// line) to the thigh's own forward axis, which the knee's hinge axis gives.
double HipRotation(const JointPositions& pose, Side side) {
  const Eigen::Vector3d thigh = ThighDirection(pose, side);
  const Eigen::Vector3d long_axis = -thigh;
  const Eigen::Vector3d hinge = Direction(ShankDirection(pose, side).cross(thigh));  // to the right in a bent knee
  const Eigen::Vector3d floating = long_axis.cross(Direction(HipLine(pose)));
  return SignOf(side) * AngleAbout(long_axis, floating, long_axis.cross(hinge));
}

}  // namespace

std::vector<AngleDefinition> HipAngles(const DefinitionContext& context, Side side) {
  const Landmarks& landmarks = context.landmarks;
  const double singular = context.singularity_rad;
  std::vector<Joint> points = {Joint::kHipL, Joint::kHipR, OnSide(Joint::kKneeL, side)};
  points.insert(points.end(), landmarks.trunk_top.begin(), landmarks.trunk_top.end());

  AngleDefinition flexion;
  flexion.name = "thigh_trunk_flexion";
  flexion.positive = "flexion";
  flexion.note = "thigh against the trunk: two hip points cannot show the pelvis's own tilt";
  flexion.points = points;
  flexion.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d thigh = ThighInTrunk(pose, landmarks, side);
    return std::atan2(thigh.x(), -thigh.y());
  };
  flexion.determined = [=](const JointPositions& pose) {
    return std::abs(ThighInTrunk(pose, landmarks, side).z()) < std::cos(singular);
  };

  AngleDefinition abduction;
  abduction.name = "hip_abduction";
  abduction.positive = "abduction";
  abduction.points = points;
  abduction.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d thigh = ThighInTrunk(pose, landmarks, side);
    return SignOf(side) * std::atan2(thigh.z(), std::hypot(thigh.x(), thigh.y()));
  };

  AngleDefinition rotation;
  rotation.name = "hip_rotation";
  rotation.positive = "internal rotation";
  rotation.note = "from the knee's hinge axis while the knee bends: assumes no varus/valgus";
  rotation.points = {Joint::kHipL, Joint::kHipR, OnSide(Joint::kKneeL, side), OnSide(Joint::kAnkleL, side)};
  rotation.angle = [=](const JointPositions& pose) { return HipRotation(pose, side); };
  rotation.determined = [=](const JointPositions& pose) {
    return std::abs(Direction(HipLine(pose)).dot(ThighDirection(pose, side))) < std::cos(singular);
  };
  rotation.hinge_flexion = [=](const JointPositions& pose) {
    const Eigen::Vector3d thigh = ThighDirection(pose, side);
    return AngleOf(BendBetween(thigh, ShankDirection(pose, side), HipLine(pose)), true);
  };
  return {flexion, abduction, rotation};
}

}  // namespace kinora
