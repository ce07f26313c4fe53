#include "core/kinematics/angle_definition.h"

#include <Eigen/Geometry>
#include <cmath>
#include <numbers>

namespace kinora {
namespace {

// The coordinate axis most nearly perpendicular to a direction: a reference where the body gives none.
Eigen::Vector3d AcrossAxis(const Eigen::Vector3d& direction) {
  int axis = 0;
  direction.cwiseAbs().minCoeff(&axis);
  return Eigen::Vector3d::Unit(axis);
}

}  // namespace

Bend BendBetween(const Eigen::Vector3d& first, const Eigen::Vector3d& second, const Eigen::Vector3d& reference) {
  Eigen::Vector3d across = reference - first.dot(reference) * first;
  if (across.norm() < 1e-6) across = AcrossAxis(first) - first.dot(AcrossAxis(first)) * first;
  const Eigen::Vector3d e1 = across.normalized();
  const Eigen::Vector3d e2 = first.cross(e1);
  const bool folded = first.dot(second) < 0;
  const Eigen::Vector3d axis = second.cross(first);  // of the rotation that brings the second in line
  const double sine = axis.norm();
  const double angle = std::atan2(sine, std::abs(first.dot(second)));
  const double scale = sine > 1e-12 ? angle / sine : 1;
  return {Eigen::Vector2d(axis.dot(e1), axis.dot(e2)) * scale, folded};
}

double AngleOf(const Bend& bend, bool has_sign) {
  const double from_line = bend.vector.norm();
  const double angle = bend.from_folded ? std::numbers::pi - from_line : from_line;
  return has_sign && bend.vector.x() < 0 ? -angle : angle;
}

double ValueOf(const AngleDefinition& definition, const JointPositions& pose) {
  return definition.bend ? AngleOf(definition.bend(pose), definition.bend_has_sign) : definition.angle(pose);
}

}  // namespace kinora
