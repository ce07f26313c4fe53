#pragma once

#include <string>
#include <string_view>

#include "core/geometry/rig.h"

namespace kinora {

// A rig as canonical JSON: every number reads back bit for bit. Clocks belong to videos and are left out.
std::string RigJson(const CameraRig& rig);
// Throws Error (file) where it is not a rig.
CameraRig RigFromJson(std::string_view json, const std::string& where);

}  // namespace kinora
