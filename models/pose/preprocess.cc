#include "models/pose/preprocess.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/media/yuv_image.h"
#include "models/pose/sample_kernel.h"

namespace kinora {
namespace {

using Float4 = float __attribute__((vector_size(16)));
using Byte4 = std::uint8_t __attribute__((vector_size(4)));

inline Float4 Load(const std::uint8_t* from) {
  Byte4 bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return __builtin_convertvector(bytes, Float4);
}

inline Float4 Splat(float value) {
  return Float4{value, value, value, value};
}

struct Taps {
  int x, y;
  float fx, fy;
};

inline Taps TapsAt(float u, float v) {
  // Truncation is floor here: fast paths have u, v >= 0.
  const int x = static_cast<int>(u), y = static_cast<int>(v);
  return {x, y, u - static_cast<float>(x), v - static_cast<float>(y)};
}

inline float Lerp2(const std::uint8_t* upper, const std::uint8_t* lower, float fx, float fy) {
  const float top = static_cast<float>(upper[0]) + fx * (static_cast<float>(upper[1]) - static_cast<float>(upper[0]));
  const float low = static_cast<float>(lower[0]) + fx * (static_cast<float>(lower[1]) - static_cast<float>(lower[0]));
  return top + fy * (low - top);
}

inline Float4 ToRgb(const PictureView& p, float y, float cb, float cr) {
  const float luma = p.y_scale * (y - p.y_offset);
  const float u = cb - 128.0F, v = cr - 128.0F;
  const auto clamp = [](float value) { return std::min(255.0F, std::max(0.0F, value)); };
  return Float4{clamp(luma + p.r_v * v), clamp(luma + p.g_u * u + p.g_v * v), clamp(luma + p.b_u * u), 0};
}

struct RgbSource {
  static constexpr int kGuard = kRgbGuard;

  static Float4 Fast(const PictureView& p, float u, float v) {
    const Taps t = TapsAt(u, v);
    const std::uint8_t* upper = p.rgb + t.y * p.rgb_stride + std::ptrdiff_t{3} * t.x;
    const std::uint8_t* lower = upper + p.rgb_stride;
    const Float4 fx = Splat(t.fx);
    const Float4 a = Load(upper), b = Load(upper + 3), c = Load(lower), d = Load(lower + 3);
    const Float4 top = a + fx * (b - a), low = c + fx * (d - c);
    return top + Splat(t.fy) * (low - top);
  }

  static Float4 Pixel(const PictureView& p, int x, int y) {
    const std::uint8_t* at = p.rgb + y * p.rgb_stride + std::ptrdiff_t{3} * x;
    return Float4{static_cast<float>(at[0]), static_cast<float>(at[1]), static_cast<float>(at[2]), 0};
  }
};

struct YuvSource {
  static constexpr int kGuard = kYuvGuard;

  static Float4 Fast(const PictureView& p, float u, float v) {
    const Taps t = TapsAt(u, v);
    const std::uint8_t* luma = p.planes[0] + t.y * p.strides[0] + t.x;
    // Chroma of row c lies at luma row 2 c + 1/2; half a cell is added so that truncation stays floor at the top.
    const float cv = 0.5F * v - 0.25F;
    const int cy = static_cast<int>(cv + 1.0F) - 1;
    const int upper = std::max(cy, 0), lower = std::min(cy + 1, (p.height + 1) / 2 - 1);
    const float fy = cv - static_cast<float>(cy);
    const Taps c = TapsAt(0.5F * u, 0);
    const auto chroma = [&](std::size_t plane) {
      const std::uint8_t* base = p.planes[plane] + c.x;
      return Lerp2(base + upper * p.strides[plane], base + lower * p.strides[plane], c.fx, fy);
    };
    return ToRgb(p, Lerp2(luma, luma + p.strides[0], t.fx, t.fy), chroma(1), chroma(2));
  }

