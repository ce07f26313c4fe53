#include "projects/reports/scene_drawing.h"

#include <Eigen/Geometry>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/motion/keypoint_set.h"
#include "projects/reports/overlay.h"
#include "projects/reports/style.h"

namespace kinora::reports {
namespace {

using Eigen::Vector2d;
using Eigen::Vector3d;

// A viewer that looks at `centre` from far enough that a sphere of `radius` fills the area.
class Viewer {
 public:
  Viewer(const QRectF& area, const SceneView& view, const Vector3d& centre, double radius) : area_(area) {
    const Vector3d back(std::cos(view.azimuth_rad) * std::cos(view.elevation_rad),
                        std::sin(view.azimuth_rad) * std::cos(view.elevation_rad), std::sin(view.elevation_rad));
    const Vector3d right = Vector3d::UnitZ().cross(back).normalized();
    world_to_eye_ << right.transpose(), back.cross(right).transpose(), back.transpose();
    const double distance = radius * 4.5;
    eye_ = centre + back * distance;
    focal_ = std::min(area.width(), area.height()) / 2 / std::tan(std::asin(radius / distance));
  }

  std::optional<QPointF> Place(const Vector3d& world) const {
    const Vector3d p = world_to_eye_ * (world - eye_);
    if (-p.z() < 0.05) return std::nullopt;
    return area_.center() + QPointF(p.x(), -p.y()) * (focal_ / -p.z());
  }

  void Line(QPainter& painter, const Vector3d& a, const Vector3d& b) const {
    const auto p = Place(a), q = Place(b);
    if (p && q) painter.drawLine(*p, *q);
  }

 private:
  QRectF area_;
  Eigen::Matrix3d world_to_eye_;
  Vector3d eye_;
  double focal_ = 1;
};

struct Extent {
  Vector3d centre = Vector3d::Zero();
  double radius = 1;
};

Extent ExtentOf(const Trajectory3D& trajectory, std::int64_t frame) {
  Eigen::AlignedBox3d box;
  for (std::size_t j = 0; j < trajectory.joints.size(); ++j) {
    const Sample3D& sample = trajectory.At(frame, j);
    if (!sample.missing()) box.extend(sample.position_m);
  }
  if (box.isEmpty()) return {};
  box.extend(Vector3d(box.center().x(), box.center().y(), 0));
  return {box.center(), std::max(0.5, box.diagonal().norm() * 0.56)};
}

void DrawFloor(QPainter& painter, const Viewer& viewer, const Extent& extent, double font) {
  painter.setPen(QPen(kFaint, font / 14));
  constexpr int kMetres = 3;
  const double x0 = std::floor(extent.centre.x()), y0 = std::floor(extent.centre.y());
  for (int i = -kMetres; i <= kMetres + 1; ++i) {
    viewer.Line(painter, {x0 + i, y0 - kMetres, 0}, {x0 + i, y0 + kMetres + 1, 0});
    viewer.Line(painter, {x0 - kMetres, y0 + i, 0}, {x0 + kMetres + 1, y0 + i, 0});
  }
}

void DrawCameras(QPainter& painter, const Viewer& viewer, const QRectF& area, const CameraRig& rig, double font) {
  painter.setFont(TextFont(font));
  for (const RigCamera& camera : rig.cameras) {
    const Rigid3 world_from_cam = camera.cam_from_world.Inverse();
    const Camera& lens = camera.camera;
    constexpr double kDepth = 0.3;
    std::array<Vector3d, 4> corners;
    for (std::size_t i = 0; i < 4; ++i) {
      const double u = (i == 1 || i == 2) ? lens.width_px : 0, v = i >= 2 ? lens.height_px : 0;
      corners[i] = world_from_cam *
                   Vector3d((u - lens.cx_px) / lens.fx_px * kDepth, (v - lens.cy_px) / lens.fy_px * kDepth, kDepth);
    }
    // A camera cut off by the edge, or right before the viewer, would only be in the way.
    const auto in_sight = [&](const Vector3d& point) {
      const auto place = viewer.Place(point);
      return place && area.contains(*place);
    };
    if (!in_sight(world_from_cam.translation) || !std::all_of(corners.begin(), corners.end(), in_sight)) continue;
    painter.setPen(QPen(kMiddle, font / 10));
    for (std::size_t i = 0; i < 4; ++i) {
      viewer.Line(painter, world_from_cam.translation, corners[i]);
      viewer.Line(painter, corners[i], corners[(i + 1) % 4]);
    }
    if (const auto place = viewer.Place(world_from_cam.translation)) {
      painter.setPen(kInk);
      painter.drawText(*place + QPointF(font * 0.6, -font * 0.5), QString::fromStdString(lens.name));
    }
  }
}

void DrawTrail(QPainter& painter, const Viewer& viewer, const Trajectory3D& trajectory, const SceneView& view,
               Joint joint, double font) {
  const int j = trajectory.IndexOf(joint);
  if (j < 0) return;
  const auto length = static_cast<std::int64_t>(view.trail_s * trajectory.timeline.rate_hz());
  QColor colour = ColourOf(SideOf(joint));
  for (std::int64_t f = std::max<std::int64_t>(1, view.frame - length); f <= view.frame; ++f) {
    const Sample3D& before = trajectory.At(f - 1, static_cast<std::size_t>(j));
    const Sample3D& now = trajectory.At(f, static_cast<std::size_t>(j));
    if (before.missing() || now.missing()) continue;
    colour.setAlphaF(0.6f * (1 - static_cast<float>(view.frame - f) / static_cast<float>(length + 1)));
    painter.setPen(QPen(colour, font / 8));
    viewer.Line(painter, before.position_m, now.position_m);
  }
}

void DrawPerson(QPainter& painter, const Viewer& viewer, const Trajectory3D& trajectory, std::int64_t frame,
                double font) {
  for (const JointBone& bone : CommonBones()) {
    const int from = trajectory.IndexOf(bone.from), to = trajectory.IndexOf(bone.to);
    if (from < 0 || to < 0) continue;
    const Sample3D& a = trajectory.At(frame, static_cast<std::size_t>(from));
    const Sample3D& b = trajectory.At(frame, static_cast<std::size_t>(to));
    if (a.missing() || b.missing()) continue;
    painter.setPen(QPen(ColourOf(bone.from, bone.to), font / 3.5, Qt::SolidLine, Qt::RoundCap));
    viewer.Line(painter, a.position_m, b.position_m);
  }
  for (std::size_t j = 0; j < trajectory.joints.size(); ++j) {
    const Sample3D& sample = trajectory.At(frame, j);
    if (sample.missing()) continue;
    painter.setPen(QPen(ColourOf(SideOf(trajectory.joints[j])), font / 10));
    if (const auto place = viewer.Place(sample.position_m))
      DrawMark(painter, place->x(), place->y(), font * 0.55, sample.provenance);
  }
}

}  // namespace

void DrawScene(QPainter& painter, const QRectF& area, const Trajectory3D& trajectory, const CameraRig& rig,
               const SceneView& view, double font_px) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(area);
  const Extent extent = ExtentOf(trajectory, view.frame);
  const Viewer viewer(area, view, extent.centre, extent.radius);
  DrawFloor(painter, viewer, extent, font_px);
  DrawCameras(painter, viewer, area, rig, font_px);
  for (const Joint joint : {Joint::kAnkleL, Joint::kAnkleR, Joint::kWristL, Joint::kWristR})
    DrawTrail(painter, viewer, trajectory, view, joint, font_px);
  DrawPerson(painter, viewer, trajectory, view.frame, font_px);
  painter.restore();
}

}  // namespace kinora::reports
