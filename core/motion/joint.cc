#include "core/motion/joint.h"

#include <algorithm>
#include <array>

namespace kinora {
namespace {

// In the order of enum Joint. The side is read off the name.
constexpr std::array<std::string_view, kJointCount> kNames = {
    "nose",       "l_eye",   "r_eye",   "l_ear",   "r_ear",     "head_top",  "neck",        "l_shoulder",
    "r_shoulder", "l_elbow", "r_elbow", "l_wrist", "r_wrist",   "l_thumb",   "r_thumb",     "l_index",
    "r_index",    "l_pinky", "r_pinky", "mid_hip", "l_hip",     "r_hip",     "l_knee",      "r_knee",
    "l_ankle",    "r_ankle", "l_heel",  "r_heel",  "l_big_toe", "r_big_toe", "l_small_toe", "r_small_toe"};

}  // namespace

std::string_view NameOf(Joint joint) {
  return kNames[static_cast<std::size_t>(joint)];
}

std::optional<Joint> JointNamed(std::string_view name) {
  const auto* found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Joint>(found - kNames.begin());
}

Side SideOf(Joint joint) {
  const std::string_view name = NameOf(joint);
  if (name.starts_with("l_")) return Side::kLeft;
  if (name.starts_with("r_")) return Side::kRight;
  return Side::kMiddle;
}

Joint MirrorOf(Joint joint) {
  // Pairs stand next to each other, left first.
  const int index = static_cast<int>(joint);
  switch (SideOf(joint)) {
    case Side::kLeft:
      return static_cast<Joint>(index + 1);
    case Side::kRight:
      return static_cast<Joint>(index - 1);
    case Side::kMiddle:
      break;
  }
  return joint;
}

}  // namespace kinora
