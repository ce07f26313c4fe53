#include "core/kinematics/floor_angle.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/kinematics/leg_length.h"

namespace kinora {
namespace {

constexpr double kStill = 0.25;  // leg lengths a second
constexpr double kSpread = 1;    // leg lengths
constexpr int kRounds = 20;

// Positions of heels and toes while they move less than kStill.
std::vector<Eigen::Vector2d> StandingPoints(const Trajectory2D& trajectory, double leg) {
  const auto step = std::max<std::int64_t>(1, std::lround(0.05 * trajectory.timeline.rate_hz()));
  const double allowed = kStill * leg * static_cast<double>(2 * step) / trajectory.timeline.rate_hz();
  std::vector<Eigen::Vector2d> points;
  for (const Joint joint : {Joint::kHeelL, Joint::kHeelR, Joint::kBigToeL, Joint::kBigToeR}) {
    const int index = trajectory.IndexOf(joint);
    if (index < 0) continue;
    const auto at = [&](std::int64_t frame) -> const Sample2D& {
      return trajectory.At(frame, static_cast<std::size_t>(index));
    };
    for (std::int64_t frame = step; frame + step < trajectory.timeline.count; ++frame) {
      if (at(frame - step).missing() || at(frame).missing() || at(frame + step).missing()) continue;
      if ((at(frame + step).position_px - at(frame - step).position_px).norm() < allowed)
        points.push_back(at(frame).position_px);
    }
  }
  return points;
}

// Slope of y over x by least absolute deviations (reweighted least squares).
double RobustSlope(const std::vector<Eigen::Vector2d>& points, double scale) {
  std::vector<double> weights(points.size(), 1.0);
  double slope = 0;
  for (int round = 0; round < kRounds; ++round) {
    double w = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
      w += weights[i], x += weights[i] * points[i].x(), y += weights[i] * points[i].y();
    x /= w, y /= w;
    for (std::size_t i = 0; i < points.size(); ++i) {
      xx += weights[i] * (points[i].x() - x) * (points[i].x() - x);
      xy += weights[i] * (points[i].x() - x) * (points[i].y() - y);
    }
    slope = xy / xx;
    for (std::size_t i = 0; i < points.size(); ++i)
      weights[i] = 1 / std::max(1e-4 * scale, std::abs(points[i].y() - y - slope * (points[i].x() - x)));
  }
  return slope;
}

}  // namespace

std::optional<double> FloorAngleOf(const Trajectory2D& trajectory) {
  const double leg = LegLengthPx(trajectory);
  if (!(leg > 0)) return std::nullopt;
  const std::vector<Eigen::Vector2d> points = StandingPoints(trajectory, leg);
  if (points.size() < 8) return std::nullopt;
  const auto [low, high] =
      std::minmax_element(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.x() < b.x(); });
  if (high->x() - low->x() < kSpread * leg) return std::nullopt;
  return -std::atan(RobustSlope(points, leg));
}

}  // namespace kinora
