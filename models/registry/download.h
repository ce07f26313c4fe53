#pragma once

#include <filesystem>
#include <string>

#include "core/util/job.h"

namespace kinora {

// Fetches an address (https, http or file) into a file, replacing it. Reports bytes as progress of `what`.
// Throws Error (file) that says what failed, with the address as `where`; Cancelled when the job stops. Nothing is left
// under the name unless everything arrived.
void Download(const std::string& url, const std::filesystem::path& file, const std::string& what, const Job& job);

}  // namespace kinora
