#pragma once

#include <array>
#include <cstddef>

#include "models/pose/preprocess.h"

namespace kinora {

// Inside SampleCrop only: everything that stays the same from pixel to pixel of a crop.
struct SamplePlan {
  const PictureView& picture;
  const Crop& crop;
  std::array<float, 3> scale, offset;  // out = value * scale + offset, in the picture's order R, G, B
  std::ptrdiff_t pixel_step, channel_step;
  std::array<std::ptrdiff_t, 3> channel;  // where R, G, B go
};

// Columns from the right edge that the fast paths leave alone: they read some bytes more than the pixels they need.
inline constexpr int kRgbGuard = 3;
inline constexpr int kYuvGuard = 8;

// Samples columns x, x + 1 … of one row, eight at a time, while eight fit before `end`; all taps must lie inside the
// guards. u = du x + u0, v = dv x + v0. Returns the first column not done. The same bits as the plain path.
int SampleRowAvx2(const SamplePlan& plan, double du, double u0, double dv, double v0, int x, int end, float* row);
bool HasAvx2();

}  // namespace kinora
