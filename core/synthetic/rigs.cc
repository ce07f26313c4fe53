#include "core/synthetic/rigs.h"

#include <fmt/format.h>

#include <Eigen/Geometry>
#include <cmath>
#include <numbers>

namespace kinora::synthetic {

std::array<double, 8> TypicalDistortion(DistortionModel model) {
  switch (model) {
    case DistortionModel::kNone:
      return {};
    case DistortionModel::kBrownConrady4:
      return {-0.10, 0.02, 0.0008, -0.0005};
    case DistortionModel::kBrownConrady5:
      return {-0.12, 0.04, 0.0008, -0.0005, -0.005};
    case DistortionModel::kBrownConrady8:
      return {0.10, 0.02, 0.0006, -0.0004, 0.002, 0.20, 0.05, 0.006};
    case DistortionModel::kFisheye:
      return {-0.02, 0.006, -0.003, 0.0005};
  }
  return {};
}

Rigid3 LookAt(const Eigen::Vector3d& eye, const Eigen::Vector3d& target) {
  const Eigen::Vector3d z = (target - eye).normalized();
  const Eigen::Vector3d x = z.cross(Eigen::Vector3d::UnitZ()).normalized();
  Eigen::Matrix3d cam_from_world;
  cam_from_world.row(0) = x.transpose();
  cam_from_world.row(1) = z.cross(x).transpose();
  cam_from_world.row(2) = z.transpose();
  const Eigen::Quaterniond rotation(cam_from_world);
  return {rotation, -(rotation * eye)};
}

CameraRig RingRig(const RingOptions& options) {
  const bool closed = options.arc_rad > 2 * std::numbers::pi - 1e-9;
  const int gaps = closed || options.cameras < 2 ? options.cameras : options.cameras - 1;
  CameraRig rig;
  for (int i = 0; i < options.cameras; ++i) {
    const double angle = options.first_angle_rad + options.arc_rad * i / gaps;
    const Eigen::Vector3d eye(options.target_m.x() + options.radius_m * std::cos(angle),
                              options.target_m.y() + options.radius_m * std::sin(angle), options.height_m);
    RigCamera camera;
    camera.camera.name = fmt::format("cam{:02}", i + 1);
    camera.camera.width_px = options.width_px;
    camera.camera.height_px = options.height_px;
    camera.camera.fx_px = camera.camera.fy_px = options.f_px;
    camera.camera.cx_px = 0.5 * (options.width_px - 1);
    camera.camera.cy_px = 0.5 * (options.height_px - 1);
    camera.camera.model = options.lens;
    camera.camera.distortion = TypicalDistortion(options.lens);
    camera.cam_from_world = LookAt(eye, options.target_m);
    rig.cameras.push_back(camera);
  }
  return rig;
}

}  // namespace kinora::synthetic
