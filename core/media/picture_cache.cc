#include "core/media/picture_cache.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace kinora {
namespace {

// Rows begin where vector instructions like it, and scalers may read a little past the last one.
constexpr std::size_t kRowAlignment = 64;
constexpr std::size_t kRoomAtEnd = 64;

std::size_t StrideOf(int width) {
  return (static_cast<std::size_t>(width) + kRowAlignment - 1) / kRowAlignment * kRowAlignment;
}

YuvImage Copy(const YuvImage& picture) {
  YuvImage copy = picture;
  const std::size_t bytes = PictureCache::BytesOf(picture.width, picture.height);
  const std::shared_ptr<std::uint8_t[]> memory(new std::uint8_t[bytes]);
  std::uint8_t* to = memory.get();
  for (std::size_t plane = 0; plane < 3; ++plane) {
    const int width = plane == 0 ? picture.width : picture.chroma_width();
    const int height = plane == 0 ? picture.height : picture.chroma_height();
    const std::size_t stride = StrideOf(width);
    copy.planes[plane] = to;
    copy.strides[plane] = static_cast<std::ptrdiff_t>(stride);
    for (int y = 0; y < height; ++y, to += stride) {
      std::memcpy(to, picture.planes[plane] + y * picture.strides[plane], static_cast<std::size_t>(width));
    }
  }
  copy.owner = memory;
  return copy;
}

}  // namespace

std::size_t PictureCache::BytesOf(int width, int height) {
  const auto rows = [](int count) { return static_cast<std::size_t>(count); };
  return StrideOf(width) * rows(height) + 2 * StrideOf((width + 1) / 2) * rows((height + 1) / 2) + kRoomAtEnd;
}

PictureCache::Entry PictureCache::Find(const Key& key) {
  const std::scoped_lock lock(mutex_);
  const auto slot = slots_.find(key);
  if (slot == slots_.end()) return nullptr;
  order_.splice(order_.begin(), order_, slot->second.place);
  return slot->second.entry;
}

bool PictureCache::Contains(const Key& key) const {
  const std::scoped_lock lock(mutex_);
  return slots_.contains(key);
}

PictureCache::Entry PictureCache::Put(const Key& key, const YuvImage& picture) {
  if (Entry known = Find(key)) return known;
  auto entry = std::make_shared<const YuvImage>(Copy(picture));
  const std::size_t bytes = BytesOf(picture.width, picture.height);
  const std::scoped_lock lock(mutex_);
  const auto [slot, is_new] = slots_.try_emplace(key);
  if (!is_new) return slot->second.entry;
  order_.push_front(key);
  slot->second = {entry, bytes, order_.begin()};
  bytes_ += bytes;
  while (bytes_ > most_bytes_ && !order_.empty()) Erase(FirstToGo());
  return entry;
}

void PictureCache::SetMostBytes(std::size_t most_bytes) {
  const std::scoped_lock lock(mutex_);
  most_bytes_ = most_bytes;
  while (bytes_ > most_bytes_ && !order_.empty()) Erase(FirstToGo());
}

void PictureCache::SetWindow(std::uint32_t camera, bool proxy, const FrameWindow& window) {
  const std::scoped_lock lock(mutex_);
  windows_[{camera, proxy}] = window;
}

bool PictureCache::IsInWindow(const Key& key) const {
  const auto window = windows_.find({key.camera, key.proxy});
  return window != windows_.end() && window->second.Contains(key.frame);
}

PictureCache::Slots::iterator PictureCache::FirstToGo() {
  const auto outside = std::find_if(order_.rbegin(), order_.rend(), [&](const Key& key) { return !IsInWindow(key); });
  return slots_.find(outside != order_.rend() ? *outside : order_.back());
}

void PictureCache::Forget(std::uint32_t camera) {
  ForgetBetween({camera, false, 0}, {camera + 1, false, 0});
}

void PictureCache::ForgetProxy(std::uint32_t camera) {
  ForgetBetween({camera, true, 0}, {camera + 1, false, 0});
}

void PictureCache::ForgetBetween(const Key& first, const Key& end) {
  const std::scoped_lock lock(mutex_);
  windows_.erase(windows_.lower_bound({first.camera, first.proxy}), windows_.lower_bound({end.camera, end.proxy}));
  for (auto slot = slots_.lower_bound(first); slot != slots_.end() && slot->first < end;) Erase(slot++);
}

void PictureCache::Erase(Slots::iterator slot) {
  bytes_ -= slot->second.bytes;
  order_.erase(slot->second.place);
  slots_.erase(slot);
}

std::size_t PictureCache::bytes() const {
  const std::scoped_lock lock(mutex_);
  return bytes_;
}

}  // namespace kinora
