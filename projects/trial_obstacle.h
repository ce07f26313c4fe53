#pragma once

#include <optional>

#include "core/util/error.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// What keeps a trial from being processed: no videos, a missing one, no calibration or one that does not match, a
// single camera. Empty where nothing does.
std::optional<Error> ObstacleOf(CaptureProject& project, const Trial& trial);

}  // namespace kinora
