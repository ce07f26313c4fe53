#pragma once

#include "core/media/libav.h"

namespace kinora {

// What the first bytes of packets tell that the container does not.

// A VP8 or VP9 packet that holds only an invisible reference picture (RFC 6386, 9.1; VP9 bitstream specification, 6.2).
bool IsInvisible(AVCodecID codec, const AVPacket& packet);

// An H.265 packet that is decodable although it leads a random access point: a RADL picture (ITU-T H.265, 7.4.2.2).
bool IsDecodableLeading(const AVCodecParameters& parameters, const AVPacket& packet);

// Whether an interlaced video stores each field as a packet of its own: two packets show one picture.
class FieldDetector {
 public:
  explicit FieldDetector(const AVCodecParameters& parameters);
  void Look(const AVPacket& packet);
  bool FoundSingleFields() const { return found_; }

 private:
  libav::Owned<AVCodecContext> context_;
  libav::Owned<AVCodecParserContext> parser_;
  int previous_ = 0;
  bool found_ = false;
};

}  // namespace kinora
