// What the reader says about files that are cut off, damaged, or no videos.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>
#include <stop_token>

#include "core/media/video_reader.h"
#include "core/util/error.h"
#include "tests/core/media/test_clip.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;
using test::ClipOptions;
using testing::HasSubstr;
using testing::IsEmpty;

std::string ReadAll(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void WriteAll(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

// Opens a file that must not open; checks that libav kept silent.
std::string ErrorOf(const fs::path& file) {
  testing::internal::CaptureStderr();
  std::string what;
  try {
    const VideoReader reader(file);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFile);
    EXPECT_EQ(error.where(), file.string());
    EXPECT_THAT(error.remedy(), testing::Not(IsEmpty()));
    what = error.what();
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  return what;
}

// The numbers of all pictures, −2 for those that do not decode.
std::vector<int> Numbers(VideoReader& reader) {
  std::vector<int> numbers;
  for (std::size_t i = 0; i < reader.frame_count(); ++i) {
    try {
      numbers.push_back(test::NumberOf(reader.ReadFrame(i)));
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), HasSubstr(fmt::format("number {} at ", i)));
      numbers.push_back(-2);
    }
  }
  return numbers;
}

std::vector<int> Range(int first, int end) {
  std::vector<int> numbers;
  for (int i = first; i < end; ++i) numbers.push_back(i);
  return numbers;
}

ClipOptions Clip() {
  return {.b_frames = 3, .times = test::EvenTimes(60)};
}

TEST(BrokenVideo, IsNotThere) {
  EXPECT_THAT(ErrorOf("/nowhere/a.mp4"), HasSubstr("a.mp4 is not there"));
}

TEST(BrokenVideo, IsAFolder) {
  const test::TemporaryFolder folder;
  EXPECT_THAT(ErrorOf(folder.path()), HasSubstr("is a folder, not a video"));
}

TEST(BrokenVideo, IsEmptyOrText) {
  const test::TemporaryFolder folder;
  WriteAll(folder.path() / "a.mp4", "");
  EXPECT_THAT(ErrorOf(folder.path() / "a.mp4"), HasSubstr("is empty"));
  WriteAll(folder.path() / "b.mp4", std::string(5000, 'x'));
  EXPECT_THAT(ErrorOf(folder.path() / "b.mp4"), HasSubstr("b.mp4 is not a video that can be read"));
  WriteAll(folder.path() / "c.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\na.ts\n#EXT-X-ENDLIST\n");
  EXPECT_THAT(ErrorOf(folder.path() / "c.m3u8"), HasSubstr("is not a video that can be read"));
}

TEST(BrokenVideo, HoldsOnlySound) {
  const test::TemporaryFolder folder;
  test::MakeSound(folder.path() / "a.wav", "pcm_s16le");
  EXPECT_THAT(ErrorOf(folder.path() / "a.wav"), HasSubstr("a.wav holds only sound"));
  KINORA_SKIP_WITHOUT_ENCODER("aac");
  test::MakeSound(folder.path() / "b.mp4", "aac");
  EXPECT_THAT(ErrorOf(folder.path() / "b.mp4"), HasSubstr("b.mp4 holds only sound"));
}

TEST(BrokenVideo, HoldsNoPictures) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  test::MakeClip(folder.path() / "a.mp4", {.times = {}});
  EXPECT_THAT(ErrorOf(folder.path() / "a.mp4"), HasSubstr("a.mp4 "));
}

TEST(BrokenVideo, IsABareStreamWithoutTimes) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  test::MakeClip(folder.path() / "a.h264", {.container = "h264", .times = test::EvenTimes(20)});
  EXPECT_THAT(ErrorOf(folder.path() / "a.h264"), HasSubstr("is a bare stream without times"));
}

TEST(BrokenVideo, HasNoIndexWhenTheRecordingWasCutOff) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "GX01 üñ.mp4";
  test::MakeClip(file, Clip());
  const std::string bytes = ReadAll(file);
  const std::size_t moov = bytes.find("moov");
  for (const std::size_t kept : {bytes.size() * 6 / 10, moov + 100, bytes.size() - 1}) {
    WriteAll(file, bytes.substr(0, kept));
    EXPECT_THAT(ErrorOf(file), HasSubstr("has no index: the recording or the copy was cut off")) << kept;
  }
}

