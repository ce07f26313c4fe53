#pragma once

#include <Eigen/Core>
#include <Eigen/Geometry>

namespace kinora {

// Conventions of the whole program, said once here.
// - World: right-handed, metres, Z up. Camera: OpenCV's axes (x right, y down, z forward), metres.
// - Pixels: x right, y down; the centre of the top-left pixel is (0, 0).
// - A transform is named after what it does: cam_from_world * point_world = point_cam.
// - Quaternions are w, x, y, z wherever they are written out.

// A rotation and a translation: point_b = rotation * point_a + translation, for `b_from_a`.
struct Rigid3 {
  Eigen::Quaterniond rotation = Eigen::Quaterniond::Identity();
  Eigen::Vector3d translation = Eigen::Vector3d::Zero();

  Eigen::Vector3d operator*(const Eigen::Vector3d& point) const { return rotation * point + translation; }
  // c_from_b * b_from_a = c_from_a
  Rigid3 operator*(const Rigid3& first) const {
    return {(rotation * first.rotation).normalized(), rotation * first.translation + translation};
  }
  Rigid3 Inverse() const {
    const Eigen::Quaterniond inverse = rotation.conjugate();
    return {inverse, -(inverse * translation)};
  }
};

}  // namespace kinora
