#include "models/graph/resize.h"

#include <algorithm>
#include <cmath>

namespace kinora::nn {
namespace {

// In single precision like the runtimes that the files were made with: 3 / 0.6 must be 5, not a little less.
float SourceCoordinate(ResizeAttributes::Coordinates coordinates, int64_t at, int64_t in, int64_t out, float scale) {
  const auto x = static_cast<float>(at);
  switch (coordinates) {
    case ResizeAttributes::Coordinates::kHalfPixel:
      return (x + 0.5F) / scale - 0.5F;
    case ResizeAttributes::Coordinates::kPytorchHalfPixel:
      return out > 1 ? (x + 0.5F) / scale - 0.5F : 0.F;
    case ResizeAttributes::Coordinates::kAlignCorners:
      return out > 1 ? x * static_cast<float>(in - 1) / static_cast<float>(out - 1) : 0.F;
    case ResizeAttributes::Coordinates::kAsymmetric:
      return x / scale;
  }
  return x;
}

double Rounded(ResizeAttributes::Rounding rounding, double x) {
  switch (rounding) {
    case ResizeAttributes::Rounding::kRoundPreferFloor:
      return std::ceil(x - 0.5);
    case ResizeAttributes::Rounding::kRoundPreferCeil:
      return std::floor(x + 0.5);
    case ResizeAttributes::Rounding::kFloor:
      return std::floor(x);
    case ResizeAttributes::Rounding::kCeil:
      return std::ceil(x);
  }
  return x;
}

}  // namespace

ResizeMap MakeResizeMap(const ResizeAttributes& attributes, int64_t in, int64_t out, double scale) {
  ResizeMap map;
  const auto last = static_cast<double>(in - 1);
  for (int64_t i = 0; i < out; ++i) {
    const double x =
        static_cast<double>(SourceCoordinate(attributes.coordinates, i, in, out, static_cast<float>(scale)));
    if (attributes.mode == ResizeAttributes::Mode::kNearest) {
      const auto at = static_cast<int64_t>(std::clamp(Rounded(attributes.rounding, x), 0.0, last));
      map.low.push_back(at);
      map.high.push_back(at);
      map.weight.push_back(0);
      continue;
    }
    const double inside = std::clamp(x, 0.0, last);
    const auto low = static_cast<int64_t>(inside);
    map.low.push_back(low);
    map.high.push_back(std::min(low + 1, in - 1));
    map.weight.push_back(static_cast<float>(inside - static_cast<double>(low)));
  }
  return map;
}

}  // namespace kinora::nn
