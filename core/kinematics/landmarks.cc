#include "core/kinematics/landmarks.h"

#include <algorithm>
#include <initializer_list>

#include "core/motion/trajectory3d.h"

namespace kinora {
namespace {

std::int64_t FramesWith(const Trajectory3D& trajectory, const std::vector<Joint>& joints) {
  std::vector<std::size_t> indices;
  for (const Joint joint : joints) {
    const int index = trajectory.IndexOf(joint);
    if (index < 0) return 0;
    indices.push_back(static_cast<std::size_t>(index));
  }
  std::int64_t count = 0;
  for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame)
    count += std::all_of(indices.begin(), indices.end(),
                         [&](std::size_t index) { return !trajectory.At(frame, index).missing(); });
  return count;
}

// The first choice that is present at least half as often as the most frequent one.
std::vector<Joint> Choose(const Trajectory3D& trajectory, std::initializer_list<std::vector<Joint>> choices) {
  std::int64_t most = 0;
  for (const auto& choice : choices) most = std::max(most, FramesWith(trajectory, choice));
  if (most == 0) return {};
  for (const auto& choice : choices)
    if (2 * FramesWith(trajectory, choice) >= most) return choice;
  return {};
}

}  // namespace

Landmarks LandmarksOf(const Trajectory3D& trajectory) {
  Landmarks landmarks;
  landmarks.trunk_top = Choose(trajectory, {{Joint::kShoulderL, Joint::kShoulderR}, {Joint::kNeck}});
  landmarks.foot_front_l = Choose(trajectory, {{Joint::kBigToeL, Joint::kSmallToeL}, {Joint::kBigToeL}});
  landmarks.foot_front_r = Choose(trajectory, {{Joint::kBigToeR, Joint::kSmallToeR}, {Joint::kBigToeR}});
  landmarks.hand_l = Choose(trajectory, {{Joint::kIndexL, Joint::kPinkyL}, {Joint::kIndexL}, {Joint::kPinkyL}});
  landmarks.hand_r = Choose(trajectory, {{Joint::kIndexR, Joint::kPinkyR}, {Joint::kIndexR}, {Joint::kPinkyR}});
  landmarks.head_line = Choose(trajectory, {{Joint::kEarL, Joint::kEarR}, {Joint::kEyeL, Joint::kEyeR}});
  if (!landmarks.head_line.empty() && landmarks.head_line.front() == Joint::kEarL)
    landmarks.head_front = Choose(trajectory, {{Joint::kEyeL, Joint::kEyeR}, {Joint::kNose}});
  for (int joint = 0; joint < kJointCount; ++joint)
    landmarks.seen[static_cast<std::size_t>(joint)] = FramesWith(trajectory, {static_cast<Joint>(joint)}) > 0;
  return landmarks;
}

}  // namespace kinora
