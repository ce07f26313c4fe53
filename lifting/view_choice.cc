#include "lifting/view_choice.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace kinora {

std::vector<bool> SteadyChoice(std::span<const double> squared_sigmas, double outlier_sigmas, double switch_cost) {
  const std::size_t count = squared_sigmas.size();
  std::vector<bool> used(count);
  std::vector<std::uint8_t> from_used(count), from_left(count);  // whether the state came from `used`
  double used_cost = 0, left_cost = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const bool to_used_from_used = i == 0 || used_cost <= left_cost + switch_cost;
    const bool to_left_from_used = i > 0 && used_cost + switch_cost < left_cost;
    const double to_used = i == 0 ? 0 : (to_used_from_used ? used_cost : left_cost + switch_cost);
    const double to_left = i == 0 ? 0 : (to_left_from_used ? used_cost + switch_cost : left_cost);
    from_used[i] = to_used_from_used;
    from_left[i] = to_left_from_used;
    const bool seen = !std::isnan(squared_sigmas[i]);
    used_cost = to_used + (seen ? 0.5 * squared_sigmas[i] : 0);
    left_cost = to_left + (seen ? 0.5 * outlier_sigmas * outlier_sigmas : 0);
  }
  bool state = used_cost <= left_cost;
  for (std::size_t i = count; i-- > 0;) {
    used[i] = state && !std::isnan(squared_sigmas[i]);
    state = state ? from_used[i] != 0 : from_left[i] != 0;
  }
  return used;
}

}  // namespace kinora
