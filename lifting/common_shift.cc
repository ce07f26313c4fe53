#include "lifting/common_shift.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace kinora {
namespace {

constexpr int kMostSteps = 50;
constexpr double kSettledM = 1e-6;

}  // namespace

Eigen::Vector3d CommonShift(std::span<const ViewOffset> offsets, double huber_px) {
  Eigen::Vector3d shift = Eigen::Vector3d::Zero();
  if (std::count_if(offsets.begin(), offsets.end(), [](const ViewOffset& o) { return o.known; }) < 2) return shift;
  for (int step = 0; step < kMostSteps; ++step) {
    Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
    Eigen::Vector3d gradient = Eigen::Vector3d::Zero();
    for (const ViewOffset& offset : offsets) {
      if (!offset.known) continue;
      const double left = (offset.px - offset.jacobian * shift).norm();
      const double weight = step > 0 && left > huber_px ? huber_px / left : 1;
      normal += weight * offset.information;
      gradient += weight * offset.samples * offset.jacobian.transpose() * offset.px;
    }
    const Eigen::Vector3d next = normal.ldlt().solve(gradient);
    if (!next.allFinite()) return Eigen::Vector3d::Zero();
    const bool settled = (next - shift).norm() < kSettledM;
    shift = next;
    if (settled || (step == 0 && std::isinf(huber_px))) break;
  }
  return shift;
}

}  // namespace kinora
