#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/rig.h"
#include "core/geometry/triangulation.h"
#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"
#include "core/motion/timeline.h"

namespace kinora {

// One person as one camera saw them: pictures in order of presentation time (the video's own clock), in pixels of the
// stored picture. Pictures in which the person was not found may be left out.
struct PersonFrame {
  std::int64_t pts_ns = 0;
  Keypoints2D keypoints;
};
struct PersonView {
  std::size_t camera = 0;  // of the rig
  const KeypointSet* set = nullptr;
  std::vector<PersonFrame> frames;
};

// The frames of one track of a camera.
PersonView ViewOfTrack(const CameraTracks2D& tracks, std::int32_t track, std::size_t camera);

// A joint that is the middle of two others, by the keypoint sets of all views; none that is among `direct`.
struct DerivedJoint {
  Joint joint, first, second;
};
std::vector<DerivedJoint> DerivedJoints(std::span<const PersonView> views, std::span<const Joint> direct);

// A SeenPoint as long trials hold them by the million, whose sigma_px is not set: in single precision, which is what
// networks give and a ten-thousandth of a pixel.
struct Sight {
  Eigen::Vector2f px = Eigen::Vector2f::Zero();
  float score = 0;

  operator SeenPoint() const { return {.px = px.cast<double>(), .score = static_cast<double>(score)}; }
};

// What all cameras of a rig saw of one person, on the trial's timeline, in calibrated pixels (RigCamera::fit applied).
// Score 0: not seen. Ordered joint by joint, frame by frame.
struct SeenSequence {
  Timeline timeline;
  std::vector<Joint> joints;
  std::vector<DerivedJoint> derived;
  std::size_t cameras = 0;
  std::vector<Sight> points;  // [(joint * count + frame) * cameras + camera]
  // [joint * count + frame]; bit c: in camera c a person placed it, or it lies between points that a person placed.
  std::vector<std::uint64_t> edited;
  std::vector<std::uint64_t> interpolated;  // bit c: of these, it lies between

  std::size_t Slot(std::size_t joint, std::int64_t frame) const {
    return joint * static_cast<std::size_t>(timeline.count) + static_cast<std::size_t>(frame);
  }
  std::span<const Sight> At(std::size_t joint, std::int64_t frame) const {
    return std::span(points).subspan(Slot(joint, frame) * cameras, cameras);
  }
  // The same for the functions of triangulation.h.
  std::vector<SeenPoint> PointsAt(std::size_t joint, std::int64_t frame) const {
    const std::span<const Sight> seen = At(joint, frame);
    return {seen.begin(), seen.end()};
  }
};

// The longest time between two frames over which a point is interpolated, in frame intervals of its camera.
inline constexpr double kLongestInterpolation = 1.5;

// Places what the cameras saw on the timeline: t = offset + (1 + drift) * pts. A sample that falls between two frames
// at most kLongestInterpolation apart lies on the cubic through its four nearest frames (a straight line where one of
// the outer two is missing), with the lower of the two scores. Points scored below `minimum_score` are not seen; edited
// ones always are, with score 1. The joints are those that any of the views' keypoint sets has a point for, in the
// common order. Throws Error (user) for a rig of more than kMaxViews cameras.
SeenSequence SeeOnTimeline(const CameraRig& rig, std::span<const PersonView> views, const Timeline& timeline,
                           double minimum_score);

}  // namespace kinora
