#pragma once

#include <Eigen/Core>
#include <array>
#include <optional>
#include <string>

namespace kinora {

// How a lens bends rays; coefficients in OpenCV's order.
enum class DistortionModel {
  kNone,
  kBrownConrady4,  // k1 k2 p1 p2
  kBrownConrady5,  // k1 k2 p1 p2 k3
  kBrownConrady8,  // k1 k2 p1 p2 k3 k4 k5 k6 (rational)
  kFisheye         // k1 k2 k3 k4 of theta (Kannala & Brandt 2006, as cv::fisheye)
};
int CoefficientCount(DistortionModel model);

// A camera's intrinsics: pixels = K * distort(normalised image coordinates (x/z, y/z)).
struct Camera {
  std::string name;
  int width_px = 0;
  int height_px = 0;
  double fx_px = 0, fy_px = 0;
  double cx_px = 0, cy_px = 0;
  DistortionModel model = DistortionModel::kNone;
  std::array<double, 8> distortion{};  // the first CoefficientCount(model) count
};

// Normalised image coordinates -> pixels, distortion included.
Eigen::Vector2d PixelFromNormalised(const Camera& camera, const Eigen::Vector2d& normalised);

// The same with the 2x2 derivative d pixel / d normalised.
Eigen::Vector2d PixelFromNormalised(const Camera& camera, const Eigen::Vector2d& normalised,
                                    Eigen::Matrix2d& derivative);

// Distortion models fold: beyond some radius in the undistorted picture the distorted radius shrinks again, and two
// rays meet in one pixel. The radius (normalised image coordinates) up to which the radial part grows; infinity where
// it always does. Takes microseconds: keep it where many points are projected.
double FoldRadius(const Camera& camera);

// Whether the model is one to one around this ray: inside the fold, and its derivative keeps the orientation there
// (which the tangential part can break shortly before the fold).
bool InsideFold(const Camera& camera, const Eigen::Vector2d& normalised);

// Exact undistortion: the radial part is inverted on its monotone range by a bracketed Newton's method, the tangential
// part by Newton's method in the plane, until rounding stops the progress (<= 1e-13). Empty where no ray inside the
// fold projects to this pixel.
std::optional<Eigen::Vector2d> NormalisedFromPixel(const Camera& camera, const Eigen::Vector2d& px);

// A point in the camera's frame (metres) -> pixels. Empty at or behind the camera's plane (z <= 0), and beyond the
// model's fold. (Fisheye lenses that see more than 180 degrees are not covered.)
std::optional<Eigen::Vector2d> Project(const Camera& camera, const Eigen::Vector3d& point_cam);

}  // namespace kinora
