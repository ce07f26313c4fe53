// Sizes, colours and orientation of the pictures that the reader hands out.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "core/media/video_reader.h"
#include "tests/core/media/test_clip.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::ClipOptions;

struct Case {
  const char* name;
  ClipOptions clip;
  YuvMatrix matrix;
  bool full_range;
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

double Clamped(double value) {
  return std::clamp(value, 0.0, 255.0);
}

// The largest difference between the converted picture and the map applied to the planes.
double LargestDifference(const YuvImage& yuv, const Image& rgb) {
  const YuvToRgb map = YuvToRgbOf(yuv.matrix, yuv.full_range);
  double largest = 0;
  for (int y = 0; y < yuv.height; ++y) {
    for (int x = 0; x < yuv.width; ++x) {
      const double luma = map.y_scale * (yuv.planes[0][y * yuv.strides[0] + x] - map.y_offset);
      const double u = yuv.planes[1][y / 2 * yuv.strides[1] + x / 2] - 128.0;
      const double v = yuv.planes[2][y / 2 * yuv.strides[2] + x / 2] - 128.0;
      const double expected[3] = {Clamped(luma + map.r_v * v), Clamped(luma + map.g_u * u + map.g_v * v),
                                  Clamped(luma + map.b_u * u)};
      const std::uint8_t* pixel = rgb.Row(y) + x * Image::kChannels;
      for (int c = 0; c < 3; ++c) largest = std::max(largest, std::abs(expected[c] - pixel[c]));
    }
  }
  return largest;
}

class PictureColour : public testing::TestWithParam<Case> {};

TEST_P(PictureColour, IsTheSameFromThePlanesAndConverted) {
  const Case& one = GetParam();
  KINORA_SKIP_WITHOUT_ENCODER(one.clip.encoder);
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "clip.mkv";
  ClipOptions clip = one.clip;
  clip.container = "matroska";
  clip.times = test::EvenTimes(5);
  test::MakeClip(file, clip);
  YuvImage yuv;
  Image rgb;
  {
    VideoReader reader(file);
    reader.ReadFrameYuv(3, yuv);
    reader.ReadFrame(3, rgb);
    YuvImage other;
    reader.ReadFrameYuv(4, other);
  }  // the planes outlive the reader
  EXPECT_EQ(yuv.width, clip.width);
  EXPECT_EQ(yuv.height, clip.height);
  EXPECT_EQ(rgb.width(), clip.width);
  EXPECT_EQ(rgb.height(), clip.height);
  EXPECT_EQ(yuv.matrix, one.matrix);
  EXPECT_EQ(yuv.full_range, one.full_range);
  EXPECT_EQ(test::NumberOf(rgb), 3);
  EXPECT_LE(LargestDifference(yuv, rgb), 3.5);
}

INSTANTIATE_TEST_SUITE_P(
    All, PictureColour,
    testing::Values(Case{"h264", {}, YuvMatrix::kBt601, false},
                    Case{"h264_bt709", {.bt709 = true}, YuvMatrix::kBt709, false},
                    Case{"h264_width_of_134", {.width = 134, .height = 98}, YuvMatrix::kBt601, false},
                    Case{"h264_tall", {.width = 64, .height = 600}, YuvMatrix::kBt709, false},
                    Case{"h264_full_range", {.pixel_format = "yuvj420p"}, YuvMatrix::kBt601, true},
                    Case{"h264_10bit", {.pixel_format = "yuv420p10le"}, YuvMatrix::kBt601, false},
                    Case{"mjpeg_422", {.encoder = "mjpeg", .pixel_format = "yuvj422p"}, YuvMatrix::kBt601, true},
                    Case{"mjpeg_444_odd",
                         {.encoder = "mjpeg", .pixel_format = "yuvj444p", .width = 131, .height = 97},
                         YuvMatrix::kBt601,
                         true},
                    Case{"vp9_odd", {.encoder = "libvpx-vp9", .width = 131, .height = 97}, YuvMatrix::kBt601, false},
                    Case{"h264_width_of_130", {.width = 130, .height = 98}, YuvMatrix::kBt601, false},
                    Case{"ffv1_gray", {.encoder = "ffv1", .pixel_format = "gray"}, YuvMatrix::kBt601, true}),
    [](const auto& info) { return info.param.name; });

TEST(PictureOrientation, IsAsStoredUnlessAskedFor) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  for (const int turn : {0, 90, 180, 270}) {
    const auto file = folder.path() / (std::to_string(turn) + ".mp4");
    test::MakeClip(file, {.times = test::EvenTimes(20), .rotation_deg = turn});
    VideoReader stored(file);
    VideoReader turned(file, {.apply_rotation = true});
    EXPECT_EQ(stored.index().rotation_deg, turn);
    EXPECT_EQ(stored.index().width_px, 128);
    const Image before = stored.ReadFrame(13);
    const Image after = turned.ReadFrame(13);
    EXPECT_EQ(test::NumberOf(before), 13);
    const bool swaps = turn % 180 != 0;
    ASSERT_EQ(after.width(), swaps ? before.height() : before.width());
    ASSERT_EQ(after.height(), swaps ? before.width() : before.height());
    // Follow the stored picture's top left corner block clockwise.
    const int x = turn == 90 || turn == 180 ? after.width() - 1 : 0;
    const int y = turn == 180 || turn == 270 ? after.height() - 1 : 0;
    EXPECT_EQ(after.Row(y)[x * Image::kChannels + 1], before.Row(0)[1]);
    // And the top right corner.
    const int right_x = turn == 0 || turn == 90 ? after.width() - 1 : 0;
    const int right_y = turn == 90 || turn == 180 ? after.height() - 1 : 0;
    EXPECT_EQ(after.Row(right_y)[right_x * Image::kChannels + 1],
              before.Row(0)[(before.width() - 1) * Image::kChannels + 1]);
  }
}

TEST(RgbInside, IsTheReadersPictureInsideTheBoxAndBlackOutside) {
  const auto file = test::SharedFile("data/balancing/videos/cam03.mp4");
  KINORA_SKIP_WITHOUT(file);
  VideoReader reader(file);
  const Image whole = reader.ReadFrame(3);
  YuvImage planes;
  reader.ReadFrameYuv(3, planes);
  const std::array boxes = {BoxPx{400, 700, 600, 900}, BoxPx{-50, 1900, 20, 2500}};
  const Image part = RgbInside(planes, boxes);
  double sum = 0;
  for (int y = 700; y < 900; ++y)
    for (int x = 3 * 400; x < 3 * 600; ++x)
      sum += std::abs(static_cast<int>(whole.Row(y)[x]) - static_cast<int>(part.Row(y)[x]));
  EXPECT_LT(sum / (200.0 * 600.0), 2.0);  // levels: chroma is not interpolated here
  EXPECT_EQ(part.Row(650)[3 * 500], 0);
  EXPECT_EQ(part.Row(800)[3 * 700], 0);
}

}  // namespace
}  // namespace kinora
