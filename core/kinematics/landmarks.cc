#include "core/kinematics/landmarks.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <initializer_list>

#include "core/motion/trajectory3d.h"

namespace kinora {
namespace {

using JointSet = std::bitset<kJointCount>;

// Which joints each frame has: one walk over the trajectory, whose samples lie wide apart in memory.
std::vector<JointSet> PresentIn(const Trajectory3D& trajectory) {
  std::vector<JointSet> frames(static_cast<std::size_t>(std::max<std::int64_t>(0, trajectory.timeline.count)));
  const Sample3D* sample = trajectory.samples.data();
  for (JointSet& frame : frames)
    for (const Joint joint : trajectory.joints) frame.set(static_cast<std::size_t>(joint), !(sample++)->missing());
  return frames;
}

JointSet SetOf(const std::vector<Joint>& joints) {
  JointSet set;
  for (const Joint joint : joints) set.set(static_cast<std::size_t>(joint));
  return set;
}

// The first choice that is present at least half as often as the most frequent one.
std::vector<Joint> Choose(const std::vector<JointSet>& frames, std::initializer_list<std::vector<Joint>> choices) {
  std::vector<std::int64_t> with;
  for (const auto& choice : choices) {
    const JointSet wanted = SetOf(choice);
    with.push_back(std::ranges::count_if(frames, [&](const JointSet& frame) { return (frame & wanted) == wanted; }));
  }
  const std::int64_t most = std::ranges::max(with);
  for (std::size_t i = 0; i < with.size() && most > 0; ++i)
    if (2 * with[i] >= most) return choices.begin()[i];
  return {};
}

}  // namespace

Landmarks LandmarksOf(const Trajectory3D& trajectory) {
  const std::vector<JointSet> frames = PresentIn(trajectory);
  Landmarks landmarks;
  landmarks.trunk_top = Choose(frames, {{Joint::kShoulderL, Joint::kShoulderR}, {Joint::kNeck}});
  landmarks.foot_front_l = Choose(frames, {{Joint::kBigToeL, Joint::kSmallToeL}, {Joint::kBigToeL}});
  landmarks.foot_front_r = Choose(frames, {{Joint::kBigToeR, Joint::kSmallToeR}, {Joint::kBigToeR}});
  landmarks.hand_l = Choose(frames, {{Joint::kIndexL, Joint::kPinkyL}, {Joint::kIndexL}, {Joint::kPinkyL}});
  landmarks.hand_r = Choose(frames, {{Joint::kIndexR, Joint::kPinkyR}, {Joint::kIndexR}, {Joint::kPinkyR}});
  landmarks.head_line = Choose(frames, {{Joint::kEarL, Joint::kEarR}, {Joint::kEyeL, Joint::kEyeR}});
  if (!landmarks.head_line.empty() && landmarks.head_line.front() == Joint::kEarL)
    landmarks.head_front = Choose(frames, {{Joint::kEyeL, Joint::kEyeR}, {Joint::kNose}});
  JointSet seen;
  for (const JointSet& frame : frames) seen |= frame;
  for (std::size_t joint = 0; joint < kJointCount; ++joint) landmarks.seen[joint] = seen.test(joint);
  return landmarks;
}

}  // namespace kinora
