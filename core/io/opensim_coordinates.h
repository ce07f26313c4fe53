#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/metadata.h"
#include "core/io/storage.h"
#include "core/motion/joint_angles.h"

namespace kinora {

// Whose coordinate names and signs a .mot file follows. They differ: knee flexion is negative in gait2392 and positive
// in Rajagopal2015, and only the latter has arms.
enum class OpenSimModel : std::uint8_t { kGait2392, kRajagopal2015 };
std::string_view NameOf(OpenSimModel model);

// What becomes of one of our angles: value of the coordinate = sign * angle.
struct OpenSimCoordinate {
  std::string name;  // "knee_angle_r"
  double sign = 1;
};
// Empty where the model has no coordinate that means the same.
std::optional<OpenSimCoordinate> CoordinateOf(std::string_view angle, Side side, OpenSimModel model);

struct OpenSimMotion {
  StorageTable table;
  std::vector<std::string> left_out;  // angles without a coordinate, named as in CSV files: said to the person
};

// The angles that the model has coordinates for, in degrees, and nothing else: what is not measured (pelvic tilt,
// pelvis position, subtalar angle without foot points …) gets no column, so that OpenSim uses the model's default.
// Series that are missing throughout are left out; single missing samples are not a number. The header's notes name the
// model, the convention and each assumption.
OpenSimMotion OpenSimMotionFrom(const JointAngles& angles, OpenSimModel model, const FileMetadata& metadata);

// The way back, for the angles that have a coordinate. Throws Error (file) where no column is one.
Partial<JointAngles> AnglesFromOpenSim(const StorageTable& table, OpenSimModel model, const std::string& where);

}  // namespace kinora
