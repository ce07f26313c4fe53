#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/media/image.h"
#include "models/pose/geometry2d.h"

namespace kinora {

struct YuvImage;

// A picture to take samples from, interleaved RGB or planes of luma and halved chroma. Looks at memory that somebody
// else keeps. Sampling the planes directly spares the conversion of the whole picture where only a crop is wanted.
struct PictureView {
  int width = 0, height = 0;
  const std::uint8_t* rgb = nullptr;  // null for planes
  std::ptrdiff_t rgb_stride = 0;
  std::array<const std::uint8_t*, 3> planes{};
  std::array<std::ptrdiff_t, 3> strides{};
  // R = y_scale (Y - y_offset) + r_v (V - 128) and so on, in 0..255 before clamping.
  float y_offset = 0, y_scale = 1, r_v = 0, g_u = 0, g_v = 0, b_u = 0;

  PictureView() = default;
  PictureView(const Image& image);     // NOLINT(google-explicit-constructor): a span of pictures is a span of views
  PictureView(const YuvImage& image);  // NOLINT(google-explicit-constructor)
};

// What a network wants to see.
struct InputFormat {
  int width_px = 0, height_px = 0;
  bool channels_last = false;  // H x W x 3 rather than 3 x H x W
  bool bgr = false;
  std::array<float, 3> mean{0, 0, 0};  // in the network's channel order; input = (value 0..255 - mean) / deviation
  std::array<float, 3> deviation{1, 1, 1};

  std::size_t size() const { return std::size_t{3} * static_cast<std::size_t>(width_px * height_px); }
};

enum class Border { kConstant, kReplicate };

// Which part of a picture goes into the input.
struct Crop {
  const PictureView* picture = nullptr;
  Affine2 image_from_input;
  Border border = Border::kConstant;  // beyond the picture's outermost pixels
  float border_value = 0;             // 0..255, all channels
  // Input pixels outside this part get border_value; empty (x1 = 0) = the whole input is sampled.
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

// Samples the picture bilinearly at every input pixel, normalises, and writes format.size() floats. A tap beyond the
// picture counts as the border value, or as the nearest pixel. Chroma lies where H.264 and its kin put it: level with
// even luma columns, halfway between luma rows.
void SampleCrop(const Crop& crop, const InputFormat& format, float* into);

}  // namespace kinora
