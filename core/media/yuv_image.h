#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/media/image.h"
#include "core/motion/keypoints2d.h"

namespace kinora {

// Which luma and chroma weights a picture was coded with (ITU-R BT.601, BT.709, BT.2020 non-constant luminance).
enum class YuvMatrix { kBt601, kBt709, kBt2020 };

// A picture as the decoder left it: 8-bit planes Y, U (Cb), V (Cr); chroma is halved in both directions, rounding up.
// Nothing is copied or converted where the video is coded so (most are): the planes point into the decoder's buffer,
// which `owner` keeps alive. Copies share the planes, which nobody writes to.
struct YuvImage {
  int width = 0;
  int height = 0;
  std::array<const std::uint8_t*, 3> planes{};
  std::array<std::ptrdiff_t, 3> strides{};  // bytes from one row to the next
  YuvMatrix matrix = YuvMatrix::kBt601;
  bool full_range = false;  // luma 0…255 and chroma 0…255 rather than 16…235 and 16…240
  std::shared_ptr<const void> owner;

  bool empty() const { return planes[0] == nullptr; }
  int chroma_width() const { return (width + 1) / 2; }
  int chroma_height() const { return (height + 1) / 2; }
};

// The affine map from coded values to red, green, blue in 0…255 (to be clamped):
//   R = y_scale (Y − y_offset) + r_v (V − 128)
//   G = y_scale (Y − y_offset) + g_u (U − 128) + g_v (V − 128)
//   B = y_scale (Y − y_offset) + b_u (U − 128)
// ITU-T H.273, equations 38 to 54 with the constants of table 4.
struct YuvToRgb {
  float y_offset = 0, y_scale = 0, r_v = 0, g_u = 0, g_v = 0, b_u = 0;
};
YuvToRgb YuvToRgbOf(YuvMatrix matrix, bool full_range);

// The picture in RGB inside the boxes, black elsewhere; each pixel takes the chroma of its 2 x 2 block. For looking at
// a few people's colours without converting the whole picture.
Image RgbInside(const YuvImage& picture, std::span<const BoxPx> boxes);

}  // namespace kinora
