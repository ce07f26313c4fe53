// The reader on recordings that other people's cameras and programs wrote.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/media/video_reader.h"
#include "core/util/hash.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

struct Recording {
  const char* name;
  std::size_t pictures;
  int width_px, height_px;
  std::int64_t rate_numerator, rate_denominator;
  std::size_t last_read;  // pictures beyond it are left out of the comparison, to save time
};

void PrintTo(const Recording& recording, std::ostream* out) {
  *out << recording.name;
}

std::string HashOf(VideoReader& reader, std::size_t frame) {
  YuvImage image;
  reader.ReadFrameYuv(frame, image);
  Sha256 hash;
  for (std::size_t plane = 0; plane < 3; ++plane) {
    const int width = plane == 0 ? image.width : image.chroma_width();
    const int height = plane == 0 ? image.height : image.chroma_height();
    for (int y = 0; y < height; ++y) {
      hash.Update(
          std::as_bytes(std::span(image.planes[plane] + y * image.strides[plane], static_cast<std::size_t>(width))));
    }
  }
  return hash.Finish();
}

class Recordings : public testing::TestWithParam<Recording> {};

TEST_P(Recordings, GiveTheSamePictureInAnyOrder) {
  const Recording& expected = GetParam();
  const auto file = test::SharedFile(std::string("data/") + expected.name);
  KINORA_SKIP_WITHOUT(file);
  VideoReader reader(file);
  EXPECT_EQ(reader.frame_count(), expected.pictures);
  EXPECT_EQ(reader.index().width_px, expected.width_px);
  EXPECT_EQ(reader.index().height_px, expected.height_px);
  EXPECT_TRUE(reader.index().warnings.empty());
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  ASSERT_TRUE(reader.index().ConstantRate(numerator, denominator));
  EXPECT_EQ(numerator, expected.rate_numerator);
  EXPECT_EQ(denominator, expected.rate_denominator);

  std::vector<std::string> in_order;
  for (std::size_t i = 0; i <= expected.last_read; ++i) in_order.push_back(HashOf(reader, i));
  std::mt19937 random(7);
  for (int i = 0; i < 10; ++i) {
    const std::size_t frame = random() % in_order.size();
    EXPECT_EQ(HashOf(reader, frame), in_order[frame]) << "picture " << frame;
  }
  // A fresh reader starts in the middle.
  VideoReader fresh(file);
  EXPECT_EQ(HashOf(fresh, expected.last_read), in_order.back());
}

INSTANTIATE_TEST_SUITE_P(Shared, Recordings,
                         testing::Values(Recording{"balancing/videos/cam01.mp4", 100, 1080, 1920, 60, 1, 30},
                                         Recording{"balancing/videos/cam02.mp4", 100, 1080, 1920, 60, 1, 30},
                                         Recording{"balancing/videos/cam03.mp4", 100, 1088, 1920, 60, 1, 30},
                                         Recording{"balancing/videos/cam04.mp4", 100, 1088, 1920, 60, 1, 30},
                                         Recording{"charuco-4cam/cam_0.mp4", 48, 1280, 720, 6, 1, 47},
                                         Recording{"monocular-sports2d/demo.mp4", 230, 1768, 994, 30, 1, 40},
                                         Recording{"street/vtest.avi", 795, 768, 576, 10, 1, 60}));

}  // namespace
}  // namespace kinora
