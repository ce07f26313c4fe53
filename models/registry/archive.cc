#include "models/registry/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <fstream>
#include <memory>
#include <string_view>

#include "core/util/error.h"

namespace kinora {
namespace {

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

bool IsMember(std::string_view path, std::string_view member) {
  if (path == member) return true;
  return path.size() > member.size() && path.ends_with(member) && path[path.size() - member.size() - 1] == '/';
}

[[noreturn]] void Fail(archive* reader, const std::filesystem::path& file) {
  const char* text = archive_error_string(reader);
  throw Error(ErrorKind::kFile, std::string("the archive cannot be read: ") + (text ? text : "unknown format"),
              file.string(), "the download may be damaged: try again");
}

void Copy(archive* reader, const std::filesystem::path& file, const std::filesystem::path& into, const Job& job) {
  std::ofstream out(into, std::ios::binary | std::ios::trunc);
  std::string buffer(1 << 16, '\0');
  for (;;) {
    job.CheckStop();
    const la_ssize_t count = archive_read_data(reader, buffer.data(), buffer.size());
    if (count < 0) Fail(reader, file);
    if (count == 0) break;
    out.write(buffer.data(), count);
  }
  out.close();
  if (!out)
    throw Error(ErrorKind::kFile, "the network's file cannot be written: the disk may be full", into.string(),
                "make room and try again");
}

}  // namespace

void ExtractMember(const std::filesystem::path& file, const std::string& member, const std::filesystem::path& into,
                   const Job& job) {
  const Reader reader(archive_read_new(), archive_read_free);
  archive_read_support_filter_all(reader.get());
  archive_read_support_format_all(reader.get());
  constexpr std::size_t kBlock = 1 << 16;
  if (archive_read_open_filename(reader.get(), file.c_str(), kBlock) != ARCHIVE_OK) Fail(reader.get(), file);
  archive_entry* entry = nullptr;
  for (;;) {
    const int code = archive_read_next_header(reader.get(), &entry);
    if (code == ARCHIVE_EOF) break;
    if (code != ARCHIVE_OK && code != ARCHIVE_WARN) Fail(reader.get(), file);
    const char* path = archive_entry_pathname(entry);
    if (path && archive_entry_filetype(entry) == AE_IFREG && IsMember(path, member)) {
      Copy(reader.get(), file, into, job);
      return;
    }
  }
  throw Error(ErrorKind::kFile, "the archive does not hold " + member, file.string(),
              "the publisher may have changed it: download the network by hand and import its file");
}

}  // namespace kinora
