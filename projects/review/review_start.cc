#include "projects/review/review_start.h"

#include <utility>

#include "projects/edits/log.h"
#include "projects/review/stored_episodes.h"
#include "projects/solve/athlete_views.h"
#include "projects/trial_summary.h"

namespace kinora {

std::vector<PersonTracks> ResolveTracks(const ReviewTrial& trial, const EditLayer& layer, const Job& job) {
  std::vector<PersonTracks> tracks(trial.athletes.size());
  for (std::size_t c = 0; c < trial.cameras(); ++c) {
    job.CheckStop();
    auto of_camera = TracksOfAthletes(layer, trial.camera_ids[c], c, trial.tracks[c], trial.persons);
    for (std::size_t i = 0; i < tracks.size(); ++i) tracks[i].push_back(std::move(of_camera[i]));
  }
  return tracks;
}

ReviewStart ReadReviewStart(CaptureProject& project, const Trial& trial, const Job& job) {
  ReviewStart start;
  start.basis = ReadReviewBasis(project, trial, job);
  start.layer = ReadLayer(project, trial.id);
  start.tracks = ResolveTracks(*start.basis.trial, start.layer, job);
  if (const std::optional<TrialSummary> summary = ReadSummary(project, trial.id))
    for (const TrialSummary::Doubt& doubt : summary->doubts)
      if (std::optional<Episode> episode = EpisodeOf(doubt, *start.basis.trial))
        start.episodes.push_back(*std::move(episode));
  return start;
}

}  // namespace kinora
