#pragma once

#include <optional>
#include <vector>

#include "projects/review/episodes.h"
#include "projects/trial_summary.h"

namespace kinora {

// Episodes as a run leaves them in the trial's summary, and back.
TrialSummary::Doubt DoubtOf(const Episode& episode, const ReviewTrial& trial);
// Empty where its athlete or its camera is not in the trial any more.
std::optional<Episode> EpisodeOf(const TrialSummary::Doubt& doubt, const ReviewTrial& trial);

}  // namespace kinora
