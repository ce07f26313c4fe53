#pragma once

#include <string>
#include <string_view>

#include "projects/project.h"

namespace kinora {

// Of a session: the id of the calibration that its trials use, those without one of their own; "" where they use none.
// Without this setting it is the one that was added last.
inline constexpr std::string_view kSettingCalibration = "calibration.in_use";

// Empty where the session has none.
std::string SessionCalibration(CaptureProject& project, const std::string& session);

}  // namespace kinora
