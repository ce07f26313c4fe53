#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/motion/joint_angles.h"
#include "core/motion/keypoints2d.h"
#include "core/motion/trajectory3d.h"

namespace kinora {

// How results lie in chunks. Pixels and scores are float32, metres and radians float64; what is read is bit for bit
// what was written. `where` names the chunk in errors (see blob.h).

// A part of a result, ready to be stored: samples [first, first + count).
struct EncodedPart {
  std::int64_t first = 0;
  std::int64_t count = 0;
  std::vector<std::byte> blob;
};

// Pictures of one camera, people and all; `first` counts the camera's pictures. One part, or several where a crowd does
// not fit into one blob. Every person has set.points.size() points.
inline constexpr std::string_view kCodecFrames2D = "frames2d";
std::vector<EncodedPart> EncodeFrames2D(const KeypointSet& set, std::span<const Frame2D> frames, std::int64_t first);

struct DecodedFrames2D {
  const KeypointSet* set = nullptr;
  std::vector<Frame2D> frames;
};
DecodedFrames2D DecodeFrames2D(std::span<const std::byte> blob, const std::string& where);

// Samples [first, first + count) of one athlete's trajectory. The part knows the trajectory's timeline and joints.
inline constexpr std::string_view kCodecTrajectory3D = "trajectory3d";
std::vector<EncodedPart> EncodeTrajectory3D(const Trajectory3D& trajectory, std::int64_t first, std::int64_t count);
// Puts the samples into their place in `into`; an empty `into` takes the part's timeline and joints and starts as
// missing.
void DecodeTrajectory3D(std::span<const std::byte> blob, std::int64_t first, const std::string& where,
                        Trajectory3D& into);

// The part alone, as a trajectory that is as long as the part; for the first one of a trajectory.
Trajectory3D DecodeFirstTrajectory3D(std::span<const std::byte> blob, const std::string& where);

// The same for angles; the part knows convention, timeline and all series' names and notes.
inline constexpr std::string_view kCodecJointAngles = "joint_angles";
std::vector<EncodedPart> EncodeJointAngles(const JointAngles& angles, std::int64_t first, std::int64_t count);
void DecodeJointAngles(std::span<const std::byte> blob, std::int64_t first, const std::string& where,
                       JointAngles& into);
JointAngles DecodeFirstJointAngles(std::span<const std::byte> blob, const std::string& where);

// Any text, such as a report as JSON. At most 4 MiB.
inline constexpr std::string_view kCodecText = "text";
std::vector<std::byte> EncodeText(std::string_view text);
std::string DecodeText(std::span<const std::byte> blob, const std::string& where);

}  // namespace kinora
