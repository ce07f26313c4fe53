#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/motion/timeline.h"
#include "projects/edits/layer.h"
#include "projects/edits/log.h"

namespace kinora {

// Edits over ranges, set so that ranges of one camera and joint never overlap: what was said of a part of the new range
// gives way, and goes on outside of it. The layer is changed, and the changes appended.

// "Not used" where `ignored`, else "used".
void SetIgnoredRange(const IgnoreKey& range, bool ignored, EditLayer& layer, std::vector<EditChange>& changes);
// Empty: nothing is said of the gaps any more. Ranges that touch the new one are replaced as a whole: a gap is filled
// or left as a whole.
void SetGapRange(const GapKey& range, std::optional<GapEdit> edit, EditLayer& layer, std::vector<EditChange>& changes);

// A sample's time as edits keep it.
std::int64_t NanosecondsOf(const Timeline& timeline, std::int64_t sample);

}  // namespace kinora
