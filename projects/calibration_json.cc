#include "projects/calibration_json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/util/error.h"
#include "projects/canonical_json.h"

namespace kinora {
namespace {

constexpr std::array<std::pair<DistortionModel, const char*>, 5> kModels = {
    {{DistortionModel::kNone, "none"},
     {DistortionModel::kBrownConrady4, "brown_conrady_4"},
     {DistortionModel::kBrownConrady5, "brown_conrady_5"},
     {DistortionModel::kBrownConrady8, "brown_conrady_8"},
     {DistortionModel::kFisheye, "fisheye"}}};

nlohmann::json CameraJson(const RigCamera& entry) {
  const Camera& camera = entry.camera;
  const Eigen::Quaterniond& q = entry.cam_from_world.rotation;
  const Eigen::Vector3d& t = entry.cam_from_world.translation;
  nlohmann::json coefficients = nlohmann::json::array();
  for (int i = 0; i < CoefficientCount(camera.model); ++i)
    coefficients.push_back(camera.distortion[static_cast<std::size_t>(i)]);
  const auto* model = std::ranges::find(kModels, camera.model, &std::pair<DistortionModel, const char*>::first);
  return {{"name", camera.name},
          {"size_px", {camera.width_px, camera.height_px}},
          {"focal_px", {camera.fx_px, camera.fy_px}},
          {"centre_px", {camera.cx_px, camera.cy_px}},
          {"distortion_model", model->second},
          {"distortion", coefficients},
          {"rotation_wxyz", {q.w(), q.x(), q.y(), q.z()}},
          {"translation_m", {t.x(), t.y(), t.z()}},
          {"fit_scale", {entry.fit.scale.x(), entry.fit.scale.y()}},
          {"fit_offset_px", {entry.fit.offset_px.x(), entry.fit.offset_px.y()}}};
}

RigCamera CameraFromJson(const nlohmann::json& json) {
  RigCamera entry;
  Camera& camera = entry.camera;
  camera.name = json.at("name").get<std::string>();
  camera.width_px = json.at("size_px").at(0).get<int>();
  camera.height_px = json.at("size_px").at(1).get<int>();
  const auto number = [&](const char* name, std::size_t i) { return json.at(name).at(i).get<double>(); };
  camera.fx_px = number("focal_px", 0);
  camera.fy_px = number("focal_px", 1);
  camera.cx_px = number("centre_px", 0);
  camera.cy_px = number("centre_px", 1);
  for (const auto& [model, name] : kModels)
    if (json.at("distortion_model") == name) camera.model = model;
  for (std::size_t i = 0; i < static_cast<std::size_t>(CoefficientCount(camera.model)); ++i)
    camera.distortion[i] = number("distortion", i);
  entry.cam_from_world.rotation = {number("rotation_wxyz", 0), number("rotation_wxyz", 1), number("rotation_wxyz", 2),
                                   number("rotation_wxyz", 3)};
  for (std::size_t i = 0; i < 3; ++i)
    entry.cam_from_world.translation[static_cast<Eigen::Index>(i)] = number("translation_m", i);
  entry.fit.scale = {number("fit_scale", 0), number("fit_scale", 1)};
  entry.fit.offset_px = {number("fit_offset_px", 0), number("fit_offset_px", 1)};
  return entry;
}

}  // namespace

std::string RigJson(const CameraRig& rig) {
  nlohmann::json cameras = nlohmann::json::array();
  for (const RigCamera& camera : rig.cameras) cameras.push_back(CameraJson(camera));
  return CanonicalJson({{"version", 1}, {"cameras", cameras}});
}

CameraRig RigFromJson(std::string_view json, const std::string& where) {
  const nlohmann::json value = ParseJson(json, where);
  try {
    CameraRig rig;
    for (const nlohmann::json& camera : value.at("cameras")) rig.cameras.push_back(CameraFromJson(camera));
    return rig;
  } catch (const nlohmann::json::exception& error) {
    throw Error(ErrorKind::kFile, std::string("the stored calibration is damaged: ") + error.what(), where,
                "set it again with `kinora-cli set-calibration`");
  }
}

}  // namespace kinora
