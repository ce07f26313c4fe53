#include "ui/video/overlay_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "projects/reports/overlay.h"
#include "projects/reports/style.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kLeastForNames = 120;  // pixels of a cell
constexpr double kLine_px = 2, kThinLine_px = 1;
constexpr double kPoint_px = 6, kSmallPoint_px = 4;
constexpr double kRim_px = 1;
constexpr double kRing_px = 14;   // around the selected point
constexpr double kCross_px = 10;  // over a point that is not used
constexpr QColor kTagGround{0, 0, 0, 150};

QPointF Place(const PictureView& view, const Keypoint2D& point) {
  return view.ToWidget({static_cast<double>(point.x_px), static_cast<double>(point.y_px)});
}

QRectF WidgetRect(const PictureView& view, const BoxPx& box) {
  const QRectF stored(QPointF(static_cast<double>(box.x0), static_cast<double>(box.y0)),
                      QPointF(static_cast<double>(box.x1), static_cast<double>(box.y1)));
  return view.CornersToWidget().mapRect(stored);
}

void PaintBox(QPainter& painter, const PictureView& view, const CellOverlay::Box& box) {
  const QRectF place = WidgetRect(view, box.box);
  QColor colour = box.chosen ? CurrentTokens().accent : QColor(Qt::white);
  colour.setAlphaF(box.chosen ? 0.9F : 0.45F);
  painter.setPen(QPen(colour, box.chosen ? kLine_px : kThinLine_px));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(place);
  if (!box.label.isEmpty()) PaintTag(painter, place.bottomLeft() + QPointF(0, 2), box.label);
}

void PaintLine(QPainter& painter, const PictureView& view, const CellOverlay::Line& line) {
  if (line.points.size() < 2) return;
  QPolygonF on_screen;
  for (const QPointF& point : line.points) on_screen << view.ToWidget(point);
  painter.setPen(QPen(line.colour.isValid() ? line.colour : CurrentTokens().accent, kThinLine_px + 0.5));
  painter.drawPolyline(on_screen);
  if (line.camera.isEmpty()) return;
  // At the first place inside the picture, so that it is not where the line has left it.
  const QRectF inside = view.PictureRect().intersected(QRectF(painter.viewport())).adjusted(8, 8, -48, -24);
  for (const QPointF& point : on_screen) {
    if (!inside.contains(point)) continue;
    PaintTag(painter, point + QPointF(4, 4), line.camera);
    return;
  }
}

void PaintReprojected(QPainter& painter, const PictureView& view, const CellOverlay::Reprojected& person) {
  const auto& points = person.keypoints.points;
  painter.setPen(QPen(QColor(255, 255, 255, 210), kThinLine_px + 0.2, Qt::DashLine));
  for (const auto& [from, to] : person.set->bones) {
    const Keypoint2D &a = points[static_cast<std::size_t>(from)], &b = points[static_cast<std::size_t>(to)];
    if (!a.missing() && !b.missing()) painter.drawLine(Place(view, a), Place(view, b));
  }
}

// Over a point that 3D does not take from here.
void PaintCross(QPainter& painter, const QPointF& at) {
  const QPointF down(kCross_px / 2, kCross_px / 2), up(kCross_px / 2, -kCross_px / 2);
  for (const auto& [colour, width] : {std::pair(QColor(0, 0, 0, 190), 4.0), std::pair(QColor(Qt::white), 2.0)}) {
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at - down, at + down);
    painter.drawLine(at - up, at + up);
  }
}

void PaintPerson(QPainter& painter, const PictureView& view, const CellOverlay::Person& person) {
  const reports::OverlayStyle style{.line_px = person.active ? kLine_px : kThinLine_px,
                                    .point_px = person.active ? kPoint_px : kSmallPoint_px,
                                    .rim_px = person.active ? kRim_px : 0};
  reports::DrawSkeleton(painter, view.CornersToWidget(), *person.set, person.keypoints, style);
  for (const int point : person.unused)
    if (const Keypoint2D& at = person.keypoints.points[static_cast<std::size_t>(point)]; !at.missing())
      PaintCross(painter, Place(view, at));
  if (person.label.isEmpty()) return;
  std::optional<QPointF> highest;
  for (const Keypoint2D& point : person.keypoints.points) {
    if (point.missing()) continue;
    const QPointF place = Place(view, point);
    if (!highest || place.y() < highest->y()) highest = place;
  }
  const double text_height = QFontMetricsF(painter.font()).height();
  if (highest) PaintTag(painter, *highest - QPointF(0, text_height + 14), person.label);
}

