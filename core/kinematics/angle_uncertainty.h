#pragma once

#include <Eigen/Core>
#include <array>
#include <limits>

#include "core/kinematics/angle_definition.h"

namespace kinora {

// Covariances of a pose's points, m^2; NaN where unknown. Errors of different points are taken to be independent.
class PoseCovariance {
 public:
  PoseCovariance() { points_.fill(Eigen::Matrix3d::Constant(std::numeric_limits<double>::quiet_NaN())); }
  Eigen::Matrix3d& operator[](Joint joint) { return points_[static_cast<std::size_t>(joint)]; }
  const Eigen::Matrix3d& operator[](Joint joint) const { return points_[static_cast<std::size_t>(joint)]; }

 private:
  std::array<Eigen::Matrix3d, kJointCount> points_;
};

// Standard deviation of an angle, radians: first order in the points' errors (central differences), except where the
// two segments of an included angle are in line within four standard deviations. There the angle has a kink that no
// first order sees; the bend vector has none, so its normal distribution is carried through the angle point by point.
// NaN where a covariance is unknown.
double StandardDeviationOf(const AngleDefinition& definition, const JointPositions& pose,
                           const PoseCovariance& covariance);

}  // namespace kinora