TEST(CutVideo, IsReadAsFarAsItGoes) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "a.mp4";
  ClipOptions clip = Clip();
  clip.container_settings = {{"movflags", "faststart"}};
  test::MakeClip(file, clip);
  const std::string bytes = ReadAll(file);
  const test::PacketPlace place = test::PlaceOfPacket(file, 40);
  WriteAll(file, bytes.substr(0, static_cast<std::size_t>(place.position + place.size / 2)));
  VideoReader reader(file);
  EXPECT_EQ(reader.frame_count(), 40U);
  EXPECT_EQ(reader.index().missing_pictures, 20U);
  ASSERT_EQ(reader.index().warnings.size(), 1U);
  EXPECT_THAT(reader.index().warnings[0],
              HasSubstr("the file ends early: 40 pictures are there, 20 more are announced"));
  // The pictures at the cut are those whose packets are there; in decoding order, so a gap in the numbers is right.
  for (const int number : Numbers(reader)) EXPECT_GE(number, 0);
  EXPECT_EQ(test::NumberOf(reader.ReadFrame(11)), 11);
}

TEST(CutVideo, OfOtherContainersSaysSoWhereTheContainerKnows) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  for (const char* container : {"matroska", "avi", "mpegts"}) {
    const auto file = folder.path() / container;
    ClipOptions clip = Clip();
    clip.container = container;
    clip.b_frames = 0;
    test::MakeClip(file, clip);
    const std::string bytes = ReadAll(file);
    WriteAll(file, bytes.substr(0, bytes.size() * 6 / 10));
    VideoReader reader(file);
    EXPECT_GT(reader.frame_count(), 10U) << container;
    EXPECT_LT(reader.frame_count(), 45U) << container;
    const std::vector<int> numbers = Numbers(reader);
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i) EXPECT_EQ(numbers[i], static_cast<int>(i)) << container;
    EXPECT_EQ(test::NumberOf(reader.ReadFrame(3)), 3) << container;
    if (std::string(container) == "mpegts") continue;  // a transport stream may end anywhere
    EXPECT_NEAR(static_cast<double>(reader.frame_count() + reader.index().missing_pictures), 60, 1.5) << container;
    EXPECT_EQ(reader.index().warnings.size(), 1U) << container;
  }
}

// A stream that was cut at a key frame of an open group: the pictures that lead it have lost what they build on.
TEST(CutVideo, LeavesOutPicturesThatHaveLostTheirReferences) {
  const test::TemporaryFolder folder;
  const std::pair<std::string, ClipOptions::Settings> ways[] = {
      {"libx264", {{"x264-params", "open-gop=1:scenecut=0:b-adapt=0:b-pyramid=none:keyint=12:min-keyint=12"}}},
      {"libx265",
       {{"preset", "ultrafast"}, {"x265-params", "log-level=none:open-gop=1:bframes=3:scenecut=0:keyint=12"}}}};
  for (const auto& [encoder, settings] : ways) {
    if (!test::HasEncoder(encoder)) continue;
    for (const int first : {10, 12, 13, 14, 16}) {
      const auto file = folder.path() / (encoder + std::to_string(first) + ".ts");
      ClipOptions clip = Clip();
      clip.encoder = encoder;
      clip.encoder_settings = settings;
      clip.container = "mpegts";
      clip.first_packet = first;
      test::MakeClip(file, clip);
      VideoReader reader(file);
      const std::vector<int> numbers = Numbers(reader);
      ASSERT_FALSE(numbers.empty());
      EXPECT_EQ(numbers, Range(numbers.front(), 60)) << encoder << first;
      EXPECT_EQ(reader.frame_count() + reader.index().undecodable_pictures, static_cast<std::size_t>(60 - first));
      EXPECT_LE(numbers.front(), 24);
    }
  }
}

TEST(EditList, CutsPicturesFromTheStart) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "a.mp4";
  ClipOptions clip = Clip();
  for (std::int64_t& time : clip.times) time -= 15;
  clip.container_settings = {{"avoid_negative_ts", "disabled"}, {"use_editlist", "1"}};
  test::MakeClip(file, clip);
  VideoReader reader(file);
  EXPECT_EQ(Numbers(reader), Range(15, 60));
  EXPECT_EQ(reader.index().TimeNs(0), 0);
  EXPECT_THAT(reader.index().warnings, IsEmpty());
  for (const std::size_t frame : {30U, 0U, 44U, 7U, 8U, 1U}) {
    EXPECT_EQ(test::NumberOf(reader.ReadFrame(frame)), static_cast<int>(frame) + 15);
  }
}

