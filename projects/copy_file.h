#pragma once

#include <filesystem>

#include "core/util/job.h"

namespace kinora {

// Copies a large file with progress, folders of the target included. The target appears under its name only when it is
// whole: stopped or failed, nothing is left. Throws Error (file) with what the disk said.
void CopyFile(const std::filesystem::path& from, const std::filesystem::path& to, const Job& job);

}  // namespace kinora
