#include "core/media/video_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "tests/core/media/test_clip.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::ClipOptions;

constexpr std::size_t kPictures = 70;

// Irregular times, multiples of `unit`: steps of 1 to 4.
std::vector<std::int64_t> UnevenTimes(std::int64_t unit = 1) {
  std::mt19937 random(3);
  std::vector<std::int64_t> times{0};
  while (times.size() < kPictures) times.push_back(times.back() + unit * (1 + static_cast<std::int64_t>(random() % 4)));
  return times;
}

struct Case {
  std::string name;
  ClipOptions clip;
  std::int64_t shift_ns = 0;  // what the container adds to all times
  int decoder_threads = 1;
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

// Times of a case at even steps; AVI and program streams know no others.
ClipOptions Even(ClipOptions clip) {
  clip.times = test::EvenTimes(kPictures);
  return clip;
}

ClipOptions Uneven(ClipOptions clip) {
  clip.time_base_denominator = 1000;
  clip.times = UnevenTimes(10);
  return clip;
}

const ClipOptions kH264{.encoder_settings = {{"preset", "veryfast"}}, .b_frames = 3};
const ClipOptions kH264Open{
    .encoder_settings = {{"x264-params", "open-gop=1:b-pyramid=normal:scenecut=0:b-adapt=0:ref=4"}}, .b_frames = 3};
const ClipOptions kH264Fragmented{.encoder_settings = kH264Open.encoder_settings,
                                  .container_settings = {{"movflags", "frag_keyframe+empty_moov"}},
                                  .b_frames = 3};
const ClipOptions kHevc{.encoder = "libx265",
                        .encoder_settings = {{"preset", "ultrafast"}, {"x265-params", "log-level=none:open-gop=0"}},
                        .b_frames = 3};
const ClipOptions kHevcOpen{
    .encoder = "libx265",
    .encoder_settings = {{"preset", "ultrafast"}, {"x265-params", "log-level=none:open-gop=1:bframes=3:scenecut=0"}},
    .b_frames = 3};
const ClipOptions kHevcRadl{
    .encoder = "libx265",
    .encoder_settings = {{"preset", "ultrafast"},
                         {"x265-params", "log-level=none:open-gop=0:radl=2:bframes=3:scenecut=0:b-adapt=0"}},
    .b_frames = 3};
const ClipOptions kVp9{
    .encoder = "libvpx-vp9",
    .encoder_settings = {{"auto-alt-ref", "1"}, {"lag-in-frames", "16"}, {"deadline", "good"}, {"cpu-used", "8"}}};
const ClipOptions kVp8{
    .encoder = "libvpx",
    .encoder_settings = {{"auto-alt-ref", "1"}, {"lag-in-frames", "16"}, {"deadline", "good"}, {"cpu-used", "8"}}};
const ClipOptions kMpeg4{.encoder = "mpeg4", .b_frames = 2};
const ClipOptions kMpeg2{.encoder = "mpeg2video", .b_frames = 2};
const ClipOptions kMjpeg{.encoder = "mjpeg", .pixel_format = "yuvj422p"};

ClipOptions In(ClipOptions clip, const char* container) {
  clip.container = container;
  return clip;
}

ClipOptions With(ClipOptions clip, const char* key, const char* value) {
  clip.encoder_settings.emplace_back(key, value);
  return clip;
}

ClipOptions Format(ClipOptions clip, const char* format) {
  clip.pixel_format = format;
  return clip;
}

class VideoReaderFormats : public testing::TestWithParam<Case> {};

TEST_P(VideoReaderFormats, GiveEveryPictureByItsNumberAndTime) {
  const Case& one = GetParam();
  KINORA_SKIP_WITHOUT_ENCODER(one.clip.encoder);
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "clip";
  test::MakeClip(file, one.clip);
  VideoReader reader(file, {.decoder_threads = one.decoder_threads});
  ASSERT_EQ(reader.frame_count(), one.clip.times.size());
  EXPECT_THAT(reader.index().warnings, testing::IsEmpty());
  EXPECT_EQ(reader.index().missing_pictures, 0U);
  const double unit_ns = 1e9 * one.clip.time_base_numerator / one.clip.time_base_denominator;
  const std::int64_t start = reader.index().TimeNs(0);
  if (one.shift_ns >= 0) {
    EXPECT_EQ(start, one.shift_ns);
  }
  for (std::size_t i = 0; i < reader.frame_count(); ++i) {
    const double expected = static_cast<double>(one.clip.times[i]) * unit_ns;
    // The containers' own units are as fine as the clip's or finer, except 1/90000 s against thirtieths: exact there
    // too.
    EXPECT_NEAR(static_cast<double>(reader.index().TimeNs(i) - start), expected, 1.0) << i;
    ASSERT_EQ(test::NumberOf(reader.ReadFrame(i)), static_cast<int>(i));
  }
  std::mt19937 random(5);
  for (int i = 0; i < 200; ++i) {
    const std::size_t frame = random() % reader.frame_count();
    ASSERT_EQ(test::NumberOf(reader.ReadFrame(frame)), static_cast<int>(frame));
  }
  VideoReader again(file);
  EXPECT_EQ(test::NumberOf(again.ReadFrame(kPictures - 1)), static_cast<int>(kPictures - 1));
  EXPECT_EQ(again.index().packets_sha256, reader.index().packets_sha256);
}

constexpr std::int64_t kAnyStart = -1;

INSTANTIATE_TEST_SUITE_P(
    All, VideoReaderFormats,
    testing::Values(Case{"h264_mp4", Even(kH264)}, Case{"h264_mp4_uneven", Uneven(kH264)},
                    Case{"h264_mp4_two_threads", Uneven(kH264), 0, 2},
                    Case{"h264_mov_open", Uneven(In(kH264Open, "mov"))},
                    Case{"h264_mkv_open", Uneven(In(kH264Open, "matroska"))}, Case{"h264_mp4_open", Uneven(kH264Open)},
                    Case{"h264_ts", Even(In(kH264, "mpegts")), kAnyStart},
                    Case{"h264_ts_open", Uneven(In(kH264Open, "mpegts")), kAnyStart},
                    Case{"h264_intra_refresh", Uneven(With({}, "x264-params", "intra-refresh=1:bframes=0"))},
                    Case{"h264_avi", Even(In(kH264, "avi")), kAnyStart},
                    Case{"h264_fragmented", Uneven(kH264Fragmented), kAnyStart},
                    Case{"h264_10bit", Even(Format(kH264, "yuv420p10le"))}, Case{"hevc_mp4", Uneven(kHevc)},
                    Case{"hevc_mp4_open", Uneven(kHevcOpen)}, Case{"hevc_mkv_open", Uneven(In(kHevcOpen, "matroska"))},
                    Case{"hevc_ts_open", Even(In(kHevcOpen, "mpegts")), kAnyStart},
                    Case{"hevc_radl", Uneven(kHevcRadl)}, Case{"vp9_webm", Uneven(In(kVp9, "webm"))},
                    Case{"vp9_mp4", Even(kVp9)}, Case{"vp8_webm", Uneven(In(kVp8, "webm"))},
                    Case{"mjpeg_avi", Even(In(kMjpeg, "avi"))}, Case{"mjpeg_mov", Uneven(In(kMjpeg, "mov"))},
                    Case{"mpeg4_mp4", Even(kMpeg4)}, Case{"mpeg4_avi", Even(In(kMpeg4, "avi")), kAnyStart},
                    Case{"mpeg4_mkv", Uneven(In(kMpeg4, "matroska")), kAnyStart},
                    Case{"mpeg2_ts", Even(In(kMpeg2, "mpegts")), kAnyStart},
                    Case{"mpeg2_ps", Even(In(kMpeg2, "vob")), kAnyStart},
                    Case{"ffv1_mkv", Uneven(In({.encoder = "ffv1"}, "matroska"))},
                    Case{"prores_mov", Uneven(In({.encoder = "prores_ks", .pixel_format = "yuv422p10le"}, "mov"))}),
    [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace kinora
