#pragma once

#include <span>
#include <vector>

#include "core/util/options.h"

namespace kinora {

// A Butterworth low-pass run forwards and backwards, so that nothing is delayed.
//
// Two passes of a filter designed for fc let through less than one: their -3 dB point lies at 0.802 fc for order 2
// (Winter, Biomechanics and Motor Control of Human Movement, 2009, section 2.2.4.4). Here `cutoff_hz` is the -3 dB
// point of the WHOLE filter, exactly; each pass is designed for the higher frequency that DesignCutoffHz gives:
//   tan(pi f_design / rate) = tan(pi cutoff / rate) / (sqrt 2 - 1)^(1 / 2n).
struct ButterworthOptions {
  double cutoff_hz = 6;  // true -3 dB frequency of both passes together
  int order = 2;         // n, of one pass; 2 is what papers call a fourth-order zero-lag filter
};

template <class Visitor>
void Describe(Visitor& visit, ButterworthOptions& options) {
  visit("cutoff", options.cutoff_hz,
        OptionInfo{.unit = "Hz", .min = 0.01, .max = 1000, .help = "Motion faster than this is smoothed away (-3 dB)"});
  visit("order", options.order,
        OptionInfo{.min = 1,
                   .max = 8,
                   .help = "Steepness of one pass; the filter runs twice, so 2 is a fourth-order zero-lag filter",
                   .advanced = true});
}

// The filtered values. NaN is missing: it stays missing, and the runs between are filtered one by one.
//
// Ends: a run is continued beyond both ends by odd reflection (2 x_0 - x_k), as far as the filter remembers, and the
// filter starts in its steady state. So constants and straight lines pass unchanged, and the first and the last sample
// keep their value (and their noise: see PropagateVariance). A run of any length is filtered; one or two samples stay
// as they are.
//
// Throws Error (user) where the cut-off is not below half the rate, or an option is out of range.
std::vector<double> LowPass(std::span<const double> values, double rate_hz, const ButterworthOptions& options);

// Gain of both passes at a frequency: 1 at 0 Hz, 1/sqrt 2 at the cut-off, 0 at half the rate.
double LowPassGain(double frequency_hz, double rate_hz, const ButterworthOptions& options);

// The frequency that each pass is designed for.
double DesignCutoffHz(double rate_hz, const ButterworthOptions& options);

// What one sample becomes: weights h[-m..m] (odd length, symmetric, sum 1) such that, far from the ends,
// y_i = sum_k h[k] x_{i+k}. Cut where the rest is below `tolerance` of the sum of the weights' magnitudes.
std::vector<double> EffectiveImpulseResponse(double rate_hz, const ButterworthOptions& options,
                                             double tolerance = 1e-8);

// Variances of the filtered values, where the errors of the samples are independent in time:
// var y_i = sum_j w_ij^2 var x_j, with the ends as in LowPass. Being linear, it serves each entry of a covariance
// matrix, those off the diagonal too. NaN marks the missing samples, as in LowPass.
std::vector<double> PropagateVariance(std::span<const double> variances, double rate_hz,
                                      const ButterworthOptions& options);

}  // namespace kinora
