#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace kinora {

// Reorders its argument. The mean of the two middle values of an even number; NaN of none.
inline double MedianOf(std::vector<double>& values) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return 0.5 * (*middle + *std::max_element(values.begin(), middle));
}

}  // namespace kinora
