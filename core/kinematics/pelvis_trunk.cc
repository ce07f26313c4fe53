#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

#include "core/kinematics/angle_definition.h"

namespace kinora {
namespace {

std::vector<Joint> TrunkPoints(const Landmarks& landmarks, std::vector<Joint> points) {
  for (const Joint joint : landmarks.trunk_top)
    if (std::find(points.begin(), points.end(), joint) == points.end()) points.push_back(joint);
  return points;
}

}  // namespace

// Order rotation, obliquity, tilt (Baker 2001, Gait & Posture 13:1): the first two are those of the hip line, which is
// (cos o sin r, sin o, cos o cos r) in the laboratory.
std::vector<AngleDefinition> PelvisAngles(const DefinitionContext& context) {
  const SegmentFrame lab = context.lab;
  const auto hips_in_lab = [=](const JointPositions& pose) -> Eigen::Vector3d {
    return lab.transpose() * Direction(HipLine(pose));
  };
  AngleDefinition rotation;
  rotation.name = "pelvis_rotation";
  rotation.positive = "right side forward (turned to the left)";
  rotation.note = "hip line against " + context.progression + "; order rotation, obliquity, tilt";
  rotation.points = {Joint::kHipL, Joint::kHipR};
  rotation.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d hips = hips_in_lab(pose);
    return std::atan2(hips.x(), hips.z());
  };
  const double singular = context.singularity_rad;
  rotation.determined = [=](const JointPositions& pose) {
    return std::abs(hips_in_lab(pose).y()) < std::cos(singular);
  };

  AngleDefinition obliquity;
  obliquity.name = "pelvis_obliquity";
  obliquity.positive = "right side up";
  obliquity.points = rotation.points;
  obliquity.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d hips = hips_in_lab(pose);
    return std::atan2(hips.y(), std::hypot(hips.x(), hips.z()));
  };
  return {rotation, obliquity};
}

std::vector<AngleDefinition> TrunkAngles(const DefinitionContext& context) {
  const Landmarks& landmarks = context.landmarks;
  const SegmentFrame lab = context.lab;
  const auto trunk_in_lab = [=](const JointPositions& pose) -> Eigen::Vector3d {
    return lab.transpose() * Direction(TrunkLine(pose, landmarks));
  };
  AngleDefinition forward;
  forward.name = "trunk_inclination_forward";
  forward.positive = "leaning forward";
  forward.note = "trunk line against the vertical, along " + context.progression;
  forward.points = TrunkPoints(landmarks, {Joint::kHipL, Joint::kHipR});
  forward.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d trunk = trunk_in_lab(pose);
    return std::atan2(trunk.x(), trunk.y());
  };
  const double singular = context.singularity_rad;
  forward.determined = [=](const JointPositions& pose) {
    return std::abs(trunk_in_lab(pose).z()) < std::cos(singular);
  };

  AngleDefinition sideways = forward;
  sideways.name = "trunk_inclination_sideways";
  sideways.positive = "leaning to the right";
  sideways.note = "trunk line against the vertical, across " + context.progression;
  sideways.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d trunk = trunk_in_lab(pose);
    return std::atan2(trunk.z(), std::hypot(trunk.x(), trunk.y()));
  };
  sideways.determined = nullptr;

  AngleDefinition bend;
  bend.name = "trunk_lateral_bend";
  bend.positive = "to the right";
  bend.note = "trunk line against the hip line";
  bend.points = forward.points;
  bend.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d trunk = Direction(TrunkLine(pose, landmarks)), hips = Direction(HipLine(pose));
    return std::atan2(trunk.dot(hips), trunk.cross(hips).norm());
  };

  AngleDefinition axial;
  axial.name = "trunk_axial_rotation";
  axial.positive = "right shoulder forward (turned to the left)";
  axial.note = "shoulder line against hip line, about the trunk line";
  axial.points = TrunkPoints(landmarks, {Joint::kHipL, Joint::kHipR, Joint::kShoulderL, Joint::kShoulderR});
  axial.angle = [=](const JointPositions& pose) {
    return AngleAbout(Direction(TrunkLine(pose, landmarks)), Direction(HipLine(pose)), Direction(ShoulderLine(pose)));
  };
  return {forward, sideways, bend, axial};
}

}  // namespace kinora
