#pragma once

#include <span>
#include <vector>

#include "core/motion/joint.h"
#include "projects/solve/solve_trial.h"

namespace kinora {

// How doubtful each sample of the timeline is, for the quality strip: the worst of the joints (the limbs' where empty).
// A measured joint: its reprojection error above the joint's median, 0 at the median, 1 at five times it. An
// interpolated one, but where three cameras and more put it: at least 0.5. Missing: 1; NaN where all joints are
// missing.
std::vector<float> DoubtOf(const SolvedAthlete& solved, std::span<const Joint> joints);

}  // namespace kinora
