#pragma once

#include "core/motion/joint_angles.h"

namespace kinora {

// Takes the mean of every angle in a static trial (standing still) off the same angle of another trial, unwraps anew,
// and says so in the note, which every export carries. Angles that the static trial lacks are left as they are, and
// their note says that too. Throws Error (user) where the conventions differ.
void SubtractStatic(JointAngles& angles, const JointAngles& static_trial);

}  // namespace kinora
