#pragma once

#include <string>
#include <vector>

#include "core/media/image.h"
#include "core/util/job.h"
#include "projects/review/stored_pictures.h"
#include "projects/trial_view.h"

namespace kinora {

// The one picture of a processed trial (see reports::DrawSummary), at the instant in the middle half of the trial where
// the first athlete is seen best. A camera without a video, or whose picture does not decode, is left blank and
// named in `notes`. People's points come from `pictures`, of the rig's cameras.
Image DrawTrial(CaptureProject& project, const TrialView& view, const StoredPictures& pictures,
                std::vector<std::string>& notes, const Job& job);

}  // namespace kinora
