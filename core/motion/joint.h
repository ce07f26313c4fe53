#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kinora {

// The common vocabulary: every keypoint set maps its points to these, and 3D, angles and files speak only of them.
// The order is stored in projects: append only.
enum class Joint : std::uint8_t {
  kNose,
  kEyeL,
  kEyeR,
  kEarL,
  kEarR,
  kHeadTop,
  kNeck,  // middle of the shoulders, or the set's own point there
  kShoulderL,
  kShoulderR,
  kElbowL,
  kElbowR,
  kWristL,
  kWristR,
  kThumbL,
  kThumbR,
  kIndexL,
  kIndexR,  // knuckle of the index finger
  kPinkyL,
  kPinkyR,
  kMidHip,
  kHipL,
  kHipR,
  kKneeL,
  kKneeR,
  kAnkleL,
  kAnkleR,
  kHeelL,
  kHeelR,
  kBigToeL,
  kBigToeR,
  kSmallToeL,
  kSmallToeR
};
inline constexpr int kJointCount = static_cast<int>(Joint::kSmallToeR) + 1;

enum class Side : std::uint8_t { kMiddle, kLeft, kRight };

// "r_ankle", "neck": lower case, side first, as written in files. Never change: they are stored.
std::string_view NameOf(Joint joint);
std::optional<Joint> JointNamed(std::string_view name);
Side SideOf(Joint joint);
// The same joint on the other side; itself in the middle.
Joint MirrorOf(Joint joint);

// The twelve joints that limb figures are made of: shoulders, elbows, wrists, hips, knees, ankles.
inline constexpr std::array kLimbJoints = {Joint::kShoulderL, Joint::kShoulderR, Joint::kElbowL, Joint::kElbowR,
                                           Joint::kWristL,    Joint::kWristR,    Joint::kHipL,   Joint::kHipR,
                                           Joint::kKneeL,     Joint::kKneeR,     Joint::kAnkleL, Joint::kAnkleR};

}  // namespace kinora
