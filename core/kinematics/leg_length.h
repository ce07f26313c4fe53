#pragma once

#include "core/motion/trajectory2d.h"

namespace kinora {

// Median distance from hip to ankle in the picture, either leg, pixels: the scale that speeds and distances are judged
// by. 0 where no leg is seen.
double LegLengthPx(const Trajectory2D& trajectory);

}  // namespace kinora
