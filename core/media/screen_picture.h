#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/media/yuv_image.h"

namespace kinora {

// A picture as screens want it: 4 bytes a pixel, in memory blue, green, red, 255; upright.
struct ScreenPicture {
  int width = 0;
  int height = 0;
  std::ptrdiff_t stride = 0;  // bytes from one row to the next
  std::shared_ptr<std::uint8_t[]> pixels;

  bool empty() const { return !pixels; }
  const std::uint8_t* Row(int y) const { return pixels.get() + y * stride; }
};

// How a picture is to be shown.
struct ScreenView {
  // The upright picture is scaled down to fit into this size in device pixels, never up; 0 = as many as it has.
  int width_px = 0;
  int height_px = 0;
  float brightness = 0;  // −1 … 1, added
  float contrast = 1;    // 0 … 4, a factor around black
  bool operator==(const ScreenView&) const = default;
};

// Turns decoded pictures into pictures for the screen: scaling, colour and turning in one go. Not to be shared by
// threads; keeps its tables from call to call.
class ScreenConverter {
 public:
  ScreenConverter();
  ~ScreenConverter();
  ScreenConverter(ScreenConverter&&) noexcept;
  ScreenConverter& operator=(ScreenConverter&&) noexcept;

  // `turn_deg`: clockwise, 0, 90, 180 or 270.
  ScreenPicture Convert(const YuvImage& picture, const ScreenView& view, int turn_deg);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kinora
