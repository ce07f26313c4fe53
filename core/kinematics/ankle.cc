#include <Eigen/Geometry>
#include <cmath>
#include <numbers>

#include "core/kinematics/angle_definition.h"

namespace kinora {
namespace {

Eigen::Vector3d FootDirection(const JointPositions& pose, const Landmarks& landmarks, Side side) {
  return Direction(pose.Mean(landmarks.foot_front(side)) - pose[OnSide(Joint::kHeelL, side)]);
}

AngleDefinition Dorsiflexion(const Landmarks& landmarks, Side side) {
  AngleDefinition dorsiflexion;
  dorsiflexion.name = "ankle_dorsiflexion";
  dorsiflexion.side = side;
  dorsiflexion.positive = "dorsiflexion";
  dorsiflexion.note = "0 with the foot at right angles to the shank";
  if (landmarks.foot_front(side).size() == 1) dorsiflexion.note += "; foot from heel to big toe alone";
  dorsiflexion.points = {OnSide(Joint::kKneeL, side), OnSide(Joint::kAnkleL, side), OnSide(Joint::kHeelL, side)};
  const auto& front = landmarks.foot_front(side);
  dorsiflexion.points.insert(dorsiflexion.points.end(), front.begin(), front.end());
  dorsiflexion.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d up_the_shank = -ShankDirection(pose, side);
    return std::numbers::pi / 2 - AngleBetween(FootDirection(pose, landmarks, side), up_the_shank);
  };
  return dorsiflexion;
}

// The shank's long axis in the foot frame is (sin d, cos d cos i, -cos d sin i) for dorsiflexion d and inversion i of
// the right foot in the order rotation about the shank, dorsiflexion, inversion about the foot: the first, which the
// points do not show, drops out.
AngleDefinition Inversion(double singularity_rad, Side side) {
  AngleDefinition inversion;
  inversion.name = "ankle_inversion";
  inversion.side = side;
  inversion.positive = "inversion";
  inversion.note = "about the foot's long axis, after dorsiflexion; zero where the toes' line is across the shank";
  inversion.points = {OnSide(Joint::kKneeL, side), OnSide(Joint::kAnkleL, side), OnSide(Joint::kHeelL, side),
                      OnSide(Joint::kBigToeL, side), OnSide(Joint::kSmallToeL, side)};
  const auto shank_in_foot = [=](const JointPositions& pose) -> Eigen::Vector3d {
    return FootFrame(pose, side).transpose() * -ShankDirection(pose, side);
  };
  inversion.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d shank = shank_in_foot(pose);
    return SignOf(side) * std::atan2(-shank.z(), shank.y());
  };
  inversion.determined = [=](const JointPositions& pose) {
    return std::abs(shank_in_foot(pose).x()) < std::cos(singularity_rad);
  };
  return inversion;
}

AngleDefinition FootProgression(const DefinitionContext& context, Side side) {
  const SegmentFrame lab = context.lab;
  AngleDefinition progression;
  progression.name = "foot_progression";
  progression.side = side;
  progression.positive = "toes in (internal rotation)";
  progression.note = "heel to mid toes in the floor against " + context.progression;
  progression.points = {OnSide(Joint::kHeelL, side), OnSide(Joint::kBigToeL, side), OnSide(Joint::kSmallToeL, side)};
  const auto foot_in_lab = [=](const JointPositions& pose) -> Eigen::Vector3d {
    const Eigen::Vector3d toes = pose.Middle(OnSide(Joint::kBigToeL, side), OnSide(Joint::kSmallToeL, side));
    return lab.transpose() * Direction(toes - pose[OnSide(Joint::kHeelL, side)]);
  };
  progression.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d foot = foot_in_lab(pose);
    return SignOf(side) * std::atan2(-foot.z(), foot.x());
  };
  const double singular = context.singularity_rad;
  progression.determined = [=](const JointPositions& pose) {
    return std::abs(foot_in_lab(pose).y()) < std::cos(singular);
  };
  return progression;
}

}  // namespace

std::vector<AngleDefinition> AnkleAngles(const DefinitionContext& context, Side side) {
  std::vector<AngleDefinition> angles;
  if (!context.landmarks.foot_front(side).empty()) angles.push_back(Dorsiflexion(context.landmarks, side));
  angles.push_back(Inversion(context.singularity_rad, side));
  if (!context.progression.empty()) angles.push_back(FootProgression(context, side));
  return angles;
}

}  // namespace kinora
