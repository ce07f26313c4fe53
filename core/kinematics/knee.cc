#include <Eigen/Geometry>
#include <cmath>

#include "core/kinematics/angle_definition.h"

namespace kinora {
namespace {

constexpr double kLeastProjection =
    0.5;  // of a segment's length: shorter in the plane, its direction there means little

// Thigh and shank in the vertical plane through the hip line: (to the right, up).
struct Projected {
  Eigen::Vector2d thigh, shank;
};
Projected OnFrontalPlane(const JointPositions& pose, Side side) {
  const Eigen::Vector3d hips = HipLine(pose);
  const Eigen::Vector3d right = Direction({hips.x(), hips.y(), 0});
  const Eigen::Vector3d thigh = ThighDirection(pose, side), shank = ShankDirection(pose, side);
  return {{thigh.dot(right), thigh.z()}, {shank.dot(right), shank.z()}};
}

}  // namespace

std::vector<AngleDefinition> KneeAngles(const DefinitionContext&, Side side) {
  AngleDefinition flexion;
  flexion.name = "knee_flexion";
  flexion.positive = "flexion";
  flexion.note = "angle between thigh and shank, signed by the hip line";
  flexion.points = {Joint::kHipL, Joint::kHipR, OnSide(Joint::kKneeL, side), OnSide(Joint::kAnkleL, side)};
  flexion.bend = [=](const JointPositions& pose) {
    return BendBetween(ThighDirection(pose, side), ShankDirection(pose, side), HipLine(pose));
  };
  flexion.bend_has_sign = true;

  AngleDefinition projection;
  projection.name = "knee_frontal_projection";
  projection.positive = "knee inward (abduction, valgus)";
  projection.note =
      "projected on the vertical plane of the hip line: mixes flexion with hip rotation, not the knee's adduction";
  projection.points = flexion.points;
  projection.angle = [=](const JointPositions& pose) {
    const auto [thigh, shank] = OnFrontalPlane(pose, side);
    const double cross = thigh.x() * shank.y() - thigh.y() * shank.x();
    return SignOf(side) * std::atan2(cross, thigh.dot(shank));
  };
  projection.determined = [=](const JointPositions& pose) {
    const auto [thigh, shank] = OnFrontalPlane(pose, side);
    return thigh.norm() > kLeastProjection && shank.norm() > kLeastProjection;
  };
  return {flexion, projection};
}

}  // namespace kinora
