#include "core/geometry/rig.h"

#include <fmt/format.h>

#include <cctype>

#include "core/util/error.h"

namespace kinora {
namespace {

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

std::string NamesOf(const CameraRig& rig) {
  std::string names;
  for (const RigCamera& camera : rig.cameras) {
    if (!names.empty()) names += ", ";
    names += camera.camera.name;
  }
  return names.empty() ? "none" : names;
}

}  // namespace

std::string CanonicalCameraName(std::string_view name) {
  std::string canonical;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (c == '_' || c == '-' || c == ' ' || c == '.') continue;
    const bool leading_zero =
        c == '0' && i + 1 < name.size() && IsDigit(name[i + 1]) && (i == 0 || !IsDigit(name[i - 1]));
    if (leading_zero) {
      // All zeros before the last digit: cam_007 = cam7, cam_00 = cam0.
      while (i + 1 < name.size() && name[i] == '0' && IsDigit(name[i + 1])) ++i;
    }
    // Bytes of UTF-8 beyond ASCII are kept as they are.
    const char kept = name[i];
    canonical += kept >= 'A' && kept <= 'Z' ? static_cast<char>(kept - 'A' + 'a') : kept;
  }
  return canonical;
}

std::size_t FindCamera(const CameraRig& rig, std::string_view name) {
  const std::string wanted = CanonicalCameraName(name);
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < rig.cameras.size(); ++i) {
    const std::string& candidate = rig.cameras[i].camera.name;
    if (CanonicalCameraName(candidate) != wanted) continue;
    if (found) {
      throw Error(
          ErrorKind::kUser,
          fmt::format("the camera name \"{}\" fits both {} and {}", name, rig.cameras[*found].camera.name, candidate),
          {}, fmt::format("rename one of the calibration's cameras: {}", NamesOf(rig)));
    }
    found = i;
  }
  if (!found) {
    throw Error(ErrorKind::kUser, fmt::format("the calibration has no camera named \"{}\"", name), {},
                fmt::format("choose one of its cameras: {}", NamesOf(rig)));
  }
  return *found;
}

}  // namespace kinora
