#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/camera.h"
#include "core/geometry/rigid3.h"

namespace kinora {

// How the pictures that were stored differ from the pictures that were calibrated:
//   calibrated_px = scale * stored_px + offset_px, along x and y.
// Identity for a recording used as it was calibrated. See calibration/image_fit.h for crop, scale and letterbox.
struct ImageFit {
  Eigen::Vector2d scale = Eigen::Vector2d::Ones();
  Eigen::Vector2d offset_px = Eigen::Vector2d::Zero();

  Eigen::Vector2d CalibratedFromStored(const Eigen::Vector2d& px) const { return scale.cwiseProduct(px) + offset_px; }
  Eigen::Vector2d StoredFromCalibrated(const Eigen::Vector2d& px) const {
    return (px - offset_px).cwiseQuotient(scale);
  }
};

// A calibrated camera in its place. All 2D results are stored in the pixels of the stored, unrotated picture; what
// needs calibrated pixels goes through `fit`.
struct RigCamera {
  Camera camera;
  Rigid3 cam_from_world;
  ImageFit fit;
  // t_trial = clock_offset_s + (1 + clock_drift) * t_video
  double clock_offset_s = 0;
  double clock_drift = 0;
};

struct CameraRig {
  std::vector<RigCamera> cameras;
};

// Cameras match by name without case, separators and leading zeros: cam_01 = cam01 = Cam1.
std::string CanonicalCameraName(std::string_view name);

// The index of the one camera of that name. Throws Error (user) that lists the choices when none or several match.
std::size_t FindCamera(const CameraRig& rig, std::string_view name);

}  // namespace kinora
