#include "core/signal/trajectory_filter.h"

#include <cmath>
#include <vector>

namespace kinora {
namespace {

using Curve = std::vector<double>;

// entry(sample) is the number of a sample to be filtered.
template <class Trajectory, class Entry, class Filter>
void FilterEntry(const Trajectory& from, Trajectory& to, std::size_t joint, Entry entry, Filter filter) {
  Curve curve(static_cast<std::size_t>(from.timeline.count), std::nan(""));
  for (std::size_t f = 0; f < curve.size(); ++f) {
    auto sample = from.At(static_cast<std::int64_t>(f), joint);
    if (!sample.missing()) curve[f] = entry(sample);
  }
  const Curve filtered = filter(curve);
  for (std::size_t f = 0; f < curve.size(); ++f)
    if (!std::isnan(curve[f])) entry(to.At(static_cast<std::int64_t>(f), joint)) = filtered[f];
}

template <class Trajectory, class Position, class Covariance>
Trajectory Filtered(const Trajectory& trajectory, const ButterworthOptions& options, int dimensions, Position position,
                    Covariance covariance) {
  const double rate_hz = trajectory.timeline.rate_hz();
  const auto smooth = [&](const Curve& curve) { return LowPass(curve, rate_hz, options); };
  const auto carry = [&](const Curve& curve) { return PropagateVariance(curve, rate_hz, options); };
  Trajectory filtered = trajectory;
  for (std::size_t joint = 0; joint < trajectory.joints.size(); ++joint) {
    for (int row = 0; row < dimensions; ++row) {
      FilterEntry(
          trajectory, filtered, joint, [&](auto& s) -> double& { return position(s)[row]; }, smooth);
      for (int col = 0; col <= row; ++col)
        FilterEntry(
            trajectory, filtered, joint, [&](auto& s) -> double& { return covariance(s)(row, col); }, carry);
    }
  }
  for (auto& sample : filtered.samples)
    covariance(sample) = covariance(sample).template selfadjointView<Eigen::Lower>().toDenseMatrix();
  return filtered;
}

}  // namespace

Trajectory3D LowPass(const Trajectory3D& trajectory, const ButterworthOptions& options) {
  return Filtered(
      trajectory, options, 3, [](Sample3D& s) -> Eigen::Vector3d& { return s.position_m; },
      [](Sample3D& s) -> Eigen::Matrix3d& { return s.covariance_m2; });
}

Trajectory2D LowPass(const Trajectory2D& trajectory, const ButterworthOptions& options) {
  return Filtered(
      trajectory, options, 2, [](Sample2D& s) -> Eigen::Vector2d& { return s.position_px; },
      [](Sample2D& s) -> Eigen::Matrix2d& { return s.covariance_px2; });
}

}  // namespace kinora
