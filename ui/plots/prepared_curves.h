#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/kinematics/cycles.h"
#include "ui/plots/curve_content.h"
#include "ui/plots/curve_pyramid.h"

namespace kinora::ui {

// The content of a curve view with what drawing needs, computed once: levels of detail, axes' ranges, gait cycles.
class PreparedCurves {
 public:
  explicit PreparedCurves(CurveContent content);
  // Changes values of samples first to last, both included, and nothing else: at the cost of those.
  void Change(std::size_t first, std::size_t last, const std::function<void(CurveContent& content)>& change);

  const CurveContent& content() const { return content_; }
  const Timeline& timeline() const { return content_.timeline; }
  // First and last sample's time, seconds.
  double start_s() const { return start_s_; }
  double end_s() const { return end_s_; }

  const CurvePyramid& Pyramid(std::size_t panel, std::size_t curve) const { return panels_[panel].pyramids[curve]; }
  // From the least to the greatest value with some air, and of the bands as much as leaves the curve readable.
  std::pair<double, double> ValueRange(std::size_t panel) const { return panels_[panel].range; }

  // A curve's cycles between foot strikes of its side (the right's for those of the middle), 101 points each. Computed
  // when first asked for.
  struct Cycles {
    std::vector<Cycle> cycles;
    CycleSummary summary;
  };
  const Cycles& CyclesOf(std::size_t panel, std::size_t curve) const;
  // How far into its cycle a side is at a time, percent; empty outside of cycles.
  std::optional<double> PercentAt(Side side, double time_s) const;
  static Side CycleSide(Side side) { return side == Side::kLeft ? Side::kLeft : Side::kRight; }

 private:
  struct Panel {
    std::vector<CurvePyramid> pyramids;
    std::pair<double, double> range;
    mutable std::vector<std::optional<Cycles>> cycles;
  };
  CurveContent content_;
  std::vector<Panel> panels_;
  double start_s_ = 0, end_s_ = 1;
};

}  // namespace kinora::ui
