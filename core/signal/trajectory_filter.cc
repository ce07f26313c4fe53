#include "core/signal/trajectory_filter.h"

#include <cmath>
#include <vector>

namespace kinora {
namespace {

using Curve = std::vector<double>;

// get(sample) is the number of a sample to be filtered, set(sample, number) puts it back.
template <class Trajectory, class Get, class Set, class Filter>
void FilterEntry(const Trajectory& from, Trajectory& to, std::size_t joint, Get get, Set set, Filter filter) {
  Curve curve(static_cast<std::size_t>(from.timeline.count), std::nan(""));
  for (std::size_t f = 0; f < curve.size(); ++f) {
    const auto& sample = from.At(static_cast<std::int64_t>(f), joint);
    if (!sample.missing()) curve[f] = get(sample);
  }
  const Curve filtered = filter(curve);
  for (std::size_t f = 0; f < curve.size(); ++f)
    if (!std::isnan(curve[f])) set(to.At(static_cast<std::int64_t>(f), joint), filtered[f]);
}

const Eigen::Vector3d& PositionOf(const Sample3D& sample) {
  return sample.position_m;
}
const Eigen::Vector2d& PositionOf(const Sample2D& sample) {
  return sample.position_px;
}
void SetPosition(Sample3D& sample, int axis, double value) {
  sample.position_m[axis] = value;
}
void SetPosition(Sample2D& sample, int axis, double value) {
  sample.position_px[axis] = value;
}
double CovarianceOf(const Sample3D& sample, int row, int col) {
  return sample.covariance_m2(row, col);
}
double CovarianceOf(const Sample2D& sample, int row, int col) {
  return sample.covariance_px2(row, col);
}
void SetCovariance(Sample3D& sample, int row, int col, double value) {
  sample.covariance_m2.Set(row, col, value);
}
void SetCovariance(Sample2D& sample, int row, int col, double value) {
  sample.covariance_px2(row, col) = sample.covariance_px2(col, row) = value;
}

template <class Trajectory>
Trajectory Filtered(const Trajectory& trajectory, const ButterworthOptions& options, int dimensions) {
  const double rate_hz = trajectory.timeline.rate_hz();
  const auto smooth = [&](const Curve& curve) { return LowPass(curve, rate_hz, options); };
  const auto carry = [&](const Curve& curve) { return PropagateVariance(curve, rate_hz, options); };
  Trajectory filtered = trajectory;
  for (std::size_t joint = 0; joint < trajectory.joints.size(); ++joint) {
    for (int row = 0; row < dimensions; ++row) {
      FilterEntry(
          trajectory, filtered, joint, [&](const auto& s) { return PositionOf(s)[row]; },
          [&](auto& s, double value) { SetPosition(s, row, value); }, smooth);
      for (int col = 0; col <= row; ++col)
        FilterEntry(
            trajectory, filtered, joint, [&](const auto& s) { return CovarianceOf(s, row, col); },
            [&](auto& s, double value) { SetCovariance(s, row, col, value); }, carry);
    }
  }
  return filtered;
}

}  // namespace

Trajectory3D LowPass(const Trajectory3D& trajectory, const ButterworthOptions& options) {
  return Filtered(trajectory, options, 3);
}

Trajectory2D LowPass(const Trajectory2D& trajectory, const ButterworthOptions& options) {
  return Filtered(trajectory, options, 2);
}

}  // namespace kinora
