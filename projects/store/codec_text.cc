#include "projects/store/blob.h"
#include "projects/store/codecs.h"

namespace kinora {

constexpr std::uint16_t kVersion = 1;

std::vector<std::byte> EncodeText(std::string_view text) {
  return PackBlob(std::as_bytes(std::span(text)), kVersion);
}

std::string DecodeText(std::span<const std::byte> blob, const std::string& where) {
  const UnpackedBlob unpacked = UnpackBlob(blob, kVersion, where);
  return {reinterpret_cast<const char*>(unpacked.content.data()), unpacked.content.size()};
}

}  // namespace kinora
