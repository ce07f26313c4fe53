#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <utility>

#include "core/media/picture_cache.h"
#include "core/media/video_reader.h"

namespace kinora {

// A video read in small steps into a cache, so that a long way from a key frame can be left at any step. Belongs to one
// thread.
class FrameTrack {
 public:
  // Asked before each step with the number of pictures that are still to be decoded; true gives up.
  using GiveUp = std::function<bool(std::size_t pictures_left)>;

  FrameTrack(VideoReader reader, PictureCache& cache, std::uint32_t camera, bool proxy)
      : reader_(std::move(reader)), cache_(cache), camera_(camera), proxy_(proxy) {}

  const VideoIndex& index() const { return reader_.index(); }
  PictureCache::Key KeyOf(std::size_t frame) const { return {camera_, proxy_, frame}; }
  bool Has(std::size_t frame) const { return cache_.Contains(KeyOf(frame)); }

  // The key frame that decoding this picture begins with.
  std::size_t EntryFor(std::size_t frame) const;
  // How many pictures must be decoded until this one comes out: 1 where the decoder stands right before it.
  std::size_t DistanceTo(std::size_t frame) const;
  // The picture of this number; on the way, those from `keep_from` on are kept as well. Empty when given up; throws
  // Error (file) where it does not decode.
  PictureCache::Entry Read(std::size_t frame, std::size_t keep_from, const GiveUp& give_up);
  // What decoding one picture took lately.
  double seconds_per_picture() const { return seconds_per_picture_; }

 private:
  bool GoesOnTo(std::size_t frame) const;
  void Step(std::size_t frame, YuvImage& into);

  VideoReader reader_;
  PictureCache& cache_;
  std::uint32_t camera_;
  bool proxy_;
  std::int64_t position_ = -1;  // of the last picture decoded
  double seconds_per_picture_ = 0.01;
};

}  // namespace kinora
