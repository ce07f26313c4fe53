#pragma once

#include <cstddef>
#include <optional>

#include "core/util/error.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// What keeps a trial from being processed: no videos, a missing one, no calibration or one that does not match, a
// single camera. Empty where nothing does.
std::optional<Error> ObstacleOf(CaptureProject& project, const Trial& trial);

// What is said where fewer than two cameras of a trial are used: that it has no others, or that they are left out.
Error TooFewCameras(std::size_t used, bool some_left_out);

}  // namespace kinora
