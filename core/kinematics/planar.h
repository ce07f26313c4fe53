#pragma once

#include <span>

#include "core/kinematics/facing.h"
#include "core/motion/joint_angles.h"
#include "core/motion/trajectory2d.h"
#include "core/util/options.h"

namespace kinora {

enum class FloorChoice { kFromFeet, kLevel, kGiven };
inline std::vector<EnumName> NamesOf(FloorChoice) {
  return {{static_cast<int>(FloorChoice::kFromFeet), "from_feet"},
          {static_cast<int>(FloorChoice::kLevel), "level"},
          {static_cast<int>(FloorChoice::kGiven), "given"}};
}

// The planar convention, as Sports2D and Pose2Sim report angles: in the picture of one camera, seen from the side.
//   ankle_dorsiflexion, knee_flexion, hip_flexion, shoulder_flexion, elbow_flexion, wrist_flexion (l/r): 0 in the
//   neutral
//     pose, 180 for an arm overhead
//   foot_, shank_, thigh_, arm_, forearm_, hand_segment (l/r); pelvis_, shoulders_, trunk_, head_segment (middle):
//   slope
//     against the floor, anticlockwise positive; standing shank and thigh -90, trunk and head +90
// Facing left, all x are negated; towards the camera those of right-side points, away from it those of left-side
// points, so that flexion keeps its sign. Pelvis, shoulders and trunk always use x as it is.
struct PlanarOptions {
  FacingChoice facing = FacingChoice::kAuto;
  FloorChoice floor = FloorChoice::kFromFeet;
  double floor_deg = 0;            // anticlockwise as seen, where the floor is "given"
  double assumed_point_sd_px = 0;  // for points without a covariance; 0: unknown, and so are the angles' deviations
};

template <class Visitor>
void Describe(Visitor& visit, PlanarOptions& options) {
  visit("facing", options.facing,
        OptionInfo{.help = "Where the person looks in the picture; auto tells left from right"});
  visit("floor", options.floor,
        OptionInfo{.help = "Slope of the floor in the picture, taken off the segments' angles"});
  visit("floor_angle", options.floor_deg,
        OptionInfo{.unit = "deg", .min = -90, .max = 90, .help = "The given slope, anticlockwise positive"});
  visit(
      "assumed_point_sd", options.assumed_point_sd_px,
      OptionInfo{
          .unit = "px", .min = 0, .max = 100, .help = "Uncertainty of points that come without one", .advanced = true});
}

// Angles of a trial, unwrapped in time, with standard deviations propagated from the points (first order). Series whose
// points the trajectory lacks are left out. `edited` spans, where given, stand in place of what facing = auto finds.
// Throws Error (user) for a bad option.
JointAngles PlanarAngles(const Trajectory2D& trajectory, const PlanarOptions& options = {},
                         std::span<const FacingSpan> edited = {});

}  // namespace kinora
