#pragma once

#include <string_view>

namespace kinora {

// The names under which stages keep their results. They are stored: never change them.
inline constexpr std::string_view kStagePose2D = "pose2d";                // frames2d per camera
inline constexpr std::string_view kStageAssociation = "association";      // text (JSON)
inline constexpr std::string_view kStageTriangulation = "triangulation";  // trajectory3d per athlete, text: quality
inline constexpr std::string_view kStageFilter = "filter";                // trajectory3d per athlete
inline constexpr std::string_view kStageAngles = "angles";                // joint_angles per athlete

// A trial's setting that names the key of the 2D result to use where it was imported instead of computed.
inline constexpr std::string_view kSettingPose2DSource = "pose2d.imported";
// A trial's setting: for each stage the id of the result that the last finished run led to.
inline constexpr std::string_view kSettingCurrentResults = "results.current";

}  // namespace kinora
