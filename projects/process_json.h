#pragma once

#include <string>
#include <string_view>

#include "projects/process_options.h"

namespace kinora {

// {"networks":{"pose":"blazepose-heavy", …},"cleaning":{"cutoff":6, …}, …}: every part by its name.
std::string ProcessOptionsJson(const ProcessOptions& options);
// Parts and fields that are not named keep their defaults. Throws Error (user) for one that does not exist, has another
// type, or is out of its range.
ProcessOptions ProcessOptionsFromJson(std::string_view json, const std::string& where);

}  // namespace kinora
