#pragma once

#include <string>

#include "projects/project.h"
#include "projects/records.h"
#include "projects/solve/solve_trial.h"

namespace kinora {

// The results that a trial has now, by their ids: those of the last run that came to its end, whether it computed them
// or found them. Empty where there is none.
struct TrialResults {
  std::string pose2d, association, triangulation, filter, angles;
};
TrialResults CurrentResults(CaptureProject& project, const Trial& trial);

// The options that these results were made with. Throws Error (file) where they are damaged.
SolveOptions SolveOptionsOf(CaptureProject& project, const TrialResults& results);

// Digests of the edits that these results were made with: see LayerDigest and GapsDigest. What the layer says now may
// be something else; then the results are out of date.
struct ReadEdits {
  std::string layer, gaps;
};
ReadEdits EditsOf(CaptureProject& project, const TrialResults& results);

}  // namespace kinora
