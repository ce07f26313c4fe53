#pragma once

#include <optional>

#include "core/motion/trajectory2d.h"

namespace kinora {

// How much the floor slopes in the picture, radians, anticlockwise positive as one sees it: a straight line through the
// heels and toes at the moments they stand still, fitted so that odd points count little. Empty where the standing feet
// do not spread over at least a leg's length from left to right, which is too little to tell a slope from noise.
std::optional<double> FloorAngleOf(const Trajectory2D& trajectory);

}  // namespace kinora
