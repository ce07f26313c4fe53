#pragma once

#include <cstdint>

namespace kinora {

// A trial's clock: sample i is at t0 + i * rate_denominator / rate_numerator seconds. 3D, angles and events live on it.
struct Timeline {
  std::int64_t t0_ns = 0;
  std::int64_t rate_numerator = 60;
  std::int64_t rate_denominator = 1;
  std::int64_t count = 0;

  double rate_hz() const { return static_cast<double>(rate_numerator) / static_cast<double>(rate_denominator); }
  // Seconds since the trial's zero, exact to the nanosecond.
  double TimeOf(std::int64_t sample) const {
    return static_cast<double>(t0_ns) * 1e-9 +
           static_cast<double>(sample) * static_cast<double>(rate_denominator) / static_cast<double>(rate_numerator);
  }
  bool operator==(const Timeline&) const = default;
};

}  // namespace kinora
