#include "projects/video_fingerprint.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/util/error.h"
#include "core/util/hash.h"
#include "projects/canonical_json.h"

namespace kinora {
namespace {

constexpr std::uint64_t kMebibyte = 1 << 20;

std::string HashOfRange(std::ifstream& in, std::uint64_t begin, std::uint64_t size, const std::string& where) {
  std::string bytes(size, '\0');
  in.seekg(static_cast<std::streamoff>(begin));
  if (!in.read(bytes.data(), static_cast<std::streamsize>(size)))
    throw Error(ErrorKind::kFile, std::string("the video cannot be read: ") + std::strerror(errno), where,
                "check the drive that it lies on");
  return Sha256Of(bytes);
}

}  // namespace

std::string VideoFingerprint(const std::filesystem::path& file, const VideoIndex& index) {
  std::error_code failure;
  const std::uint64_t size = std::filesystem::file_size(file, failure);
  std::ifstream in(file, std::ios::binary);
  if (failure || !in)
    throw Error(ErrorKind::kFile, "the video cannot be read", file.string(),
                "check that it exists and that you may read it");
  const std::uint64_t part = std::min(size, kMebibyte);
  return Sha256Of(CanonicalJson({{"size", size},
                                 {"packets", index.packets_sha256},
                                 {"head", HashOfRange(in, 0, part, file.string())},
                                 {"tail", HashOfRange(in, size - part, part, file.string())}}));
}

}  // namespace kinora
