#include "core/kinematics/cycles.h"

#include <algorithm>
#include <cmath>

#include "core/signal/runs.h"
#include "core/signal/spline.h"

namespace kinora {
namespace {

// The curve at the cycle's points, from the spline of each run of present samples.
void Fill(std::vector<Cycle>& cycles, std::span<const double> curve, const Timeline& timeline, int points) {
  for (Cycle& cycle : cycles) cycle.values.assign(static_cast<std::size_t>(points), std::nan(""));
  for (const SampleRun& run : PresentRuns(curve)) {
    std::vector<double> times;
    for (std::size_t i = run.first; i < run.end(); ++i) times.push_back(timeline.TimeOf(static_cast<std::int64_t>(i)));
    const PiecewiseCubic spline = NotAKnotSpline(times, curve.subspan(run.first, run.count));
    for (Cycle& cycle : cycles) {
      if (cycle.end_s < spline.front() || cycle.start_s > spline.back()) continue;
      for (int i = 0; i < points; ++i) {
        const double at = cycle.start_s + (cycle.end_s - cycle.start_s) * i / (points - 1);
        if (at >= spline.front() && at <= spline.back()) cycle.values[static_cast<std::size_t>(i)] = spline.Value(at);
      }
    }
  }
}

}  // namespace

std::vector<Cycle> CycleTimes(std::span<const GaitEvent> events, Side side, EventKind kind,
                              const CycleOptions& options) {
  Check(options, "cycles");
  std::vector<double> times;
  for (const GaitEvent& event : events)
    if (event.side == side && event.kind == kind) times.push_back(event.time_s);
  std::sort(times.begin(), times.end());
  std::vector<Cycle> cycles;
  std::vector<double> durations;
  for (std::size_t i = 1; i < times.size(); ++i) {
    cycles.push_back({times[i - 1], times[i], {}});
    durations.push_back(times[i] - times[i - 1]);
  }
  if (durations.empty()) return cycles;
  const auto middle = durations.begin() + static_cast<std::ptrdiff_t>((durations.size() - 1) / 2);
  std::nth_element(durations.begin(), middle, durations.end());
  const double longest = options.longest_ratio * *middle;
  std::erase_if(cycles, [&](const Cycle& cycle) { return cycle.end_s - cycle.start_s > longest; });
  return cycles;
}

std::vector<Cycle> CutCycles(std::span<const double> curve, const Timeline& timeline, std::span<const GaitEvent> events,
                             Side side, EventKind kind, const CycleOptions& options) {
  std::vector<Cycle> cycles = CycleTimes(events, side, kind, options);
  Fill(cycles, curve, timeline, options.points);
  return cycles;
}

CycleSummary Summarise(std::span<const Cycle> cycles) {
  CycleSummary summary;
  const std::size_t points = cycles.empty() ? 0 : cycles.front().values.size();
  for (std::size_t i = 0; i < points; ++i) {
    double sum = 0, squares = 0;
    int count = 0;
    for (const Cycle& cycle : cycles) {
      if (std::isnan(cycle.values[i])) continue;
      sum += cycle.values[i];
      ++count;
    }
    const double mean = count > 0 ? sum / count : std::nan("");
    for (const Cycle& cycle : cycles)
      if (!std::isnan(cycle.values[i])) squares += (cycle.values[i] - mean) * (cycle.values[i] - mean);
    summary.mean.push_back(mean);
    summary.sd.push_back(count > 1 ? std::sqrt(squares / (count - 1)) : std::nan(""));
    summary.count.push_back(count);
  }
  return summary;
}

}  // namespace kinora
