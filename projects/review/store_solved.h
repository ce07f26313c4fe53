#pragma once

#include <vector>

#include "core/util/job.h"
#include "projects/project.h"
#include "projects/review/episodes.h"
#include "projects/review/solve_request.h"
#include "projects/store/results.h"

namespace kinora {

// The exact solve of a review as the trial's stored results, the same that the next run of `process` would store: with
// it exports, tables and figures are up to date with what people corrected, and no worker has to run.

// Ready to be written; encoded where the solve ran, since what is adopted changes with the next act.
struct SolvedResults {
  SolveRequest request;
  std::vector<Chunk> triangulation, filter, angles;
  std::vector<Episode> episodes;  // of SolveTrial
};
SolvedResults EncodeSolved(const SolveRequest& request, const SolvedTrial& solved, const Job& job);

// Makes them the trial's current results, finds its events anew, and renews its summary. Results of earlier corrections
// go; those without corrections stay, so that undoing everything finds them. False, with nothing changed, where they
// are no longer what a run would give: corrections, calibration, videos' clocks or the results underneath changed
// meanwhile. May run in a thread of its own with a project of its own (OpenOptions::same_program).
bool StoreSolved(CaptureProject& project, const SolvedResults& results, const Job& job);

}  // namespace kinora