TEST(DamagedVideo, NamesThePictureAndGoesOn) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "a.mp4";
  ClipOptions clip = Clip();
  clip.b_frames = 0;
  clip.key_frame_distance = 1;
  test::MakeClip(file, clip);
  std::string bytes = ReadAll(file);
  const test::PacketPlace place = test::PlaceOfPacket(file, 30);
  bytes.replace(static_cast<std::size_t>(place.position), static_cast<std::size_t>(place.size),
                std::string(static_cast<std::size_t>(place.size), '\xFF'));
  WriteAll(file, bytes);
  VideoReader reader(file);
  ASSERT_EQ(reader.frame_count(), 60U);
  std::vector<int> expected = Range(0, 60);
  expected[30] = -2;
  EXPECT_EQ(Numbers(reader), expected);
  EXPECT_EQ(test::NumberOf(reader.ReadFrame(29)), 29);
  EXPECT_THROW(reader.ReadFrame(30), Error);
  EXPECT_EQ(test::NumberOf(reader.ReadFrame(31)), 31);
  try {
    reader.ReadFrame(30);
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("a.mp4 has a picture that cannot be decoded: number 30 at 1.000 s"));
  }
}

TEST(DamagedVideo, LosesNoMoreThanWhatBuildsOnTheDamage) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "a.mp4";
  ClipOptions clip = Clip();
  clip.encoder_settings = {{"x264-params", "open-gop=1:scenecut=0:b-pyramid=normal"}};
  test::MakeClip(file, clip);
  const std::string bytes = ReadAll(file);
  const auto copy = folder.path() / "b.mp4";
  for (const int packet : {5, 12, 13, 37, 55}) {
    std::string damaged = bytes;
    const test::PacketPlace place = test::PlaceOfPacket(file, packet);
    damaged.replace(static_cast<std::size_t>(place.position), static_cast<std::size_t>(place.size),
                    std::string(static_cast<std::size_t>(place.size), '\0'));
    WriteAll(copy, damaged);
    VideoReader reader(copy);
    const std::vector<int> numbers = Numbers(reader);
    ASSERT_EQ(numbers.size(), 60U);
    EXPECT_THAT(numbers, testing::Contains(-2)) << packet;
    // The group of 12 and the pictures that lead its key frame; the next group too where the key frame itself is hit.
    const int first = packet / 12 * 12 - 4;
    const int end = packet / 12 * 12 + 12 + (packet % 12 == 0 ? 12 : 0);
    for (int i = 0; i < 60; ++i) {
      if (i < first || i >= end) {
        EXPECT_EQ(numbers[static_cast<std::size_t>(i)], i) << packet;
      }
    }
  }
}

// The container may have lost its only way in: what cannot be decoded at the head is counted, not shown.
TEST(DamagedVideo, StartsAtTheNextKeyFrameWhenTheFirstIsDamaged) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "a.mp4";
  test::MakeClip(file, Clip());
  std::string bytes = ReadAll(file);
  const test::PacketPlace place = test::PlaceOfPacket(file, 0);
  bytes.replace(static_cast<std::size_t>(place.position), static_cast<std::size_t>(place.size),
                std::string(static_cast<std::size_t>(place.size), '\0'));
  WriteAll(file, bytes);
  VideoReader reader(file);
  const std::vector<int> numbers = Numbers(reader);
  EXPECT_EQ(numbers.size() + reader.index().undecodable_pictures, 60U);
  EXPECT_EQ(numbers.back(), 59);
}

// Whatever single bytes say: an error or pictures, in bounded time and memory.
TEST(DamagedVideo, IsSurvivedWhereverTheDamageLies) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  std::mt19937 random(19);
  for (const char* container : {"mp4", "avi", "matroska", "mpegts"}) {
    const auto file = folder.path() / container;
    test::MakeClip(file, {.container = container, .width = 64, .height = 48, .times = test::EvenTimes(8)});
    const std::string bytes = ReadAll(file);
    for (int trial = 0; trial < 60; ++trial) {
      std::string mutated = bytes;
      for (int i = 0; i < 1 + trial % 8; ++i) mutated[random() % mutated.size()] = static_cast<char>(random());
      WriteAll(file, mutated);
      try {
        VideoReader reader(file);
        const std::size_t count = std::min<std::size_t>(reader.frame_count(), 20);
        for (std::size_t frame : {count - 1, count / 2}) {
          try {
            EXPECT_FALSE(reader.ReadFrame(frame).empty());
          } catch (const Error& error) {
            EXPECT_EQ(error.kind(), ErrorKind::kFile) << error.what();
          }
        }
      } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::kFile) << error.what();
      }
    }
  }
}

TEST(OpeningAVideo, ObeysAStop) {
  KINORA_SKIP_WITHOUT_ENCODER("libx264");
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "a.mp4";
  test::MakeClip(file, Clip());
  std::stop_source source;
  const Job job(source.get_token(), {});
  VideoReader reader(file, {}, job);
  source.request_stop();
  EXPECT_EQ(test::NumberOf(reader.ReadFrame(50)), 50);  // a stop ends opening, not reading
  EXPECT_THROW(VideoReader(file, {}, job), Cancelled);
}

}  // namespace
}  // namespace kinora
