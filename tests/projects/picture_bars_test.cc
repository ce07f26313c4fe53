#include "projects/picture_bars.h"

#include <gtest/gtest.h>

#include "core/media/video_writer.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

constexpr PictureSize kCalibrated = {1088, 1920};

TEST(PictureBars, AreSeenInTheVideo) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "a.mp4";
  {
    VideoWriter writer(file, {.width_px = 64, .height_px = 96});
    for (int i = 0; i < 5; ++i) {
      Image image(64, 96);
      for (int y = 8; y < 88; ++y) std::fill_n(image.Row(y), image.stride(), static_cast<std::uint8_t>(90 + 10 * i));
      writer.Write(image, i * std::int64_t{20'000'000});
    }
    writer.Finish();
  }
  VideoReader reader(file);
  const Bars seen = SeeBars(reader);
  EXPECT_NEAR(seen.top_bottom_px, 8, 1);
  EXPECT_EQ(seen.left_right_px, 0);
}

TEST(PictureBars, TellWhatHappenedWhereThereIsNoDoubt) {
  EXPECT_EQ(WorkOutFit(kCalibrated, kCalibrated, {}), FitKind::kIdentity);
  EXPECT_EQ(WorkOutFit({1080, 1920}, kCalibrated, {0, 7}), FitKind::kLetterbox);
  EXPECT_EQ(WorkOutFit({1080, 1920}, kCalibrated, {0, 0}), std::nullopt);   // cut or squeezed
  EXPECT_EQ(WorkOutFit({1080, 1920}, kCalibrated, {0, 50}), std::nullopt);  // a dark picture
  EXPECT_EQ(WorkOutFit({1280, 720}, {1920, 1080}, {0, 0}), FitKind::kScale);
  EXPECT_EQ(WorkOutFit({640, 640}, {1920, 1080}, {0, 140}), FitKind::kLetterbox);
}

// Its README says what was done to these pictures: scaled by 1080/1088 and padded by 7 px at top and bottom.
TEST(PictureBars, TellTheLetterboxOfARealRecording) {
  const auto file = test::SharedFile("data/balancing/videos/cam01.mp4");
  KINORA_SKIP_WITHOUT(file);
  VideoReader reader(file);
  EXPECT_EQ(WorkOutFit({1080, 1920}, kCalibrated, SeeBars(reader)), FitKind::kLetterbox);
}

}  // namespace
}  // namespace kinora
