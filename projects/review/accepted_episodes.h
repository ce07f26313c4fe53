#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "projects/edits/log.h"
#include "projects/project.h"
#include "projects/review/episodes.h"
#include "projects/review/picture_view.h"

namespace kinora {

// Episodes that a person looked at and found to be right. Kept in the project as a setting of the trial, set by acts
// that can be undone. An accepted episode comes back only where the 2D points under it changed since.

struct AcceptedEpisode {
  EpisodeCause cause{};
  std::string athlete;  // rows' ids
  std::string camera;   // empty where none was blamed
  std::vector<Joint> joints;
  std::int64_t first_ns = 0;  // times of the trial
  std::int64_t last_ns = 0;
  std::string points;  // digest of the 2D points in that time: of that camera, or of all
};

std::vector<AcceptedEpisode> ReadAccepted(CaptureProject& project, const std::string& trial);
// The list as one change for CommitEdit.
EditChange AcceptedChange(const std::string& trial, std::span<const AcceptedEpisode> accepted);

// `state`: the episode's athlete as the cameras see them now.
AcceptedEpisode AcceptanceOf(const Episode& episode, const LocalState& state);
// Whether one of the accepted ones is this episode: the same cause, athlete and camera, a joint in common, at least
// half of the shorter one's time in common, and the points under it are what they were.
bool IsAccepted(const Episode& episode, std::span<const AcceptedEpisode> accepted, const LocalState& state);
// The same without a look at the points.
bool IsAccepted(const Episode& episode, std::span<const AcceptedEpisode> accepted, const ReviewTrial& trial);

}  // namespace kinora
