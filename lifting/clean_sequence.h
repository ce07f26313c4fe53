#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/motion/trajectory3d.h"
#include "core/signal/butterworth.h"
#include "core/signal/gaps.h"
#include "core/signal/hampel.h"
#include "core/util/options.h"
#include "lifting/view_noise.h"

namespace kinora {

struct CleanOptions {
  bool reject_outliers = true;
  HampelOptions outliers{.half_window_s = 0.1, .k = 5, .floor_m = 0.02};
  bool fill_gaps = true;
  GapOptions gaps;
  bool filter = true;
  ButterworthOptions low_pass;
};

template <class Visitor>
void Describe(Visitor& visit, CleanOptions& options) {
  visit("reject_outliers", options.reject_outliers,
        OptionInfo{.help = "Throw out single positions far from their neighbours in time"});
  visit("outlier_half_window", options.outliers.half_window_s,
        OptionInfo{.unit = "s",
                   .min = 0.01,
                   .max = 5,
                   .help = "How far around a sample its neighbours are looked at",
                   .advanced = true});
  visit("outlier_k", options.outliers.k,
        OptionInfo{.min = 1, .max = 100, .help = "How many standard deviations away a sample is thrown out"});
  visit("outlier_floor", options.outliers.floor_m,
        OptionInfo{.unit = "m", .min = 0, .max = 1, .help = "Positions closer than this to their neighbours are kept"});
  visit("fill_gaps", options.fill_gaps, OptionInfo{.help = "Fill short gaps between measured samples"});
  visit(
      "gap_limit", options.gaps.limit_s,
      OptionInfo{.unit = "s", .min = 0, .max = 10, .help = "Gaps up to this long are filled, longer ones stay empty"});
  visit("gap_method", options.gaps.method,
        OptionInfo{.help = "cubic follows smooth motion best, pchip never overshoots, linear is a straight line",
                   .advanced = true});
  visit("filter", options.filter, OptionInfo{.help = "Smooth the positions by a zero-phase Butterworth low-pass"});
  visit("cutoff", options.low_pass.cutoff_hz,
        OptionInfo{.unit = "Hz", .min = 0.01, .max = 1000, .help = "Motion faster than this is smoothed away (-3 dB)"});
  visit("order", options.low_pass.order,
        OptionInfo{.min = 1,
                   .max = 8,
                   .help = "Steepness of one pass; the filter runs twice, so 2 is a fourth-order zero-lag filter",
                   .advanced = true});
}

// What a person said of the gaps of one joint that touch these samples: fill them however long they are, or leave them
// empty. Gaps at the ends of a trial are never filled.
struct GapChoice {
  Joint joint{};
  std::int64_t first = 0;
  std::int64_t last = 0;
  bool fill = true;
};

struct CleanedSequence {
  Trajectory3D filtered;               // without outliers, gaps filled, after the low-pass where that is on
  std::vector<std::int64_t> rejected;  // outliers per joint
  std::vector<std::int64_t> filled;    // samples filled in per joint
};

// Outliers (made missing), then gaps up to a limit (filled, provenance `interpolated`), then the low-pass. Edited
// samples are never thrown out; provenance is kept; longer gaps stay missing and nothing is filtered across them.
// `gaps` goes before the limit, and before "no gaps are filled"; of several choices about a gap the last one counts.
//
// Covariances stay true. The random part passes the filter as sum_k h_k^2 S_{t-k} (h: the filter's impulse response)
// where errors are independent from sample to sample; `noise` (from TriangulateSequence) knows their correlation r, and
// the result is multiplied by sum_kl h_k h_l r(k - l) / sum_k h_k^2. And the filter takes away some of the motion
// itself: with H the filter and E = 1 - H, H s - s = -E s, where s is estimated from the filtered y = H x as
// (1 + E + E^2) y. The square of this loss, averaged over 0.15 s to both sides and less what noise alone puts there, is
// added.
// Throws Error (user) for options out of range or a cut-off not below half the rate.
CleanedSequence CleanSequence(const Trajectory3D& trajectory, const CleanOptions& options = {},
                              const ViewNoise* noise = nullptr, std::span<const GapChoice> gaps = {});

}  // namespace kinora
