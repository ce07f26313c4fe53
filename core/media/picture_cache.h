#pragma once

#include <atomic>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include "core/media/frame_plan.h"
#include "core/media/yuv_image.h"

namespace kinora {

// Decoded pictures of several cameras, kept as the decoder left them (1.5 bytes a pixel) up to a number of bytes over
// all cameras. Those outside of their camera's window go first, and of them those not looked at for longest: what was
// decoded before it was needed has never been looked at, and would otherwise go before what the cursor has passed. May
// be used from several threads.
class PictureCache {
 public:
  struct Key {
    std::uint32_t camera = 0;
    bool proxy = false;
    std::size_t frame = 0;
    auto operator<=>(const Key&) const = default;
  };
  using Entry = std::shared_ptr<const YuvImage>;

  explicit PictureCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // Empty where it is not kept. Counts as a look.
  Entry Find(const Key& key);
  bool Contains(const Key& key) const;
  // Keeps a copy of the planes (the decoder's own buffers would pin its pool) and returns it.
  Entry Put(const Key& key, const YuvImage& picture);
  // Which pictures of a camera, or of its proxy, are to be kept before others. The newest word counts.
  void SetWindow(std::uint32_t camera, bool proxy, const FrameWindow& window);
  // Everything of one camera, or only of its proxy.
  void Forget(std::uint32_t camera);
  void ForgetProxy(std::uint32_t camera);

  std::size_t bytes() const;
  std::size_t most_bytes() const { return most_bytes_; }
  // What does not fit any more goes at once.
  void SetMostBytes(std::size_t most_bytes);
  static std::size_t BytesOf(int width, int height);

 private:
  struct Slot {
    Entry entry;
    std::size_t bytes = 0;
    std::list<Key>::iterator place;
  };
  using Slots = std::map<Key, Slot>;
  void Erase(Slots::iterator slot);
  Slots::iterator FirstToGo();
  bool IsInWindow(const Key& key) const;
  void ForgetBetween(const Key& first, const Key& end);

  std::atomic<std::size_t> most_bytes_;
  mutable std::mutex mutex_;
  Slots slots_;
  std::map<std::pair<std::uint32_t, bool>, FrameWindow> windows_;
  std::list<Key> order_;  // the latest looked at first
  std::size_t bytes_ = 0;
};

}  // namespace kinora
