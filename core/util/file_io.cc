#include "core/util/file_io.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "core/util/error.h"
#include "core/util/file_sink.h"

namespace kinora {
namespace fs = std::filesystem;

namespace {

using FilePtr = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

std::string Reason(int code) {
  return std::error_code(code, std::generic_category()).message();
}

[[noreturn]] void ThrowUnreadable(const fs::path& path, const std::string& reason) {
  throw Error(ErrorKind::kFile, "the file cannot be read: " + reason, path.string(),
              "check that it is there and that you may read it");
}

}  // namespace

std::string ReadWholeFile(const fs::path& path, std::uintmax_t max_bytes) {
  std::error_code failed;
  if (fs::is_directory(path, failed)) ThrowUnreadable(path, "it is a folder");
  const FilePtr file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) ThrowUnreadable(path, Reason(errno));
  const std::uintmax_t size = fs::file_size(path, failed);
  if (!failed && size > max_bytes) ThrowUnreadable(path, fmt::format("it is larger than {} bytes", max_bytes));
  std::string bytes;
  if (!failed) bytes.reserve(static_cast<std::size_t>(size));
  char block[1 << 16];
  // Pipes and files that grow have no size to trust: the limit is checked again while reading.
  while (const std::size_t got = std::fread(block, 1, sizeof block, file.get())) {
    bytes.append(block, got);
    if (bytes.size() > max_bytes) ThrowUnreadable(path, fmt::format("it is larger than {} bytes", max_bytes));
  }
  if (std::ferror(file.get())) ThrowUnreadable(path, Reason(errno));
  return bytes;
}

void WriteWholeFile(const fs::path& path, std::string_view bytes) {
  FileSink sink(path);
  sink.Append(bytes);
  sink.Commit();
}

}  // namespace kinora
