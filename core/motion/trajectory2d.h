#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/motion/joint.h"
#include "core/motion/provenance.h"
#include "core/motion/timeline.h"

namespace kinora {

// One joint in one picture: x right, y down, pixels.
struct Sample2D {
  // Not a number where missing.
  Eigen::Vector2d position_px = Eigen::Vector2d::Constant(std::numeric_limits<double>::quiet_NaN());
  // Not a number where unknown: 2D networks give none.
  Eigen::Matrix2d covariance_px2 = Eigen::Matrix2d::Constant(std::numeric_limits<double>::quiet_NaN());
  Provenance provenance = Provenance::kMissing;

  bool missing() const { return provenance == Provenance::kMissing; }
};

// One person's joints as one camera sees them, on the trial's clock. Sample (frame, j) is of joints[j].
struct Trajectory2D {
  Timeline timeline;
  std::vector<Joint> joints;
  std::vector<Sample2D> samples;  // frame-major, as in Trajectory3D

  static Trajectory2D Missing(const Timeline& timeline, std::span<const Joint> joints);

  Sample2D& At(std::int64_t frame, std::size_t joint) {
    return samples[static_cast<std::size_t>(frame) * joints.size() + joint];
  }
  const Sample2D& At(std::int64_t frame, std::size_t joint) const {
    return samples[static_cast<std::size_t>(frame) * joints.size() + joint];
  }
  // Position of a joint in `joints`, or -1.
  int IndexOf(Joint joint) const;
};

}  // namespace kinora
