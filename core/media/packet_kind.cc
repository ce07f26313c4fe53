#include "core/media/packet_kind.h"

#include <span>

namespace kinora {
namespace {

bool IsInvisibleVp8(std::span<const std::uint8_t> bytes) {
  return bytes.size() >= 3 && (bytes[0] & 0x10U) == 0;
}

bool IsInvisibleVp9(std::span<const std::uint8_t> bytes) {
  if (bytes.empty() || (bytes.back() & 0xE0U) == 0xC0U) return false;  // a superframe ends in a shown picture
  unsigned at = 0;
  const auto bit = [&] {
    const unsigned value = at / 8 < bytes.size() ? bytes[at / 8] >> (7 - at % 8) & 1U : 0U;
    ++at;
    return value;
  };
  at += 2;  // frame marker
  const unsigned low = bit();
  const unsigned profile = low | bit() << 1U;
  if (profile == 3) ++at;
  if (bit()) return false;  // shows a picture decoded before
  ++at;                     // key frame or not
  return bit() == 0;
}

// Calls use(type) for each NAL unit, whether start codes or lengths divide them.
template <class Use>
void ForEachHevcUnit(const AVCodecParameters& parameters, const AVPacket& packet, Use use) {
  const std::span<const std::uint8_t> bytes(packet.data, static_cast<std::size_t>(packet.size));
  const bool has_lengths = parameters.extradata_size > 22 && parameters.extradata[0] == 1;
  const auto type = [&](std::size_t at) { return bytes[at] >> 1U & 0x3FU; };
  if (has_lengths) {
    const std::size_t width = (parameters.extradata[21] & 3U) + 1U;
    for (std::size_t at = 0; at + width < bytes.size();) {
      std::size_t length = 0;
      for (std::size_t i = 0; i < width; ++i) length = length << 8U | bytes[at + i];
      use(type(at + width));
      if (length > bytes.size() - at - width) return;
      at += width + length;
    }
    return;
  }
  for (std::size_t at = 0; at + 3 < bytes.size(); ++at) {
    if (bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1) use(type(at + 3));
  }
}

}  // namespace

bool IsInvisible(AVCodecID codec, const AVPacket& packet) {
  const std::span<const std::uint8_t> bytes(packet.data, static_cast<std::size_t>(packet.size));
  if (codec == AV_CODEC_ID_VP8) return IsInvisibleVp8(bytes);
  if (codec == AV_CODEC_ID_VP9) return IsInvisibleVp9(bytes);
  return false;
}

bool IsDecodableLeading(const AVCodecParameters& parameters, const AVPacket& packet) {
  if (parameters.codec_id != AV_CODEC_ID_HEVC) return false;
  constexpr unsigned kRadlN = 6;
  constexpr unsigned kRadlR = 7;
  bool found = false;
  ForEachHevcUnit(parameters, packet, [&](unsigned type) { found = found || type == kRadlN || type == kRadlR; });
  return found;
}

FieldDetector::FieldDetector(const AVCodecParameters& parameters) {
  const AVCodecID id = parameters.codec_id;
  if (id != AV_CODEC_ID_H264 && id != AV_CODEC_ID_MPEG2VIDEO && id != AV_CODEC_ID_VC1) return;
  if (parameters.field_order == AV_FIELD_PROGRESSIVE) return;
  context_.reset(avcodec_alloc_context3(nullptr));
  parser_.reset(av_parser_init(id));
  if (!parser_ || !context_ || avcodec_parameters_to_context(context_.get(), &parameters) < 0) {
    parser_.reset();
    return;
  }
  parser_->flags |= PARSER_FLAG_COMPLETE_FRAMES;
}

void FieldDetector::Look(const AVPacket& packet) {
  if (!parser_ || found_) return;
  std::uint8_t* unused = nullptr;
  int unused_size = 0;
  av_parser_parse2(parser_.get(), context_.get(), &unused, &unused_size, packet.data, packet.size, packet.pts,
                   packet.dts, packet.pos);
  const int structure = parser_->picture_structure;
  const auto opposite = [](int a, int b) {
    return (a == AV_PICTURE_STRUCTURE_TOP_FIELD && b == AV_PICTURE_STRUCTURE_BOTTOM_FIELD) ||
           (a == AV_PICTURE_STRUCTURE_BOTTOM_FIELD && b == AV_PICTURE_STRUCTURE_TOP_FIELD);
  };
  found_ = opposite(previous_, structure);
  previous_ = structure;
}

}  // namespace kinora
