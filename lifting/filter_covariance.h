#pragma once

#include "core/motion/trajectory3d.h"
#include "core/signal/butterworth.h"
#include "lifting/view_noise.h"

namespace kinora {

// LowPass() with covariances that also hold for errors correlated in time and for what the filter takes away of the
// motion: see CleanSequence. `noise` may be null (errors independent in time).
Trajectory3D LowPassWithTrueCovariance(const Trajectory3D& trajectory, const ButterworthOptions& options,
                                       const ViewNoise* noise);

}  // namespace kinora
