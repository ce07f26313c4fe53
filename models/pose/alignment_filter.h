#pragma once

#include <array>

#include "models/pose/geometry2d.h"

namespace kinora {

// What smoothing remembers of one coordinate.
struct OneEuroAxis {
  double value = 0;  // smoothed
  double raw = 0;    // as measured last
  double speed = 0;  // smoothed, body sizes a second

  bool operator==(const OneEuroAxis&) const = default;
};

// Steadies the two points by which BlazePose's region follows a person: a region that trembles makes the points
// tremble. The One-Euro filter (Casiez et al. 2012) with the figures MediaPipe publishes for it: 0.01 Hz and 10 Hz per
// body size a second, speed smoothed at 1 Hz, pictures taken as 1/30 s apart whatever their rate. Points are never
// smoothed, only this.
struct AlignmentFilter {
  bool started = false;
  std::array<OneEuroAxis, 4> axes;

  // Takes the points of the next picture and gives back the smoothed ones.
  void Apply(Point2& hips, Point2& circle);

  bool operator==(const AlignmentFilter&) const = default;
};

}  // namespace kinora
