#include "calibration/camera_match.h"

#include <fmt/format.h>

#include <optional>

#include "core/util/error.h"

namespace kinora {
namespace {

std::string Joined(std::span<const std::string> names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text.empty() ? "none" : text;
}

std::vector<std::string> NamesOf(const CameraRig& rig) {
  std::vector<std::string> names;
  for (const RigCamera& camera : rig.cameras) names.push_back(camera.camera.name);
  return names;
}

[[noreturn]] void Fail(const std::string& what, const CameraRig& rig, std::span<const std::string> video_cameras) {
  throw Error(ErrorKind::kUser,
              fmt::format("{}; cameras of the calibration: {}; cameras of the videos: {}", what, Joined(NamesOf(rig)),
                          Joined(video_cameras)),
              {}, "rename the videos or the calibration's cameras so that each video has one camera of its name");
}

}  // namespace

std::vector<std::size_t> MatchCameras(const CameraRig& rig, std::span<const std::string> video_cameras) {
  std::vector<std::size_t> matched;
  std::vector<std::string> without, used(rig.cameras.size());
  for (const std::string& name : video_cameras) {
    std::optional<std::size_t> found;
    for (std::size_t c = 0; c < rig.cameras.size(); ++c) {
      if (CanonicalCameraName(rig.cameras[c].camera.name) != CanonicalCameraName(name)) continue;
      if (found) Fail(fmt::format("two cameras of the calibration have the name \"{}\"", name), rig, video_cameras);
      found = c;
    }
    if (!found) {
      without.push_back(name);
      continue;
    }
    if (!used[*found].empty())
      Fail(fmt::format("two videos are of the same camera: {} and {}", used[*found], name), rig, video_cameras);
    used[*found] = name;
    matched.push_back(*found);
  }
  if (!without.empty()) Fail(fmt::format("the calibration has no camera for {}", Joined(without)), rig, video_cameras);
  return matched;
}

}  // namespace kinora
