#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/geometry/view_geometry.h"
#include "core/motion/keypoints2d.h"

namespace kinora {

// A person as one camera saw them, as rays on the instants of a common grid: the middle step of
// lifting/clock_offsets.h.
struct RayStrand {
  std::int32_t track = -1;
  std::int64_t first = 0;  // instant of the grid
  std::int64_t count = 0;
  // [joint of kLimbJoints][instant - first]: unit vectors in the world, smoothed over about 3 instants; NaN: not seen.
  std::vector<std::vector<Eigen::Vector3d>> rays;
};
// The longest tracks of a camera, at most `most`; those shorter than a second are of no use. The grid's instant i is
// the trial's time i / rate_hz.
std::vector<RayStrand> StrandsOf(const RigCamera& camera, const ViewGeometry& view, const CameraTracks2D& tracks,
                                 double rate_hz, double minimum_score, std::size_t most);

// By how much camera b is behind camera a: what a shows at time t, b shows at t + lag by the clocks that are set.
struct PairLag {
  double lag_s = 0;
  double sd_s = 0;
  double error_px = 0;  // typical distance from the epipolar lines at this lag, each joint's constant part removed …
  double error_now_px = 0;  // … and with the clocks that are set
  double repeats_s = 0;     // another lag, so far away, fits about as well; 0: none does
};
struct PairPlace {
  Eigen::Vector3d baseline;  // unit vector from camera a to camera b, in the world
  double focal_px = 0;       // what a radian is: the mean of both
  double rate_hz = 0;
  double longest_s = 0;  // lags up to this are tried, to both sides
};
// Epipolar geometry: two rays to the same point lie in a plane with the baseline, e = f n / sqrt(|b x r_a|^2 +
// |b x r_b|^2) with n = b . (r_a x r_b) (Sampson's distance on the sphere). Lags are tried step by step by the mean of
// |e - median of its joint|, cut off at 30 px, and the best one is refined by weighted least squares on the slope of e;
// its standard deviation is the sandwich estimate over blocks of a fifth to half a second. Empty where both hardly see
// the person at the same time, or no lag fits better than the others.
std::optional<PairLag> LagOfPair(const std::vector<RayStrand>& a, const std::vector<RayStrand>& b,
                                 const PairPlace& place);

}  // namespace kinora
