#include "core/signal/trajectory_filter.h"

#include <cmath>
#include <functional>

namespace kinora {
namespace {

using Curve = std::vector<double>;
using Entry = std::function<double&(Sample3D&)>;

void FilterEntry(const Trajectory3D& from, Trajectory3D& to, std::size_t joint, const Entry& entry,
                 const std::function<Curve(const Curve&)>& filter) {
  Curve curve(static_cast<std::size_t>(from.timeline.count), std::nan(""));
  for (std::size_t f = 0; f < curve.size(); ++f) {
    Sample3D sample = from.At(static_cast<std::int64_t>(f), joint);
    if (!sample.missing()) curve[f] = entry(sample);
  }
  const Curve filtered = filter(curve);
  for (std::size_t f = 0; f < curve.size(); ++f)
    if (!std::isnan(curve[f])) entry(to.At(static_cast<std::int64_t>(f), joint)) = filtered[f];
}

}  // namespace

Trajectory3D LowPass(const Trajectory3D& trajectory, const ButterworthOptions& options) {
  const double rate_hz = trajectory.timeline.rate_hz();
  const auto smooth = [&](const Curve& curve) { return LowPass(std::span(curve), rate_hz, options); };
  const auto carry = [&](const Curve& curve) { return PropagateVariance(curve, rate_hz, options); };
  Trajectory3D filtered = trajectory;
  for (std::size_t joint = 0; joint < trajectory.joints.size(); ++joint) {
    for (int row = 0; row < 3; ++row) {
      FilterEntry(
          trajectory, filtered, joint, [&](Sample3D& s) -> double& { return s.position_m[row]; }, smooth);
      for (int col = 0; col <= row; ++col) {
        FilterEntry(
            trajectory, filtered, joint, [&](Sample3D& s) -> double& { return s.covariance_m2(row, col); }, carry);
      }
    }
  }
  for (Sample3D& sample : filtered.samples) sample.covariance_m2 = sample.covariance_m2.selfadjointView<Eigen::Lower>();
  return filtered;
}

}  // namespace kinora
