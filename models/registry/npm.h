#pragma once

#include <filesystem>
#include <string>

#include "core/util/job.h"

namespace kinora {

// Lets the npm client fetch a package ("name@version") and puts its archive into the folder. Returns the archive.
// Throws Error (file) when there is no npm or it fails, with its last line; Cancelled when the job stops.
std::filesystem::path NpmPack(const std::string& package, const std::filesystem::path& folder, const Job& job);

}  // namespace kinora
