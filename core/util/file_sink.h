#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace kinora {

// A file written piece by piece, for texts that should not stand in memory whole. Writes beside `path` and renames, so
// that a full disk or a kill never leaves half a file under the wanted name. Makes missing folders. All throw Error
// (file) that says why: disk full, folder read only, a folder of that name.
class FileSink {
 public:
  explicit FileSink(const std::filesystem::path& path);
  ~FileSink();  // without Commit nothing stays
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;

  void Append(std::string_view bytes);
  void Commit();  // once, at the end

 private:
  [[noreturn]] void Fail(int code) const;

  std::filesystem::path path_, partial_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

}  // namespace kinora
