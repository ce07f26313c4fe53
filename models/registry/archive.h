#pragma once

#include <filesystem>
#include <string>

#include "core/util/job.h"

namespace kinora {

// Takes one file out of a zip or (compressed) tar: the first whose path is `member` or ends in "/member". Throws Error
// (file) when the archive cannot be read or does not hold it.
void ExtractMember(const std::filesystem::path& archive, const std::string& member, const std::filesystem::path& into,
                   const Job& job);

}  // namespace kinora
