#include "core/signal/extrema.h"

#include <algorithm>
#include <cmath>

#include "core/signal/runs.h"

namespace kinora {
namespace {

Extremum Refined(std::span<const double> values, std::size_t i, bool maximum) {
  const double before = values[i - 1], at = values[i], after = values[i + 1];
  const double curvature = before - 2 * at + after;
  const double shift = curvature == 0 ? 0 : std::clamp((before - after) / (2 * curvature), -0.5, 0.5);
  return {static_cast<double>(i) + shift, at - (before - after) * shift / 4, maximum};
}

void FindInRun(std::span<const double> values, const SampleRun& run, double reversal, std::vector<Extremum>& found) {
  std::size_t highest = run.first, lowest = run.first;
  bool up = true, down = true;  // which way the next turning point may lie; both until the first is known
  const auto add = [&](std::size_t i, bool maximum) {
    // Where both ways are open, nothing yet says that the curve came from afar.
    const auto before = values.subspan(run.first, i - run.first);
    const bool came = !(up && down) || std::any_of(before.begin(), before.end(), [&](double value) {
      return std::abs(value - values[i]) >= reversal;
    });
    if (came && i > run.first && i + 1 < run.end()) found.push_back(Refined(values, i, maximum));
  };
  for (std::size_t i = run.first; i < run.end(); ++i) {
    if (values[i] > values[highest]) highest = i;
    if (values[i] < values[lowest]) lowest = i;
    if (up && values[i] <= values[highest] - reversal && highest < i) {
      add(highest, true);
      up = false, down = true;
      lowest = i;
    } else if (down && values[i] >= values[lowest] + reversal && lowest < i) {
      add(lowest, false);
      up = true, down = false;
      highest = i;
    }
  }
}

}  // namespace

std::vector<Extremum> FindExtrema(std::span<const double> values, double reversal) {
  std::vector<Extremum> found;
  for (const SampleRun& run : PresentRuns(values)) FindInRun(values, run, reversal, found);
  return found;
}

double SpreadOf(std::span<const double> values) {
  std::vector<double> present;
  std::copy_if(values.begin(), values.end(), std::back_inserter(present), [](double v) { return !std::isnan(v); });
  if (present.empty()) return 0;
  std::sort(present.begin(), present.end());
  const auto at = [&](double share) {
    return present[static_cast<std::size_t>(std::lround(share * static_cast<double>(present.size() - 1)))];
  };
  return at(0.95) - at(0.05);
}

}  // namespace kinora
