#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kinora {

// A turning point of a curve.
struct Extremum {
  double index = 0;  // in samples, between them by the parabola through the three nearest
  double value = 0;  // at that place
  bool maximum = false;
};

// Turning points where the curve comes back by at least `reversal` (in its unit) before and after: maxima and minima
// take turns within each run of present samples. The ends of a run are no turning points. NaN is missing.
std::vector<Extremum> FindExtrema(std::span<const double> values, double reversal);

// Range of the middle 90 % of the present values; 0 where there are none.
double SpreadOf(std::span<const double> values);

}  // namespace kinora
