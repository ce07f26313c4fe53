#include "core/util/file_sink.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "core/util/error.h"

namespace kinora {
namespace fs = std::filesystem;

FileSink::FileSink(const fs::path& path) : path_(path), partial_(path), file_(nullptr, &std::fclose) {
  std::error_code failed;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), failed);
  if (failed) Fail(failed.value());
  partial_ += fmt::format(".part{}", ::getpid());
  file_.reset(std::fopen(partial_.c_str(), "wb"));
  if (!file_) Fail(errno);
}

FileSink::~FileSink() {
  if (partial_.empty()) return;
  file_.reset();
  std::error_code ignored;  // whatever stays has a name of its own
  fs::remove(partial_, ignored);
}

void FileSink::Append(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) Fail(errno);
}

void FileSink::Commit() {
  // Closing flushes: a disk that is full often says so only here.
  if (std::fclose(file_.release()) != 0) Fail(errno);
  std::error_code failed;
  fs::rename(partial_, path_, failed);
  if (failed) Fail(failed.value());
  partial_.clear();
}

void FileSink::Fail(int code) const {
  const std::string remedy = code == ENOSPC ? "free some space on this disk, or choose another folder"
                                            : "choose a folder that you may write to";
  throw Error(ErrorKind::kFile,
              "the file cannot be written: " + std::error_code(code, std::generic_category()).message(), path_.string(),
              remedy);
}

}  // namespace kinora
