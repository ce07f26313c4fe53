#pragma once

#include <span>
#include <vector>

namespace kinora {

// Which samples of one camera's sight of one joint to use, chosen for the whole sequence at once so that the choice
// is steady: a view that goes and comes from frame to frame shifts the triangulated point each time, because cameras
// are never quite unbiased.
//
// `squared_sigmas` is, per frame, the squared distance between seen and expected point in standard deviations; NaN
// where nothing was seen. Using a sample costs half of that, leaving it out costs outlier_sigmas^2 / 2 (both are minus
// the logarithm of a likelihood), and each change between using and leaving out costs `switch_cost`. The cheapest
// sequence of choices is found exactly (Viterbi 1967). Frames that saw nothing cost nothing either way; they come out
// as not used.
std::vector<bool> SteadyChoice(std::span<const double> squared_sigmas, double outlier_sigmas, double switch_cost);

}  // namespace kinora
