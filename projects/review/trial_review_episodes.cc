// Doubtful episodes of a review: which are open, accepting them, mending them.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "projects/review/local_doubt.h"
#include "projects/review/picture_view.h"
#include "projects/review/trial_review.h"
#include "projects/review/trial_review_internal.h"

namespace kinora {

bool TrialReview::IsAccepted(const Episode& episode) const {
  return kinora::IsAccepted(episode, accepted_, StateOf(episode.athlete));
}

std::vector<Episode> TrialReview::OpenEpisodes() const {
  std::vector<Episode> open;
  for (std::size_t i = 0; i < episodes_.size(); ++i)
    if ((i >= mended_.size() || mended_[i] == 0) && !IsAccepted(episodes_[i])) open.push_back(episodes_[i]);
  return open;
}

// Those that lie within what was just worked out: the solve of the whole trial looks for all of them anew.
void TrialReview::JudgeEpisodes(std::size_t athlete, std::int64_t first, std::int64_t last) {
  mended_.resize(episodes_.size());
  for (std::size_t i = 0; i < episodes_.size(); ++i) {
    const Episode& episode = episodes_[i];
    if (episode.athlete != athlete || episode.first_sample < first || episode.last_sample > last) continue;
    mended_[i] = LiesOffNoMore(StateOf(athlete), *athletes_[athlete], episode);
  }
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
  return Commit(episodes.size() == 1 ? "accept 1 episode" : fmt::format("accept {:d} episodes", episodes.size()),
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
  const auto views = ViewsInTrial(*loaded_, layer_);
  episodes_.clear();
  mended_.clear();
  for (std::size_t i = 0; i < athletes_.size(); ++i)
    for (Episode& episode :
         FindEpisodes(*loaded_, i, SeeAthlete(loaded_->rig, views[i], loaded_->trial.timeline, loaded_->options),
                      *athletes_[i], options))
      episodes_.push_back(std::move(episode));
  SortWorstFirst(episodes_);
}

}  // namespace kinora
