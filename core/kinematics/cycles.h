#pragma once

#include <span>
#include <vector>

#include "core/motion/events.h"
#include "core/motion/timeline.h"
#include "core/util/options.h"

namespace kinora {

struct CycleOptions {
  int points = 101;            // 0 to 100 % of the cycle
  double longest_ratio = 1.5;  // cycles longer than this many times the median span a step that was missed: left out
};

template <class Visitor>
void Describe(Visitor& visit, CycleOptions& options) {
  visit("points", options.points, OptionInfo{.min = 2, .max = 10001, .help = "Points that every cycle is brought to"});
  visit("longest_ratio", options.longest_ratio,
        OptionInfo{.min = 1, .max = 100, .help = "Cycles longer than this many times the usual are left out"});
}

// A curve from one event to the next of the same kind and side.
struct Cycle {
  double start_s = 0, end_s = 0;
  std::vector<double> values;  // at equal steps from start to end; NaN where the curve is missing
};

// The stretches between neighbouring foot strikes (or other events) of a side, in order, without the too long ones.
// Only start_s and end_s are filled.
std::vector<Cycle> CycleTimes(std::span<const GaitEvent> events, Side side, EventKind kind = EventKind::kFootStrike,
                              const CycleOptions& options = {});

// A curve on the timeline cut into cycles and brought to the same number of points by a cubic spline. Cycles that reach
// beyond the curve have missing values there.
std::vector<Cycle> CutCycles(std::span<const double> curve, const Timeline& timeline, std::span<const GaitEvent> events,
                             Side side, EventKind kind = EventKind::kFootStrike, const CycleOptions& options = {});

// Mean and spread BETWEEN cycles (n - 1), point by point over the cycles that have it: what a band over cycles shows.
// It is not the standard deviation of the measurement. NaN where no cycle (SD: fewer than two) has the point.
struct CycleSummary {
  std::vector<double> mean, sd;
  std::vector<int> count;
};
CycleSummary Summarise(std::span<const Cycle> cycles);

}  // namespace kinora
