#include "core/media/yuv_image.h"

#include <algorithm>

namespace kinora {
namespace {

struct LumaWeights {
  double red, blue;
};

LumaWeights WeightsOf(YuvMatrix matrix) {
  switch (matrix) {
    case YuvMatrix::kBt601:
      return {0.299, 0.114};
    case YuvMatrix::kBt709:
      return {0.2126, 0.0722};
    case YuvMatrix::kBt2020:
      return {0.2627, 0.0593};
  }
  return {0.299, 0.114};
}

std::uint8_t Byte(float value) {
  return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F));
}

void ConvertRow(const YuvImage& picture, const YuvToRgb& map, int y, int x0, int x1, std::uint8_t* row) {
  const std::uint8_t* luma = picture.planes[0] + y * picture.strides[0];
  const std::uint8_t* cb = picture.planes[1] + y / 2 * picture.strides[1];
  const std::uint8_t* cr = picture.planes[2] + y / 2 * picture.strides[2];
  for (int x = x0; x < x1; ++x) {
    const float level = map.y_scale * (static_cast<float>(luma[x]) - map.y_offset);
    const float u = static_cast<float>(cb[x / 2]) - 128, v = static_cast<float>(cr[x / 2]) - 128;
    row[3 * x] = Byte(level + map.r_v * v);
    row[3 * x + 1] = Byte(level + map.g_u * u + map.g_v * v);
    row[3 * x + 2] = Byte(level + map.b_u * u);
  }
}

}  // namespace

Image RgbInside(const YuvImage& picture, std::span<const BoxPx> boxes) {
  Image image(picture.width, picture.height);
  const YuvToRgb map = YuvToRgbOf(picture.matrix, picture.full_range);
  const auto inside = [](float value, int size) {
    return static_cast<int>(std::clamp(value, 0.0F, static_cast<float>(size)));
  };
  for (const BoxPx& box : boxes) {
    const int x0 = inside(box.x0, picture.width), x1 = inside(box.x1 + 1, picture.width);
    const int y0 = inside(box.y0, picture.height), y1 = inside(box.y1 + 1, picture.height);
    for (int y = y0; y < y1; ++y) ConvertRow(picture, map, y, x0, x1, image.Row(y));
  }
  return image;
}

YuvToRgb YuvToRgbOf(YuvMatrix matrix, bool full_range) {
  const auto [red, blue] = WeightsOf(matrix);
  const double green = 1 - red - blue;
  const double luma = full_range ? 1.0 : 255.0 / 219;
  const double chroma = full_range ? 1.0 : 255.0 / 224;
  YuvToRgb map;
  map.y_offset = full_range ? 0.0F : 16.0F;
  map.y_scale = static_cast<float>(luma);
  map.r_v = static_cast<float>(chroma * 2 * (1 - red));
  map.b_u = static_cast<float>(chroma * 2 * (1 - blue));
  map.g_v = static_cast<float>(-chroma * 2 * (1 - red) * red / green);
  map.g_u = static_cast<float>(-chroma * 2 * (1 - blue) * blue / green);
  return map;
}

}  // namespace kinora
