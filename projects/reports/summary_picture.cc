#include "projects/reports/summary_picture.h"

#include <QPainter>
#include <QTransform>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "projects/reports/canvas.h"
#include "projects/reports/curves.h"
#include "projects/reports/overlay.h"
#include "projects/reports/scene_drawing.h"
#include "projects/reports/style.h"

namespace kinora::reports {
namespace {

// The part of the picture around the person, of the panel's shape, inside the picture where it can be.
QRectF ZoomTo(const CameraPanel& panel, double aspect) {
  const double width = panel.picture.width(), height = panel.picture.height();
  QRectF box;
  for (const Keypoint2D& point : panel.person.points) {
    if (point.missing()) continue;
    const QRectF spot(static_cast<double>(point.x_px) - 1, static_cast<double>(point.y_px) - 1, 2, 2);
    box = box.isNull() ? spot : box.united(spot);
  }
  if (box.isNull()) box = QRectF(0, 0, width, height);
  const double margin = 0.12 * std::max(box.width(), box.height());
  box.adjust(-margin, -margin, margin, margin);
  const double w = std::min(std::max(box.width(), box.height() * aspect), std::min(width, height * aspect));
  QRectF zoom(0, 0, w, w / aspect);
  zoom.moveCenter(box.center());
  zoom.moveLeft(std::clamp(zoom.left(), 0.0, std::max(0.0, width - zoom.width())));
  zoom.moveTop(std::clamp(zoom.top(), 0.0, std::max(0.0, height - zoom.height())));
  return zoom;
}

void DrawPanel(QPainter& painter, const QRectF& area, const CameraPanel& panel, double font) {
  const QRectF zoom = ZoomTo(panel, area.width() / area.height());
  painter.save();
  painter.setClipRect(area);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(area, CanvasOf(panel.picture), zoom);
  if (panel.set && !panel.person.points.empty()) {
    QTransform to_canvas;
    to_canvas.translate(area.left(), area.top());
    to_canvas.scale(area.width() / zoom.width(), area.height() / zoom.height());
    to_canvas.translate(-zoom.left(), -zoom.top());
    DrawSkeleton(painter, to_canvas, *panel.set, panel.person, {.line_px = font / 5, .point_px = font / 2});
  }
  const QString label = QString::fromStdString(panel.name) + (panel.person.points.empty() ? "  (person not seen)" : "");
  painter.setFont(TextFont(font, true));
  const QRectF tag(area.left(), area.top(), painter.fontMetrics().horizontalAdvance(label) + font, font * 1.8);
  painter.fillRect(tag, QColor(255, 255, 255, 210));
  painter.setPen(kInk);
  painter.drawText(tag, Qt::AlignCenter, label);
  painter.restore();
}

void DrawCameras(QPainter& painter, const QRectF& area, const std::vector<CameraPanel>& cameras, double font) {
  const auto count = static_cast<int>(cameras.size());
  if (count == 0) return;
  const int columns = count <= 4 ? count : (count + 1) / 2;
  const int rows = (count + columns - 1) / columns;
  const double gap = font / 2;
  const double width = (area.width() - gap * (columns - 1)) / columns;
  const double height = (area.height() - gap * (rows - 1)) / rows;
  for (int i = 0; i < count; ++i) {
    const QRectF panel(area.left() + (i % columns) * (width + gap), area.top() + (i / columns) * (height + gap), width,
                       height);
    DrawPanel(painter, panel, cameras[static_cast<std::size_t>(i)], font);
  }
}

void DrawHeading(QPainter& painter, const QRectF& area, const Summary& summary, double font) {
  painter.setPen(kInk);
  painter.setFont(TextFont(font * 1.4, true));
  painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, QString::fromStdString(summary.title));
  painter.setFont(TextFont(font));
  painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, QString::fromStdString(summary.subtitle));
}

// Seen from the side of most cameras, a little above: the floor reads as a floor.
SceneView ViewFor(const Summary& summary) {
  SceneView view;
  view.frame = summary.frame;
  const Trajectory3D& trajectory = *summary.trajectory;
  const int left = trajectory.IndexOf(Joint::kHipL), right = trajectory.IndexOf(Joint::kHipR);
  if (left < 0 || right < 0) return view;
  const Eigen::Vector3d across = trajectory.At(summary.frame, static_cast<std::size_t>(right)).position_m -
                                 trajectory.At(summary.frame, static_cast<std::size_t>(left)).position_m;
  // Three quarters from the front: forward is up x (right - left)... turned by 40 degrees to the athlete's right.
  if (across.allFinite()) view.azimuth_rad = std::atan2(across.x(), -across.y()) + std::numbers::pi - 0.7;
  return view;
}

}  // namespace

Image DrawSummary(const Summary& summary, int width_px, int height_px) {
  EnsureGraphics();
  Image picture(width_px, height_px);
  QImage canvas = CanvasOf(picture);
  canvas.fill(kPaper);
  QPainter painter(&canvas);
  const double font = width_px / 100.0, gap = font;
  const double width = width_px - 2 * gap;
  DrawHeading(painter, {gap, gap / 2, width, font * 2.4}, summary, font);
  const double top = font * 3.2, cameras_height = height_px * 0.52;
  DrawCameras(painter, {gap, top, width, cameras_height}, summary.cameras, font);
  const double lower = top + cameras_height + gap, lower_height = height_px - lower - gap;
  const double scene_width = width * 0.36;
  if (summary.trajectory && summary.rig)
    DrawScene(painter, {gap, lower, scene_width, lower_height}, *summary.trajectory, *summary.rig, ViewFor(summary),
              font);
  if (summary.angles) {
    const double x = gap + scene_width + gap, w = width - scene_width - gap, h = (lower_height - gap) / 2;
    CurvePlot knee = AnglePlot(*summary.angles, "knee_flexion", "Knee flexion");
    CurvePlot hip = AnglePlot(*summary.angles, "thigh_trunk_flexion", "Thigh–trunk flexion");
    knee.cursor_x = hip.cursor_x = summary.angles->timeline.TimeOf(summary.frame);
    DrawCurves(painter, {x, lower, w, h}, knee, font);
    DrawCurves(painter, {x, lower + h + gap, w, h}, hip, font);
  }
  return picture;
}

}  // namespace kinora::reports
