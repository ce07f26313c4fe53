#pragma once

#include <memory>

#include "models/pose/pose_estimator.h"

namespace kinora {

// BlazePose's landmark network: an upright square around the hips in, 33 points and the next square out. The score of a
// point is its visibility. A box from another detector starts with a square of the box's height, and looks a second
// time at the square that the first look found.
std::unique_ptr<PoseEstimator> MakeBlazePoseEstimator(const Card& card, std::unique_ptr<CropNetwork> network,
                                                      const PoseEstimatorOptions& options);

}  // namespace kinora
