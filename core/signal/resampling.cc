#include "core/signal/resampling.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/signal/runs.h"
#include "core/signal/spline.h"
#include "core/util/error.h"

namespace kinora {
namespace {

constexpr double kCoincide = 1e-6;  // of a frame interval: the same instant, whatever was rounded

void CheckTimes(std::span<const double> times_s) {
  for (std::size_t i = 1; i < times_s.size(); ++i)
    if (!(times_s[i] > times_s[i - 1]))
      throw Error(ErrorKind::kInternal, "the times of a recording are not ascending", "resampling");
}

// Spline over frames [run.first, run.end()), at the timeline's samples within.
void ResampleRun(std::span<const double> times_s, std::span<const double> values, const SampleRun& run,
                 const Timeline& timeline, double slack_s, std::vector<double>& resampled) {
  const auto x = times_s.subspan(run.first, run.count);
  const PiecewiseCubic curve = NotAKnotSpline(x, values.subspan(run.first, run.count));
  for (std::int64_t i = 0; i < timeline.count; ++i) {
    const double t = timeline.TimeOf(i);
    if (t < x.front() - slack_s || t > x.back() + slack_s) continue;
    resampled[static_cast<std::size_t>(i)] = curve.Value(std::clamp(t, x.front(), x.back()));
  }
}

}  // namespace

double FrameIntervalOf(std::span<const double> times_s) {
  if (times_s.size() < 2) return 0;
  std::vector<double> intervals;
  for (std::size_t i = 1; i < times_s.size(); ++i) intervals.push_back(times_s[i] - times_s[i - 1]);
  const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
  std::nth_element(intervals.begin(), middle, intervals.end());
  return *middle;
}

std::vector<Bracket> BracketTimes(std::span<const double> times_s, const Timeline& timeline, double max_intervals) {
  CheckTimes(times_s);
  std::vector<Bracket> brackets(static_cast<std::size_t>(timeline.count));
  if (times_s.empty()) return brackets;
  const double interval = times_s.size() > 1 ? FrameIntervalOf(times_s) : 1 / timeline.rate_hz();
  for (std::int64_t i = 0; i < timeline.count; ++i) {
    Bracket& bracket = brackets[static_cast<std::size_t>(i)];
    const double t = timeline.TimeOf(i);
    const std::int64_t after = std::upper_bound(times_s.begin(), times_s.end(), t) - times_s.begin();
    const auto near = [&](std::int64_t frame) {
      return frame >= 0 && frame < static_cast<std::int64_t>(times_s.size()) &&
             std::abs(times_s[static_cast<std::size_t>(frame)] - t) <= kCoincide * interval;
    };
    if (near(after - 1)) {
      bracket = {after - 1, after - 1, 0};
    } else if (near(after)) {
      bracket = {after, after, 0};
    } else if (after > 0 && after < static_cast<std::int64_t>(times_s.size())) {
      const double t0 = times_s[static_cast<std::size_t>(after - 1)];
      const double width = times_s[static_cast<std::size_t>(after)] - t0;
      if (width <= max_intervals * interval) bracket = {after - 1, after, (t - t0) / width};
    }
  }
  return brackets;
}

std::vector<double> Resample(std::span<const double> times_s, std::span<const double> values, const Timeline& timeline,
                             double max_intervals) {
  CheckTimes(times_s);
  if (times_s.size() != values.size())
    throw Error(ErrorKind::kInternal, "as many values as times are needed", "resampling");
  std::vector<double> resampled(static_cast<std::size_t>(timeline.count), std::numeric_limits<double>::quiet_NaN());
  const double interval = times_s.size() > 1 ? FrameIntervalOf(times_s) : 1 / timeline.rate_hz();
  for (const SampleRun& present : PresentRuns(values)) {
    SampleRun run{present.first, 1};
    for (std::size_t i = present.first + 1; i <= present.end(); ++i) {
      if (i < present.end() && times_s[i] - times_s[i - 1] <= max_intervals * interval) {
        ++run.count;
        continue;
      }
      ResampleRun(times_s, values, run, timeline, kCoincide * interval, resampled);
      run = {i, 1};
    }
  }
  return resampled;
}

}  // namespace kinora
