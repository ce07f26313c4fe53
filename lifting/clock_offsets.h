#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/keypoints2d.h"
#include "core/util/job.h"

namespace kinora {

struct ClockOffsetOptions {
  double longest_s = 2;        // offsets between two cameras up to this are looked for
  double minimum_score = 0.3;  // points scored below are not used
};

// What the motion says of a camera's clock.
struct ClockOffset {
  bool found = false;
  double shift_s = 0;  // to be added to the clock that is set (RigCamera::clock_offset_s)
  double sd_s = 0;     // its standard deviation against the first camera's
  std::string note;    // why it was not found, or what else to know; may be empty
};

// Finds by how much the cameras' clocks are off, from the motion of the people that they saw: one entry per camera of
// the rig, in its order. The first camera that sees enough keeps its clock. `tracks` has an entry per camera; one
// without pictures takes no part. People need not be matched across the cameras.
//
// Every pair of cameras is compared by epipolar geometry at many lags (lifting/clock_pair.h); the shifts of all cameras
// follow from all pairs by least squares, each pair with its own standard deviation, and standard deviations grow where
// pairs contradict each other. Constant disagreements of the cameras, as of a calibration that is a little off, move
// nothing. It needs people who move, as in a step or a swing of an arm, for about two seconds.
std::vector<ClockOffset> FindClockOffsets(const CameraRig& rig, std::span<const CameraTracks2D> tracks,
                                          const ClockOffsetOptions& options = {}, const Job& job = {});

}  // namespace kinora
