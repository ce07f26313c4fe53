#include "tests/ui/curve_sample.h"

#include <cmath>
#include <numbers>

namespace kinora::test {
namespace {

constexpr double kCycle_s = 1.1;

ui::PlotCurve CurveOf(const Timeline& timeline, Side side, int panel) {
  ui::PlotCurve curve;
  curve.side = side;
  const auto count = static_cast<std::size_t>(timeline.count);
  curve.value.resize(count);
  curve.sd.assign(count, 2.0);
  curve.provenance.assign(count, Provenance::kMeasured);
  for (std::size_t i = 0; i < count; ++i) {
    const double phase = timeline.TimeOf(static_cast<std::int64_t>(i)) / kCycle_s + (side == Side::kRight ? 0.5 : 0.0);
    const double height = (30 + 5 * panel) * (side == Side::kRight ? 0.8 : 1.0);
    curve.value[i] = height * std::sin(2 * std::numbers::pi * phase);
    if (side != Side::kLeft) continue;
    const double part = static_cast<double>(i) / static_cast<double>(count);
    if (part >= 0.3 && part < 0.4) curve.value[i] = std::nan("");
    if (part >= 0.5 && part < 0.55) curve.provenance[i] = Provenance::kInterpolated;
    if (part >= 0.6 && part < 0.61) curve.provenance[i] = Provenance::kEdited;
  }
  return curve;
}

}  // namespace

ui::CurveContent CurveSample(int panels, qint64 samples) {
  static const char* const kTitles[] = {"Knee flexion", "Hip flexion (thigh–trunk)", "Ankle dorsiflexion"};
  static const char* const kPositive[] = {"flexion", "flexion", "dorsiflexion"};
  ui::CurveContent content;
  content.timeline = {.count = samples};
  for (int p = 0; p < panels; ++p) {
    ui::PlotPanel panel;
    panel.id = QStringLiteral("angle/%1").arg(p);
    panel.title = QString::fromUtf8(kTitles[p % 3]);
    panel.unit = "deg";
    panel.positive = kPositive[p % 3];
    panel.curves = {CurveOf(content.timeline, Side::kLeft, p), CurveOf(content.timeline, Side::kRight, p)};
    content.panels.push_back(std::move(panel));
  }
  const double end = content.timeline.TimeOf(samples - 1);
  for (double t = 0; t < end; t += kCycle_s) {
    for (const Side side : {Side::kRight, Side::kLeft}) {
      const double strike = side == Side::kRight ? t : t + kCycle_s / 2;
      content.events.push_back({.side = side, .kind = EventKind::kFootStrike, .label = {}, .time_s = strike});
      content.events.push_back(
          {.side = side, .kind = EventKind::kToeOff, .label = {}, .time_s = strike + 0.62 * kCycle_s});
    }
  }
  std::erase_if(content.events, [&](const GaitEvent& event) { return event.time_s > end; });
  std::sort(content.events.begin(), content.events.end(), Earlier);
  return content;
}

}  // namespace kinora::test
