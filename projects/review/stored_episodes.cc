#include "projects/review/stored_episodes.h"

#include <algorithm>

#include "projects/review/range_edits.h"

namespace kinora {

TrialSummary::Doubt DoubtOf(const Episode& episode, const ReviewTrial& trial) {
  TrialSummary::Doubt doubt;
  doubt.cause = static_cast<int>(episode.cause);
  doubt.act = static_cast<int>(episode.act);
  doubt.part = episode.part ? static_cast<int>(*episode.part) : -1;
  doubt.first_sample = episode.first_sample;
  doubt.last_sample = episode.last_sample;
  doubt.first_pts_ns = episode.first_pts_ns;
  doubt.last_pts_ns = episode.last_pts_ns;
  doubt.track = episode.track;
  doubt.first_ns = NanosecondsOf(trial.trial.timeline, episode.first_sample);
  doubt.last_ns = NanosecondsOf(trial.trial.timeline, episode.last_sample);
  doubt.athlete = trial.athletes.at(episode.athlete).id;
  if (episode.camera) doubt.camera = trial.camera_ids.at(*episode.camera);
  doubt.joints = episode.joints;
  doubt.severity = episode.severity;
  doubt.harmless = episode.harmless;
  doubt.sentence = episode.sentence;
  return doubt;
}

std::optional<Episode> EpisodeOf(const TrialSummary::Doubt& doubt, const ReviewTrial& trial) {
  const auto athlete = std::ranges::find(trial.athletes, doubt.athlete, &Athlete::id);
  const auto camera = trial.CameraWithId(doubt.camera);
  if (athlete == trial.athletes.end() || (!camera && !doubt.camera.empty())) return std::nullopt;
  Episode episode;
  episode.cause = static_cast<EpisodeCause>(doubt.cause);
  episode.athlete = static_cast<std::size_t>(athlete - trial.athletes.begin());
  episode.camera = camera;
  episode.joints = doubt.joints;
  if (doubt.part >= 0) episode.part = static_cast<BodyPart>(doubt.part);
  episode.first_sample = doubt.first_sample;
  episode.last_sample = doubt.last_sample;
  episode.first_pts_ns = doubt.first_pts_ns;
  episode.last_pts_ns = doubt.last_pts_ns;
  episode.severity = doubt.severity;
  episode.harmless = doubt.harmless;
  episode.sentence = doubt.sentence;
  episode.act = static_cast<EpisodeAct>(doubt.act);
  episode.track = static_cast<std::int32_t>(doubt.track);
  return episode;
}

}  // namespace kinora
