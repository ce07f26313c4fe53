#include "projects/store/blob.h"

#include <fmt/format.h>
#include <zstd.h>

#include <array>
#include <memory>

#include "core/util/error.h"

namespace kinora {
namespace {

constexpr std::array kMagic = {std::byte{'K'}, std::byte{'B'}, std::byte{'L'}, std::byte{'B'}};
constexpr std::uint16_t kFormatVersion = 1;
constexpr std::size_t kHashedHeaderBytes = 16;
constexpr std::size_t kHeaderBytes = kHashedHeaderBytes + 8;
constexpr int kCompressionLevel = 3;

struct FreeCompressor {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

// FNV-1a (64 bit) of the header before it and the compressed content after it. zstd's own checksum leaves out the
// frame's header, and some of its bits.
std::uint64_t Checksum(std::span<const std::byte> blob) {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto add = [&](std::span<const std::byte> bytes) {
    for (const std::byte byte : bytes) hash = (hash ^ static_cast<std::uint64_t>(byte)) * 0x100000001b3;
  };
  add(blob.first(kHashedHeaderBytes));
  add(blob.subspan(kHeaderBytes));
  return hash;
}

[[noreturn]] void Damaged(const std::string& where, std::string_view detail) {
  throw Error(ErrorKind::kFile, fmt::format("a stored part of a result is damaged: {}", detail), where,
              "process the trial again: what is damaged is computed anew");
}

}  // namespace

void BlobReader::FailDamaged(std::string_view detail) const {
  Damaged(where_, detail);
}

std::span<const std::byte> BlobReader::Take(std::size_t count) {
  if (count > bytes_.size()) FailDamaged("it ends too early");
  const auto taken = bytes_.first(count);
  bytes_ = bytes_.subspan(count);
  return taken;
}

std::string BlobReader::GetText() {
  const auto bytes = Take(GetCount(1));
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::uint32_t BlobReader::GetCount(std::size_t least_bytes) {
  const auto count = Get<std::uint32_t>();
  if (count > bytes_.size() / least_bytes) FailDamaged("it ends too early");
  return count;
}

void BlobReader::ExpectEnd() const {
  if (!bytes_.empty()) FailDamaged("it is longer than it should be");
}

std::vector<std::byte> PackBlob(std::span<const std::byte> content, std::uint16_t content_version) {
  if (content.size() > kMaxBlobBytes)
    throw Error(ErrorKind::kInternal, fmt::format("a blob of {} bytes was to be stored", content.size()), {},
                "please report this");
  const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kCompressionLevel);
  std::vector<std::byte> blob(kHeaderBytes + ZSTD_compressBound(content.size()));
  const std::size_t size = ZSTD_compress2(context.get(), blob.data() + kHeaderBytes, blob.size() - kHeaderBytes,
                                          content.data(), content.size());
  if (ZSTD_isError(size))
    throw Error(ErrorKind::kInternal, fmt::format("compression failed: {}", ZSTD_getErrorName(size)));
  blob.resize(kHeaderBytes + size);
  const std::uint64_t content_size = content.size();
  std::memcpy(blob.data(), kMagic.data(), kMagic.size());
  std::memcpy(blob.data() + 4, &kFormatVersion, 2);
  std::memcpy(blob.data() + 6, &content_version, 2);
  std::memcpy(blob.data() + 8, &content_size, 8);
  const std::uint64_t checksum = Checksum(blob);
  std::memcpy(blob.data() + kHashedHeaderBytes, &checksum, 8);
  return blob;
}

bool IsIntact(std::span<const std::byte> blob) {
  if (blob.size() < kHeaderBytes || std::memcmp(blob.data(), kMagic.data(), kMagic.size()) != 0) return false;
  std::uint64_t checksum = 0;
  std::memcpy(&checksum, blob.data() + kHashedHeaderBytes, 8);
  return checksum == Checksum(blob);
}

UnpackedBlob UnpackBlob(std::span<const std::byte> blob, std::uint16_t newest_content_version,
                        const std::string& where) {
  if (blob.size() < kHeaderBytes) Damaged(where, "it ends too early");
  if (std::memcmp(blob.data(), kMagic.data(), kMagic.size()) != 0)
    Damaged(where, "its header is not what it should be");
  std::uint16_t format = 0;
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
  UnpackedBlob unpacked;
  std::memcpy(&format, blob.data() + 4, 2);
  std::memcpy(&unpacked.content_version, blob.data() + 6, 2);
  std::memcpy(&size, blob.data() + 8, 8);
  std::memcpy(&checksum, blob.data() + kHashedHeaderBytes, 8);
  if (checksum != Checksum(blob)) Damaged(where, "its checksum does not agree with its content");
  if (format > kFormatVersion || unpacked.content_version > newest_content_version)
    throw Error(ErrorKind::kFile, "a stored part of a result was written by a newer Kinora", where, "update Kinora");
  if (size > kMaxBlobBytes) Damaged(where, "its size is not plausible");
  unpacked.content.resize(size);
  const auto frame = blob.subspan(kHeaderBytes);
  const std::size_t got = ZSTD_decompress(unpacked.content.data(), size, frame.data(), frame.size());
  if (ZSTD_isError(got)) Damaged(where, ZSTD_getErrorName(got));
  if (got != size) Damaged(where, "it ends too early");
  return unpacked;
}

}  // namespace kinora
