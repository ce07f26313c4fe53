#pragma once

#include <vector>

#include "core/motion/joint.h"

namespace kinora {

struct Trajectory3D;

// Which of several possible points stand for a part of the body. Chosen once for a trial, because a change from frame
// to frame would show as motion. Empty where the trial has none.
struct Landmarks {
  std::vector<Joint> trunk_top;                   // both shoulders, or the neck
  std::vector<Joint> foot_front_l, foot_front_r;  // big and small toe, or the big toe alone
  std::vector<Joint> hand_l, hand_r;              // knuckles of index and little finger, or one of them
  std::vector<Joint> head_line;                   // left and right ear, or eye
  std::vector<Joint> head_front;                  // both eyes (where the line is the ears), or the nose
  std::vector<bool> seen = std::vector<bool>(kJointCount, false);  // joints with at least one sample

  const std::vector<Joint>& foot_front(Side side) const { return side == Side::kRight ? foot_front_r : foot_front_l; }
  const std::vector<Joint>& hand(Side side) const { return side == Side::kRight ? hand_r : hand_l; }
};

// The better points are taken where they are present in at least half as many frames as the simpler ones.
Landmarks LandmarksOf(const Trajectory3D& trajectory);

}  // namespace kinora
