#pragma once

#include <Eigen/Core>
#include <array>
#include <optional>

#include "ui/scene/scene_content.h"

namespace kinora::ui {

// A ball around something; nothing where the radius is 0.
struct SceneBall {
  Eigen::Vector3d centre_m = Eigen::Vector3d::Zero();
  double radius_m = 0;
};

// The people over the whole trial (those laid over too), or the cameras where there are no people.
SceneBall BallAround(const SceneContent& content);
// The middle of the first person that is not laid over, at a sample.
std::optional<Eigen::Vector3d> MiddleOfPerson(const SceneContent& content, qint64 sample);
// Where that person faces there, about the vertical from +X towards +Y: across the hips, or the shoulders.
std::optional<double> HeadingOfPerson(const SceneContent& content, qint64 sample);

// The part of the floor to draw: whole metres around the people, and around the cameras where they are near.
struct FloorExtent {
  int x_low_m = -2, x_high_m = 2, y_low_m = -2, y_high_m = 2;
};
FloorExtent FloorOf(const SceneContent& content);

// A camera as a pyramid: its place, then the corners of its picture `depth_m` in front of it.
inline constexpr double kPyramidDepth_m = 0.3;
std::array<Eigen::Vector3d, 5> PyramidOf(const RigCamera& camera, double depth_m);

// A person's sample shown at a sample of the view, or -1 where they have none there.
std::int64_t FrameOf(const SceneAthlete& athlete, qint64 sample);

}  // namespace kinora::ui
