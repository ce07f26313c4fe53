#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "projects/pipeline/process.h"

namespace kinora::cli {

// What a run over a trial did, for a person: the device and why, cameras with their bias, athletes with their figures.
std::vector<std::string> OutcomeLines(const TrialOutcome& outcome);
// The same for a program.
nlohmann::json OutcomeJson(const TrialOutcome& outcome);

}  // namespace kinora::cli
