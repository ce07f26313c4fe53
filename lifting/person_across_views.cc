#include "lifting/person_across_views.h"

#include <algorithm>
#include <utility>

namespace kinora {

std::int32_t PersonAcrossViews::TrackAt(std::size_t camera, std::int64_t pts_ns) const {
  if (camera >= cameras.size()) return -1;
  const std::vector<TrackSpan>& spans = cameras[camera];
  const auto after = std::upper_bound(spans.begin(), spans.end(), pts_ns,
                                      [](std::int64_t time, const TrackSpan& span) { return time < span.from_ns; });
  if (after == spans.begin()) return -1;
  const TrackSpan& span = *std::prev(after);
  return pts_ns <= span.to_ns ? span.track : -1;
}

const TrackedPerson* FindPerson(const PersonAcrossViews& person, std::size_t camera, const Frame2D& frame) {
  const std::int32_t track = person.TrackAt(camera, frame.pts_ns);
  if (track < 0) return nullptr;
  const auto found =
      std::find_if(frame.people.begin(), frame.people.end(), [&](const TrackedPerson& p) { return p.track == track; });
  return found == frame.people.end() ? nullptr : &*found;
}

std::vector<std::size_t> PicturesWith(const PersonAcrossViews& person, std::span<const CameraTracks2D> tracks) {
  std::vector<std::size_t> pictures(tracks.size(), 0);
  for (std::size_t camera = 0; camera < tracks.size(); ++camera) {
    for (const Frame2D& frame : tracks[camera].frames) pictures[camera] += FindPerson(person, camera, frame) != nullptr;
  }
  return pictures;
}

std::vector<PersonView> ViewsOfPerson(const PersonAcrossViews& person, std::span<const CameraTracks2D> tracks) {
  std::vector<PersonView> views;
  for (std::size_t camera = 0; camera < tracks.size(); ++camera) {
    PersonView view{.camera = camera, .set = tracks[camera].set, .frames = {}};
    for (const Frame2D& frame : tracks[camera].frames) {
      const TrackedPerson* seen = FindPerson(person, camera, frame);
      if (seen) view.frames.push_back({frame.pts_ns, seen->keypoints});
    }
    if (!view.frames.empty()) views.push_back(std::move(view));
  }
  return views;
}

}  // namespace kinora
