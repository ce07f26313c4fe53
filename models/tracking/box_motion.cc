#include "models/tracking/box_motion.h"

#include <algorithm>
#include <cmath>

namespace kinora {
namespace {

constexpr double kFirstSpeed = 1.5;    // heights per second, 1 SD, of somebody seen once
constexpr double kFirstGrowth = 0.15;  // relative growth per second
constexpr double kLeastHeight = 4;
constexpr double kStudentFreedom = 4;

std::array<double, BoxMotion::kAxes> Measurement(const BoxPx& box) {
  return {0.5 * static_cast<double>(box.x0 + box.x1), 0.5 * static_cast<double>(box.y0 + box.y1),
          static_cast<double>(box.height()), static_cast<double>(box.width())};
}

double Square(double x) {
  return x * x;
}

}  // namespace

BoxMotion::BoxMotion(const BoxPx& box, const Noise& noise) {
  const auto seen = Measurement(box);
  const double height = std::max(seen[kHeight], kLeastHeight);
  for (std::size_t i = 0; i < kAxes; ++i) {
    axes[i] = {seen[i], 0, Square(noise.measured * height), 0, Square(kFirstSpeed * height)};
  }
  axes[kHeight].rate_variance = Square(kFirstGrowth * height);
  axes[kWidth].rate_variance = 0;
}

void BoxMotion::Predict(double seconds, const Noise& noise) {
  const double height = std::max(axes[kHeight].value, kLeastHeight);
  const double t = std::max(seconds, 0.0);
  for (std::size_t i = 0; i < kAxes; ++i) {
    Axis& a = axes[i];
    const double q = Square((i < kHeight ? noise.acceleration : noise.growth) * height);
    a.value += t * a.rate;
    // Constant acceleration over the step (piecewise white acceleration, Bar-Shalom et al. 2001, equation 6.3.2-4).
    a.value_variance += t * (2 * a.covariance + t * a.rate_variance) + q * t * t * t * t / 4;
    a.covariance += t * a.rate_variance + q * t * t * t / 2;
    a.rate_variance += q * t * t;
  }
  axes[kWidth] = {axes[kWidth].value, 0, axes[kWidth].value_variance, 0, 0};
  axes[kHeight].value = std::max(axes[kHeight].value, kLeastHeight);
}

void BoxMotion::Correct(const BoxPx& box, const Noise& noise) {
  const auto seen = Measurement(box);
  // A box that is much smaller or larger than the person tells little about where the person is.
  const double h = std::max(axes[kHeight].value, kLeastHeight);
  const double r = Square(noise.measured * h) * (1 + Square((seen[kHeight] - h) / (0.15 * h)));
  for (std::size_t i = 0; i < kAxes; ++i) {
    Axis& a = axes[i];
    // Arms and legs spread and close: width is seen with more scatter than the rest.
    const double variance = a.value_variance + (i == kWidth ? 4 * r : r);
    const double gain = a.value_variance / variance, rate_gain = a.covariance / variance;
    const double off = seen[i] - a.value;
    a.value += gain * off;
    a.rate += rate_gain * off;
    a.rate_variance -= rate_gain * a.covariance;
    a.covariance *= 1 - gain;
    a.value_variance *= 1 - gain;
  }
}

BoxPx BoxMotion::box() const {
  const double half_width = 0.5 * axes[kWidth].value, half_height = 0.5 * axes[kHeight].value;
  return {static_cast<float>(axes[kX].value - half_width), static_cast<float>(axes[kY].value - half_height),
          static_cast<float>(axes[kX].value + half_width), static_cast<float>(axes[kY].value + half_height)};
}

double BoxMotion::Misfit(const BoxPx& box, const Noise& noise) const {
  const auto seen = Measurement(box);
  const double r = Square(noise.measured * std::max(height(), kLeastHeight));
  double sum = 0;
  for (const std::size_t i : {kX, kY, kHeight}) {
    const double variance = axes[i].value_variance + r;
    sum += 0.5 * std::log(variance / (2 * r));
    sum += 0.5 * (kStudentFreedom + 1) * std::log1p(Square(seen[i] - axes[i].value) / (kStudentFreedom * variance));
  }
  return sum;
}

}  // namespace kinora
