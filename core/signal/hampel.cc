#include "core/signal/hampel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/motion/trajectory3d.h"

namespace kinora {
namespace {

constexpr double kNormalPerMad = 1.4826;       // SD of a normal distribution over its median absolute deviation
constexpr double kMedianDistance3D = 1.53817;  // median length of a standard normal vector in space
constexpr std::size_t kFewest = 3;             // fewer neighbours than this judge nothing

double Median(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

// Chance that a standard normal vector in space is longer than r.
double Beyond3D(double r) {
  return std::erfc(r / std::numbers::sqrt2) + std::sqrt(2 / std::numbers::pi) * r * std::exp(-r * r / 2);
}

// The length in space that is exceeded as often as k standard deviations in one dimension.
double SameChanceIn3D(double k) {
  const double chance = std::erfc(k / std::numbers::sqrt2);
  double low = k, high = k + 3;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (Beyond3D(middle) > chance ? low : high) = middle;
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

std::vector<bool> HampelOutliers(std::span<const Eigen::Vector3d> positions, int half_window, double k,
                                 double floor_m) {
  const double k3 = SameChanceIn3D(k);
  std::vector<bool> outliers(positions.size(), false);
  std::vector<double> around;
  const auto present = [&](std::size_t i) { return !positions[i].hasNaN(); };
  for (std::size_t i = 0; i < positions.size(); ++i) {
    if (!present(i)) continue;
    const Window window = WindowAround(i, positions.size(), half_window);
    Eigen::Vector3d median;
    for (int axis = 0; axis < 3; ++axis) {
      around.clear();
      for (std::size_t j = window.begin; j < window.end; ++j)
        if (present(j)) around.push_back(positions[j][axis]);
      if (around.size() >= kFewest) median[axis] = Median(around);
    }
    if (around.size() < kFewest) continue;
    around.clear();
    for (std::size_t j = window.begin; j < window.end; ++j)
      if (present(j)) around.push_back((positions[j] - median).norm());
    const double scatter = Median(around) / kMedianDistance3D;
    outliers[i] = (positions[i] - median).norm() > std::max(k3 * scatter, floor_m);
  }
  return outliers;
}

std::vector<std::int64_t> RejectOutliers(Trajectory3D& trajectory, const HampelOptions& options) {
  Check(options, "outliers");
  const int half = std::max(3, static_cast<int>(std::lround(options.half_window_s * trajectory.timeline.rate_hz())));
  const auto frames = static_cast<std::size_t>(trajectory.timeline.count);
  std::vector<std::int64_t> rejected(trajectory.joints.size(), 0);
  std::vector<Eigen::Vector3d> positions(frames);
  for (std::size_t joint = 0; joint < trajectory.joints.size(); ++joint) {
    for (std::size_t f = 0; f < frames; ++f)
      positions[f] = trajectory.At(static_cast<std::int64_t>(f), joint).position_m;
    const std::vector<bool> outliers = HampelOutliers(positions, half, options.k, options.floor_m);
    for (std::size_t f = 0; f < frames; ++f) {
      Sample3D& sample = trajectory.At(static_cast<std::int64_t>(f), joint);
      if (!outliers[f] || sample.provenance == Provenance::kEdited) continue;
      sample = Sample3D{};
      ++rejected[joint];
    }
  }
  return rejected;
}

}  // namespace kinora
