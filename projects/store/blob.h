#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinora {

static_assert(std::endian::native == std::endian::little, "blobs are written as they lie in memory: little-endian");

// The largest content of one blob, before compression; a stage splits what is larger.
inline constexpr std::size_t kMaxBlobBytes = std::size_t{4} << 20;

// Collects a blob's content. Whole fields one after the other (all x, all y …) compress better than whole samples.
class BlobWriter {
 public:
  template <class T>
  requires std::is_arithmetic_v<T>
  void Put(T value) {
    const auto* bytes = reinterpret_cast<const std::byte*>(&value);
    bytes_.insert(bytes_.end(), bytes, bytes + sizeof value);
  }
  void PutText(std::string_view text) {
    Put(static_cast<std::uint32_t>(text.size()));
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    bytes_.insert(bytes_.end(), bytes, bytes + text.size());
  }
  std::size_t size() const { return bytes_.size(); }
  const std::vector<std::byte>& bytes() const { return bytes_; }

 private:
  std::vector<std::byte> bytes_;
};

// Reads a blob's content in the order it was put. Throws Error (file) with `where` when it ends too early.
class BlobReader {
 public:
  BlobReader(std::span<const std::byte> bytes, std::string where) : bytes_(bytes), where_(std::move(where)) {}

  template <class T>
  requires std::is_arithmetic_v<T> T Get() {
    T value;
    std::memcpy(&value, Take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string GetText();
  // A number of things to follow, each at least `least_bytes` long: refuses what cannot be there, before memory is
  // taken.
  std::uint32_t GetCount(std::size_t least_bytes);
  // Throws unless everything was read.
  void ExpectEnd() const;
  [[noreturn]] void FailDamaged(std::string_view detail) const;

 private:
  std::span<const std::byte> Take(std::size_t count);

  std::span<const std::byte> bytes_;
  std::string where_;
};

// A blob as it is stored: 24 bytes of header ("KBLB", u16 format version, u16 version of the content, u64 size of the
// content, u64 checksum of all the rest), then the content as one zstd frame.
std::vector<std::byte> PackBlob(std::span<const std::byte> content, std::uint16_t content_version);

// Whether a blob is as it was written; far quicker than to unpack it.
bool IsIntact(std::span<const std::byte> blob);

struct UnpackedBlob {
  std::uint16_t content_version = 0;
  std::vector<std::byte> content;
};
// Throws Error (file) for a blob that is cut short, changed, too large, or of a newer program; `where` names it for
// people ("result pose2d 1a2b3c4d, camera cam01, frames 256 to 511").
UnpackedBlob UnpackBlob(std::span<const std::byte> blob, std::uint16_t newest_content_version,
                        const std::string& where);

}  // namespace kinora
