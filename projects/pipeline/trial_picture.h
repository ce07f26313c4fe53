#pragma once

#include "core/media/image.h"
#include "core/util/job.h"
#include "projects/pipeline/trial_view.h"

namespace kinora {

// The one picture of a processed trial (see reports::DrawSummary), at the instant in the middle half of the trial where
// the first athlete is seen best. A camera without a video, or whose picture does not decode, is left blank.
Image DrawTrial(CaptureProject& project, const TrialView& view, const Job& job);

}  // namespace kinora
