#pragma once

#include <cstdint>
#include <vector>

#include "ui/plots/curve_content.h"

namespace kinora::ui {

// What a run of samples has in it.
enum CurveFlag : std::uint8_t {
  kSeen = 1,    // a value
  kDashed = 2,  // an interpolated or doubtful one
  kEdited = 4,  // one moved by hand
  kUnseen = 8   // a gap
};

// The extent of a run of samples: of the values, and of the bands around them. Infinite the wrong way round where
// nothing is seen.
struct CurveRun {
  double low, high, band_low, band_high;
  std::uint8_t flags;
};

// A curve at every level of detail: the extent of any run of samples in a time that hardly grows with its length. The
// curve outlives it.
class CurvePyramid {
 public:
  explicit CurvePyramid(const PlotCurve& curve);
  // Samples first to last, both included, are others now; the curve is as long as before.
  void Renew(const PlotCurve& curve, std::size_t first, std::size_t last);

  std::size_t size() const { return levels_.front().size(); }
  CurveRun At(std::size_t sample) const { return levels_.front()[sample]; }
  // Samples first to last, both included, within the curve.
  CurveRun Over(std::size_t first, std::size_t last) const;
  CurveRun All() const { return levels_.back().empty() ? Nothing() : levels_.back().front(); }

 private:
  static CurveRun Nothing();
  static constexpr std::size_t kFan = 8;
  std::vector<std::vector<CurveRun>> levels_;  // single samples first; the last has one run or none
};

// The curve as columns of pixels between two times, neighbours touching: where samples are denser than pixels, the
// extent of each pixel's samples up to the next pixel's first; where they are sparser, of the straight lines between
// neighbouring samples. A gap has no flags but kUnseen.
std::vector<CurveRun> ColumnsOf(const CurvePyramid& curve, const Timeline& timeline, double from_s, double to_s,
                                int columns);

}  // namespace kinora::ui
