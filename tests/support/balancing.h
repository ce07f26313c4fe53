#pragma once

#include <filesystem>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/timeline.h"
#include "core/motion/trajectory3d.h"
#include "lifting/seen_sequence.h"

namespace kinora::test {

// The `balancing` recording's calibration (Calib_qualisys.toml) and recorded 2D points (openpose-body25b, BODY_25B,
// calibrated pixels, 60 Hz, 100 frames). The person is followed from frame to frame: the nearest to where they were.
struct Balancing {
  CameraRig rig;
  Timeline timeline;
  std::vector<PersonView> views;
};

// `folder`: the recording's own folder, see SharedFile("data/balancing").
Balancing ReadBalancing(const std::filesystem::path& folder);

// SD / mean of the distance between two joints of a trajectory over the frames that have both; percent.
double LengthVariationPercent(const Trajectory3D& trajectory, Joint from, Joint to);

}  // namespace kinora::test
