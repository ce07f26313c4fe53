#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "core/util/job.h"

namespace kinora {

struct OverlayVideoOptions {
  int max_height_px = 1080;  // taller pictures are drawn at half, a third, … of their size
  int quality = 23;          // constant rate factor: 18 visually lossless, 28 small
};

// Writes the camera's video with the skeletons of the given people drawn over it, at the video's own times.
// `tracks.frames` are matched to pictures by presentation time; a picture without people is written as it is. Only
// people whose identity is in `identities` are drawn (all where it is empty). Throws Error (file), Cancelled; leaves
// nothing behind then.
void WriteOverlayVideo(const std::filesystem::path& video, const CameraTracks2D& tracks,
                       const std::vector<std::int32_t>& identities, const std::filesystem::path& out,
                       const OverlayVideoOptions& options = {}, const Job& job = {});

}  // namespace kinora
