#include "tests/projects/review/second_person.h"

#include <algorithm>

#include "core/geometry/view_geometry.h"
#include "core/motion/keypoint_set.h"
#include "projects/solve/solve_trial.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora::test {
namespace {

const Eigen::Vector3d kBeside_m(0.25, 1.1, 0);

void AddToBox(BoxPx& box, const Keypoint2D& point, bool first) {
  if (first) box = {point.x_px, point.y_px, point.x_px, point.y_px};
  box.x0 = std::min(box.x0, point.x_px);
  box.y0 = std::min(box.y0, point.y_px);
  box.x1 = std::max(box.x1, point.x_px);
  box.y1 = std::max(box.y1, point.y_px);
}

// The recorded points of a frame, moved to where the joints would appear beside.
Keypoints2D Beside(const ViewGeometry& view, const KeypointSet& set, const Keypoints2D& recorded,
                   const Trajectory3D& joints, std::int64_t frame) {
  Keypoints2D person = recorded;
  bool any = false;
  for (std::size_t i = 0; i < set.points.size(); ++i) {
    Keypoint2D& point = person.points[i];
    const int column = set.points[i].joint ? joints.IndexOf(*set.points[i].joint) : -1;
    if (point.missing() || column < 0 || joints.At(frame, static_cast<std::size_t>(column)).missing()) {
      point = {};
      continue;
    }
    const Eigen::Vector3d position = joints.At(frame, static_cast<std::size_t>(column)).position_m;
    const auto here = view.PixelOf(position), there = view.PixelOf(position + kBeside_m);
    if (!here || !there) {
      point = {};
      continue;
    }
    point.x_px += static_cast<float>((*there - *here).x());
    point.y_px += static_cast<float>((*there - *here).y());
    AddToBox(person.box, point, !any);
    any = true;
  }
  return person;
}

}  // namespace

std::vector<CameraTracks2D> RecordedTracks(const Balancing& recording) {
  std::vector<CameraTracks2D> tracks;
  for (const PersonView& view : recording.views) {
    CameraTracks2D& camera = tracks.emplace_back();
    camera.camera = recording.rig.cameras[view.camera].camera.name;
    camera.set = view.set;
    for (const PersonFrame& frame : view.frames)
      camera.frames.push_back({frame.pts_ns, {{kFirstTrack, frame.keypoints}}});
  }
  return tracks;
}

void AddSecondPerson(const Balancing& recording, std::vector<CameraTracks2D>& tracks) {
  SeenSequence seen = SeeAthlete(recording.rig, recording.views, recording.timeline, {});
  const SolvedAthlete solved = Solve(recording.rig, seen, {}, {}, 2, Job());
  const std::int64_t count = recording.timeline.count;
  for (std::size_t c = 0; c < tracks.size(); ++c) {
    const PersonView& view = recording.views[c];
    const ViewGeometry geometry(recording.rig.cameras[view.camera]);
    for (std::int64_t f = 0; f < count; ++f) {
      const auto mirrored = static_cast<std::size_t>(count - 1 - f);
      if (mirrored >= view.frames.size() || static_cast<std::size_t>(f) >= tracks[c].frames.size()) continue;
      tracks[c].frames[static_cast<std::size_t>(f)].people.push_back(
          {kSecondTrack, Beside(geometry, *view.set, view.frames[mirrored].keypoints, solved.cleaned.filtered,
                                static_cast<std::int64_t>(mirrored))});
    }
  }
}

void KeepAthlete(const std::vector<CameraTracks2D>& tracks, const std::vector<Fault>& faults,
                 std::vector<PersonAcrossViews>& people) {
  const auto pictures = [&](const PersonAcrossViews& person, std::int32_t track) {
    std::int64_t count = 0;
    for (std::size_t c = 0; c < tracks.size(); ++c)
      for (const Frame2D& frame : tracks[c].frames) count += person.TrackAt(c, frame.pts_ns) == track;
    return count;
  };
  const auto most = [&](std::int32_t track) {
    return std::ranges::max_element(people, {}, [&](const PersonAcrossViews& p) { return pictures(p, track); });
  };
  std::iter_swap(people.begin(), most(kFirstTrack));
  for (const Fault& fault : faults) {
    if (fault.cause != EpisodeCause::kIdentity || people.size() < 2) continue;
    const auto& frames = tracks[fault.camera].frames;
    ExchangeIdentities(people.front(), *most(kSecondTrack), fault.camera,
                       frames[static_cast<std::size_t>(fault.first)].pts_ns,
                       frames[static_cast<std::size_t>(fault.last)].pts_ns);
  }
  people.resize(1);
}

}  // namespace kinora::test
