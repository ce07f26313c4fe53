#include "models/pose/alignment_filter.h"

#include <cmath>
#include <numbers>

namespace kinora {
namespace {

constexpr double kStepS = 1.0 / 30;
constexpr double kSlowestHz = 0.01;
constexpr double kHzPerSpeed = 10;
constexpr double kSpeedHz = 1;

// The weight of a new value in a first-order low pass.
double Weight(double cutoff_hz) {
  const double time_constant = 1 / (2 * std::numbers::pi * cutoff_hz);
  return 1 / (1 + time_constant / kStepS);
}

double Next(OneEuroAxis& axis, double value, double body_size, bool started) {
  if (!started) {
    axis = {value, value, 0};
    return value;
  }
  const double speed = (value - axis.raw) / body_size / kStepS;
  axis.speed += Weight(kSpeedHz) * (speed - axis.speed);
  axis.value += Weight(kSlowestHz + kHzPerSpeed * std::abs(axis.speed)) * (value - axis.value);
  axis.raw = value;
  return axis.value;
}

}  // namespace

void AlignmentFilter::Apply(Point2& hips, Point2& circle) {
  const double body_size = 2 * std::hypot(circle.x - hips.x, circle.y - hips.y);
  if (!(body_size > 1e-6)) return;
  hips = {Next(axes[0], hips.x, body_size, started), Next(axes[1], hips.y, body_size, started)};
  circle = {Next(axes[2], circle.x, body_size, started), Next(axes[3], circle.y, body_size, started)};
  started = true;
}

}  // namespace kinora
