#include <fmt/format.h>

#include <Eigen/Geometry>
#include <array>
#include <cmath>
#include <numbers>
#include <pugixml.hpp>

#include "calibration/rig_formats.h"
#include "core/util/text.h"

namespace kinora::rig_formats {
namespace {

constexpr double kSubpixels = 64;  // Qualisys counts sensor units of 1/64 pixel

double NumberOf(const pugi::xml_node& node, const char* name, const std::string& where) {
  const pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) Fail(fmt::format("{} is missing", name), where);
  const std::optional<double> value = ParseDouble(attribute.value());
  if (!value || !std::isfinite(*value)) Fail(fmt::format("{} is not a number: \"{}\"", name, attribute.value()), where);
  return *value;
}

// The recorded part of the sensor, in pixels: [left, right] x [top, bottom], ends included.
void SetIntrinsics(Camera& camera, const pugi::xml_node& node, QualisysDistortion distortion,
                   const std::string& where) {
  const pugi::xml_node fov = node.child("fov_video") ? node.child("fov_video") : node.child("fov_marker");
  const pugi::xml_node intrinsic = node.child("intrinsic");
  if (!fov || !intrinsic) Fail("the field of view or the intrinsics are missing", where);
  const double left = NumberOf(fov, "left", where), top = NumberOf(fov, "top", where);
  const double width = NumberOf(fov, "right", where) - left + 1, height = NumberOf(fov, "bottom", where) - top + 1;
  if (!(width >= 1 && width <= 100'000 && height >= 1 && height <= 100'000)) Fail("the field of view is empty", where);
  camera.width_px = static_cast<int>(std::lround(width));
  camera.height_px = static_cast<int>(std::lround(height));
  camera.fx_px = NumberOf(intrinsic, "focalLengthU", where) / kSubpixels;
  camera.fy_px = NumberOf(intrinsic, "focalLengthV", where) / kSubpixels;
  camera.cx_px = NumberOf(intrinsic, "centerPointU", where) / kSubpixels - left;
  camera.cy_px = NumberOf(intrinsic, "centerPointV", where) / kSubpixels - top;
  CheckIntrinsics(camera, where);
  const double divisor = distortion == QualisysDistortion::kDividedBy64 ? kSubpixels : 1;
  const std::array coefficients = {NumberOf(intrinsic, "radialDistortion1", where) / divisor,
                                   NumberOf(intrinsic, "radialDistortion2", where) / divisor,
                                   NumberOf(intrinsic, "tangentalDistortion1", where) / divisor,
                                   NumberOf(intrinsic, "tangentalDistortion2", where) / divisor,
                                   NumberOf(intrinsic, "radialDistortion3", where) / divisor};
  const std::size_t count = coefficients[4] == 0 ? 4 : 5;
  SetDistortion(camera, std::span(coefficients).first(count), false, where);
}

// The file holds world_from_camera with rows and columns swapped, and a camera that looks along -z with y up: a turn by
// pi about x makes it OpenCV's.
Rigid3 CamFromWorldOf(const pugi::xml_node& node, const std::string& where) {
  const pugi::xml_node transform = node.child("transform");
  if (!transform) Fail("the camera has no position (transform)", where);
  Eigen::Matrix3d camera_from_world;
  for (int r = 0; r < 3; ++r)
    for (int c = 0; c < 3; ++c)
      camera_from_world(r, c) = NumberOf(transform, fmt::format("r{}{}", r + 1, c + 1).c_str(), where);
  const Eigen::Vector3d centre_m = Eigen::Vector3d(NumberOf(transform, "x", where), NumberOf(transform, "y", where),
                                                   NumberOf(transform, "z", where)) /
                                   1000;
  const Eigen::Quaterniond turn(Eigen::AngleAxisd(std::numbers::pi, Eigen::Vector3d::UnitX()));
  const Eigen::Quaterniond rotation = (turn * RotationFrom(camera_from_world, where)).normalized();
  return {rotation, -(rotation * centre_m)};
}

// Marker cameras stand in the same file as video cameras. "none": a file made by another tool.
bool IsVideoCamera(const pugi::xml_node& node) {
  const std::string model = AsciiLower(node.attribute("model").value());
  return model.empty() || model == "none" || model.find("video") != std::string::npos;
}

std::vector<pugi::xml_node> CamerasOf(const pugi::xml_node& root, RigReport& report) {
  std::vector<pugi::xml_node> all, video;
  for (const pugi::xml_node& node : root.child("cameras").children("camera")) {
    const std::string serial = node.attribute("serial").value();
    if (node.attribute("active").as_int(1) == 0) {
      report.warnings.push_back(fmt::format("camera {} is not active; left out", serial));
      continue;
    }
    all.push_back(node);
    if (IsVideoCamera(node)) video.push_back(node);
  }
  if (video.empty() || video.size() == all.size()) return all;
  report.assumptions.push_back(
      fmt::format("{} of {} cameras are marker cameras and were left out", all.size() - video.size(), all.size()));
  return video;
}

}  // namespace

CameraRig ParseQualisys(std::string_view content, const std::string& where, const RigReadOptions& options,
                        RigReport& report) {
  report.format = "Qualisys .qca.txt";
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(content.data(), content.size());
  const pugi::xml_node root = document.child("calibration");
  if (!parsed) Fail(fmt::format("the XML cannot be read: {} at byte {}", parsed.description(), parsed.offset), where);
  if (!root || !root.child("cameras")) Fail("this XML file is not a Qualisys calibration", where);
  CameraRig rig;
  for (const pugi::xml_node& node : CamerasOf(root, report)) {
    RigCamera camera;
    camera.camera.name = node.attribute("serial").value();
    if (camera.camera.name.empty()) Fail("a camera has no serial", where);
    const std::string at = fmt::format("{}, camera {}", where, camera.camera.name);
    SetIntrinsics(camera.camera, node, options.qualisys_distortion, at);
    camera.cam_from_world = CamFromWorldOf(node, at);
    if (node.attribute("viewrotation").as_int(0) != 0)
      report.warnings.push_back(fmt::format("camera {} was shown rotated by {} degrees; the video must be as recorded",
                                            camera.camera.name, node.attribute("viewrotation").as_int(0)));
    rig.cameras.push_back(std::move(camera));
  }
  report.assumptions.push_back("lengths are millimetres and pixels are counted in 64ths, as Qualisys writes them");
  report.assumptions.push_back(options.qualisys_distortion == QualisysDistortion::kRaw
                                   ? "the distortion coefficients were used as they stand in the file"
                                   : "the distortion coefficients were divided by 64");
  return rig;
}

}  // namespace kinora::rig_formats
