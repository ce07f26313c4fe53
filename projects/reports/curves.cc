#include "projects/reports/curves.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "projects/reports/style.h"

namespace kinora::reports {
namespace {

struct Range {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();
  void Take(double value) {
    if (!std::isfinite(value)) return;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  bool empty() const { return !(low <= high); }
  void Widen(double share) {
    const double margin = std::max((high - low) * share, 1e-6);
    low -= margin;
    high += margin;
  }
};

double BandAt(const Curve& curve, std::size_t i) {
  return curve.sd.empty() || !std::isfinite(curve.sd[i]) ? 0 : curve.sd[i];
}

// Where data coordinates lie on paper.
struct Frame {
  QRectF box;
  Range x, y;
  QPointF Place(double px, double py) const {
    return {box.left() + (px - x.low) / (x.high - x.low) * box.width(),
            box.bottom() - (py - y.low) / (y.high - y.low) * box.height()};
  }
};

Frame FrameOf(const QRectF& area, const CurvePlot& plot, double font) {
  Frame frame;
  frame.box = area.adjusted(font * 4.6, font * 2.2, -font, -font * 3.4);
  for (const Curve& curve : plot.curves) {
    for (std::size_t i = 0; i < curve.x.size(); ++i) {
      frame.x.Take(curve.x[i]);
      frame.y.Take(curve.y[i] - BandAt(curve, i));
      frame.y.Take(curve.y[i] + BandAt(curve, i));
    }
  }
  if (!frame.y.empty()) frame.y.Widen(0.06);
  return frame;
}

void DrawAxes(QPainter& painter, const Frame& frame, const CurvePlot& plot, const QRectF& area, double font) {
  painter.setFont(TextFont(font));
  for (const double tick : RoundTicks(frame.y.low, frame.y.high, 6)) {
    const QPointF at = frame.Place(frame.x.low, tick);
    painter.setPen(QPen(kFaint, std::abs(tick) < 1e-12 ? font / 7 : font / 14));
    painter.drawLine(at, QPointF(frame.box.right(), at.y()));
    painter.setPen(kInk);
    painter.drawText(QRectF(area.left(), at.y() - font, frame.box.left() - area.left() - font * 0.4, font * 2),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(tick, 'g', 6));
  }
  for (const double tick : RoundTicks(frame.x.low, frame.x.high, 8)) {
    const QPointF at = frame.Place(tick, frame.y.low);
    painter.setPen(QPen(kInk, font / 14));
    painter.drawLine(at, at + QPointF(0, font * 0.3));
    painter.drawText(QRectF(at.x() - font * 3, at.y() + font * 0.3, font * 6, font * 1.5), Qt::AlignCenter,
                     QString::number(tick, 'g', 6));
  }
  painter.setPen(QPen(kInk, font / 14));
  painter.drawLine(frame.box.bottomLeft(), frame.box.bottomRight());
  painter.drawText(QRectF(frame.box.left(), area.bottom() - font * 1.6, frame.box.width(), font * 1.5), Qt::AlignCenter,
                   plot.x_label);
  painter.save();
  painter.translate(area.left() + font * 0.9, frame.box.center().y());
  painter.rotate(-90);
  painter.drawText(QRectF(-frame.box.height() / 2, -font * 0.9, frame.box.height(), font * 1.6), Qt::AlignCenter,
                   plot.y_label);
  painter.restore();
}

// Calls take(first, last) for the points that lie in one pixel across, both included.
template <class Take>
void ForEachColumn(const QPolygonF& line, const Take& take) {
  for (qsizetype first = 0, last = 0; first < line.size(); first = ++last) {
    while (last + 1 < line.size() && std::floor(line[last + 1].x()) == std::floor(line[first].x())) ++last;
    take(first, last);
  }
}

bool Higher(const QPointF& a, const QPointF& b) {
  return a.y() < b.y();
}

// A line of many more points than there are pixels across is drawn as it looks: what each pixel covers, and the steps
// from one to the next, stroke by stroke. An hour's line in one stroke would cross itself thousands of times, and take
// minutes to fill.
void DrawPolyline(QPainter& painter, const QPolygonF& line, const QRectF& box) {
  constexpr qsizetype kPointsOfColumn = 4;
  if (static_cast<double>(line.size()) <= kPointsOfColumn * box.width()) {
    painter.drawPolyline(line);
    return;
  }
  QVector<QLineF> strokes;
  ForEachColumn(line, [&](qsizetype first, qsizetype last) {
    const auto [high, low] = std::minmax_element(line.begin() + first, line.begin() + last + 1, Higher);
    strokes << QLineF(*high, *low);
    if (last + 1 < line.size()) strokes << QLineF(line[last], line[last + 1]);
  });
  painter.drawLines(strokes);
}

// One edge of a band, a point a pixel: an edge that goes up and down within one would cross the other edge thousands of
// times, and such areas take the longest to fill.
QPolygonF EdgeOf(const QPolygonF& line, const QRectF& box, bool upper) {
  if (static_cast<double>(line.size()) <= box.width()) return line;
  QPolygonF edge;
  ForEachColumn(line, [&](qsizetype first, qsizetype last) {
    const auto [high, low] = std::minmax_element(line.begin() + first, line.begin() + last + 1, Higher);
    edge << (upper ? *high : *low);
  });
  return edge;
}

void DrawBand(QPainter& painter, const Frame& frame, const Curve& curve, std::size_t first, std::size_t last) {
  QPolygonF above, below;
  for (std::size_t i = first; i < last; ++i) {
    above << frame.Place(curve.x[i], curve.y[i] + BandAt(curve, i));
    below << frame.Place(curve.x[i], curve.y[i] - BandAt(curve, i));
  }
  QPolygonF band = EdgeOf(above, frame.box, true), back = EdgeOf(below, frame.box, false);
  std::reverse(back.begin(), back.end());
  band += back;
  QColor fill = curve.colour;
  fill.setAlphaF(0.2f);
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawPolygon(band);
}

bool Measured(const Curve& curve, std::size_t i) {
  return curve.provenance.empty() || curve.provenance[i] == Provenance::kMeasured;
}

void DrawLine(QPainter& painter, const Frame& frame, const Curve& curve, double width) {
  const std::size_t n = curve.x.size();
  for (std::size_t first = 0; first < n;) {
    if (!std::isfinite(curve.y[first])) {
      ++first;
      continue;
    }
    std::size_t last = first;
    while (last < n && std::isfinite(curve.y[last])) ++last;
    if (!curve.sd.empty()) DrawBand(painter, frame, curve, first, last);
    painter.setBrush(Qt::NoBrush);
    for (std::size_t from = first; from + 1 < last;) {
      const bool solid = Measured(curve, from) && Measured(curve, from + 1);
      QPolygonF part{frame.Place(curve.x[from], curve.y[from])};
      while (from + 1 < last && (Measured(curve, from) && Measured(curve, from + 1)) == solid) {
        ++from;
        part << frame.Place(curve.x[from], curve.y[from]);
      }
      painter.setPen(QPen(curve.colour, width, solid ? Qt::SolidLine : Qt::DashLine, Qt::RoundCap, Qt::RoundJoin));
      DrawPolyline(painter, part, frame.box);
    }
    first = last;
  }
}

void DrawHead(QPainter& painter, const QRectF& area, const CurvePlot& plot, double font) {
  painter.setFont(TextFont(font * 1.1, true));
  painter.setPen(kInk);
  painter.drawText(QRectF(area.left(), area.top(), area.width(), font * 1.8), Qt::AlignLeft | Qt::AlignVCenter,
                   plot.title);
  painter.setFont(TextFont(font));
  double right = area.right() - font;
  for (auto curve = plot.curves.rbegin(); curve != plot.curves.rend(); ++curve) {
    const QString text = curve->label + (curve->sd.empty() ? "" : " ± 1 SD");
    const double width = painter.fontMetrics().horizontalAdvance(text);
    painter.setPen(kInk);
    painter.drawText(QRectF(right - width, area.top(), width + 1, font * 1.8), Qt::AlignVCenter, text);
    painter.setPen(QPen(curve->colour, font / 6));
    const double y = area.top() + font * 0.9;
    painter.drawLine(QPointF(right - width - font * 1.8, y), QPointF(right - width - font * 0.4, y));
    right -= width + font * 2.8;
  }
}

}  // namespace

std::vector<double> RoundTicks(double low, double high, int most) {
  std::vector<double> ticks;
  if (!(high > low) || most < 2) return ticks;
  double step = std::pow(10, std::floor(std::log10((high - low) / most)));
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    if ((high - low) / (step * factor) <= most) {
      step *= factor;
      break;
    }
  }
  for (double k = std::ceil(low / step - 1e-9); k * step <= high + step * 1e-9; ++k) ticks.push_back(k * step);
  return ticks;
}

void DrawCurves(QPainter& painter, const QRectF& area, const CurvePlot& plot, double font_px) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  DrawHead(painter, area, plot, font_px);
  const Frame frame = FrameOf(area, plot, font_px);
  if (frame.x.empty() || frame.y.empty() || !(frame.x.high > frame.x.low)) {
    painter.setPen(kMiddle);
    painter.drawText(area, Qt::AlignCenter, "No sample of this angle could be computed");
  } else {
    DrawAxes(painter, frame, plot, area, font_px);
    painter.setClipRect(frame.box);
    for (const Curve& curve : plot.curves) DrawLine(painter, frame, curve, font_px / 7);
    if (plot.cursor_x) {
      painter.setPen(QPen(kInk, font_px / 14, Qt::DotLine));
      const double x = frame.Place(*plot.cursor_x, frame.y.low).x();
      painter.drawLine(QPointF(x, frame.box.top()), QPointF(x, frame.box.bottom()));
    }
  }
  painter.restore();
}

CurvePlot AnglePlot(const JointAngles& angles, const std::string& name, const QString& title) {
  constexpr double kDegrees = 180 / std::numbers::pi;
  CurvePlot plot{title, "time (s)", "deg", {}, {}};
  for (const AngleSeries& series : angles.series) {
    if (series.name != name) continue;
    Curve curve;
    curve.label = series.side == Side::kLeft ? "left" : series.side == Side::kRight ? "right" : "middle";
    curve.colour = ColourOf(series.side);
    for (std::size_t i = 0; i < series.samples.size(); ++i) {
      const AngleSample& sample = series.samples[i];
      curve.x.push_back(angles.timeline.TimeOf(static_cast<std::int64_t>(i)));
      curve.y.push_back(sample.value_rad * kDegrees);
      curve.sd.push_back(sample.sd_rad * kDegrees);
      curve.provenance.push_back(sample.provenance);
    }
    if (plot.y_label == "deg" && !series.positive.empty())
      plot.y_label = QString("deg (+ %1)").arg(QString::fromStdString(series.positive));
    plot.curves.push_back(std::move(curve));
  }
  return plot;
}

}  // namespace kinora::reports
