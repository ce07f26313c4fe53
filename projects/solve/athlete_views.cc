#include "projects/solve/athlete_views.h"

#include <cmath>
#include <map>

namespace kinora {

std::vector<std::vector<std::int32_t>> TracksOfAthletes(const EditLayer& layer, const std::string& camera_id,
                                                        std::size_t index, const CameraTracks2D& tracks,
                                                        std::span<const AthleteTracks> athletes,
                                                        std::vector<Unmatched>* unmatched) {
  std::map<std::string, std::vector<std::int32_t>> base;
  for (const AthleteTracks& athlete : athletes) {
    std::vector<std::int32_t>& per_frame = base[athlete.athlete];
    for (const Frame2D& frame : tracks.frames) per_frame.push_back(athlete.person.TrackAt(index, frame.pts_ns));
  }
  const auto resolved = ResolveIdentities(tracks, base, MatchAnchors(layer, camera_id, tracks, unmatched));
  std::vector<std::vector<std::int32_t>> all;
  for (const AthleteTracks& athlete : athletes) all.push_back(resolved.at(athlete.athlete));
  return all;
}

std::vector<PersonView> ViewsInCamera(const EditLayer& layer, const std::string& camera_id, std::size_t index,
                                      const CameraTracks2D& tracks, std::span<const AthleteTracks> athletes,
                                      std::vector<Unmatched>* unmatched) {
  const auto identities = TracksOfAthletes(layer, camera_id, index, tracks, athletes, unmatched);
  std::vector<PersonView> views;
  for (std::size_t i = 0; i < athletes.size(); ++i)
    views.push_back(
        LayEdits(layer, camera_id, athletes[i].athlete, ViewOfAthlete(tracks, identities[i], index), unmatched));
  return views;
}

std::vector<std::vector<PersonView>> ViewsOfAthletes(const EditLayer& layer, std::span<const std::string> camera_ids,
                                                     std::span<const CameraTracks2D> tracks,
                                                     std::span<const AthleteTracks> athletes,
                                                     std::vector<Unmatched>* unmatched) {
  std::vector<std::vector<PersonView>> views(athletes.size());
  for (std::size_t c = 0; c < tracks.size(); ++c) {
    auto of_camera = ViewsInCamera(layer, camera_ids[c], c, tracks[c], athletes, unmatched);
    for (std::size_t i = 0; i < athletes.size(); ++i) views[i].push_back(std::move(of_camera[i]));
  }
  return views;
}

std::vector<GapChoice> GapChoicesOf(const EditLayer& layer, const std::string& athlete, const Timeline& timeline) {
  const auto sample = [&](std::int64_t time_ns) {
    return std::llround(static_cast<double>(time_ns - timeline.t0_ns) * 1e-9 * timeline.rate_hz());
  };
  std::vector<GapChoice> choices;
  for (const auto& [key, edit] : layer.gaps)
    if (key.athlete == athlete)
      choices.push_back({key.joint, sample(key.first_ns), sample(key.last_ns), edit == GapEdit::kFill});
  return choices;
}

}  // namespace kinora
