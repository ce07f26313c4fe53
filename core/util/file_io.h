#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kinora {

// The whole file as bytes. Throws Error (file): not there, a folder, not readable, or larger than `max_bytes` (a file
// of a text format that is larger than this is not what it claims to be).
std::string ReadWholeFile(const std::filesystem::path& path, std::uintmax_t max_bytes = std::uintmax_t{1} << 31);

// Writes beside `path` and renames, so that a full disk or a kill never leaves half a file under the wanted name.
// Makes missing folders. Throws Error (file) that says why: disk full, folder read only, a folder of that name.
void WriteWholeFile(const std::filesystem::path& path, std::string_view bytes);

}  // namespace kinora
