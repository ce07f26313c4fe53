#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace kinora {

// Which samples of one camera's sight of one joint to use, chosen for the whole sequence at once so that the choice
// is steady: a view that goes and comes from frame to frame shifts the triangulated point each time, because cameras
// are never quite unbiased.
//
// `squared_sigmas` is, per frame, the squared distance between seen and expected point in standard deviations of such a
// point; NaN where nothing was seen. Using a sample costs half of that, leaving it out costs worth * outlier_sigmas^2 /
// 2 (both are minus the logarithm of a likelihood), and each change between using and leaving out costs `switch_cost`,
// at the ends too: before and after, the view counts as used. The cheapest sequence of choices is found exactly
// (Viterbi 1967). Frames that saw nothing cost nothing either way; they come out as not used.
std::vector<bool> SteadyChoice(std::span<const double> squared_sigmas, std::span<const double> worth,
                               double outlier_sigmas, double switch_cost);

// What a view tells about a point beside the others that see it (a range of SeenPoint or Sight): its weight (score) as
// a part of the best one's. A badly seen point is expected to be far off. That is no reason to keep it where others see
// the point well, and every reason where none does: used as the worth above, it makes a distance count by the noise of
// the best view.
template <class Points>
double WorthOf(const Points& seen, std::size_t view) {
  double best = 0;
  for (const auto& point : seen) best = std::max(best, static_cast<double>(point.score));
  return best > 0 ? static_cast<double>(seen[view].score) / best : 1;
}

// A view of less worth moves the point by less than that part of its distance; it is not used, wherever it lies.
inline constexpr double kNegligibleWorth = 0.02;

}  // namespace kinora
