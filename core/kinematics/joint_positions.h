#pragma once

#include <Eigen/Core>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <span>

#include "core/motion/joint.h"

namespace kinora {

// One person's joints at one instant, world, metres; NaN where missing. Missing points make every angle that needs them
// NaN.
class JointPositions {
 public:
  JointPositions() { points_.fill(Eigen::Vector3d::Constant(std::numeric_limits<double>::quiet_NaN())); }

  Eigen::Vector3d& operator[](Joint joint) { return points_[static_cast<std::size_t>(joint)]; }
  const Eigen::Vector3d& operator[](Joint joint) const { return points_[static_cast<std::size_t>(joint)]; }

  // Centre of some points.
  Eigen::Vector3d Mean(std::span<const Joint> joints) const {
    Eigen::Vector3d sum = Eigen::Vector3d::Zero();
    for (const Joint joint : joints) sum += (*this)[joint];
    return sum / static_cast<double>(joints.size());
  }
  Eigen::Vector3d Middle(Joint a, Joint b) const { return ((*this)[a] + (*this)[b]) / 2; }

 private:
  std::array<Eigen::Vector3d, kJointCount> points_;
};

// The joint of a pair on a side, from its left one.
inline Joint OnSide(Joint left, Side side) {
  return side == Side::kRight ? MirrorOf(left) : left;
}

// +1 on the right, -1 on the left: turns right-handed rotations into signs that both sides share.
inline double SignOf(Side side) {
  return side == Side::kLeft ? -1 : 1;
}

}  // namespace kinora
