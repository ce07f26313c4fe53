#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/motion/keypoint_set.h"
#include "core/motion/trajectory3d.h"

namespace kinora {

// A bone's length over a trial. Real bones do not change: SD / mean is the plainest measure of a trajectory's quality.
struct SegmentLength {
  JointBone bone;
  std::int64_t count = 0;  // frames with both ends
  double mean_m = 0;
  double sd_m = 0;  // of the samples (n - 1); 0 with fewer than two

  double variation() const { return mean_m > 0 ? sd_m / mean_m : 0; }
};

// Of the given bones, in their order; by default of all bones between common joints. Bones whose ends are never seen
// together are left out.
std::vector<SegmentLength> SegmentLengths(const Trajectory3D& trajectory, std::span<const JointBone> bones);
std::vector<SegmentLength> SegmentLengths(const Trajectory3D& trajectory);

}  // namespace kinora
