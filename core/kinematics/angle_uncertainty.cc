#include "core/kinematics/angle_uncertainty.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <cmath>
#include <numbers>

#include "core/kinematics/unwrap.h"

namespace kinora {
namespace {

constexpr double kStep_m = 1e-6;
constexpr double kNear = 4;  // standard deviations from the kink
constexpr int kNodes = 24;

// Points of equal probability of the standard normal distribution, of variance 1.
std::array<double, kNodes> NormalNodes() {
  std::array<double, kNodes> nodes{};
  double power = 0;
  for (int i = 0; i < kNodes; ++i) {
    const double chance = (i + 0.5) / kNodes;
    double low = -6, high = 6;
    for (int step = 0; step < 60; ++step) {
      const double middle = (low + high) / 2;
      (std::erfc(-middle / std::numbers::sqrt2) / 2 < chance ? low : high) = middle;
    }
    nodes[static_cast<std::size_t>(i)] = low;
    power += low * low / kNodes;
  }
  for (double& node : nodes) node /= std::sqrt(power);
  return nodes;
}

// Calls visit(joint, axis, pose moved up, pose moved down) for every coordinate of the definition's points.
template <class Visit>
void ForEachStep(const AngleDefinition& definition, const JointPositions& pose, Visit visit) {
  JointPositions moved = pose;
  for (const Joint joint : definition.points) {
    for (int axis = 0; axis < 3; ++axis) {
      JointPositions down = pose;
      moved[joint][axis] = pose[joint][axis] + kStep_m;
      down[joint][axis] = pose[joint][axis] - kStep_m;
      visit(joint, axis, moved, down);
      moved[joint][axis] = pose[joint][axis];
    }
  }
}

double FirstOrderVariance(const AngleDefinition& definition, const JointPositions& pose,
                          const PoseCovariance& covariance) {
  double variance = 0;
  Eigen::Vector3d gradient;
  ForEachStep(definition, pose, [&](Joint joint, int axis, const JointPositions& up, const JointPositions& down) {
    gradient[axis] = Wrapped(ValueOf(definition, up) - ValueOf(definition, down)) / (2 * kStep_m);
    if (axis == 2) variance += gradient.dot(covariance[joint] * gradient);
  });
  return variance;
}

Eigen::Matrix2d BendCovariance(const AngleDefinition& definition, const JointPositions& pose,
                               const PoseCovariance& covariance) {
  Eigen::Matrix2d sum = Eigen::Matrix2d::Zero();
  Eigen::Matrix<double, 2, 3> jacobian;
  ForEachStep(definition, pose, [&](Joint joint, int axis, const JointPositions& up, const JointPositions& down) {
    jacobian.col(axis) = (definition.bend(up).vector - definition.bend(down).vector) / (2 * kStep_m);
    if (axis == 2) sum += jacobian * covariance[joint] * jacobian.transpose();
  });
  return sum;
}

// Variance of the angle whose bend is normal about a mean.
double VarianceThroughBend(const Bend& mean, const Eigen::Matrix2d& covariance, bool has_sign) {
  static const std::array<double, kNodes> kNormal = NormalNodes();
  const Eigen::Matrix2d root = covariance.llt().matrixL();
  double sum = 0, squares = 0;
  for (const double u : kNormal) {
    for (const double v : kNormal) {
      const double angle = AngleOf({mean.vector + root * Eigen::Vector2d(u, v), mean.from_folded}, has_sign);
      sum += angle;
      squares += angle * angle;
    }
  }
  constexpr double kCount = kNodes * kNodes;
  return squares / kCount - (sum / kCount) * (sum / kCount);
}

}  // namespace

double StandardDeviationOf(const AngleDefinition& definition, const JointPositions& pose,
                           const PoseCovariance& covariance) {
  for (const Joint joint : definition.points)
    if (covariance[joint].hasNaN()) return std::numeric_limits<double>::quiet_NaN();
  if (definition.bend) {
    const Bend bend = definition.bend(pose);
    // Far from a right angle, so that no step changes the end from which the bend is counted.
    if (bend.vector.norm() < std::numbers::pi / 3) {
      const Eigen::Matrix2d spread = BendCovariance(definition, pose, covariance);
      const double widest = std::sqrt(Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d>(spread).eigenvalues()[1]);
      const bool at_sign = definition.bend_has_sign && std::abs(bend.vector.x()) < kNear * std::sqrt(spread(0, 0));
      if (at_sign || bend.vector.norm() < kNear * widest)
        return std::sqrt(std::max(0.0, VarianceThroughBend(bend, spread, definition.bend_has_sign)));
    }
  }
  return std::sqrt(FirstOrderVariance(definition, pose, covariance));
}

}  // namespace kinora
