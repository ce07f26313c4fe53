#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/geometry/rig.h"
#include "core/geometry/triangulation.h"

namespace kinora::test {

// A synthetic ring of cameras with what they saw and the truth: see tests/data/rings/make_rings.py.
struct RingPoint {
  Eigen::Vector3d truth_m;
  std::vector<SeenPoint> seen;  // one per camera
  std::uint64_t wrong = 0;      // bit c: camera c is grossly wrong
};
struct Ring {
  CameraRig rig;
  int points_per_frame = 0;
  std::vector<RingPoint> points;
};

// `name`: "ring8" or "ring16".
Ring ReadRing(std::string_view name);

// How far from the Cramer-Rao bound of the views that are not wrong the found positions are. Both figures are 1 for the
// best unbiased estimator there can be.
struct BoundRatio {
  // median over the points of |error| / (median of |e|, e normal with the bound as covariance)
  double median = 0;
  // sqrt(sum of |error|^2 / sum of the bounds' traces)
  double rms = 0;
  double median_error_m = 0;
  std::size_t missing = 0;        // points that were not found
  std::size_t wrong_choices = 0;  // points whose used views are not exactly the good ones
  double inside_95 = 0;           // share of points whose 95 % ellipsoid holds the truth
};
BoundRatio CompareWithBound(const Ring& ring, const TriangulationOptions& options = {});

// Median of the length of a normal vector with this covariance: the same 4,096 fixed draws for every call.
double MedianLength(const Eigen::Matrix3d& covariance);

}  // namespace kinora::test
