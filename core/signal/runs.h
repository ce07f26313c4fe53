#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace kinora {

// A stretch of samples [first, first + count).
struct SampleRun {
  std::size_t first = 0;
  std::size_t count = 0;

  std::size_t end() const { return first + count; }
  bool operator==(const SampleRun&) const = default;
};

// The stretches where `is(i)` holds, in order, as long as possible.
template <class Predicate>
std::vector<SampleRun> RunsWhere(std::size_t count, Predicate is) {
  std::vector<SampleRun> runs;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is(i)) continue;
    if (runs.empty() || runs.back().end() != i) runs.push_back({i, 0});
    ++runs.back().count;
  }
  return runs;
}

// The stretches without a missing sample (NaN).
inline std::vector<SampleRun> PresentRuns(std::span<const double> values) {
  return RunsWhere(values.size(), [&](std::size_t i) { return !std::isnan(values[i]); });
}

}  // namespace kinora