void PaintRing(QPainter& painter, const QPointF& at, double size, const QColor& colour) {
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor(0, 0, 0, 160), 3.5));
  painter.drawEllipse(at, size / 2, size / 2);
  painter.setPen(QPen(colour, 1.6));
  painter.drawEllipse(at, size / 2, size / 2);
}

void PaintPicked(QPainter& painter, const PictureView& view, const CellOverlay& overlay, const JointRef& joint,
                 const QColor& colour) {
  const Keypoint2D* point = overlay.Find(joint);
  if (!point || point->missing()) return;
  const QPointF at = Place(view, *point);
  PaintRing(painter, at, kRing_px, colour);
  if (painter.window().height() < kLeastForNames) return;  // it would cover the person
  const auto& unused = overlay.people[static_cast<std::size_t>(joint.person)].unused;
  const bool is_unused = std::ranges::find(unused, joint.point) != unused.end();
  const QString name = overlay.NameOf(joint);
  PaintTag(painter, at + QPointF(kRing_px / 2 + 4, -kRing_px - 6),
           is_unused ? QObject::tr("%1, not used here").arg(name) : name);
}

}  // namespace

void PaintTag(QPainter& painter, const QPointF& at, const QString& whole, const QColor& ink) {
  const QFontMetricsF metrics(painter.font());
  const QRectF window(painter.window());
  const QString text = metrics.elidedText(whole, Qt::ElideMiddle, window.width() - 12);
  QRectF ground(at, QSizeF(metrics.horizontalAdvance(text) + 10, metrics.height() + kTagMargin_px));
  // At the edge it gives way, rather than being cut off.
  ground.moveLeft(std::max(1.0, std::min(ground.left(), window.right() - ground.width() - 1)));
  ground.moveTop(std::max(1.0, std::min(ground.top(), window.bottom() - ground.height() - 1)));
  painter.setPen(Qt::NoPen);
  painter.setBrush(kTagGround);
  painter.drawRoundedRect(ground, 3, 3);
  painter.setPen(ink);
  painter.drawText(ground, Qt::AlignCenter, text);
}

void PaintOverlay(QPainter& painter, const PictureView& view, const CellOverlay& overlay, const OverlayHands& hands) {
  painter.setRenderHint(QPainter::Antialiasing);
  for (const CellOverlay::Box& box : overlay.boxes) PaintBox(painter, view, box);
  for (const CellOverlay::Line& line : overlay.lines) PaintLine(painter, view, line);
  const CellOverlay* shown = &overlay;
  CellOverlay moved;
  if (hands.held && overlay.Find(*hands.held)) {
    moved.people = overlay.people;
    moved.selected = overlay.selected;
    Keypoint2D& point = moved.people[static_cast<std::size_t>(hands.held->person)]
                            .keypoints.points[static_cast<std::size_t>(hands.held->point)];
    point.x_px = static_cast<float>(hands.held_px.x());
    point.y_px = static_cast<float>(hands.held_px.y());
    point.provenance = Provenance::kEdited;
    shown = &moved;
  }
  for (const CellOverlay::Person& person : shown->people) {
    if (!person.active) PaintPerson(painter, view, person);
  }
  for (const CellOverlay::Person& person : shown->people) {
    if (person.active) PaintPerson(painter, view, person);
  }
  for (const CellOverlay::Reprojected& person : overlay.reprojected) PaintReprojected(painter, view, person);
  if (overlay.selected) PaintPicked(painter, view, *shown, *overlay.selected, CurrentTokens().accent);
  if (hands.hovered && hands.hovered != overlay.selected) {
    PaintPicked(painter, view, *shown, *hands.hovered, Qt::white);
  }
}

}  // namespace kinora::ui
