#include "lifting/view_choice.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace kinora {

std::vector<bool> SteadyChoice(std::span<const double> squared_sigmas, std::span<const double> worth,
                               double outlier_sigmas, double switch_cost) {
  const std::size_t count = squared_sigmas.size();
  std::vector<bool> used(count);
  std::vector<std::uint8_t> from_used(count), from_left(count);  // whether the state came from `used`
  double used_cost = 0, left_cost = switch_cost;                 // before and after, the view is in use
  for (std::size_t i = 0; i < count; ++i) {
    const bool to_used_from_used = used_cost <= left_cost + switch_cost;
    const bool to_left_from_used = used_cost + switch_cost < left_cost;
    const double to_used = to_used_from_used ? used_cost : left_cost + switch_cost;
    const double to_left = to_left_from_used ? used_cost + switch_cost : left_cost;
    from_used[i] = to_used_from_used;
    from_left[i] = to_left_from_used;
    const bool seen = !std::isnan(squared_sigmas[i]);
    used_cost = to_used + (seen ? 0.5 * squared_sigmas[i] : 0);
    left_cost = to_left + (seen ? 0.5 * outlier_sigmas * outlier_sigmas * worth[i] : 0);
  }
  bool state = used_cost <= left_cost + switch_cost;
  for (std::size_t i = count; i-- > 0;) {
    used[i] = state && !std::isnan(squared_sigmas[i]);
    state = state ? from_used[i] != 0 : from_left[i] != 0;
  }
  return used;
}

}  // namespace kinora
