// Doubtful episodes of a review: which are open, accepting them, mending them.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "projects/review/trial_review.h"
#include "projects/review/trial_review_internal.h"

namespace kinora {

bool TrialReview::IsAccepted(const Episode& episode) const {
  return kinora::IsAccepted(episode, accepted_, StateOf(episode.athlete));
}

std::vector<Episode> TrialReview::OpenEpisodes() const {
  std::vector<Episode> open;
  std::ranges::copy_if(episodes_, std::back_inserter(open), [&](const Episode& e) { return !IsAccepted(e); });
  return open;
}

ReviewChange TrialReview::Accept(const Episode& episode) {
  RequirePlace(episode.athlete, 0);
  std::vector<AcceptedEpisode> accepted = accepted_;
  accepted.push_back(AcceptanceOf(episode, StateOf(episode.athlete)));
  return Commit("accept: " + episode.sentence, {AcceptedChange(loaded_->trial.id, accepted)});
}

ReviewChange TrialReview::AcceptAll(std::span<const Episode> episodes) {
  if (episodes.empty()) return {};
  std::vector<AcceptedEpisode> accepted = accepted_;
  for (const Episode& episode : episodes) {
    RequirePlace(episode.athlete, 0);
    accepted.push_back(AcceptanceOf(episode, StateOf(episode.athlete)));
  }
  return Commit(fmt::format("accept {} episode{}", episodes.size(), episodes.size() == 1 ? "" : "s"),
                {AcceptedChange(loaded_->trial.id, accepted)});
}

ReviewChange TrialReview::TakeBackAcceptance(const Episode& episode) {
  RequirePlace(episode.athlete, 0);
  std::vector<AcceptedEpisode> accepted;
  for (const AcceptedEpisode& one : accepted_)
    if (!kinora::IsAccepted(episode, std::span(&one, 1), StateOf(episode.athlete))) accepted.push_back(one);
  if (accepted.size() == accepted_.size()) return {};
  return Commit("look again: " + episode.sentence, {AcceptedChange(loaded_->trial.id, accepted)});
}

ReviewChange TrialReview::Mend(const Episode& episode) {
  const PictureRange range{episode.camera.value_or(0), episode.first_pts_ns, episode.last_pts_ns};
  set_focus((episode.first_sample + episode.last_sample) / 2);
  switch (episode.act) {
    case EpisodeAct::kSwapLeftRight:
      if (episode.track >= 0)
        return TakeMirrored(episode.athlete, range, episode.track, episode.part.value_or(BodyPart::kBody));
      return SwapLeftRight(episode.athlete, range, episode.part.value_or(BodyPart::kBody));
    case EpisodeAct::kAssignPerson:
      return AssignPerson(episode.athlete, range, episode.track);
    case EpisodeAct::kIgnoreCamera:
      return IgnoreCamera(episode.athlete, range, episode.joints);
    case EpisodeAct::kFillGaps:
      return FillGaps(episode.athlete, episode.joints, episode.first_sample, episode.last_sample);
    case EpisodeAct::kMovePoints:
      return {};
  }
  return {};
}

void TrialReview::FindEpisodesNow(const EpisodeOptions& options) {
  const auto views = ViewsOfAthletes(layer_, loaded_->camera_ids, loaded_->tracks, loaded_->persons);
  episodes_.clear();
  for (std::size_t i = 0; i < athletes_.size(); ++i)
    for (Episode& episode : FindEpisodes(*loaded_, i, views[i], *athletes_[i], options))
      episodes_.push_back(std::move(episode));
  SortWorstFirst(episodes_);
}

}  // namespace kinora
