#include "core/util/file_io.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "core/util/error.h"

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

[[noreturn]] void ThrowUnwritable(const fs::path& path, int code) {
  const std::string remedy = code == ENOSPC ? "free some space on this disk, or choose another folder"
                                            : "choose a folder that you may write to";
  throw Error(ErrorKind::kFile, "the file cannot be written: " + Reason(code), path.string(), remedy);
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
  std::error_code failed;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), failed);
  if (failed) ThrowUnwritable(path, failed.value());
  fs::path partial = path;
  partial += fmt::format(".part{}", ::getpid());
  FilePtr file(std::fopen(partial.c_str(), "wb"), &std::fclose);
  if (!file) ThrowUnwritable(path, errno);
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  int code = written ? 0 : errno;
  // Closing flushes: a disk that is full often says so only here.
  if (std::fclose(file.release()) != 0 && code == 0) code = errno;
  if (code == 0) {
    fs::rename(partial, path, failed);
    if (!failed) return;
    code = failed.value();
  }
  fs::remove(partial, failed);
  ThrowUnwritable(path, code);
}

}  // namespace kinora
