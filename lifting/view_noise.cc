#include "lifting/view_noise.h"

#include <algorithm>
#include <cmath>

namespace kinora {
namespace {

constexpr double kMedianOfChiSquare1 = 0.454936;
constexpr double kCut = 6;
// Mean of min(z^2, 6) of a standard normal z.
constexpr double kMeanOfCut = 0.974263;
constexpr double kPriorCount = 20;

double Lean(double variance, std::size_t count, double prior_variance) {
  const double n = static_cast<double>(count);
  return (n * variance + kPriorCount * prior_variance) / (n + kPriorCount);
}

}  // namespace

std::span<const double> ViewNoise::CorrelationOf(Joint joint) const {
  const auto found = std::find(joints.begin(), joints.end(), joint);
  if (found == joints.end() || correlation.empty()) return {};
  return correlation[static_cast<std::size_t>(found - joints.begin())];
}

double RobustVariance(std::span<const double> squares) {
  if (squares.empty()) return 0;
  std::vector<double> sorted(squares.begin(), squares.end());
  const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
  std::nth_element(sorted.begin(), middle, sorted.end());
  double variance = *middle / kMedianOfChiSquare1;
  for (int i = 0; i < 20 && variance > 0; ++i) {
    double sum = 0;
    for (const double square : squares) sum += std::min(square, kCut * variance);
    const double next = sum / (kMeanOfCut * static_cast<double>(squares.size()));
    if (std::abs(next - variance) < 1e-6 * variance) return next;
    variance = next;
  }
  return variance;
}

std::vector<double> PooledSigmas(std::span<const std::vector<double>> squares, std::size_t cameras, double prior_px) {
  std::vector<double> all;
  for (const auto& part : squares) all.insert(all.end(), part.begin(), part.end());
  const double overall = Lean(RobustVariance(all), all.size(), prior_px * prior_px);
  std::vector<double> sigmas(squares.size());
  for (std::size_t first = 0; first < squares.size(); first += cameras) {
    std::vector<double> of_joint;
    for (std::size_t c = 0; c < cameras; ++c) {
      of_joint.insert(of_joint.end(), squares[first + c].begin(), squares[first + c].end());
    }
    const double joint = Lean(RobustVariance(of_joint), of_joint.size(), overall);
    for (std::size_t c = 0; c < cameras; ++c) {
      const auto& part = squares[first + c];
      sigmas[first + c] = std::sqrt(Lean(RobustVariance(part), part.size(), joint));
    }
  }
  return sigmas;
}

}  // namespace kinora
