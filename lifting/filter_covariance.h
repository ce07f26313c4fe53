#pragma once

#include "core/motion/trajectory3d.h"
#include "core/signal/butterworth.h"
#include "lifting/view_noise.h"

namespace kinora {

// LowPass(), in place, with covariances that also hold for errors correlated in time and for what the filter takes away
// of the motion: see CleanSequence. `noise` may be null (errors independent in time).
void LowPassWithTrueCovariance(const ButterworthOptions& options, const ViewNoise* noise, Trajectory3D& trajectory);

}  // namespace kinora
