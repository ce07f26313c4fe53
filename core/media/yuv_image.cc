#include "core/media/yuv_image.h"

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

}  // namespace

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
