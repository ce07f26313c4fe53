#pragma once

#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// The exact solve of a processed trial with all its corrections, from the store into the store: SolveTrial and
// StoreSolved, for a process of its own, which has the memory that an hour needs and gives all of it back. True where
// the trial's results are those of its corrections now; false where corrections or what lies underneath changed while
// it ran. Throws Error (user) where the trial was not processed, Cancelled.
bool SolveStored(CaptureProject& project, const Trial& trial, int threads, const Job& job);

}  // namespace kinora
