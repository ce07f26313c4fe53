#pragma once

#include <Eigen/Core>

#include "core/geometry/rig.h"

namespace kinora::synthetic {

struct RingOptions {
  int cameras = 8;
  double radius_m = 5;
  double height_m = 1.5;                                  // of the cameras above the floor
  Eigen::Vector3d target_m = Eigen::Vector3d(0, 0, 1.0);  // what all look at; the ring's centre is above or below it
  double f_px = 1400;
  int width_px = 1920;
  int height_px = 1080;
  DistortionModel lens = DistortionModel::kNone;  // with coefficients of a usual wide lens: see TypicalDistortion
  double first_angle_rad = 0;  // of camera 1 as seen from the centre, anticlockwise from the world's x axis
  double arc_rad =
      6.283185307179586;  // the part of the circle they share; less than all: the last camera is at its end
};

// Coefficients of a lens whose distortion is plain to see (some tens of pixels in the corners) and one to one over a
// picture that reaches 45 degrees from the axis.
std::array<double, 8> TypicalDistortion(DistortionModel model);

// N cameras on a circle, upright, looking at one point; named cam01, cam02, …
CameraRig RingRig(const RingOptions& options = {});

// The pose of an upright camera at `eye` that looks at `target`. The line of sight may not be vertical.
Rigid3 LookAt(const Eigen::Vector3d& eye, const Eigen::Vector3d& target);

}  // namespace kinora::synthetic
