#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/signal/runs.h"
#include "core/util/options.h"

namespace kinora {

struct Trajectory2D;
struct Trajectory3D;

enum class GapMethod { kCubic, kPchip, kLinear };
inline std::vector<EnumName> NamesOf(GapMethod) {
  return {{static_cast<int>(GapMethod::kCubic), "cubic"},
          {static_cast<int>(GapMethod::kPchip), "pchip"},
          {static_cast<int>(GapMethod::kLinear), "linear"}};
}

struct GapOptions {
  double limit_s = 0.2;                  // longer gaps stay missing
  GapMethod method = GapMethod::kCubic;  // through up to six samples on each side
};

template <class Visitor>
void Describe(Visitor& visit, GapOptions& options) {
  visit(
      "limit", options.limit_s,
      OptionInfo{.unit = "s", .min = 0, .max = 10, .help = "Gaps up to this long are filled, longer ones stay empty"});
  visit("method", options.method,
        OptionInfo{.help = "cubic follows smooth motion best, pchip never overshoots, linear is a straight line",
                   .advanced = true});
}

// The missing stretches (NaN) between present samples. Those at the ends are not gaps: nothing is ever extrapolated.
std::vector<SampleRun> FindGaps(std::span<const double> values);

// Fills the gaps whose missing samples last at most limit_s, in place. Returns the filled gaps.
std::vector<SampleRun> FillGaps(std::span<double> values, double rate_hz, const GapOptions& options);

// The same for every joint of a trajectory. Filled samples are `interpolated`, no camera saw them, and their covariance
// is the neighbours' carried through the interpolation: it says nothing of motion that happened unseen. Present samples
// are not touched. Returns the filled gaps of each joint, in frames.
std::vector<std::vector<SampleRun>> FillGaps(Trajectory3D& trajectory, const GapOptions& options);
// The same for the gaps that `wanted` says, whatever their length; `usual` is what the limit says of a gap.
using GapWanted = std::function<bool(std::size_t joint, const SampleRun& gap, bool usual)>;
std::vector<std::vector<SampleRun>> FillGaps(Trajectory3D& trajectory, const GapOptions& options,
                                             const GapWanted& wanted);
std::vector<std::vector<SampleRun>> FillGaps(Trajectory2D& trajectory, const GapOptions& options);

}  // namespace kinora
