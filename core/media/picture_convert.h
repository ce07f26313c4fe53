#pragma once

#include <cstdint>
#include <vector>

#include "core/media/image.h"
#include "core/media/libav.h"
#include "core/media/yuv_image.h"

namespace kinora {

// From decoded pictures to ours. Colour matrix and range are those that the video states; a video that states none is
// taken for BT.601 up to standard definition (1279 × 576) and for BT.709 above, limited range, as players do.
class PictureConverter {
 public:
  void ToRgb(const AVFrame& frame, Image& into);
  // Shares the frame's planes where they are 8-bit 4:2:0, else converts.
  void ToYuv(const AVFrame& frame, YuvImage& into);

 private:
  struct Key {
    int width = 0, height = 0, from = -1, to = -1, matrix = -1;
    bool full_range = false;
    bool operator==(const Key&) const = default;
  };
  SwsContext* Scaler(const AVFrame& frame, AVPixelFormat to);

  libav::Owned<SwsContext> scaler_;
  Key key_;
  std::vector<std::uint8_t> wide_rows_;
};

// The picture turned clockwise by 0, 90, 180 or 270 degrees.
Image Turned(const Image& image, int clockwise_deg);

}  // namespace kinora
