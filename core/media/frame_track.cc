#include "core/media/frame_track.h"

#include <algorithm>
#include <chrono>

#include "core/util/error.h"

namespace kinora {
namespace {

// Far enough that the decoder may leave out pictures that nothing refers to, near enough to stop within a blink.
constexpr std::size_t kStride = 4;

}  // namespace

std::size_t FrameTrack::EntryFor(std::size_t frame) const {
  const auto& keys = index().key_frames;
  const auto after = std::upper_bound(keys.begin(), keys.end(), frame);
  return after == keys.begin() ? 0 : *(after - 1);
}

bool FrameTrack::GoesOnTo(std::size_t frame) const {
  return position_ >= 0 && static_cast<std::size_t>(position_) < frame &&
         EntryFor(frame) <= static_cast<std::size_t>(position_);
}

std::size_t FrameTrack::DistanceTo(std::size_t frame) const {
  return GoesOnTo(frame) ? frame - static_cast<std::size_t>(position_) : frame - EntryFor(frame) + 1;
}

void FrameTrack::Step(std::size_t frame, YuvImage& into) {
  const std::size_t pictures = DistanceTo(frame);
  const auto began = std::chrono::steady_clock::now();
  position_ = static_cast<std::int64_t>(frame);
  reader_.ReadFrameYuv(frame, into);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  seconds_per_picture_ += 0.2 * (took.count() / static_cast<double>(pictures) - seconds_per_picture_);
}

PictureCache::Entry FrameTrack::Read(std::size_t frame, std::size_t keep_from, const GiveUp& give_up) {
  YuvImage picture;
  keep_from = std::min(keep_from, frame);
  while (true) {
    const std::size_t left = DistanceTo(frame);
    if (give_up(left)) return nullptr;
    const std::size_t next = frame + 1 - left;
    const std::size_t at = next >= keep_from ? next : std::min(next + kStride, keep_from);
    try {
      Step(at, picture);
    } catch (const Error&) {
      if (at == frame) throw;
      continue;  // a damaged picture on the way keeps nobody from trying the one that is wanted
    }
    if (at == frame) return cache_.Put(KeyOf(at), picture);
    if (at >= keep_from) cache_.Put(KeyOf(at), picture);
  }
}

}  // namespace kinora
