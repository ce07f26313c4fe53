#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/geometry/rig.h"

namespace kinora {

// For each video's camera the index of the rig's camera of that name (names compared as CanonicalCameraName does). The
// rig may have cameras without a video; every video must have a camera. Throws Error (user) that lists the cameras of
// both sides and those without a partner.
std::vector<std::size_t> MatchCameras(const CameraRig& rig, std::span<const std::string> video_cameras);

}  // namespace kinora