  static Float4 Pixel(const PictureView& p, int x, int y) {
    const int cw = (p.width + 1) / 2, ch = (p.height + 1) / 2;
    const int cx = x / 2, next_x = std::min(cx + (x % 2), cw - 1);
    const int nearest = y / 2, other = std::clamp(y % 2 == 0 ? nearest - 1 : nearest + 1, 0, ch - 1);
    const auto chroma = [&](std::size_t plane) {
      const std::uint8_t* near_row = p.planes[plane] + nearest * p.strides[plane];
      const std::uint8_t* far_row = p.planes[plane] + other * p.strides[plane];
      return 0.375F * static_cast<float>(near_row[cx] + near_row[next_x]) +
             0.125F * static_cast<float>(far_row[cx] + far_row[next_x]);
    };
    return ToRgb(p, static_cast<float>(p.planes[0][y * p.strides[0] + x]), chroma(1), chroma(2));
  }
};

template <class Source>
Float4 SlowTap(const SamplePlan& plan, int x, int y) {
  const PictureView& p = plan.picture;
  if (plan.crop.border == Border::kConstant && (x < 0 || y < 0 || x >= p.width || y >= p.height))
    return Splat(plan.crop.border_value);
  return Source::Pixel(p, std::clamp(x, 0, p.width - 1), std::clamp(y, 0, p.height - 1));
}

template <class Source>
Float4 Slow(const SamplePlan& plan, float u, float v) {
  // Far outside everything is border: keep the integers small.
  const float cu = std::clamp(u, -4.0F, static_cast<float>(plan.picture.width) + 4.0F);
  const float cv = std::clamp(v, -4.0F, static_cast<float>(plan.picture.height) + 4.0F);
  const int x = static_cast<int>(std::floor(cu)), y = static_cast<int>(std::floor(cv));
  const Float4 fx = Splat(cu - static_cast<float>(x)), fy = Splat(cv - static_cast<float>(y));
  const Float4 a = SlowTap<Source>(plan, x, y), b = SlowTap<Source>(plan, x + 1, y);
  const Float4 c = SlowTap<Source>(plan, x, y + 1), d = SlowTap<Source>(plan, x + 1, y + 1);
  const Float4 top = a + fx * (b - a), low = c + fx * (d - c);
  return top + fy * (low - top);
}

inline void Store(const SamplePlan& plan, Float4 value, float* at) {
  for (std::size_t c = 0; c < 3; ++c)
    at[plan.channel[c] * plan.channel_step] = value[static_cast<int>(c)] * plan.scale[c] + plan.offset[c];
}

struct Span {
  int begin, end;
};

// The x in `within` for which low <= slope x + start <= high.
Span Solve(double slope, double start, double low, double high, Span within) {
  if (slope == 0) return start >= low && start <= high ? within : Span{within.begin, within.begin};
  double first = (low - start) / slope, last = (high - start) / slope;
  if (first > last) std::swap(first, last);
  const int begin = static_cast<int>(std::ceil(std::clamp(first, -1e6, 1e6)));
  const int end = static_cast<int>(std::floor(std::clamp(last, -1e6, 1e6))) + 1;
  const Span found{std::max(within.begin, begin), std::min(within.end, end)};
  return found.begin < found.end ? found : Span{within.begin, within.begin};
}

template <class Source>
void SampleRow(const SamplePlan& plan, int y, Span columns, float* row) {
  const Affine2& m = plan.crop.image_from_input;
  const double u0 = m.b * y + m.c, v0 = m.e * y + m.f;
  // A quarter of a pixel of room for the rounding of single precision.
  const Span in_u = Solve(m.a, u0, 0.25, plan.picture.width - Source::kGuard - 0.25, columns);
  const Span fast = Solve(m.d, v0, 0.25, plan.picture.height - 2 - 0.25, in_u);
  const auto u = [&](int x) { return static_cast<float>(m.a * x + u0); };
  const auto v = [&](int x) { return static_cast<float>(m.d * x + v0); };
  for (int x = columns.begin; x < fast.begin; ++x)
    Store(plan, Slow<Source>(plan, u(x), v(x)), row + x * plan.pixel_step);
  int done = fast.begin;
  if (HasAvx2()) done = SampleRowAvx2(plan, m.a, u0, m.d, v0, fast.begin, fast.end, row);
  for (int x = done; x < fast.end; ++x) Store(plan, Source::Fast(plan.picture, u(x), v(x)), row + x * plan.pixel_step);
  for (int x = std::max(fast.end, columns.begin); x < columns.end; ++x)
    Store(plan, Slow<Source>(plan, u(x), v(x)), row + x * plan.pixel_step);
}

template <class Source>
void SampleAll(const SamplePlan& plan, const InputFormat& format, float* into) {
  const Crop& crop = plan.crop;
  const bool whole = crop.x1 == 0;
  const Span columns = whole ? Span{0, format.width_px} : Span{crop.x0, crop.x1};
  const Span rows = whole ? Span{0, format.height_px} : Span{crop.y0, crop.y1};
  for (int y = 0; y < format.height_px; ++y) {
    float* row = into + static_cast<std::ptrdiff_t>(y) * format.width_px * plan.pixel_step;
    const bool inside = y >= rows.begin && y < rows.end;
    const Span sampled = inside ? columns : Span{format.width_px, format.width_px};
    for (int x = 0; x < sampled.begin; ++x) Store(plan, Splat(crop.border_value), row + x * plan.pixel_step);
    SampleRow<Source>(plan, y, sampled, row);
    for (int x = sampled.end; x < format.width_px; ++x)
      Store(plan, Splat(crop.border_value), row + x * plan.pixel_step);
  }
}

}  // namespace

PictureView::PictureView(const Image& image)
    : width(image.width()),
      height(image.height()),
      rgb(image.data()),
      rgb_stride(static_cast<std::ptrdiff_t>(image.stride())) {}

PictureView::PictureView(const YuvImage& image)
    : width(image.width), height(image.height), planes(image.planes), strides(image.strides) {
  const YuvToRgb map = YuvToRgbOf(image.matrix, image.full_range);
  y_offset = map.y_offset;
  y_scale = map.y_scale;
  r_v = map.r_v;
  g_u = map.g_u;
  g_v = map.g_v;
  b_u = map.b_u;
}

void SampleCrop(const Crop& crop, const InputFormat& format, float* into) {
  SamplePlan plan{*crop.picture, crop, {}, {}, format.channels_last ? 3 : 1, 1, {0, 1, 2}};
  if (!format.channels_last) plan.channel_step = static_cast<std::ptrdiff_t>(format.width_px) * format.height_px;
  if (format.bgr) plan.channel = {2, 1, 0};
  for (std::size_t i = 0; i < 3; ++i) {
    const auto channel = static_cast<std::size_t>(plan.channel[i]);
    plan.scale[i] = 1 / format.deviation[channel];
    plan.offset[i] = -format.mean[channel] / format.deviation[channel];
  }
  if (crop.picture->rgb)
    SampleAll<RgbSource>(plan, format, into);
  else
    SampleAll<YuvSource>(plan, format, into);
}

}  // namespace kinora
