#include "models/pose/preprocess.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/media/yuv_image.h"

namespace kinora {
namespace {

// Half of one grey level: the cost of single precision on coordinates up to some hundred pixels.
constexpr float kToleranceLevels = 0.05F;

Image Noise(int width, int height, unsigned seed) {
  Image image(width, height);
  std::mt19937 random(seed);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < 3 * width; ++x) image.Row(y)[x] = static_cast<std::uint8_t>(random() & 255U);
  return image;
}

// The definition, in double precision, one tap at a time.
double Reference(const Image& image, double u, double v, int channel, Border border, double value) {
  const int x = static_cast<int>(std::floor(u)), y = static_cast<int>(std::floor(v));
  const auto tap = [&](int tx, int ty) {
    const bool outside = tx < 0 || ty < 0 || tx >= image.width() || ty >= image.height();
    if (outside && border == Border::kConstant) return value;
    tx = std::clamp(tx, 0, image.width() - 1);
    ty = std::clamp(ty, 0, image.height() - 1);
    return static_cast<double>(image.Row(ty)[3 * tx + channel]);
  };
  const double fx = u - x, fy = v - y;
  return (1 - fy) * ((1 - fx) * tap(x, y) + fx * tap(x + 1, y)) +
         fy * ((1 - fx) * tap(x, y + 1) + fx * tap(x + 1, y + 1));
}

struct Case {
  const char* name;
  Region region;
  Border border;
};

class SampleCropTest : public testing::TestWithParam<Case> {};

TEST_P(SampleCropTest, IsBilinearInterpolation) {
  const Image image = Noise(97, 61, 1);
  const PictureView view(image);
  const InputFormat format{48, 64};
  const Crop crop{&view, ImageFromInput(GetParam().region, 48, 64), GetParam().border, 40};
  std::vector<float> input(format.size());
  SampleCrop(crop, format, input.data());
  for (int y = 0; y < 64; ++y)
    for (int x = 0; x < 48; ++x) {
      const Point2 at = crop.image_from_input(x, y);
      for (int c = 0; c < 3; ++c) {
        const double expected = Reference(image, at.x, at.y, c, crop.border, 40);
        const auto index = static_cast<std::size_t>((c * 64 + y) * 48 + x);
        // A coordinate error of single precision times the steepest slope of noise.
        ASSERT_NEAR(static_cast<double>(input[index]), expected, static_cast<double>(kToleranceLevels))
            << x << ',' << y << ',' << c;
      }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Regions, SampleCropTest,
    testing::Values(Case{"inside", {48, 30, 30, 40, 0}, Border::kConstant},
                    Case{"turned", {48, 30, 30, 40, 0.7}, Border::kConstant},
                    Case{"turned over the edge", {10, 50, 60, 80, -2.2}, Border::kReplicate},
                    Case{"larger than the picture", {48, 30, 300, 400, 0.1}, Border::kConstant},
                    Case{"larger than the picture, replicated", {48, 30, 300, 400, 0}, Border::kReplicate},
                    Case{"outside", {-500, -500, 30, 40, 0}, Border::kConstant},
                    Case{"at the right edge", {96, 30, 6, 8, 0}, Border::kConstant},
                    Case{"at the lower edge", {50, 60, 6, 8, 0}, Border::kReplicate}),
    [](const auto& info) {
      std::string name = info.param.name;
      std::replace_if(
          name.begin(), name.end(), [](char c) { return c == ' ' || c == ','; }, '_');
      return name;
    });

TEST(SampleCrop, OrdersAndNormalisesChannels) {
  Image image(8, 8);
  for (int y = 0; y < 8; ++y)
    for (int x = 0; x < 8; ++x) {
      image.Row(y)[3 * x] = 10;
      image.Row(y)[3 * x + 1] = 20;
      image.Row(y)[3 * x + 2] = 30;
    }
  const PictureView view(image);
  const Crop crop{&view, ImageFromInput({4, 4, 2, 2, 0}, 2, 2)};
  InputFormat format{2, 2, true, true, {30, 10, 5}, {1, 2, 5}};
  std::vector<float> input(format.size());
  SampleCrop(crop, format, input.data());
  EXPECT_FLOAT_EQ(input[0], 0);
  EXPECT_FLOAT_EQ(input[1], 5);
  EXPECT_FLOAT_EQ(input[2], 1);
  format.channels_last = false;
  SampleCrop(crop, format, input.data());
  EXPECT_FLOAT_EQ(input[0], 0);
  EXPECT_FLOAT_EQ(input[4], 5);
  EXPECT_FLOAT_EQ(input[8], 1);
}

TEST(SampleCrop, FillsWhatIsBesideTheLetterbox) {
  const Image image = Noise(30, 60, 2);
  const PictureView view(image);
  const LetterboxFit fit = FitLetterbox(30, 60, 40, 40, true);
  const Crop crop{&view, fit.image_from_input, Border::kReplicate, 114, fit.x0, fit.y0, fit.x1, fit.y1};
  const InputFormat format{40, 40};
  std::vector<float> input(format.size());
  SampleCrop(crop, format, input.data());
  for (int y = 0; y < 40; ++y)
    for (int x = 0; x < 40; ++x) {
      const Point2 at = fit.image_from_input(x, y);
      const bool inside = x >= fit.x0 && x < fit.x1;
      const double expected = inside ? Reference(image, at.x, at.y, 0, Border::kReplicate, 0) : 114;
      ASSERT_NEAR(static_cast<double>(input[static_cast<std::size_t>(y * 40 + x)]), expected,
                  static_cast<double>(kToleranceLevels));
    }
}

// Planes whose values change linearly, so that any correct interpolation gives the same colours.
struct Planes {
  std::vector<std::uint8_t> y, u, v;
  YuvImage image;
};

Planes LinearPlanes(int width, int height) {
  Planes planes;
  planes.image.width = width;
  planes.image.height = height;
  planes.image.matrix = YuvMatrix::kBt709;
  const int cw = planes.image.chroma_width(), ch = planes.image.chroma_height();
  for (int row = 0; row < height; ++row)
    for (int column = 0; column < width; ++column) planes.y.push_back(static_cast<std::uint8_t>(60 + column + row));
  for (int row = 0; row < ch; ++row)
    for (int column = 0; column < cw; ++column) {
      planes.u.push_back(static_cast<std::uint8_t>(110 + column));
      planes.v.push_back(static_cast<std::uint8_t>(120 + row));
    }
  planes.image.planes = {planes.y.data(), planes.u.data(), planes.v.data()};
  planes.image.strides = {width, cw, cw};
  return planes;
}

TEST(SampleCrop, ConvertsPlanesWithChromaWhereVideoPutsIt) {
  const Planes planes = LinearPlanes(60, 50);
  const PictureView view(planes.image);
  const YuvToRgb map = YuvToRgbOf(YuvMatrix::kBt709, false);
  const InputFormat format{20, 20};
  const Crop crop{&view, ImageFromInput({30, 25, 30, 30, 0.3}, 20, 20)};
  std::vector<float> input(format.size());
  SampleCrop(crop, format, input.data());
  for (int y = 0; y < 20; ++y)
    for (int x = 0; x < 20; ++x) {
      const Point2 at = crop.image_from_input(x, y);
      const double luma = static_cast<double>(map.y_scale) * (60 + at.x + at.y - static_cast<double>(map.y_offset));
      // Chroma column c lies at luma column 2 c, chroma row r at luma row 2 r + 1/2.
      const double u = 110 + 0.5 * at.x - 128, v = 120 + 0.5 * at.y - 0.25 - 128;
      const double red = luma + static_cast<double>(map.r_v) * v;
      const double green = luma + static_cast<double>(map.g_u) * u + static_cast<double>(map.g_v) * v;
      ASSERT_NEAR(static_cast<double>(input[static_cast<std::size_t>(y * 20 + x)]), red, 0.01);
      ASSERT_NEAR(static_cast<double>(input[static_cast<std::size_t>(400 + y * 20 + x)]), green, 0.01);
    }
}

TEST(SampleCrop, TreatsPlanesAlikeInsideAndAtTheEdge) {
  const Planes planes = LinearPlanes(61, 49);
  const PictureView view(planes.image);
  const InputFormat format{100, 100};
  const Crop crop{&view, ImageFromInput({30, 24, 90, 90, 0}, 100, 100), Border::kReplicate};
  std::vector<float> input(format.size());
  SampleCrop(crop, format, input.data());
  // Linear planes stay without steps also where the fast path hands over to the careful one.
  for (int y = 30; y < 70; ++y)
    for (int x = 20; x < 79; ++x) {
      const std::size_t at = static_cast<std::size_t>(y * 100 + x);
      const float step = input[at + 1] - input[at], expected = 0.9F * 255 / 219;
      ASSERT_NEAR(step, expected, 0.35F) << x << ',' << y;
    }
}

}  // namespace
}  // namespace kinora
