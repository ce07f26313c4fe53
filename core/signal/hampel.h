#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "core/util/options.h"

namespace kinora {

struct Trajectory2D;
struct Trajectory3D;

// Outliers by the Hampel rule: a sample is one where it lies further from the median of the samples around it than k
// times their scatter, 1.4826 times the median distance from that median (Pearson et al. 2016, EURASIP J. Adv. Signal
// Process. 2016:87). Missing samples are neither judged nor counted.
struct HampelOptions {
  double half_window_s = 0.1;  // samples up to this long before and after; at least three each side
  double k = 3;                // in standard deviations of a normal distribution
  double floor_m = 0.005;      // positions closer than this to the median are never outliers
};

template <class Visitor>
void Describe(Visitor& visit, HampelOptions& options) {
  visit("half_window", options.half_window_s,
        OptionInfo{.unit = "s", .min = 0.01, .max = 5, .help = "How far around a sample its neighbours are looked at"});
  visit("k", options.k,
        OptionInfo{.min = 1, .max = 100, .help = "How many standard deviations away a sample is thrown out"});
  visit("floor", options.floor_m,
        OptionInfo{.unit = "m", .min = 0, .max = 1, .help = "Positions closer than this to their neighbours are kept"});
}

// Flags of plain numbers, window in samples; NaN is missing. `floor` in the values' unit.
std::vector<bool> HampelOutliers(std::span<const double> values, int half_window, double k, double floor = 0);

// Flags of positions: the distance from the median of each coordinate, judged so that normal scatter of equal size
// along the three axes is thrown out exactly as often as in one dimension.
std::vector<bool> HampelOutliers(std::span<const Eigen::Vector3d> positions, int half_window, double k,
                                 double floor_m = 0);
std::vector<bool> HampelOutliers(std::span<const Eigen::Vector2d> positions, int half_window, double k,
                                 double floor_px = 0);

// Makes outliers missing. Edited and interpolated samples are never rejected (they do count as neighbours). Returns how
// many per joint.
std::vector<std::int64_t> RejectOutliers(Trajectory3D& trajectory, const HampelOptions& options);
// The same in a picture; the floor is in pixels there, and that of the options is not used.
std::vector<std::int64_t> RejectOutliers(Trajectory2D& trajectory, const HampelOptions& options, double floor_px);

}  // namespace kinora
