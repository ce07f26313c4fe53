#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/motion/timeline.h"

namespace kinora {

// Where a sample of a timeline lies among the times of a recording: between `before` and `after` (the same index where
// it coincides with a frame), at `fraction` of the way. Invalid where the recording has no frame near enough on either
// side.
struct Bracket {
  std::int64_t before = -1;
  std::int64_t after = -1;
  double fraction = 0;

  bool valid() const { return before >= 0; }
};

// The recording's usual frame interval: the median of its intervals, in seconds. 0 with fewer than two frames.
double FrameIntervalOf(std::span<const double> times_s);

// Places every sample of the timeline among times (strictly ascending, the trial's clock). A sample lies between two
// frames only where these are at most `max_intervals` frame intervals apart: over a dropped frame nothing is invented
// here, it becomes a gap. Before the first and after the last frame nothing is valid.
std::vector<Bracket> BracketTimes(std::span<const double> times_s, const Timeline& timeline,
                                  double max_intervals = 1.5);

// Values on the timeline, NaN where missing (in the recording or by the rule above): a not-a-knot cubic spline through
// each run of present frames, which keeps fast motion that straight lines between frames would flatten.
std::vector<double> Resample(std::span<const double> times_s, std::span<const double> values, const Timeline& timeline,
                             double max_intervals = 1.5);

}  // namespace kinora
