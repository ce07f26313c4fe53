#include "projects/review/state_runs.h"

#include <cstddef>

namespace kinora {

std::vector<StateRun> LikelierRuns(std::span<const double> gain, double switch_cost, std::int64_t merge) {
  const std::size_t count = gain.size();
  std::vector<std::uint8_t> usual_from_other(count), other_from_other(count);
  double usual = 0, other = -switch_cost;  // best scores that end in the state
  for (std::size_t i = 0; i < count; ++i) {
    usual_from_other[i] = i > 0 && other - switch_cost > usual;
    other_from_other[i] = i > 0 && other > usual - switch_cost;
    const double to_usual = usual_from_other[i] ? other - switch_cost : usual;
    const double to_other = i == 0 ? -switch_cost : (other_from_other[i] ? other : usual - switch_cost);
    usual = to_usual;
    other = to_other + gain[i];
  }
  std::vector<std::uint8_t> is_other(count);
  bool state = other - switch_cost > usual;
  for (std::size_t i = count; i-- > 0;) {
    is_other[i] = state;
    state = state ? other_from_other[i] != 0 : usual_from_other[i] != 0;
  }
  std::vector<StateRun> runs;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_other[i]) continue;
    const auto at = static_cast<std::int64_t>(i);
    if (runs.empty() || at - runs.back().last > merge + 1) runs.push_back({at, at, 0});
    runs.back().last = at;
    runs.back().gain += gain[i];
  }
  return runs;
}

}  // namespace kinora
