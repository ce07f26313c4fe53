#include "projects/copy_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

#include "core/util/error.h"

namespace kinora {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void Fail(const char* what, const fs::path& file) {
  const int reason = errno;
  throw Error(ErrorKind::kFile,
              reason == ENOSPC ? std::string("the disk is full") : std::string(what) + ": " + std::strerror(reason),
              file.string(), "check the drive and its free space; the original is untouched");
}

void CopyBytes(const fs::path& from, const fs::path& to, const Job& job) {
  std::ifstream in(from, std::ios::binary);
  if (!in) Fail("the file cannot be read", from);
  std::ofstream out(to, std::ios::binary | std::ios::trunc);
  if (!out) Fail("the copy cannot be made", to);
  const auto total = static_cast<double>(fs::file_size(from));
  std::vector<char> buffer(4 << 20);
  double done = 0;
  while (in) {
    job.CheckStop();
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    if (in.bad()) Fail("the file cannot be read", from);
    if (!out.write(buffer.data(), in.gcount())) Fail("the copy cannot be written", to);
    done += static_cast<double>(in.gcount());
    job.Report("copy " + from.filename().string(), done, total);
  }
  if (!out.flush()) Fail("the copy cannot be written", to);
}

}  // namespace

void CopyFile(const fs::path& from, const fs::path& to, const Job& job) {
  std::error_code failure;
  fs::create_directories(to.parent_path(), failure);
  if (fs::exists(to) && fs::equivalent(from, to, failure)) return;
  const fs::path part = to.string() + ".part";
  try {
    CopyBytes(from, part, job);
    fs::rename(part, to);
  } catch (...) {
    fs::remove(part, failure);
    throw;
  }
}

}  // namespace kinora
