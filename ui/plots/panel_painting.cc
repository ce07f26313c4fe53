#include "ui/plots/panel_painting.h"

#include <QPainter>
#include <QPolygonF>
#include <QVarLengthArray>
#include <cmath>

#include "projects/reports/style.h"

namespace kinora::ui {
namespace {

constexpr double kLine = 2, kSquare = 6;
constexpr float kBand = 0.2F, kFaintCurve = 0.4F;
constexpr int kDash = 6, kDashGap = 4;  // pixels

QColor With(QColor colour, float opacity) {
  colour.setAlphaF(colour.alphaF() * opacity);
  return colour;
}

QColor InkOf(const PlotCurve& curve) {
  const QColor colour = reports::ColourOf(curve.side);
  return curve.faint ? With(colour, kFaintCurve) : colour;
}

// A curve's columns in pixels of the panel, one for each of its width.
struct Columns {
  const PanelPlace& place;
  std::vector<CurveRun> runs;

  int Pixel(std::size_t i) const { return place.box.left() + static_cast<int>(i); }
  double Left(std::size_t i) const { return Pixel(i); }
  bool Seen(std::size_t i) const { return (runs[i].flags & kSeen) != 0; }
};

Columns ColumnsIn(const PanelPlace& place, std::size_t curve) {
  return {place, ColumnsOf(place.curves->Pyramid(place.panel, curve), place.curves->timeline(), place.x_low,
                           place.x_high, place.box.width())};
}

// Bands and lines as upright bars of whole pixels: no outline is stroked, which is what takes the time.
using Bars = QVarLengthArray<QRect, 2048>;
int Pixel(double y) {
  return static_cast<int>(std::lround(std::clamp(y, -1e5, 1e5)));
}

void PaintBandBars(QPainter& painter, const Columns& columns, const QColor& colour) {
  Bars bars;
  for (std::size_t i = 0; i < columns.runs.size(); ++i) {
    if (!columns.Seen(i)) continue;
    const double top = columns.place.YOf(columns.runs[i].band_high);
    const double bottom = columns.place.YOf(columns.runs[i].band_low);
    if (bottom - top >= 1) bars.append(QRect(columns.Pixel(i), Pixel(top), 1, Pixel(bottom) - Pixel(top)));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRects(bars.constData(), static_cast<int>(bars.size()));
}

void PaintLineBars(QPainter& painter, const Columns& columns, const QColor& colour) {
  Bars bars;
  // Dashes stay where they are in time while the view moves.
  const auto origin = static_cast<qint64>(std::llround(columns.place.XOf(0)));
  for (std::size_t i = 0; i < columns.runs.size(); ++i) {
    if (!columns.Seen(i)) continue;
    if ((columns.runs[i].flags & kDashed) != 0) {
      const qint64 along = columns.Pixel(i) - origin, period = kDash + kDashGap;
      if ((along % period + period) % period >= kDash) continue;
    }
    const int top = Pixel(columns.place.YOf(columns.runs[i].high) - kLine / 2);
    const int bottom = Pixel(columns.place.YOf(columns.runs[i].low) + kLine / 2);
    bars.append(QRect(columns.Pixel(i), top, 1, std::max(static_cast<int>(kLine), bottom - top)));
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRects(bars.constData(), static_cast<int>(bars.size()));
}

// The band as one outline for each stretch without a gap.
void PaintBandOutline(QPainter& painter, const Columns& columns, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  for (std::size_t i = 0; i < columns.runs.size();) {
    if (!columns.Seen(i)) {
      ++i;
      continue;
    }
    QPolygonF upper, lower;
    for (; i < columns.runs.size() && columns.Seen(i); ++i) {
      const double x = columns.Left(i) + 0.5;
      upper << QPointF(x, columns.place.YOf(columns.runs[i].band_high));
      lower << QPointF(x, columns.place.YOf(columns.runs[i].band_low));
    }
    std::reverse(lower.begin(), lower.end());
    painter.drawPolygon(upper + lower);
  }
}

// Collects a line's stretches of one kind, solid or dashed, and strokes them.
class Stroke {
 public:
  Stroke(QPainter& painter, const QColor& colour) : painter_(painter), solid_(colour, kLine), dashed_(colour, kLine) {
    solid_.setCapStyle(Qt::RoundCap);
    solid_.setJoinStyle(Qt::RoundJoin);
    dashed_.setCapStyle(Qt::FlatCap);
    dashed_.setJoinStyle(Qt::RoundJoin);
    dashed_.setDashPattern({kDash / kLine, kDashGap / kLine});
    painter_.setBrush(Qt::NoBrush);
  }
  ~Stroke() { End(); }
  Stroke(const Stroke&) = delete;
  Stroke& operator=(const Stroke&) = delete;
  void To(const QPointF& point, bool dashed) {
    if (!points_.isEmpty() && dashed != dashed_now_) {
      const QPointF joint = points_.last();
      End();
      points_ << joint;
    }
    dashed_now_ = dashed;
    points_ << point;
  }
  void End() {
    painter_.setPen(dashed_now_ ? dashed_ : solid_);
    if (points_.size() > 1) painter_.drawPolyline(points_);
    if (points_.size() == 1) painter_.drawPoint(points_.first());
    points_.clear();
  }

 private:
  QPainter& painter_;
  QPen solid_, dashed_;
  QPolygonF points_;
  bool dashed_now_ = false;
};

// More samples than pixels: up and down within each column, which is where the true line is.
void StrokeColumns(QPainter& painter, const Columns& columns, const QColor& colour) {
  Stroke stroke(painter, colour);
  bool up = false;
  for (std::size_t i = 0; i < columns.runs.size(); ++i) {
    if (!columns.Seen(i)) {
      stroke.End();
      continue;
    }
    const CurveRun& run = columns.runs[i];
    const double x = columns.Left(i) + 0.5;
    const bool dashed = (run.flags & kDashed) != 0;
    const double high = columns.place.YOf(run.high), low = columns.place.YOf(run.low);
    stroke.To({x, up ? high : low}, dashed);
    if (low - high > 0.5) stroke.To({x, up ? low : high}, dashed);
    up = !up;
  }
}

void StrokeSamples(QPainter& painter, const PanelPlace& place, const CurvePyramid& curve, const QColor& colour) {
  const Timeline& timeline = place.curves->timeline();
  const auto sample_at = [&](double s) { return (s - timeline.TimeOf(0)) * timeline.rate_hz(); };
  const auto first = static_cast<std::int64_t>(std::max(0.0, std::floor(sample_at(place.x_low))));
  const auto last = std::min(static_cast<std::int64_t>(curve.size()) - 1,
                             static_cast<std::int64_t>(std::ceil(sample_at(place.x_high))));
  Stroke stroke(painter, colour);
  bool dashed_before = false;
  for (std::int64_t i = first; i <= last; ++i) {
    const CurveRun run = curve.At(static_cast<std::size_t>(i));
    if ((run.flags & kSeen) == 0) {
      stroke.End();
      continue;
    }
    const bool dashed = (run.flags & kDashed) != 0;
    stroke.To({place.XOf(timeline.TimeOf(i)), place.YOf(run.low)}, dashed || dashed_before);
    dashed_before = dashed;
  }
}

void PaintEdited(QPainter& painter, const PanelPlace& place, const CurvePyramid& curve, const QColor& colour) {
  const Timeline& timeline = place.curves->timeline();
  if (curve.size() == 0 || (curve.All().flags & kEdited) == 0) return;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  // At most one square in its own width; of a long edit that is enough to see.
  const double step = (place.x_high - place.x_low) / place.box.width() * kSquare * timeline.rate_hz();
  const double start = (place.x_low - timeline.TimeOf(0)) * timeline.rate_hz();
  const double end = (place.x_high - timeline.TimeOf(0)) * timeline.rate_hz();
  const double stride = std::max(1.0, step);
  for (double s = std::max(0.0, std::floor(start / stride) * stride); s <= end; s += stride) {
    const auto first = static_cast<std::size_t>(s);
    if (first >= curve.size()) break;
    const std::size_t last = std::min(curve.size(), std::max(first + 1, static_cast<std::size_t>(s + stride)));
    if ((curve.Over(first, last - 1).flags & kEdited) == 0) continue;
    for (std::size_t i = first; i < last; ++i) {
      const CurveRun run = curve.At(i);
      if ((run.flags & kEdited) == 0) continue;
      const QPointF middle(place.XOf(timeline.TimeOf(static_cast<std::int64_t>(i))), place.YOf(run.low));
      painter.drawRect(QRectF(middle.x() - kSquare / 2, middle.y() - kSquare / 2, kSquare, kSquare));
      break;
    }
  }
}

// Points at equal steps from 0 to 100 %, broken where one is missing.
void StrokeCycle(QPainter& painter, const PanelPlace& place, const std::vector<double>& values, const QPen& pen) {
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  QPolygonF points;
  for (std::size_t i = 0; i <= values.size(); ++i) {
    if (i < values.size() && std::isfinite(values[i])) {
      const double percent = 100.0 * static_cast<double>(i) / static_cast<double>(values.size() - 1);
      points << QPointF(place.XOf(percent), place.YOf(values[i]));
    } else if (!points.isEmpty()) {
      painter.drawPolyline(points);
      points.clear();
    }
  }
}

void PaintSpread(QPainter& painter, const PanelPlace& place, const CycleSummary& summary, const QColor& colour) {
  QPolygonF upper, lower;
  const auto flush = [&] {
    std::reverse(lower.begin(), lower.end());
    if (!upper.isEmpty()) painter.drawPolygon(upper + lower);
    upper.clear();
    lower.clear();
  };
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  for (std::size_t i = 0; i < summary.mean.size(); ++i) {
    if (!std::isfinite(summary.mean[i]) || !std::isfinite(summary.sd[i])) {
      flush();
      continue;
    }
    const double x = place.XOf(100.0 * static_cast<double>(i) / static_cast<double>(summary.mean.size() - 1));
    upper << QPointF(x, place.YOf(summary.mean[i] + summary.sd[i]));
    lower << QPointF(x, place.YOf(summary.mean[i] - summary.sd[i]));
  }
  flush();
}

}  // namespace

void PaintRange(QPainter& painter, const PanelPlace& place, std::pair<double, double> seconds) {
  const double left = std::max(place.XOf(seconds.first), place.box.left() + 0.0);
  const double right = std::min(place.XOf(seconds.second), place.box.right() + 1.0);
  if (right > left)
    painter.fillRect(QRectF(left, place.box.top(), right - left, place.box.height()), With(place.tokens.accent, 0.12F));
}

void PaintEvents(QPainter& painter, const PanelPlace& place) {
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (const GaitEvent& event : place.curves->content().events) {
    if (event.time_s < place.x_low || event.time_s > place.x_high) continue;
    const bool strike = event.kind == EventKind::kFootStrike;
    painter.setPen(QPen(With(reports::ColourOf(event.side), 0.7F), 1, strike ? Qt::SolidLine : Qt::DashLine));
    const double x = std::round(place.XOf(event.time_s)) + 0.5;
    painter.drawLine(QPointF(x, place.box.top()), QPointF(x, place.box.bottom()));
  }
}

void PaintTimeCurves(QPainter& painter, const PanelPlace& place) {
  const PlotPanel& panel = place.curves->content().panels[place.panel];
  if (place.box.width() < 2 || !(place.x_high > place.x_low)) return;
  const double samples_per_pixel =
      (place.x_high - place.x_low) * place.curves->timeline().rate_hz() / place.box.width();
  std::vector<Columns> columns;
  for (std::size_t c = 0; c < panel.curves.size(); ++c) columns.push_back(ColumnsIn(place, c));
  for (std::size_t c = 0; c < panel.curves.size(); ++c) {
    if (panel.curves[c].sd.empty()) continue;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor band = With(InkOf(panel.curves[c]), kBand);
    place.quick ? PaintBandBars(painter, columns[c], band) : PaintBandOutline(painter, columns[c], band);
  }
  for (std::size_t c = 0; c < panel.curves.size(); ++c) {
    const QColor ink = InkOf(panel.curves[c]);
    const CurvePyramid& curve = place.curves->Pyramid(place.panel, c);
    painter.setRenderHint(QPainter::Antialiasing, !place.quick);
    if (place.quick) {
      PaintLineBars(painter, columns[c], ink);
    } else if (samples_per_pixel > 1.5) {
      StrokeColumns(painter, columns[c], ink);
    } else {
      StrokeSamples(painter, place, curve, ink);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    PaintEdited(painter, place, curve, ink);
  }
}

void PaintCycles(QPainter& painter, const PanelPlace& place) {
  const PlotPanel& panel = place.curves->content().panels[place.panel];
  for (std::size_t c = 0; c < panel.curves.size(); ++c) {
    const PreparedCurves::Cycles& cut = place.curves->CyclesOf(place.panel, c);
    const QColor ink = InkOf(panel.curves[c]);
    painter.setRenderHint(QPainter::Antialiasing, false);
    PaintSpread(painter, place, cut.summary, With(ink, kBand));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Cycle& cycle : cut.cycles) StrokeCycle(painter, place, cycle.values, QPen(With(ink, 0.45F), 1));
    StrokeCycle(painter, place, cut.summary.mean, QPen(ink, 2.5));
  }
}

}  // namespace kinora::ui
