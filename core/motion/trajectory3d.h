#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/motion/covariance3.h"
#include "core/motion/joint.h"
#include "core/motion/provenance.h"
#include "core/motion/timeline.h"

namespace kinora {

// One joint at one instant, in the world.
struct Sample3D {
  // Not a number where missing.
  Eigen::Vector3d position_m = Eigen::Vector3d::Constant(std::numeric_limits<double>::quiet_NaN());
  Covariance3 covariance_m2;
  std::uint64_t views = 0;  // bit c: camera c of the rig was used
  // Mean over the used views of the distance between the seen and the reprojected point, in distorted pixels.
  float reprojection_error_px = std::numeric_limits<float>::quiet_NaN();
  Provenance provenance = Provenance::kMissing;

  bool missing() const { return provenance == Provenance::kMissing; }
};

// One person's joints over a trial. Sample (frame, j) is of joints[j] at timeline.TimeOf(frame).
struct Trajectory3D {
  Timeline timeline;
  std::vector<Joint> joints;
  std::vector<Sample3D> samples;  // frame-major: samples[frame * joints.size() + j]

  static Trajectory3D Missing(const Timeline& timeline, std::span<const Joint> joints);

  Sample3D& At(std::int64_t frame, std::size_t joint) {
    return samples[static_cast<std::size_t>(frame) * joints.size() + joint];
  }
  const Sample3D& At(std::int64_t frame, std::size_t joint) const {
    return samples[static_cast<std::size_t>(frame) * joints.size() + joint];
  }
  // Position of a joint in `joints`, or -1.
  int IndexOf(Joint joint) const;
};

}  // namespace kinora
