#include "ui/plots/prepared_curves.h"

#include <algorithm>
#include <cmath>

namespace kinora::ui {
namespace {

constexpr double kAir = 0.06, kMostBand = 0.3;  // shares of the values' range

std::pair<double, double> RangeOf(const std::vector<CurvePyramid>& curves) {
  double low = std::numeric_limits<double>::infinity(), high = -low, band_low = low, band_high = high;
  for (const CurvePyramid& curve : curves) {
    const CurveRun all = curve.All();
    low = std::min(low, all.low);
    high = std::max(high, all.high);
    band_low = std::min(band_low, all.band_low);
    band_high = std::max(band_high, all.band_high);
  }
  if (!(low <= high)) return {0, 1};
  const double spread = std::max(high - low, 1e-6);
  // One sample of great doubt must not flatten the curve.
  low = std::max(band_low, low - kMostBand * spread);
  high = std::min(band_high, high + kMostBand * spread);
  const double air = std::max((high - low) * kAir, 1e-3);
  return {low - air, high + air};
}

}  // namespace

PreparedCurves::PreparedCurves(CurveContent content) : content_(std::move(content)) {
  const Timeline& timeline = content_.timeline;
  start_s_ = timeline.TimeOf(0);
  end_s_ = timeline.TimeOf(std::max<std::int64_t>(1, timeline.count - 1));
  for (const PlotPanel& panel : content_.panels) {
    Panel& prepared = panels_.emplace_back();
    for (const PlotCurve& curve : panel.curves) prepared.pyramids.emplace_back(curve);
    prepared.range = RangeOf(prepared.pyramids);
    prepared.cycles.resize(panel.curves.size());
  }
}

void PreparedCurves::Change(std::size_t first, std::size_t last,
                            const std::function<void(CurveContent& content)>& change) {
  change(content_);
  for (std::size_t p = 0; p < panels_.size(); ++p) {
    Panel& prepared = panels_[p];
    const std::vector<PlotCurve>& curves = content_.panels[p].curves;
    for (std::size_t c = 0; c < curves.size(); ++c) prepared.pyramids[c].Renew(curves[c], first, last);
    prepared.range = RangeOf(prepared.pyramids);
    prepared.cycles.assign(curves.size(), std::nullopt);
  }
}

const PreparedCurves::Cycles& PreparedCurves::CyclesOf(std::size_t panel, std::size_t curve) const {
  std::optional<Cycles>& kept = panels_[panel].cycles[curve];
  if (!kept) {
    const PlotCurve& of = content_.panels[panel].curves[curve];
    kept.emplace();
    kept->cycles = of.cycles ? CutCycles(of.cycles->value, of.cycles->timeline, of.cycles->events, CycleSide(of.side))
                             : CutCycles(of.value, timeline(), content_.events, CycleSide(of.side));
    kept->summary = Summarise(kept->cycles);
  }
  return *kept;
}

std::optional<double> PreparedCurves::PercentAt(Side side, double time_s) const {
  for (const Cycle& cycle : CycleTimes(content_.events, CycleSide(side))) {
    if (time_s >= cycle.start_s && time_s < cycle.end_s)
      return 100 * (time_s - cycle.start_s) / (cycle.end_s - cycle.start_s);
  }
  return std::nullopt;
}

}  // namespace kinora::ui
