#pragma once

#include "core/motion/trajectory2d.h"
#include "core/motion/trajectory3d.h"
#include "core/signal/butterworth.h"

namespace kinora {

// Every joint's path through the low-pass: positions and, entry by entry, covariances (errors taken to be independent
// from frame to frame). Missing samples stay missing and provenance stays as it is; each run between gaps is filtered
// alone.
Trajectory3D LowPass(const Trajectory3D& trajectory, const ButterworthOptions& options);
Trajectory2D LowPass(const Trajectory2D& trajectory, const ButterworthOptions& options);

}  // namespace kinora
