#pragma once

#include <span>
#include <vector>

#include "core/util/options.h"

namespace kinora {

// The choice of a cut-off by what the filter takes away (Winter, Biomechanics and Motor Control of Human Movement,
// 2009, section 2.2.4.3). Where a cut-off takes away only noise, the residual falls along a straight line as the
// cut-off rises; that line carried back to 0 Hz is the size of the noise, and the cut-off that takes away that much
// leaves as much signal distorted as noise let through.
struct ResidualAnalysisOptions {
  double from_hz = 0.5;
  double to_hz = 20;  // at most 0.45 of the rate is looked at
  double step_hz = 0.25;
  int order = 2;                // of the low-pass, as in ButterworthOptions
  double straightness = 0.995;  // least R^2 of the part taken to be noise alone
};

template <class Visitor>
void Describe(Visitor& visit, ResidualAnalysisOptions& options) {
  visit("from", options.from_hz, OptionInfo{.unit = "Hz", .min = 0.1, .max = 100, .help = "Lowest cut-off tried"});
  visit("to", options.to_hz, OptionInfo{.unit = "Hz", .min = 1, .max = 1000, .help = "Highest cut-off tried"});
  visit("step", options.step_hz, OptionInfo{.unit = "Hz", .min = 0.05, .max = 5, .help = "Distance between cut-offs"});
  visit("order", options.order, OptionInfo{.min = 1, .max = 8, .help = "Order of one pass of the filter"});
  visit("straightness", options.straightness,
        OptionInfo{.min = 0.5, .max = 1, .help = "How straight the noise part must be (R^2)", .advanced = true});
}

struct ResidualAnalysis {
  std::vector<double> cutoffs_hz;
  std::vector<double> residuals;  // RMS of raw minus filtered, in the values' unit
  double noise_rms = 0;           // where the line meets 0 Hz
  double slope = 0;               // of the line, per Hz
  double line_from_hz = 0;        // the line is fitted from here to the last cut-off
  double cutoff_hz = 0;           // the chosen one
};

// Several curves of one trial (the axes of a point, or the points of a person) are judged together. NaN is missing.
// Throws Error (user) where there are too few samples (fewer than 16) or the rate is too low for three cut-offs.
ResidualAnalysis AnalyseResiduals(std::span<const std::vector<double>> curves, double rate_hz,
                                  const ResidualAnalysisOptions& options = {});

}  // namespace kinora
