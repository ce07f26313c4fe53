#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>

#include "core/media/container.h"
#include "core/media/packet_table.h"

namespace kinora {

// Random access to decoded pictures by number. Every packet handed to the decoder carries the number of the picture
// that it shows in place of its time, so what comes out is known exactly, whatever the decoder delays or drops; after a
// seek the packet that comes first is recognised in the table by its place, size and time.
class PictureDecoder {
 public:
  // The table must outlive the decoder.
  PictureDecoder(Container container, const PacketTable& table, int threads);

  // Asked before each packet that is decoded, with the number of those up to the picture; true gives up.
  using GiveUp = std::function<bool(std::size_t packets_left)>;

  // The picture of this number; valid until the next call. nullptr where it cannot be decoded, and where it was given
  // up: then the next call for a picture on the same way goes on where this one stopped.
  const AVFrame* Decode(std::size_t frame, const GiveUp& give_up = {});
  bool gave_up() const { return gave_up_; }

  // What has to be decoded for a picture: so many packets (none for the picture in hand), on whose way the pictures
  // from number `first` on could be had too.
  struct Way {
    std::size_t first = 0;
    std::size_t packets = 0;
  };
  Way WayTo(std::size_t frame) const;

 private:
  enum class SeekBy { kPts, kDts, kByte, kReopening };

  void OpenDecoder(int threads);
  bool CanGoOnTo(std::size_t frame) const;
  std::size_t FirstFrom(std::size_t entry, std::size_t frame) const;
  const AVFrame* DecodeFrom(std::size_t entry, std::size_t frame, const GiveUp& give_up);
  const AVFrame* GoOnTo(std::size_t frame, const GiveUp& give_up);
  bool SendNext(std::int64_t wanted);
  bool ReadPacket();
  bool SeekTo(std::size_t packet);
  bool TrySeek(std::size_t packet, SeekBy by);
  std::optional<std::size_t> Recognise(std::size_t near) const;
  bool IsPacket(std::size_t number) const;

  Container container_;
  const PacketTable& table_;
  libav::Owned<AVCodecContext> decoder_;
  libav::Owned<AVPacket> packet_;
  libav::Owned<AVFrame> frame_;
  std::optional<std::size_t> next_packet_;  // to be read from the container; unknown before the first seek
  bool packet_waits_ = false;               // packet_ holds *next_packet_ already
  bool drained_ = false;                    // the decoder was told that nothing follows
  std::int64_t held_ = -1;                  // number of the picture in frame_, -1 for none or a damaged one
  std::int64_t passed_ = -1;                // up to this number pictures came out, or will not
  std::int64_t skipped_ = -1;               // up to this number pictures may have been left out
  bool gave_up_ = false;
  std::set<std::size_t> undecodable_;
};

}  // namespace kinora
