#include "lifting/seen_sequence.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/signal/resampling.h"
#include "core/util/error.h"

namespace kinora {
namespace {

std::vector<Joint> JointsOf(std::span<const PersonView> views) {
  std::array<bool, kJointCount> present{};
  for (const PersonView& view : views) {
    for (const KeypointSet::Point& point : view.set->points) {
      if (point.joint) present[static_cast<std::size_t>(*point.joint)] = true;
    }
  }
  std::vector<Joint> joints;
  for (std::size_t i = 0; i < present.size(); ++i) {
    if (present[i]) joints.push_back(static_cast<Joint>(i));
  }
  return joints;
}

// Where a point of the set lies at one sample of the timeline.
class Interpolator {
 public:
  Interpolator(const PersonView& view, double minimum_score) : view_(view), minimum_score_(minimum_score) {}

  struct Seen {
    Eigen::Vector2d px;
    double score = 0;  // 0: not seen
    bool edited = false;
    bool interpolated = false;
  };

  Seen At(const Bracket& bracket, std::size_t point) const {
    const Seen before = Of(bracket.before, point);
    if (bracket.after == bracket.before || bracket.fraction < kSameInstant) return before;
    const Seen after = Of(bracket.after, point);
    if (bracket.fraction > 1 - kSameInstant) return after;
    if (!(before.score > 0 && after.score > 0)) return {};
    Seen between;
    between.score = std::min(before.score, after.score);
    between.edited = before.edited && after.edited;
    between.interpolated = between.edited && (before.interpolated || after.interpolated);
    const double s = bracket.fraction;
    between.px = (1 - s) * before.px + s * after.px;
    const Seen first = Neighbour(bracket.before, bracket.before - 1, point);
    const Seen last = Neighbour(bracket.after, bracket.after + 1, point);
    if (first.score > 0 && last.score > 0) {
      // Lagrange's cubic through -1, 0, 1, 2.
      between.px = -s * (s - 1) * (s - 2) / 6 * first.px + (s + 1) * (s - 1) * (s - 2) / 2 * before.px -
                   (s + 1) * s * (s - 2) / 2 * after.px + (s + 1) * s * (s - 1) / 6 * last.px;
    }
    return between;
  }

 private:
  static constexpr double kSameInstant = 1e-6;  // of a frame interval

  Seen Of(std::int64_t frame, std::size_t point) const {
    const Keypoint2D& seen = view_.frames[static_cast<std::size_t>(frame)].keypoints.points[point];
    if (seen.missing()) return {};
    const bool interpolated = seen.provenance == Provenance::kInterpolated;
    const bool edited = interpolated || seen.provenance == Provenance::kEdited;
    const double score = edited ? 1 : static_cast<double>(seen.score);
    if (!(score > 0 && (edited || score >= minimum_score_))) return {};
    return {Eigen::Vector2d(static_cast<double>(seen.x_px), static_cast<double>(seen.y_px)), score, edited,
            interpolated};
  }

  // The frame before or after a pair, where it follows without a gap and regularly.
  Seen Neighbour(std::int64_t frame, std::int64_t neighbour, std::size_t point) const {
    if (neighbour < 0 || neighbour >= static_cast<std::int64_t>(view_.frames.size())) return {};
    const auto pts = [&](std::int64_t i) { return view_.frames[static_cast<std::size_t>(i)].pts_ns; };
    const std::int64_t inner = neighbour < frame ? pts(frame + 1) - pts(frame) : pts(frame) - pts(frame - 1);
    const std::int64_t outer = neighbour < frame ? pts(frame) - pts(neighbour) : pts(neighbour) - pts(frame);
    return std::abs(outer - inner) * 20 <= inner ? Of(neighbour, point) : Seen{};
  }

  const PersonView& view_;
  double minimum_score_;
};

void AddView(const RigCamera& camera, const PersonView& view, double minimum_score, SeenSequence& sequence) {
  std::vector<double> times_s;
  for (const PersonFrame& frame : view.frames) {
    times_s.push_back(camera.clock_offset_s + (1 + camera.clock_drift) * static_cast<double>(frame.pts_ns) * 1e-9);
  }
  const std::vector<Bracket> brackets = BracketTimes(times_s, sequence.timeline, kLongestInterpolation);
  const Interpolator interpolator(view, minimum_score);
  for (std::size_t j = 0; j < sequence.joints.size(); ++j) {
    const auto point = view.set->IndexOf(sequence.joints[j]);
    if (!point) continue;
    for (std::int64_t frame = 0; frame < sequence.timeline.count; ++frame) {
      const Bracket& bracket = brackets[static_cast<std::size_t>(frame)];
      if (!bracket.valid()) continue;
      const auto seen = interpolator.At(bracket, static_cast<std::size_t>(*point));
      if (!(seen.score > 0)) continue;
      const std::size_t slot = sequence.Slot(j, frame);
      Sight& target = sequence.points[slot * sequence.cameras + view.camera];
      target.px = camera.fit.CalibratedFromStored(seen.px).cast<float>();
      target.score = static_cast<float>(seen.score);
      if (seen.edited) sequence.edited[slot] |= std::uint64_t{1} << view.camera;
      if (seen.interpolated) sequence.interpolated[slot] |= std::uint64_t{1} << view.camera;
    }
  }
}

}  // namespace

PersonView ViewOfTrack(const CameraTracks2D& tracks, std::int32_t track, std::size_t camera) {
  PersonView view{.camera = camera, .set = tracks.set, .frames = {}};
  for (const Frame2D& frame : tracks.frames) {
    for (const TrackedPerson& person : frame.people) {
      if (person.track == track) view.frames.push_back({frame.pts_ns, person.keypoints});
    }
  }
  return view;
}

std::vector<DerivedJoint> DerivedJoints(std::span<const PersonView> views, std::span<const Joint> direct) {
  const auto has = [&](Joint joint) { return std::find(direct.begin(), direct.end(), joint) != direct.end(); };
  std::vector<DerivedJoint> derived;
  for (const PersonView& view : views) {
    for (const auto& [joint, first, second] : view.set->derived) {
      const auto a = view.set->points[static_cast<std::size_t>(first)].joint;
      const auto b = view.set->points[static_cast<std::size_t>(second)].joint;
      const bool known =
          std::any_of(derived.begin(), derived.end(), [joint = joint](const auto& d) { return d.joint == joint; });
      if (a && b && !has(joint) && !known) derived.push_back({joint, *a, *b});
    }
  }
  return derived;
}

SeenSequence SeeOnTimeline(const CameraRig& rig, std::span<const PersonView> views, const Timeline& timeline,
                           double minimum_score) {
  if (rig.cameras.size() > kMaxViews) {
    throw Error(ErrorKind::kUser, fmt::format("the rig has {} cameras", rig.cameras.size()), {},
                fmt::format("use at most {}", kMaxViews));
  }
  SeenSequence sequence{.timeline = timeline,
                        .joints = JointsOf(views),
                        .derived = {},
                        .cameras = rig.cameras.size(),
                        .points = {},
                        .edited = {},
                        .interpolated = {}};
  sequence.derived = DerivedJoints(views, sequence.joints);
  const std::size_t slots = sequence.joints.size() * static_cast<std::size_t>(timeline.count);
  sequence.points.resize(slots * sequence.cameras);
  sequence.edited.resize(slots);
  sequence.interpolated.resize(slots);
  for (const PersonView& view : views) AddView(rig.cameras[view.camera], view, minimum_score, sequence);
  return sequence;
}

}  // namespace kinora
