#include "projects/review/picture_view.h"

#include <algorithm>
#include <utility>

namespace kinora {

PersonView ViewInPictures(const LocalState& state, std::size_t camera, std::int64_t first_pts_ns,
                          std::int64_t last_pts_ns) {
  const ReviewTrial& trial = *state.trial;
  const CameraTracks2D& tracks = trial.tracks[camera];
  const std::vector<std::int32_t>& who = (*state.tracks)[camera];
  PersonView view{camera, tracks.set, {}};
  const auto begin = std::ranges::lower_bound(tracks.frames, first_pts_ns, {}, &Frame2D::pts_ns);
  for (auto frame = begin; frame != tracks.frames.end() && frame->pts_ns <= last_pts_ns; ++frame) {
    const std::int32_t track = who[static_cast<std::size_t>(frame - tracks.frames.begin())];
    if (track < 0) continue;
    const auto picture = static_cast<std::size_t>(frame - tracks.frames.begin());
    Frame2D seen = trial.Picture(camera, picture);
    for (TrackedPerson& person : seen.people)
      if (person.track == track) view.frames.push_back({frame->pts_ns, std::move(person.keypoints)});
  }
  const std::string& camera_id = trial.camera_ids[camera];
  const std::string& athlete = trial.athletes[state.athlete].id;
  return LayEdits(Within(*state.layer, camera_id, athlete, first_pts_ns, last_pts_ns), camera_id, athlete,
                  std::move(view));
}

std::vector<std::vector<PersonView>> ViewsInTrial(const ReviewTrial& trial, const EditLayer& layer, const Job& job) {
  std::vector<std::vector<PersonView>> views(trial.persons.size());
  for (std::size_t c = 0; c < trial.cameras(); ++c) {
    const CameraTracks2D tracks = trial.pictures->All(c, Job(job.stop_token(), {}));
    auto of_camera = ViewsInCamera(layer, trial.camera_ids[c], c, tracks, trial.persons);
    for (std::size_t i = 0; i < views.size(); ++i) views[i].push_back(std::move(of_camera[i]));
  }
  return views;
}

}  // namespace kinora
