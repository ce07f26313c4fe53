#pragma once

#include "core/motion/trajectory3d.h"

namespace kinora {

// How complete and how consistent a trajectory is, over the twelve limb joints (kLimbJoints): the figure by which
// recordings and programs are compared. A joint that the trajectory does not have counts as missing throughout.
struct LimbFigures {
  double percent = 0;        // samples that are there; 0 for an empty timeline
  double mean_error_px = 0;  // mean of their reprojection errors, where known; NaN if none is
};
LimbFigures LimbFiguresOf(const Trajectory3D& trajectory);

}  // namespace kinora
