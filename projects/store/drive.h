#pragma once

#include <filesystem>

namespace kinora {

// Whether a folder lies on a drive of another machine (NFS, SMB, a file system in user space …), where SQLite's WAL
// journal does not work. Unknown kinds of drive count as local.
bool IsNetworkDrive(const std::filesystem::path& folder);

}  // namespace kinora
