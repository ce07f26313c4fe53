#include "projects/review/local_doubt.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "lifting/median.h"
#include "projects/review/doubt_scene.h"
#include "projects/review/picture_view.h"

namespace kinora {
namespace {

std::vector<PersonView> ViewsAround(const LocalState& state, const Episode& episode) {
  const ReviewTrial& trial = *state.trial;
  const Timeline& timeline = trial.trial.timeline;
  // Points between two pictures lie on a cubic through four.
  const double margin_s = 3 / timeline.rate_hz() + 0.1;
  std::vector<PersonView> views;
  for (std::size_t c = 0; c < trial.cameras(); ++c)
    views.push_back(ViewInPictures(state, c, trial.PtsAt(c, timeline.TimeOf(episode.first_sample) - margin_s),
                                   trial.PtsAt(c, timeline.TimeOf(episode.last_sample) + margin_s)));
  return views;
}

}  // namespace

bool LiesOffNoMore(const LocalState& state, const SolvedAthlete& solved, const Episode& episode,
                   const EpisodeOptions& options) {
  if (episode.cause != EpisodeCause::kResidual || !episode.camera || solved.triangulated.fit.joints.empty())
    return false;
  const std::vector<PersonView> views = ViewsAround(state, episode);
  const DoubtScene scene =
      MakeDoubtScene(*state.trial, views, solved, episode.first_sample, episode.last_sample - episode.first_sample + 1);
  return std::ranges::all_of(episode.joints, [&](Joint joint) {
    const auto found = std::ranges::find(scene.seen.joints, joint);
    if (found == scene.seen.joints.end()) return true;
    const auto j = static_cast<std::size_t>(found - scene.seen.joints.begin());
    std::vector<double> sigmas;
    for (std::int64_t f = 0; f < scene.count(); ++f)
      if (const float one = scene.own_sigmas[scene.At(j, f, *episode.camera)]; !std::isnan(one)) sigmas.push_back(one);
    return sigmas.empty() || MedianOf(sigmas) < options.outlier_sigmas;
  });
}

}  // namespace kinora
