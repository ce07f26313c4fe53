#pragma once

#include <filesystem>

#include "core/media/image.h"

namespace kinora::reports {

// Writes PNG (or what the suffix says). The file appears complete or not at all. Throws Error (file).
void WritePicture(const Image& image, const std::filesystem::path& file);

// Reads any picture format Qt knows into RGB. Throws Error (file).
Image ReadPicture(const std::filesystem::path& file);

}  // namespace kinora::reports
