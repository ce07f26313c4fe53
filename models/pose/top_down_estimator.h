#pragma once

#include <memory>

#include "models/pose/pose_estimator.h"

namespace kinora {

// Heat-map and SimCC networks on a padded, upright box (HRNet, RTMPose, PP-TinyPose …). The next region is the box of
// the points that were seen, widened by what a body shows beyond its joints.
std::unique_ptr<PoseEstimator> MakeTopDownEstimator(const Card& card, std::unique_ptr<CropNetwork> network,
                                                    const PoseEstimatorOptions& options);

}  // namespace kinora
