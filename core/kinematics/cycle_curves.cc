#include "core/kinematics/cycle_curves.h"

#include <algorithm>
#include <map>

namespace kinora {
namespace {

bool Is(const GaitEvent& event, const CycleEvent& wanted) {
  return event.kind == wanted.kind && (wanted.kind != EventKind::kCustom || event.label == wanted.label);
}

std::vector<GaitEvent> Chosen(std::span<const GaitEvent> events, const CycleEvent& wanted) {
  std::vector<GaitEvent> chosen;
  std::ranges::copy_if(events, std::back_inserter(chosen), [&](const GaitEvent& e) { return Is(e, wanted); });
  return chosen;
}

// Whose events cut a series.
std::vector<Side> CyclesFor(Side series, std::span<const GaitEvent> events) {
  const bool sided = std::ranges::any_of(events, [](const GaitEvent& e) { return e.side != Side::kMiddle; });
  if (!sided) return {Side::kMiddle};
  if (series == Side::kMiddle) return {Side::kLeft, Side::kRight};
  return {series};
}

}  // namespace

CycleEvent UsualCycleEvent(std::span<const GaitEvent> events) {
  std::map<std::string, int> custom;
  int strikes = 0, offs = 0;
  for (const GaitEvent& event : events) {
    strikes += event.kind == EventKind::kFootStrike;
    offs += event.kind == EventKind::kToeOff;
    if (event.kind == EventKind::kCustom) ++custom[event.label];
  }
  if (strikes > 0) return {EventKind::kFootStrike, {}};
  if (offs > 0) return {EventKind::kToeOff, {}};
  const auto most = std::ranges::max_element(custom, {}, [](const auto& entry) { return entry.second; });
  return most == custom.end() ? CycleEvent() : CycleEvent{EventKind::kCustom, most->first};
}

bool HaveCycles(std::span<const GaitEvent> events, const CycleEvent& event, const CycleOptions& options) {
  const std::vector<GaitEvent> chosen = Chosen(events, event);
  return std::ranges::any_of(CyclesFor(Side::kMiddle, chosen),
                             [&](Side side) { return !CycleTimes(chosen, side, event.kind, options).empty(); });
}

std::vector<QuantityCycles> CyclesOf(const JointAngles& angles, std::span<const GaitEvent> events,
                                     const CycleEvent& event, const CycleOptions& options) {
  const std::vector<GaitEvent> chosen = Chosen(events, event);
  std::vector<QuantityCycles> all;
  for (const AngleSeries& series : angles.series) {
    std::vector<double> curve;
    for (const AngleSample& sample : series.samples) curve.push_back(sample.value_rad);
    for (const Side side : CyclesFor(series.side, chosen)) {
      QuantityCycles quantity{
          series.name, series.side, side, CutCycles(curve, angles.timeline, chosen, side, event.kind, options), {}};
      if (quantity.cycles.empty()) continue;
      quantity.summary = Summarise(quantity.cycles);
      all.push_back(std::move(quantity));
    }
  }
  return all;
}

}  // namespace kinora
