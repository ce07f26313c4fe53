#include "projects/review/review_start.h"

#include <utility>

#include "projects/edits/log.h"
#include "projects/review/stored_episodes.h"
#include "projects/settings.h"
#include "projects/solve/athlete_views.h"
#include "projects/stages.h"
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

std::vector<Episode> ReadStoredEpisodes(CaptureProject& project, const ReviewTrial& trial) {
  std::vector<Episode> episodes;
  if (const std::optional<TrialSummary> summary = ReadSummary(project, trial.trial.id))
    for (const TrialSummary::Doubt& doubt : summary->doubts)
      if (std::optional<Episode> episode = EpisodeOf(doubt, trial)) episodes.push_back(*std::move(episode));
  return episodes;
}

ReviewStart ReadReviewStart(CaptureProject& project, const Trial& trial, const Job& job) {
  ReviewStart start;
  start.basis = ReadReviewBasis(project, trial, job);
  start.layer = ReadLayer(project, trial.id);
  start.tracks = ResolveTracks(*start.basis.trial, start.layer, job);
  start.episodes = ReadStoredEpisodes(project, *start.basis.trial);
  const std::optional<TrialSummary> summary = ReadSummary(project, trial.id);
  start.summarised = summary && summary->results == ReadSetting(project, trial.id, kSettingCurrentResults).value_or("");
  return start;
}

}  // namespace kinora
