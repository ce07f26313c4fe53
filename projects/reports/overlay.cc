#include "projects/reports/overlay.h"

#include <QPainter>
#include <QTransform>
#include <QVector>
#include <algorithm>

#include "projects/reports/canvas.h"
#include "projects/reports/style.h"

namespace kinora::reports {
namespace {

bool Hidden(const Keypoint2D& point, const OverlayStyle& style) {
  return point.missing() || point.score < style.score_below_hides;
}

QPointF Place(const QTransform& to_canvas, const Keypoint2D& point) {
  // Pixel centres are whole numbers here, and pixel corners are for QPainter.
  return to_canvas.map(QPointF(static_cast<double>(point.x_px) + 0.5, static_cast<double>(point.y_px) + 0.5));
}

// Below everything else, so that no rim crosses a line.
void DrawRims(QPainter& painter, const QTransform& to_canvas, const KeypointSet& set, const Keypoints2D& person,
              const OverlayStyle& style) {
  constexpr int kRimAlpha = 110;
  painter.setOpacity(1);
  painter.setPen(QPen(QColor(0, 0, 0, kRimAlpha), style.line_px + 2 * style.rim_px, Qt::SolidLine, Qt::RoundCap));
  QVector<QLineF> bones;
  for (const auto& [from, to] : set.bones) {
    const Keypoint2D &p = person.points[static_cast<std::size_t>(from)],
                     &q = person.points[static_cast<std::size_t>(to)];
    if (!Hidden(p, style) && !Hidden(q, style)) bones.append({Place(to_canvas, p), Place(to_canvas, q)});
  }
  painter.drawLines(bones);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0, 0, 0, kRimAlpha));
  const double radius = style.point_px / 2 + style.line_px / 4 + style.rim_px;
  for (const Keypoint2D& point : person.points) {
    if (!Hidden(point, style)) painter.drawEllipse(Place(to_canvas, point), radius, radius);
  }
}

QColor ColourOfPoint(const KeypointSet::Point& point) {
  return point.joint ? ColourOf(SideOf(*point.joint)) : kMiddle;
}

}  // namespace

void DrawMark(QPainter& painter, double x, double y, double size, Provenance provenance) {
  const QRectF box(x - size / 2, y - size / 2, size, size);
  const QColor colour = painter.pen().color();
  painter.setBrush(provenance == Provenance::kInterpolated ? QBrush(Qt::NoBrush) : QBrush(colour));
  switch (provenance) {
    case Provenance::kMissing:
      break;
    case Provenance::kMeasured:
    case Provenance::kInterpolated:
      painter.drawEllipse(box);
      break;
    case Provenance::kEdited:
      painter.drawRect(box);
      break;
    case Provenance::kLifted:
      painter.drawPolygon(QPolygonF({{x, box.top()}, {box.right(), y}, {x, box.bottom()}, {box.left(), y}}));
      break;
  }
}

void DrawSkeleton(QPainter& painter, const QTransform& to_canvas, const KeypointSet& set, const Keypoints2D& person,
                  const OverlayStyle& style) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  if (style.rim_px > 0) DrawRims(painter, to_canvas, set, person, style);
  for (const auto& [from, to] : set.bones) {
    const auto a = static_cast<std::size_t>(from), b = static_cast<std::size_t>(to);
    const Keypoint2D &p = person.points[a], &q = person.points[b];
    if (Hidden(p, style) || Hidden(q, style)) continue;
    painter.setOpacity(OpacityOf(static_cast<double>(std::min(p.score, q.score))));
    painter.setPen(
        QPen(ColourOf(*set.points[a].joint, *set.points[b].joint), style.line_px, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(Place(to_canvas, p), Place(to_canvas, q));
  }
  for (std::size_t i = 0; i < person.points.size(); ++i) {
    const Keypoint2D& point = person.points[i];
    if (Hidden(point, style)) continue;
    painter.setOpacity(OpacityOf(static_cast<double>(point.score)));
    painter.setPen(QPen(ColourOfPoint(set.points[i]), style.line_px / 2));
    const QPointF place = Place(to_canvas, point);
    DrawMark(painter, place.x(), place.y(), style.point_px, point.provenance);
  }
  painter.restore();
}

void DrawSkeleton(Image& picture, const KeypointSet& set, const Keypoints2D& person, const OverlayStyle& style) {
  QImage canvas = CanvasOf(picture);
  QPainter painter(&canvas);
  DrawSkeleton(painter, QTransform(), set, person, style);
}

}  // namespace kinora::reports
