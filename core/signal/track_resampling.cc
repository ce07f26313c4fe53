#include "core/signal/track_resampling.h"

#include <cmath>
#include <vector>

#include "core/motion/keypoint_set.h"
#include "core/motion/weakest.h"
#include "core/signal/resampling.h"
#include "core/util/error.h"

namespace kinora {
namespace {

const TrackedPerson* Find(const Frame2D& frame, std::int32_t track) {
  for (const TrackedPerson& person : frame.people)
    if (person.track == track) return &person;
  return nullptr;
}

// One point of the set over the video's frames.
struct PointPath {
  std::vector<double> x, y;
  std::vector<Provenance> provenance;
};
PointPath PathOf(const CameraTracks2D& tracks, std::int32_t track, std::size_t point, double least_score) {
  PointPath path;
  for (const Frame2D& frame : tracks.frames) {
    const TrackedPerson* person = Find(frame, track);
    const Keypoint2D seen = person ? person->keypoints.points.at(point) : Keypoint2D{};
    const bool kept = seen.provenance == Provenance::kEdited || (!seen.missing() && seen.score >= least_score);
    path.x.push_back(kept ? static_cast<double>(seen.x_px) : std::nan(""));
    path.y.push_back(kept ? static_cast<double>(seen.y_px) : std::nan(""));
    path.provenance.push_back(kept ? seen.provenance : Provenance::kMissing);
  }
  return path;
}

}  // namespace

Trajectory2D OnTimeline(const CameraTracks2D& tracks, std::int32_t track, std::span<const double> times_s,
                        const Timeline& timeline, double least_score) {
  if (times_s.size() != tracks.frames.size())
    throw Error(ErrorKind::kInternal, "as many times as frames are needed", tracks.camera);
  std::vector<Joint> joints;
  std::vector<std::size_t> points;
  for (std::size_t point = 0; point < tracks.set->points.size(); ++point) {
    if (!tracks.set->points[point].joint) continue;
    joints.push_back(*tracks.set->points[point].joint);
    points.push_back(point);
  }
  Trajectory2D trajectory = Trajectory2D::Missing(timeline, joints);
  const std::vector<Bracket> brackets = BracketTimes(times_s, timeline);
  for (std::size_t j = 0; j < joints.size(); ++j) {
    const PointPath path = PathOf(tracks, track, points[j], least_score);
    const std::vector<double> x = Resample(times_s, path.x, timeline), y = Resample(times_s, path.y, timeline);
    for (std::size_t f = 0; f < x.size(); ++f) {
      if (std::isnan(x[f]) || !brackets[f].valid()) continue;
      Sample2D& sample = trajectory.At(static_cast<std::int64_t>(f), j);
      sample.position_px = {x[f], y[f]};
      sample.provenance = Weaker(path.provenance[static_cast<std::size_t>(brackets[f].before)],
                                 path.provenance[static_cast<std::size_t>(brackets[f].after)]);
    }
  }
  return trajectory;
}

}  // namespace kinora
