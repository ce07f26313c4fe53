#include "core/motion/keypoints2d.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/motion/keypoint_set.h"

namespace kinora {

float IntersectionOverUnion(const BoxPx& a, const BoxPx& b) {
  const BoxPx both{std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
  const float intersection = both.area();
  const float united = a.area() + b.area() - intersection;
  return united > 0 ? intersection / united : 0;
}

double ObjectKeypointSimilarity(const KeypointSet& set, const Keypoints2D& a, const Keypoints2D& b, double area_px2) {
  assert(a.points.size() == set.points.size() && b.points.size() == set.points.size());
  double sum = 0;
  int shared = 0;
  for (std::size_t i = 0; i < set.points.size(); ++i) {
    const Keypoint2D& p = a.points[i];
    const Keypoint2D& q = b.points[i];
    if (p.missing() || q.missing()) continue;
    const double dx = static_cast<double>(p.x_px) - static_cast<double>(q.x_px);
    const double dy = static_cast<double>(p.y_px) - static_cast<double>(q.y_px);
    const double k = 2 * set.points[i].oks_sigma;
    sum += std::exp(-(dx * dx + dy * dy) / (2 * std::max(area_px2, 1.0) * k * k));
    ++shared;
  }
  return shared > 0 ? sum / shared : 0;
}

}  // namespace kinora
