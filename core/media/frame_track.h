#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

#include "core/media/frame_plan.h"
#include "core/media/picture_cache.h"
#include "core/media/video_reader.h"

namespace kinora {

// A video read into a cache, so that a long way from a key frame can be left at any picture and gone on later. Belongs
// to one thread.
class FrameTrack {
 public:
  using GiveUp = VideoReader::GiveUp;

  FrameTrack(VideoReader reader, PictureCache& cache, std::uint32_t camera, bool proxy)
      : reader_(std::move(reader)), cache_(cache), camera_(camera), proxy_(proxy) {}

  // The same pictures for the same cache, by a decoder of its own.
  std::unique_ptr<FrameTrack> Another() const {
    return std::make_unique<FrameTrack>(reader_.Another(), cache_, camera_, proxy_);
  }

  bool is_proxy() const { return proxy_; }
  const VideoIndex& index() const { return reader_.index(); }
  PictureCache::Key KeyOf(std::size_t frame) const { return {camera_, proxy_, frame}; }
  bool Has(std::size_t frame) const { return cache_.Contains(KeyOf(frame)); }

  // The key frame that decoding this picture begins with.
  std::size_t EntryFor(std::size_t frame) const;
  // How many pictures must be decoded until this one comes out.
  std::size_t DistanceTo(std::size_t frame) const { return reader_.WayTo(frame).packets; }
  // The last picture of the stretch; those before it that the way still leads past are kept as well. Empty when given
  // up; throws Error (file) where it does not decode.
  PictureCache::Entry Read(const FrameStretch& stretch, const GiveUp& give_up);
  // What decoding one picture took lately.
  double seconds_per_picture() const { return seconds_per_picture_; }

 private:
  bool Decode(std::size_t frame, YuvImage& into, const GiveUp& give_up);

  VideoReader reader_;
  PictureCache& cache_;
  std::uint32_t camera_;
  bool proxy_;
  double seconds_per_picture_ = 0.01;
};

}  // namespace kinora
