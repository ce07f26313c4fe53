#include "core/media/frame_track.h"

#include <algorithm>
#include <chrono>

#include "core/util/error.h"

namespace kinora {
namespace {

using Clock = std::chrono::steady_clock;

// Adds the time of its life to a sum.
class Stopwatch {
 public:
  explicit Stopwatch(double& sum_s) : sum_s_(sum_s) {}
  ~Stopwatch() { sum_s_ += std::chrono::duration<double>(Clock::now() - began_).count(); }
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;

 private:
  double& sum_s_;
  Clock::time_point began_ = Clock::now();
};

}  // namespace

std::size_t FrameTrack::EntryFor(std::size_t frame) const {
  const auto& keys = index().key_frames;
  const auto after = std::upper_bound(keys.begin(), keys.end(), frame);
  return after == keys.begin() ? 0 : *(after - 1);
}

// False where it was given up.
bool FrameTrack::Decode(std::size_t frame, YuvImage& into, const GiveUp& give_up) {
  double took_s = 0, asked_s = 0;  // give_up may wait for its turn
  int pictures = 0;
  bool is_there = false;
  {
    const Stopwatch all(took_s);
    is_there = reader_.ReadFrameYuv(frame, into, [&](std::size_t left) {
      const Stopwatch asking(asked_s);
      const bool given_up = give_up(left);
      pictures += given_up ? 0 : 1;
      return given_up;
    });
  }
  if (pictures > 0) seconds_per_picture_ += 0.2 * ((took_s - asked_s) / pictures - seconds_per_picture_);
  return is_there;
}

PictureCache::Entry FrameTrack::Read(const FrameStretch& stretch, const GiveUp& give_up) {
  const std::size_t frame = stretch.frame;
  YuvImage picture;
  for (std::size_t least = std::min(stretch.keep_from, frame);; ++least) {
    least = std::clamp(reader_.WayTo(frame).first, least, frame);
    while (least < frame && Has(least)) ++least;
    try {
      // Asked for the whole way, not for the next picture on it.
      const auto gives_up = [&](std::size_t left) { return give_up(left + (frame - least)); };
      if (!Decode(least, picture, gives_up)) return nullptr;
    } catch (const Error&) {
      if (least == frame) throw;
      continue;  // a damaged picture on the way keeps nobody from trying the one that is wanted
    }
    PictureCache::Entry kept = cache_.Put(KeyOf(least), picture);
    if (least == frame) return kept;
  }
}

}  // namespace kinora
