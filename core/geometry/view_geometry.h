#pragma once

#include <Eigen/Core>
#include <optional>
#include <vector>

#include "core/geometry/rig.h"

namespace kinora {

// A camera of a rig, prepared for working on many points: rotation as a matrix, centre and fold computed once.
// Pixels here are calibrated pixels: apply RigCamera::fit before.
struct ViewGeometry {
  Camera camera;
  Eigen::Matrix3d rotation;     // world -> camera
  Eigen::Vector3d translation;  // world -> camera, metres
  Eigen::Vector3d centre_m;     // of the camera, in the world
  double fold_squared = 0;      // FoldRadius(camera)^2

  explicit ViewGeometry(const RigCamera& rig_camera);

  // Unit vector, in the world, from the camera's centre through what this pixel shows (exactly undistorted). Empty
  // where the lens sees nothing.
  std::optional<Eigen::Vector3d> RayOf(const Eigen::Vector2d& px) const;

  // Where a world point (metres) appears, distortion included; empty behind the camera and beyond the fold.
  std::optional<Eigen::Vector2d> PixelOf(const Eigen::Vector3d& point_m) const;

  // The same with d pixel / d point (px per metre). False instead of empty.
  bool PixelOf(const Eigen::Vector3d& point_m, Eigen::Vector2d& px, Eigen::Matrix<double, 2, 3>& derivative) const;
};

// One for each camera of the rig, in its order.
std::vector<ViewGeometry> ViewsOf(const CameraRig& rig);

}  // namespace kinora
