#pragma once

#include <numbers>
#include <span>

#include "core/motion/joint_angles.h"

namespace kinora {

// The same angle in [-period/2, period/2).
double Wrapped(double angle_rad, double period_rad = 2 * std::numbers::pi);

// Makes a series continuous in time: every sample is moved by whole periods to lie nearest the last present one before
// it, across gaps too. Then the whole series is moved so that its median lies in [-period/2, period/2]: one odd first
// sample must not shift a trial by a turn. Missing samples are left alone.
void UnwrapInTime(std::span<AngleSample> samples, double period_rad = 2 * std::numbers::pi);

}  // namespace kinora
