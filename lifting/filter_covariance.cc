#include "lifting/filter_covariance.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "core/signal/trajectory_filter.h"

namespace kinora {
namespace {

// The motion's loss is averaged this far to both sides.
constexpr double kLossWindowS = 0.15;

using Weights = std::vector<double>;  // of an odd number of samples around the present one

Weights Convolve(const Weights& a, const Weights& b) {
  Weights result(a.size() + b.size() - 1, 0.0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) result[i + j] += a[i] * b[j];
  }
  return result;
}

// value * identity - weights.
Weights Less(double value, const Weights& weights) {
  Weights result = weights;
  for (double& weight : result) weight = -weight;
  result[result.size() / 2] += value;
  return result;
}

// Variance of a weighted sum of errors with variance 1 and this correlation by lag (none given: independent).
double VarianceOfSum(const Weights& weights, std::span<const double> correlation) {
  double variance = 0;
  for (std::size_t lag = 0; lag < std::max<std::size_t>(1, correlation.size()) && lag < weights.size(); ++lag) {
    double products = 0;
    for (std::size_t i = lag; i < weights.size(); ++i) products += weights[i] * weights[i - lag];
    const double r = lag == 0 ? 1 : correlation[lag];
    variance += (lag == 0 ? 1 : 2) * r * products;
  }
  return std::max(variance, 0.0);
}

Eigen::Matrix3d WithoutNegativePart(const Eigen::Matrix3d& matrix) {
  const Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d> axes(matrix);
  return axes.eigenvectors() * axes.eigenvalues().cwiseMax(0).asDiagonal() * axes.eigenvectors().transpose();
}

// Of a joint's filtered positions y = H x, with E = 1 - H: (E + E^2 + E^3) y, an estimate of what the filter took away.
// NaN where missing.
std::vector<Eigen::Vector3d> LossOf(const Trajectory3D& filtered, const ButterworthOptions& options) {
  const auto count = static_cast<std::size_t>(filtered.timeline.count);
  std::vector<Eigen::Vector3d> loss(count, Eigen::Vector3d::Zero());
  for (int axis = 0; axis < 3; ++axis) {
    std::vector<double> part(count, std::nan(""));
    for (std::size_t f = 0; f < count; ++f) {
      const Sample3D& sample = filtered.At(static_cast<std::int64_t>(f), 0);
      if (!sample.missing()) part[f] = sample.position_m[axis];
    }
    for (int power = 1; power <= 3; ++power) {
      const std::vector<double> smooth = LowPass(part, filtered.timeline.rate_hz(), options);
      for (std::size_t f = 0; f < count; ++f) {
        part[f] -= smooth[f];
        loss[f][axis] += part[f];
      }
    }
  }
  return loss;
}

void AddLoss(const std::vector<Eigen::Vector3d>& loss, const Trajectory3D& before, double noise_share,
             Trajectory3D& filtered) {
  const auto count = filtered.timeline.count;
  const auto half = static_cast<std::int64_t>(std::lround(kLossWindowS * filtered.timeline.rate_hz()));
  for (std::int64_t frame = 0; frame < count; ++frame) {
    Sample3D& sample = filtered.At(frame, 0);
    if (sample.missing()) continue;
    Eigen::Matrix3d square = Eigen::Matrix3d::Zero();
    double number = 0;
    for (std::int64_t i = std::max<std::int64_t>(0, frame - half); i <= std::min(count - 1, frame + half); ++i) {
      const Eigen::Vector3d& value = loss[static_cast<std::size_t>(i)];
      if (!value.allFinite()) continue;
      square += value * value.transpose() - noise_share * before.At(i, 0).covariance_m2.matrix();
      number += 1;
    }
    if (number > 0) sample.covariance_m2 = sample.covariance_m2.matrix() + WithoutNegativePart(square / number);
  }
}

// One joint's path, as a trajectory of its own: an hour has no room for a copy of all.
Trajectory3D PathOf(const Trajectory3D& trajectory, std::size_t joint) {
  Trajectory3D path{.timeline = trajectory.timeline, .joints = {trajectory.joints[joint]}, .samples = {}};
  path.samples.reserve(static_cast<std::size_t>(trajectory.timeline.count));
  for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame)
    path.samples.push_back(trajectory.At(frame, joint));
  return path;
}

}  // namespace

void LowPassWithTrueCovariance(const ButterworthOptions& options, const ViewNoise* noise, Trajectory3D& trajectory) {
  const Weights h = EffectiveImpulseResponse(trajectory.timeline.rate_hz(), options, 1e-6);
  // (E + E^2 + E^3) H = E - E^4.
  const Weights e = Less(1, h);
  const Weights e2 = Convolve(e, e);
  Weights loss_weights = Less(0, Convolve(e2, e2));
  for (std::size_t i = 0; i < e.size(); ++i) loss_weights[i + (loss_weights.size() - e.size()) / 2] += e[i];
  for (std::size_t joint = 0; joint < trajectory.joints.size(); ++joint) {
    const auto correlation = noise ? noise->CorrelationOf(trajectory.joints[joint]) : std::span<const double>();
    const double inflation = VarianceOfSum(h, correlation) / VarianceOfSum(h, {});
    const Trajectory3D before = PathOf(trajectory, joint);
    Trajectory3D filtered = LowPass(before, options);
    for (Sample3D& sample : filtered.samples) sample.covariance_m2 = sample.covariance_m2.matrix() * inflation;
    AddLoss(LossOf(filtered, options), before, VarianceOfSum(loss_weights, correlation), filtered);
    for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame)
      trajectory.At(frame, joint) = filtered.At(frame, 0);
  }
}

}  // namespace kinora
