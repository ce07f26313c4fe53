#include "core/signal/hampel.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <type_traits>

#include "core/motion/trajectory2d.h"
#include "core/motion/trajectory3d.h"

namespace kinora {
namespace {

constexpr double kNormalPerMad = 1.4826;  // SD of a normal distribution over its median absolute deviation
constexpr std::size_t kFewest = 3;        // fewer neighbours than this judge nothing

double Median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

// Chance that a standard normal vector is longer than r.
double Beyond(double r, int dimensions) {
  if (dimensions == 2) return std::exp(-r * r / 2);
  return std::erfc(r / std::numbers::sqrt2) + std::sqrt(2 / std::numbers::pi) * r * std::exp(-r * r / 2);
}

// The length that is exceeded with a chance.
double LengthExceeded(double chance, int dimensions) {
  double low = 0, high = 50;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (Beyond(middle, dimensions) > chance ? low : high) = middle;
  }
  return low;
}

struct Window {
  std::size_t begin, end;
};
Window WindowAround(std::size_t i, std::size_t count, int half) {
  const auto reach = static_cast<std::size_t>(half);
  return {i > reach ? i - reach : 0, std::min(count, i + reach + 1)};
}

}  // namespace

std::vector<bool> HampelOutliers(std::span<const double> values, int half_window, double k, double floor) {
  std::vector<bool> outliers(values.size(), false);
  std::vector<double> around;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (std::isnan(values[i])) continue;
    const Window window = WindowAround(i, values.size(), half_window);
    around.clear();
    for (std::size_t j = window.begin; j < window.end; ++j)
      if (!std::isnan(values[j])) around.push_back(values[j]);
    if (around.size() < kFewest) continue;
    const double median = Median(around);
    for (double& value : around) value = std::abs(value - median);
    const double scatter = kNormalPerMad * Median(around);
    outliers[i] = std::abs(values[i] - median) > std::max(k * scatter, floor);
  }
  return outliers;
}

namespace {

template <int kDimensions>
std::vector<bool> OutliersOf(std::span<const Eigen::Matrix<double, kDimensions, 1>> positions, int half_window,
                             double k, double floor) {
  const double limit = LengthExceeded(std::erfc(k / std::numbers::sqrt2), kDimensions);
  const double usual = LengthExceeded(0.5, kDimensions);  // median length of a standard normal vector
  std::vector<bool> outliers(positions.size(), false);
  std::vector<double> around;
  const auto present = [&](std::size_t i) { return !positions[i].hasNaN(); };
  for (std::size_t i = 0; i < positions.size(); ++i) {
    if (!present(i)) continue;
    const Window window = WindowAround(i, positions.size(), half_window);
    Eigen::Matrix<double, kDimensions, 1> median;
    for (int axis = 0; axis < kDimensions; ++axis) {
      around.clear();
      for (std::size_t j = window.begin; j < window.end; ++j)
        if (present(j)) around.push_back(positions[j][axis]);
      if (around.size() >= kFewest) median[axis] = Median(around);
    }
    if (around.size() < kFewest) continue;
    around.clear();
    for (std::size_t j = window.begin; j < window.end; ++j)
      if (present(j)) around.push_back((positions[j] - median).norm());
    const double scatter = Median(around) / usual;
    outliers[i] = (positions[i] - median).norm() > std::max(limit * scatter, floor);
  }
  return outliers;
}

// Sample3D with position_m, or Sample2D with position_px.
template <class Trajectory, class Position>
std::vector<std::int64_t> Reject(Trajectory& trajectory, const HampelOptions& options, double floor,
                                 Position position) {
  Check(options, "outliers");
  const int half = std::max(3, static_cast<int>(std::lround(options.half_window_s * trajectory.timeline.rate_hz())));
  const auto frames = static_cast<std::size_t>(trajectory.timeline.count);
  std::vector<std::int64_t> rejected(trajectory.joints.size(), 0);
  std::vector<std::decay_t<decltype(position(trajectory.samples[0]))>> positions(frames);
  for (std::size_t joint = 0; joint < trajectory.joints.size(); ++joint) {
    for (std::size_t f = 0; f < frames; ++f)
      positions[f] = position(trajectory.At(static_cast<std::int64_t>(f), joint));
    const std::vector<bool> outliers = HampelOutliers(positions, half, options.k, floor);
    for (std::size_t f = 0; f < frames; ++f) {
      auto& sample = trajectory.At(static_cast<std::int64_t>(f), joint);
      // What a person placed is no outlier, nor what lies between points that a person placed.
      const bool placed = sample.provenance == Provenance::kEdited || sample.provenance == Provenance::kInterpolated;
      if (!outliers[f] || placed) continue;
      sample = {};
      ++rejected[joint];
    }
  }
  return rejected;
}

}  // namespace

std::vector<bool> HampelOutliers(std::span<const Eigen::Vector3d> positions, int half_window, double k,
                                 double floor_m) {
  return OutliersOf<3>(positions, half_window, k, floor_m);
}
std::vector<bool> HampelOutliers(std::span<const Eigen::Vector2d> positions, int half_window, double k,
                                 double floor_px) {
  return OutliersOf<2>(positions, half_window, k, floor_px);
}

std::vector<std::int64_t> RejectOutliers(Trajectory3D& trajectory, const HampelOptions& options) {
  return Reject(trajectory, options, options.floor_m, [](const Sample3D& sample) { return sample.position_m; });
}
std::vector<std::int64_t> RejectOutliers(Trajectory2D& trajectory, const HampelOptions& options, double floor_px) {
  return Reject(trajectory, options, floor_px, [](const Sample2D& sample) { return sample.position_px; });
}

}  // namespace kinora
