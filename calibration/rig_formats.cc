#include "calibration/rig_formats.h"

#include <fmt/format.h>

#include <Eigen/Geometry>
#include <Eigen/SVD>
#include <algorithm>
#include <cmath>

#include "core/util/error.h"

namespace kinora::rig_formats {
namespace {

// Distances between cameras that a laboratory or a field can have.
constexpr double kMinSpan_m = 0.5, kMaxSpan_m = 50;

// The largest distance between two cameras, or of a camera from the origin.
double SpanOf(const CameraRig& rig) {
  double span = 0;
  for (std::size_t i = 0; i < rig.cameras.size(); ++i) {
    const Eigen::Vector3d centre = rig.cameras[i].cam_from_world.Inverse().translation;
    span = std::max(span, centre.norm());
    for (std::size_t j = 0; j < i; ++j)
      span = std::max(span, (centre - rig.cameras[j].cam_from_world.Inverse().translation).norm());
  }
  return span;
}

double DetectedMetresPerUnit(double span, const std::string& where, RigReport& report) {
  if (span >= 1000 * kMinSpan_m && span <= 1000 * kMaxSpan_m) {
    report.assumptions.push_back(
        fmt::format("the file names no unit of length; {:.0f} between the outermost cameras were taken as millimetres "
                    "({:.2f} m)",
                    span, span / 1000));
    return 1e-3;
  }
  if (span <= kMaxSpan_m) {
    report.assumptions.push_back(fmt::format(
        "the file names no unit of length; {:.2f} between the outermost cameras were taken as metres", span));
    if (span < kMinSpan_m)
      report.warnings.push_back(
          fmt::format("the cameras are only {:.3g} m apart: check the unit of the calibration", span));
    return 1;
  }
  throw Error(
      ErrorKind::kFile, fmt::format("the unit of length cannot be told: the outermost cameras are {:.4g} apart", span),
      where,
      "say which unit the file uses: metres, centimetres, millimetres, or the side of the board's square in metres");
}

}  // namespace

void Fail(const std::string& message, const std::string& where) {
  throw Error(ErrorKind::kFile, message, where, "check the file, or export the calibration anew");
}

Eigen::Quaterniond RotationFrom(const Eigen::Matrix3d& matrix, const std::string& where) {
  if (!matrix.allFinite()) Fail("the rotation is not made of numbers", where);
  const double error = (matrix * matrix.transpose() - Eigen::Matrix3d::Identity()).cwiseAbs().maxCoeff();
  if (!(error < 1e-3) || matrix.determinant() < 0) Fail("the rotation is not a rotation matrix", where);
  const Eigen::JacobiSVD<Eigen::Matrix3d> svd(matrix, Eigen::ComputeFullU | Eigen::ComputeFullV);
  return Eigen::Quaterniond(Eigen::Matrix3d(svd.matrixU() * svd.matrixV().transpose())).normalized();
}

Eigen::Quaterniond RotationFrom(const Eigen::Vector3d& rodrigues) {
  const double angle = rodrigues.norm();
  if (angle < 1e-300) return Eigen::Quaterniond::Identity();
  return Eigen::Quaterniond(Eigen::AngleAxisd(angle, rodrigues / angle)).normalized();
}

Eigen::Vector3d RodriguesFrom(const Eigen::Quaterniond& rotation) {
  const Eigen::AngleAxisd turned(rotation);
  return turned.angle() * turned.axis();
}

void SetDistortion(Camera& camera, std::span<const double> coefficients, bool fisheye, const std::string& where) {
  std::size_t count = coefficients.size();
  while (count > 0 && coefficients[count - 1] == 0 && count != 4 && count != 5 && count != 8) --count;
  const std::size_t most = fisheye ? 4 : 8;
  const bool rest_is_zero = std::all_of(coefficients.begin() + static_cast<std::ptrdiff_t>(std::min(count, most)),
                                        coefficients.end(), [](double value) { return value == 0; });
  if (!rest_is_zero)
    Fail(fmt::format("{} distortion coefficients are not supported for a {} lens", coefficients.size(),
                     fisheye ? "fisheye" : "perspective"),
         where);
  count = std::min(count, most);
  for (std::size_t i = 0; i < count; ++i) {
    if (!(std::abs(coefficients[i]) < 1e6)) Fail("a distortion coefficient is not a plausible number", where);
    camera.distortion[i] = coefficients[i];
  }
  if (fisheye)
    camera.model = DistortionModel::kFisheye;
  else if (count == 0)
    camera.model = DistortionModel::kNone;
  else if (count <= 4)
    camera.model = DistortionModel::kBrownConrady4;
  else if (count == 5)
    camera.model = DistortionModel::kBrownConrady5;
  else
    camera.model = DistortionModel::kBrownConrady8;
}

void CheckIntrinsics(const Camera& camera, const std::string& where) {
  const auto plausible = [](double value, double low, double high) { return value >= low && value <= high; };
  if (!plausible(camera.width_px, 1, 100'000) || !plausible(camera.height_px, 1, 100'000))
    Fail("the picture's size is missing or impossible", where);
  if (!plausible(camera.fx_px, 1, 1e7) || !plausible(camera.fy_px, 1, 1e7))
    Fail(fmt::format("the focal length is impossible: {:g}, {:g} pixels", camera.fx_px, camera.fy_px), where);
  if (!plausible(camera.cx_px, -1e6, 1e6) || !plausible(camera.cy_px, -1e6, 1e6))
    Fail(fmt::format("the principal point is impossible: {:g}, {:g} pixels", camera.cx_px, camera.cy_px), where);
}

void ScaleToMetres(CameraRig& rig, const std::string& where, const RigReadOptions& options, RigReport& report) {
  double metres_per_unit = 1;
  switch (options.unit) {
    case LengthUnit::kDetect:
      metres_per_unit = DetectedMetresPerUnit(SpanOf(rig), where, report);
      break;
    case LengthUnit::kMetres:
      break;
    case LengthUnit::kCentimetres:
      metres_per_unit = 1e-2;
      break;
    case LengthUnit::kMillimetres:
      metres_per_unit = 1e-3;
      break;
    case LengthUnit::kOther:
      metres_per_unit = options.metres_per_unit;
      break;
  }
  if (!(metres_per_unit > 0) || !std::isfinite(metres_per_unit))
    throw Error(ErrorKind::kUser, "the unit of length must be a positive number of metres", where,
                "give the side of the board's square in metres");
  if (metres_per_unit == 1) return;
  for (RigCamera& camera : rig.cameras) camera.cam_from_world.translation *= metres_per_unit;
}

void CheckNames(const CameraRig& rig, const std::string& where) {
  if (rig.cameras.empty()) Fail("the file holds no calibrated camera", where);
  for (std::size_t i = 0; i < rig.cameras.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const std::string &one = rig.cameras[j].camera.name, &other = rig.cameras[i].camera.name;
      if (CanonicalCameraName(one) == CanonicalCameraName(other))
        Fail(fmt::format("two cameras have the same name: \"{}\" and \"{}\"", one, other), where);
    }
}

}  // namespace kinora::rig_formats
