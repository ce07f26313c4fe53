#pragma once

#include <Eigen/Core>
#include <span>
#include <string>
#include <string_view>

#include "calibration/rig_files.h"

// What the readers of rig files share. Not for use outside calibration/rig_*.cc.
namespace kinora::rig_formats {

CameraRig ParseToml(std::string_view content, const std::string& where, const RigReadOptions& options,
                    RigReport& report);
CameraRig ParseQualisys(std::string_view content, const std::string& where, const RigReadOptions& options,
                        RigReport& report);

[[noreturn]] void Fail(const std::string& message, const std::string& where);

// The nearest rotation; fails where the matrix is further than 1e-3 from one, or a reflection.
Eigen::Quaterniond RotationFrom(const Eigen::Matrix3d& matrix, const std::string& where);
Eigen::Quaterniond RotationFrom(const Eigen::Vector3d& rodrigues);
Eigen::Vector3d RodriguesFrom(const Eigen::Quaterniond& rotation);

// Sets model and coefficients from k1 k2 p1 p2 k3 … in OpenCV's order, or a fisheye's four.
void SetDistortion(Camera& camera, std::span<const double> coefficients, bool fisheye, const std::string& where);

// Fails unless size, focal lengths and principal point are finite and plausible.
void CheckIntrinsics(const Camera& camera, const std::string& where);

// Turns translations in the file's unit into metres, after the options or by plausible distances.
void ScaleToMetres(CameraRig& rig, const std::string& where, const RigReadOptions& options, RigReport& report);

// Fails where the rig is empty or two cameras have the same canonical name.
void CheckNames(const CameraRig& rig, const std::string& where);

}  // namespace kinora::rig_formats
