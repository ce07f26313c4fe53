#pragma once

#include <vector>

#include "core/util/job.h"
#include "projects/event_templates.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/review/episodes.h"
#include "projects/trial_summary.h"

namespace kinora {

// The end of a run: finds the events of the trial's current results, looks for doubtful episodes, and leaves the
// summary. What a person said of events stays; without a new template the former one holds. Does nothing where the
// summary tells of these results already and the template is as before. `episodes`: those of a solve that gave these
// very results (SolveTrial), so that they need not be looked for again.
TrialSummary FinishTrial(CaptureProject& project, const Trial& trial, EventTemplate events, const Job& job,
                         const std::vector<Episode>* episodes = nullptr);

}  // namespace kinora
