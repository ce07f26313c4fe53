#pragma once

#include <cstdint>
#include <span>

#include "core/motion/keypoints2d.h"
#include "core/motion/timeline.h"
#include "core/motion/trajectory2d.h"

namespace kinora {

// One tracked person of a camera on the trial's clock, for the planar angles. times_s[i] is the trial time of
// tracks.frames[i], ascending. Points below `least_score` are missing, edited ones never. Positions are interpolated
// over at most 1.5 frame intervals (see resampling.h); their provenance is the weaker of the two frames'. Joints are
// the keypoint set's own; middles (neck, mid hip) that it only derives are left to who needs them.
Trajectory2D OnTimeline(const CameraTracks2D& tracks, std::int32_t track, std::span<const double> times_s,
                        const Timeline& timeline, double least_score = 0);

}  // namespace kinora
