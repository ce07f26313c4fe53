#pragma once

#include "projects/review/episodes.h"
#include "projects/review/local_solve.h"

namespace kinora {

// Whether an episode's points lay off in their camera (EpisodeCause::kResidual) and do so no longer, by the newest that
// is known of the athlete: the median of each joint lies within outlier_sigmas, or the camera does not count there any
// more. False for episodes of other causes. At the cost of the episode's pictures, however long the trial is.
bool LiesOffNoMore(const LocalState& state, const SolvedAthlete& solved, const Episode& episode,
                   const EpisodeOptions& options = {});

}  // namespace kinora
