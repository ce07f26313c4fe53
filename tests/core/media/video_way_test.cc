// Ways to pictures that are left in the middle, and gone on from there.
#include <gtest/gtest.h>

#include <random>

#include "core/media/video_reader.h"
#include "tests/core/media/test_clip.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

constexpr std::size_t kPictures = 90;

struct Coding {
  std::string encoder;
  test::ClipOptions::Settings settings;
  int b_frames = 0;
  int key_frame_distance = 250;
};

class VideoWay : public testing::TestWithParam<Coding> {
 protected:
  void SetUp() override {
    const Coding& coding = GetParam();
    KINORA_SKIP_WITHOUT_ENCODER(coding.encoder);
    test::ClipOptions clip{.encoder = coding.encoder,
                           .encoder_settings = coding.settings,
                           .key_frame_distance = coding.key_frame_distance,
                           .b_frames = coding.b_frames,
                           .times = test::EvenTimes(kPictures)};
    video_ = folder_.path() / "cam.mp4";
    test::MakeClip(video_, clip);
  }
  static int NumberOf(const YuvImage& picture) {
    const BoxPx all{0, 0, static_cast<float>(picture.width), static_cast<float>(picture.height)};
    return test::NumberOf(RgbInside(picture, std::span(&all, 1)));
  }

  test::TemporaryFolder folder_;
  std::filesystem::path video_;
};

TEST_P(VideoWay, LeadsToTheTruePictureHoweverOftenOneWasLeft) {
  VideoReader reader(video_);
  YuvImage picture;
  std::mt19937 random(5);
  for (int i = 0; i < 300; ++i) {
    const std::size_t frame = random() % kPictures;
    std::size_t patience = random() % 3 == 0 ? 1000 : random() % 60;
    const bool is_there = reader.ReadFrameYuv(frame, picture, [&](std::size_t) { return patience-- == 0; });
    if (is_there) {
      ASSERT_EQ(NumberOf(picture), static_cast<int>(frame));
    }
  }
}

TEST_P(VideoWay, IsGoneOnWhereItWasLeft) {
  VideoReader reader(video_);
  YuvImage picture;
  constexpr std::size_t kFrame = 80;
  const std::size_t packets = reader.WayTo(kFrame).packets;
  std::size_t decoded = 0;
  constexpr std::size_t kAtATime = 7;
  for (bool is_there = false; !is_there;) {
    std::size_t asked = 0;
    is_there = reader.ReadFrameYuv(kFrame, picture, [&](std::size_t) { return asked++ == kAtATime; });
    decoded += std::min(asked, kAtATime);
    ASSERT_LE(decoded, 2 * kPictures);
  }
  EXPECT_EQ(NumberOf(picture), static_cast<int>(kFrame));
  EXPECT_GE(decoded, packets);
  constexpr std::size_t kOnTheirWayOut = 20;  // what the decoder holds back to bring pictures into order
  EXPECT_LE(decoded, packets + kOnTheirWayOut);
  EXPECT_EQ(reader.WayTo(kFrame).packets, 0U);
}

TEST_P(VideoWay, TellsWhichPicturesLieOnIt) {
  VideoReader reader(video_);
  YuvImage picture;
  std::mt19937 random(6);
  for (int i = 0; i < 60; ++i) {
    std::size_t patience = random() % 40;
    reader.ReadFrameYuv(random() % kPictures, picture, [&](std::size_t) { return patience-- == 0; });
    const std::size_t frame = random() % kPictures;
    const auto way = reader.WayTo(frame);
    ASSERT_LE(way.first, frame);
    // All of them can be had, by decoding no more than the way.
    std::size_t decoded = 0;
    for (std::size_t at = way.first; at <= frame; ++at) {
      reader.ReadFrameYuv(at, picture, [&](std::size_t) { return ++decoded == 0; });
      ASSERT_EQ(NumberOf(picture), static_cast<int>(at));
    }
    EXPECT_LE(decoded, way.packets + 20);
  }
}

TEST_P(VideoWay, AnotherReaderStandsWhereItLikes) {
  VideoReader reader(video_);
  VideoReader another = reader.Another();
  YuvImage one, two;
  reader.ReadFrameYuv(70, one);
  another.ReadFrameYuv(20, two);
  EXPECT_EQ(reader.WayTo(71).first, 71U);
  EXPECT_EQ(another.WayTo(21).first, 21U);
  EXPECT_EQ(NumberOf(one), 70);
  EXPECT_EQ(NumberOf(two), 20);
  EXPECT_EQ(another.index().packets_sha256, reader.index().packets_sha256);
}

INSTANTIATE_TEST_SUITE_P(
    Codings, VideoWay,
    testing::Values(Coding{"libx264", {{"preset", "veryfast"}}, 3}, Coding{"libx264", {{"preset", "veryfast"}}, 3, 25},
                    Coding{"libx264", {{"preset", "veryfast"}, {"x264-params", "open-gop=1"}}, 2, 20},
                    Coding{"libx265", {{"preset", "ultrafast"}, {"x265-params", "log-level=none"}}, 3},
                    Coding{"mpeg4", {}, 2}, Coding{"mjpeg", {}}));

}  // namespace
}  // namespace kinora
