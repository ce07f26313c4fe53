#include "core/kinematics/unwrap.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kinora {

double Wrapped(double angle_rad, double period_rad) {
  const double wrapped = angle_rad - period_rad * std::floor(angle_rad / period_rad + 0.5);
  return wrapped >= period_rad / 2 ? wrapped - period_rad : wrapped;
}

void UnwrapInTime(std::span<AngleSample> samples, double period_rad) {
  std::vector<double> present;
  for (AngleSample& sample : samples) {
    if (std::isnan(sample.value_rad)) continue;
    if (!present.empty()) sample.value_rad = present.back() + Wrapped(sample.value_rad - present.back(), period_rad);
    present.push_back(sample.value_rad);
  }
  if (present.empty()) return;
  const auto middle = present.begin() + static_cast<std::ptrdiff_t>(present.size() / 2);
  std::nth_element(present.begin(), middle, present.end());
  if (std::abs(*middle) <= period_rad / 2 * (1 + 1e-9)) return;  // 180 overhead stays 180
  const double shift = *middle - Wrapped(*middle, period_rad);
  for (AngleSample& sample : samples) sample.value_rad -= shift;
}

}  // namespace kinora
