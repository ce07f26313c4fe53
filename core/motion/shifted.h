#pragma once

#include "core/motion/joint_angles.h"
#include "core/motion/timeline.h"
#include "core/motion/trajectory3d.h"

namespace kinora {

// What a recording shows, moved in time onto another one's samples: at `to`'s time t stands what `from` has at
// t - shift_s, on a straight line between its two samples there; as uncertain, and of such a source, as the weaker of
// the two. Missing where one of the two is missing, and before the first and after the last sample. For looking at two
// recordings side by side: rates may differ, a lower one is not smoothed for.
Trajectory3D Shifted(const Trajectory3D& from, double shift_s, const Timeline& to);
JointAngles Shifted(const JointAngles& from, double shift_s, const Timeline& to);

}  // namespace kinora
