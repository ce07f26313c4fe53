#pragma once

#include <string_view>

namespace kinora {

// models/manifest.json, put into the program when it is built.
extern const std::string_view kManifestText;

}  // namespace kinora
