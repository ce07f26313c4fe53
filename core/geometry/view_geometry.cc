#include "core/geometry/view_geometry.h"

#include <Eigen/LU>

namespace kinora {

ViewGeometry::ViewGeometry(const RigCamera& rig_camera)
    : camera(rig_camera.camera),
      rotation(rig_camera.cam_from_world.rotation.normalized().toRotationMatrix()),
      translation(rig_camera.cam_from_world.translation),
      centre_m(-(rotation.transpose() * translation)) {
  const double fold = FoldRadius(camera);
  fold_squared = fold * fold;
}

std::optional<Eigen::Vector3d> ViewGeometry::RayOf(const Eigen::Vector2d& px) const {
  const auto normalised = NormalisedFromPixel(camera, px);
  if (!normalised) return std::nullopt;
  return (rotation.transpose() * normalised->homogeneous()).normalized();
}

std::optional<Eigen::Vector2d> ViewGeometry::PixelOf(const Eigen::Vector3d& point_m) const {
  Eigen::Vector2d px;
  Eigen::Matrix<double, 2, 3> unused;
  return PixelOf(point_m, px, unused) ? std::optional(px) : std::nullopt;
}

bool ViewGeometry::PixelOf(const Eigen::Vector3d& point_m, Eigen::Vector2d& px,
                           Eigen::Matrix<double, 2, 3>& derivative) const {
  const Eigen::Vector3d in_camera = rotation * point_m + translation;
  if (!(in_camera.z() > 0)) return false;
  const double inverse_depth = 1 / in_camera.z();
  const Eigen::Vector2d normalised = in_camera.head<2>() * inverse_depth;
  if (!(normalised.squaredNorm() < fold_squared)) return false;
  Eigen::Matrix2d lens;
  px = PixelFromNormalised(camera, normalised, lens);
  if (!(lens.determinant() > 0)) return false;
  // d normalised / d world: (first two rows of R - normalised * third row) / depth.
  derivative = lens * (inverse_depth * (rotation.topRows<2>() - normalised * rotation.row(2)));
  return true;
}

std::vector<ViewGeometry> ViewsOf(const CameraRig& rig) {
  return {rig.cameras.begin(), rig.cameras.end()};
}

}  // namespace kinora
