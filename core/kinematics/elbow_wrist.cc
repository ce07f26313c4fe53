#include <Eigen/Geometry>

#include "core/kinematics/angle_definition.h"

namespace kinora {

std::vector<AngleDefinition> ElbowAngles(const DefinitionContext&, Side side) {
  AngleDefinition flexion;
  flexion.name = "elbow_flexion";
  flexion.positive = "flexion";
  flexion.note = "angle between upper arm and forearm: hyperextension reads as flexion";
  flexion.points = {OnSide(Joint::kShoulderL, side), OnSide(Joint::kElbowL, side), OnSide(Joint::kWristL, side)};
  flexion.bend = [=](const JointPositions& pose) {
    return BendBetween(UpperArmDirection(pose, side), ForearmDirection(pose, side), Eigen::Vector3d::UnitX());
  };
  return {flexion};
}

std::vector<AngleDefinition> WristAngles(const DefinitionContext& context, Side side) {
  const std::vector<Joint> hand = context.landmarks.hand(side);
  if (hand.empty()) return {};
  AngleDefinition flexion;
  flexion.name = "wrist_flexion";
  flexion.positive = "bent away from straight";
  flexion.note = "angle between forearm and hand: flexion, extension and deviation are not told apart";
  flexion.points = {OnSide(Joint::kElbowL, side), OnSide(Joint::kWristL, side)};
  flexion.points.insert(flexion.points.end(), hand.begin(), hand.end());
  flexion.bend = [=](const JointPositions& pose) {
    const Eigen::Vector3d palm = Direction(pose.Mean(hand) - pose[OnSide(Joint::kWristL, side)]);
    return BendBetween(ForearmDirection(pose, side), palm, Eigen::Vector3d::UnitX());
  };
  return {flexion};
}

}  // namespace kinora
