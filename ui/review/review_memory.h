#pragma once

#include <cstddef>

#include "core/motion/timeline.h"

namespace kinora::ui {

// A review of an hour stays within two gigabytes: what its trajectories, curves and people take, decoded pictures must
// leave to them.
inline constexpr std::size_t kMostPictureBytes = 1'000'000'000;
inline constexpr std::size_t kLeastPictureBytes = 250'000'000;

// How many bytes of decoded pictures a review of this trial keeps.
std::size_t PictureBytesBeside(const Timeline& timeline, std::size_t athletes, std::size_t cameras);

}  // namespace kinora::ui
