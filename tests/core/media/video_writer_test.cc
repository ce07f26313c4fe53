#include "core/media/video_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <random>

#include "core/media/video_reader.h"
#include "core/util/error.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

constexpr int kWidth = 160;
constexpr int kHeight = 120;

// A colour of its own for each picture, and a lighter right half.
Image Coloured(int number) {
  Image image(kWidth, kHeight);
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      std::uint8_t* pixel = image.Row(y) + x * Image::kChannels;
      pixel[0] = static_cast<std::uint8_t>(40 + number * 3);
      pixel[1] = static_cast<std::uint8_t>(x < kWidth / 2 ? 60 : 160);
      pixel[2] = static_cast<std::uint8_t>(200 - number * 3);
    }
  }
  return image;
}

Image Noise(std::mt19937& random) {
  Image image(kWidth, kHeight);
  std::generate_n(image.data(), image.stride() * kHeight, [&] { return static_cast<std::uint8_t>(random()); });
  return image;
}

double MeanAbsoluteDifference(const Image& a, const Image& b) {
  double sum = 0;
  const std::size_t count = a.stride() * static_cast<std::size_t>(a.height());
  for (std::size_t i = 0; i < count; ++i) sum += std::abs(int{a.data()[i]} - int{b.data()[i]});
  return sum / static_cast<double>(count);
}

std::vector<std::int64_t> UnevenTimesNs(std::int64_t start_ns) {
  std::mt19937 random(11);
  std::vector<std::int64_t> times{start_ns};
  while (times.size() < 50)
    times.push_back(times.back() + 1'000 * (5'000 + static_cast<std::int64_t>(random() % 90'000)));
  return times;
}

struct Way {
  const char* name;
  bool mpeg4, key_frames_only;
};

class VideoWriterWays : public testing::TestWithParam<Way> {};

TEST_P(VideoWriterWays, GiveBackTimesAndPictures) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "Läufer № 1.mp4";
  const std::vector<std::int64_t> times = UnevenTimesNs(5'300'123'000);
  VideoWriter writer(file, {.width_px = kWidth,
                            .height_px = kHeight,
                            .key_frames_only = GetParam().key_frames_only,
                            .mpeg4 = GetParam().mpeg4});
  for (std::size_t i = 0; i < times.size(); ++i) writer.Write(Coloured(static_cast<int>(i)), times[i]);
  EXPECT_FALSE(exists(file));
  writer.Finish();
  VideoReader reader(file);
  ASSERT_EQ(reader.frame_count(), times.size());
  EXPECT_THAT(reader.index().warnings, testing::IsEmpty());
  if (GetParam().key_frames_only) {
    EXPECT_EQ(reader.index().key_frames.size(), times.size());
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    EXPECT_EQ(reader.index().TimeNs(i), times[i]);
    EXPECT_LT(MeanAbsoluteDifference(reader.ReadFrame(i), Coloured(static_cast<int>(i))), 4.0) << i;
  }
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

INSTANTIATE_TEST_SUITE_P(All, VideoWriterWays,
                         testing::Values(Way{"h264", false, false}, Way{"h264_keys", false, true},
                                         Way{"mpeg4", true, false}, Way{"mpeg4_keys", true, true}),
                         [](const auto& info) { return info.param.name; });

TEST(VideoWriter, KeepsAnotherVideosTimesInItsTimeBase) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "proxy.mp4";
  VideoIndex original;
  original.time_base_numerator = 1;
  original.time_base_denominator = 15360;
  original.pts = {0, 256, 512, 769, 1024, 5000};
  VideoWriter writer(file, {.width_px = kWidth,
                            .height_px = kHeight,
                            .key_frames_only = true,
                            .time_base_numerator = original.time_base_numerator,
                            .time_base_denominator = original.time_base_denominator});
  for (std::size_t i = 0; i < original.pts.size(); ++i) writer.Write(Coloured(0), original.TimeNs(i));
  writer.Finish();
  const VideoReader reader(file);
  ASSERT_EQ(reader.frame_count(), original.pts.size());
  for (std::size_t i = 0; i < original.pts.size(); ++i) EXPECT_EQ(reader.index().TimeNs(i), original.TimeNs(i));
}

TEST(VideoWriter, LeavesNothingWhenAbandoned) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "out.mp4";
  std::ofstream(file) << "former";
  {
    VideoWriter writer(file, {.width_px = kWidth, .height_px = kHeight});
    writer.Write(Coloured(1), 0);
  }
  EXPECT_EQ(std::filesystem::file_size(file), 6U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(VideoWriter, SaysThatAFolderIsNotThere) {
  try {
    VideoWriter writer("/nowhere/out.mp4", {.width_px = kWidth, .height_px = kHeight});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFile);
    EXPECT_EQ(error.where(), "/nowhere/out.mp4");
    EXPECT_THAT(error.message(), testing::HasSubstr("No such file or directory"));
  }
}

TEST(VideoWriter, RefusesTimesAndSizesThatDoNotFit) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "out.mp4";
  EXPECT_THROW(VideoWriter(file, {.width_px = 161, .height_px = kHeight}), Error);
  VideoWriter writer(file, {.width_px = kWidth, .height_px = kHeight});
  EXPECT_THROW(writer.Finish(), Error);
  EXPECT_THROW(writer.Write(Coloured(0), -5'000'000), Error);
  writer.Write(Coloured(0), 1'000'000);
  EXPECT_THROW(writer.Write(Coloured(0), 1'000'000), Error);
  EXPECT_THROW(writer.Write(Image(kWidth, kHeight + 2), 2'000'000), Error);
  writer.Write(Coloured(0), 2'000'000);
  writer.Finish();
}

// A limit on the size of files stands in for a full disk.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    former_handler_ = std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &former_);
    const rlimit limit{bytes, former_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    setrlimit(RLIMIT_FSIZE, &former_);
    std::signal(SIGXFSZ, former_handler_);
  }

 private:
  rlimit former_{};
  void (*former_handler_)(int) = nullptr;
};

TEST(VideoWriter, SaysWhatTheDiskSaidWhenItTakesNoMore) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "out.mp4";
  std::mt19937 random(1);
  std::string message;
  {
    const FileSizeLimit limit(200'000);
    VideoWriter writer(file, {.width_px = kWidth, .height_px = kHeight, .quality = 0});
    try {
      for (int i = 0; i < 100; ++i) writer.Write(Noise(random), i * 33'000'000LL);
      writer.Finish();
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kFile);
      message = error.what();
    }
  }
  EXPECT_THAT(message, testing::HasSubstr("cannot be written: File too large"));
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace kinora
