#include "projects/review/epipolar.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace kinora {
namespace {

using Polyline = std::vector<Eigen::Vector2d>;

// Distances along the ray in steps of equal parallax (equal in 1 / distance), which is how a line of sight runs through
// another picture.
class RayCurve {
 public:
  RayCurve(Eigen::Vector3d centre, Eigen::Vector3d ray, const RigCamera& to, const ViewGeometry& view,
           const EpipolarOptions& options)
      : centre_(std::move(centre)), ray_(std::move(ray)), to_(to), view_(view), options_(options) {}

  // `s` from 0 (nearest) to 1 (farthest). Empty where the camera sees nothing, or too far outside of its picture.
  std::optional<Eigen::Vector2d> At(double s) const {
    const double inverse = (1 - s) / options_.nearest_m + s / options_.farthest_m;
    auto px = StoredPixelOf(to_, view_, centre_ + ray_ / inverse);
    if (!px || !Inside(*px)) return std::nullopt;
    return px;
  }

 private:
  bool Inside(const Eigen::Vector2d& px) const {
    // The stored picture's size is what its calibrated corners are in it.
    const Eigen::Vector2d calibrated = to_.fit.CalibratedFromStored(px);
    const Eigen::Vector2d margin = options_.margin_px * to_.fit.scale;
    return calibrated.x() >= -margin.x() && calibrated.y() >= -margin.y() &&
           calibrated.x() <= to_.camera.width_px + margin.x() && calibrated.y() <= to_.camera.height_px + margin.y();
  }

  Eigen::Vector3d centre_, ray_;
  const RigCamera& to_;
  const ViewGeometry& view_;
  const EpipolarOptions& options_;
};

// The last place, from `seen` towards `unseen`, at which the curve is still seen.
double EdgeBetween(const RayCurve& curve, double seen, double unseen) {
  for (int i = 0; i < 30; ++i) {
    const double middle = 0.5 * (seen + unseen);
    (curve.At(middle) ? seen : unseen) = middle;
  }
  return seen;
}

// Appends the curve in (a, b], with as many points as it needs.
void Refine(const RayCurve& curve, double a, const Eigen::Vector2d& at_a, double b, const Eigen::Vector2d& at_b,
            double tolerance_px, int depth, Polyline& line) {
  const auto middle = curve.At(0.5 * (a + b));
  constexpr int kLeast = 2, kMost = 14;
  if (middle && depth < kMost) {
    const Eigen::Vector2d along = at_b - at_a;
    const Eigen::Vector2d off = *middle - at_a;
    const double length = along.norm();
    const double away = length > 0 ? std::abs(along.x() * off.y() - along.y() * off.x()) / length : off.norm();
    if (depth < kLeast || away > tolerance_px) {
      Refine(curve, a, at_a, 0.5 * (a + b), *middle, tolerance_px, depth + 1, line);
      Refine(curve, 0.5 * (a + b), *middle, b, at_b, tolerance_px, depth + 1, line);
      return;
    }
  }
  line.push_back(at_b);
}

}  // namespace

std::optional<Eigen::Vector2d> StoredPixelOf(const RigCamera& camera, const ViewGeometry& view,
                                             const Eigen::Vector3d& point_m) {
  const auto px = view.PixelOf(point_m);
  return px ? std::optional(camera.fit.StoredFromCalibrated(*px)) : std::nullopt;
}

std::optional<Eigen::Vector3d> RayOfStoredPixel(const RigCamera& camera, const ViewGeometry& view,
                                                const Eigen::Vector2d& px) {
  return view.RayOf(camera.fit.CalibratedFromStored(px));
}

std::vector<Polyline> EpipolarLine(const RigCamera& from, const ViewGeometry& from_view, const Eigen::Vector2d& px,
                                   const RigCamera& to, const ViewGeometry& to_view, const EpipolarOptions& options) {
  const auto ray = RayOfStoredPixel(from, from_view, px);
  if (!ray) return {};
  const RayCurve curve(from_view.centre_m, *ray, to, to_view, options);
  constexpr int kProbes = 128;  // the curve may come into the picture for so short a part of the ray
  std::vector<std::pair<double, double>> seen;
  for (int i = 0; i <= kProbes; ++i) {
    const double s = static_cast<double>(i) / kProbes, before = static_cast<double>(i - 1) / kProbes;
    const bool now = curve.At(s).has_value();
    const bool was = i > 0 && !seen.empty() && seen.back().second == before;
    if (now && was)
      seen.back().second = s;
    else if (now)
      seen.emplace_back(i == 0 ? s : EdgeBetween(curve, s, before), s);
    else if (was)
      seen.back().second = EdgeBetween(curve, before, s);
  }
  std::vector<Polyline> lines;
  for (const auto& [first, last] : seen) {
    const auto a = curve.At(first), b = curve.At(last);
    if (!a || !b) continue;
    Polyline line = {*a};
    Refine(curve, first, *a, last, *b, options.smoothness_px, 0, line);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace kinora
