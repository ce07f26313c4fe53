#pragma once

#include <filesystem>
#include <string>

#include "core/media/video_index.h"
#include "core/util/job.h"

namespace kinora {

// What a video counts as in stage keys, wherever it lies and whatever it is called: SHA-256 of its size, the hash of
// its packet index, and its first and last MiB. Reads 2 MiB, however long the video is. Throws Error (file).
std::string VideoFingerprint(const std::filesystem::path& file, const VideoIndex& index);

}  // namespace kinora
