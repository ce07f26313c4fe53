#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/media/container.h"
#include "core/media/video_index.h"
#include "core/util/job.h"

namespace kinora {

// One packet of the video stream, as the demuxer hands it out.
struct PacketRecord {
  static constexpr std::int64_t kUnknown = AV_NOPTS_VALUE;

  std::int64_t pts = kUnknown;  // in the stream's time base
  std::int64_t dts = kUnknown;
  std::int64_t position = -1;  // byte in the file, -1 where the container does not say
  int size = 0;                // bytes
  bool key = false;
  bool cut = false;         // by an edit list: decoded for what refers to it, never shown
  std::int64_t frame = -1;  // number of the picture that it shows, -1 for none
};

// All packets of the video stream in decoding order, and which picture each one shows: what random access needs.
struct PacketTable {
  std::vector<PacketRecord> packets;
  std::vector<std::uint32_t> packet_of_frame;
  int reorder_depth = 0;  // the most pictures that are decoded before, and shown after, one other

  // The last key packet from which the picture can be decoded: not after it in decoding order and not shown after it (a
  // picture that is decoded after a key frame but shown before it may refer to pictures before that key frame).
  std::size_t EntryFor(std::size_t frame) const;
  // The key packet before a packet; 0 where there is none.
  std::size_t EntryBefore(std::size_t packet) const;
};

struct IndexedVideo {
  PacketTable table;
  VideoIndex index;
};

// Reads every packet once (decoding none, unless the container leaves times out or stores half pictures). The
// container's reading position is then at its end. Throws Error (file) for a file without pictures or without times.
IndexedVideo IndexPackets(Container& container, const Job& job);

}  // namespace kinora
