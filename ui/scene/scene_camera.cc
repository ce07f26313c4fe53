#include "ui/scene/scene_camera.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace kinora::ui {
namespace {

constexpr double kSteepest = std::numbers::pi / 2 - 1e-3;

struct Axes {
  Eigen::Vector3d right, up, ahead;
};
Axes AxesOf(const SceneEye& eye) {
  Axes axes;
  axes.ahead = (eye.focus_m - eye.position_m).normalized();
  axes.right = axes.ahead.cross(eye.up).normalized();
  axes.up = axes.right.cross(axes.ahead);
  return axes;
}

}  // namespace

std::optional<QPointF> PlaceInView(const SceneEye& eye, const QSizeF& view, const Eigen::Vector3d& point_m) {
  const Axes axes = AxesOf(eye);
  const Eigen::Vector3d from_eye = point_m - eye.position_m;
  const double depth = from_eye.dot(axes.ahead);
  if (!(depth > 1e-3)) return std::nullopt;
  const double focal_px = view.height() / 2 / std::tan(eye.view_angle_rad / 2);
  return QPointF(view.width() / 2 * (1 + eye.centre.x()) + from_eye.dot(axes.right) / depth * focal_px,
                 view.height() / 2 * (1 - eye.centre.y()) - from_eye.dot(axes.up) / depth * focal_px);
}

SceneEye Turntable::Eye() const {
  const double ca = std::cos(azimuth_rad), sa = std::sin(azimuth_rad);
  const double ce = std::cos(elevation_rad), se = std::sin(elevation_rad);
  SceneEye eye;
  eye.focus_m = focus_m;
  eye.position_m = focus_m + distance_m * Eigen::Vector3d(ce * ca, ce * sa, se);
  eye.up = {-se * ca, -se * sa, ce};  // defined from above too, where the vertical is no "up"
  return eye;
}

void Turntable::Orbit(double azimuth, double elevation) {
  azimuth_rad = std::remainder(azimuth_rad + azimuth, 2 * std::numbers::pi);
  elevation_rad = std::clamp(elevation_rad + elevation, -kSteepest, kSteepest);
}

void Turntable::Pan(double right_px, double up_px, double view_height_px) {
  const SceneEye eye = Eye();
  const Axes axes = AxesOf(eye);
  const double metres = 2 * distance_m * std::tan(eye.view_angle_rad / 2) / std::max(view_height_px, 1.0);
  focus_m -= metres * (right_px * axes.right + up_px * axes.up);
}

void Turntable::Zoom(double factor) {
  distance_m = std::clamp(distance_m * factor, 0.1, 200.0);
}

void Turntable::Fit(const Eigen::Vector3d& centre_m, double radius_m, const QSizeF& view) {
  focus_m = centre_m;
  const double half = SceneEye{}.view_angle_rad / 2;
  const double aspect = view.height() > 0 ? view.width() / view.height() : 1;
  const double narrow = aspect < 1 ? std::atan(std::tan(half) * aspect) : half;
  distance_m = std::clamp(radius_m / std::sin(narrow), 0.1, 200.0);
}

Turntable TurntableOf(const SceneEye& eye, double distance_m) {
  const Eigen::Vector3d ahead = (eye.focus_m - eye.position_m).normalized();
  Turntable table;
  table.focus_m = eye.position_m + distance_m * ahead;
  // What is looked at keeps its size although the lens is another.
  const double lens = std::tan(eye.view_angle_rad / 2) / std::tan(SceneEye{}.view_angle_rad / 2);
  table.distance_m = std::clamp(distance_m * lens, 0.1, 200.0);
  table.azimuth_rad = std::atan2(-ahead.y(), -ahead.x());
  table.elevation_rad = std::clamp(std::asin(std::clamp(-ahead.z(), -1.0, 1.0)), -kSteepest, kSteepest);
  return table;
}

SceneEye EyeOf(const RigCamera& camera, const QSizeF& view) {
  const Camera& lens = camera.camera;
  const Rigid3 world_from_cam = camera.cam_from_world.Inverse();
  SceneEye eye;
  eye.position_m = world_from_cam * Eigen::Vector3d::Zero();
  eye.focus_m = world_from_cam * Eigen::Vector3d::UnitZ();
  eye.up = world_from_cam * Eigen::Vector3d(-Eigen::Vector3d::UnitY()) - eye.position_m;
  if (lens.width_px <= 0 || lens.height_px <= 0 || view.isEmpty()) return eye;
  // Pixels of the view for one of the picture, so that the picture fits.
  const double scale = std::min(view.width() / lens.width_px, view.height() / lens.height_px);
  eye.view_angle_rad = 2 * std::atan(view.height() / (2 * scale * lens.fy_px));
  eye.centre = {(lens.cx_px - (lens.width_px - 1) / 2.0) * scale * 2 / view.width(),
                -(lens.cy_px - (lens.height_px - 1) / 2.0) * scale * 2 / view.height()};
  return eye;
}

}  // namespace kinora::ui
