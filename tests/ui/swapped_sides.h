#pragma once

#include <cstddef>

#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"

namespace kinora::test {

// As a network that takes one side for the other: in the pictures `first` to `last` of this camera everybody's left
// points are the right ones.
void SwapLeftAndRight(CameraTracks2D& camera, const KeypointSet& set, std::size_t first, std::size_t last);

}  // namespace kinora::test
