#pragma once

#include <Eigen/Core>
#include <QPointF>
#include <QSizeF>
#include <numbers>
#include <optional>

#include "core/geometry/rig.h"

namespace kinora::ui {

// Where a viewer stands and what they see: a pinhole in the world (metres, Z up).
struct SceneEye {
  Eigen::Vector3d position_m = {0, -5, 1.5};
  Eigen::Vector3d focus_m = {0, 0, 1};  // the middle of the view
  Eigen::Vector3d up = Eigen::Vector3d::UnitZ();
  double view_angle_rad = std::numbers::pi / 6;  // over the view's height
  // Where the optical axis meets the view, as a share of half its size from the middle, right and up positive.
  Eigen::Vector2d centre = Eigen::Vector2d::Zero();
};

// A point of the world in the view's pixels (x right, y down); empty behind the viewer.
std::optional<QPointF> PlaceInView(const SceneEye& eye, const QSizeF& view, const Eigen::Vector3d& point_m);

// A viewer who walks around what they look at, always upright: the turntable.
struct Turntable {
  Eigen::Vector3d focus_m = {0, 0, 1};
  double azimuth_rad = -2.2;    // where the viewer stands, about the vertical, from +X towards +Y
  double elevation_rad = 0.25;  // above the horizon, within ±pi/2
  double distance_m = 5;

  SceneEye Eye() const;
  void Orbit(double azimuth_rad, double elevation_rad);
  // Moves what is looked at with the mouse: by pixels of a view this high.
  void Pan(double right_px, double up_px, double view_height_px);
  void Zoom(double factor);  // 0.5: half as far; within 0.1 … 200 m
  // So far that a ball fits into the view.
  void Fit(const Eigen::Vector3d& centre_m, double radius_m, const QSizeF& view);
};

// The turntable that shows what is `distance_m` ahead of the eye as nearly the same as can be without a roll.
Turntable TurntableOf(const SceneEye& eye, double distance_m);

// What a camera sees, without its distortion, with the whole of its picture in the view.
SceneEye EyeOf(const RigCamera& camera, const QSizeF& view);

}  // namespace kinora::ui
