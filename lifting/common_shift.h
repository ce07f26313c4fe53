#pragma once

#include <Eigen/Core>
#include <span>

namespace kinora {

// A camera's constant disagreement with the others about a joint, and how its picture of the joint moves with it.
struct ViewOffset {
  Eigen::Vector2d px = Eigen::Vector2d::Zero();
  Eigen::Matrix<double, 2, 3> jacobian = Eigen::Matrix<double, 2, 3>::Zero();  // d pixel / d point, mean, px per metre
  Eigen::Matrix3d information = Eigen::Matrix3d::Zero();                       // sum of J^T J over the samples
  double samples = 0;
  bool known = false;  // px is: enough samples were seen
};

// Offsets that a shift of the point by the same vector would explain are no disagreement between the cameras. Returns
// the shift (metres) that explains most of the known ones: it makes the sum of Huber's losses of px - jacobian * shift
// least, quadratic up to `huber_px`, linear beyond (infinite: least squares), each weighted by its samples. Beyond that
// limit a camera pulls no harder however wrong it is, so that one that was moved does not drag the person along. Zero
// where fewer than two offsets are known or they do not tell.
Eigen::Vector3d CommonShift(std::span<const ViewOffset> offsets, double huber_px);

}  // namespace kinora
