#include "projects/videos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/media/video_writer.h"
#include "core/util/error.h"
#include "projects/video_fingerprint.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

void MakeVideo(const fs::path& file, int frames, int shade = 80) {
  VideoWriter writer(file, {.width_px = 64, .height_px = 48});
  for (int i = 0; i < frames; ++i) {
    Image image(64, 48);
    std::fill_n(image.data(), image.stride() * 48, static_cast<std::uint8_t>(shade + i));
    writer.Write(image, i * std::int64_t{20'000'000});
  }
  writer.Finish();
}

class Videos : public testing::Test {
 protected:
  void SetUp() override { fs::create_directory(folder_.path() / "recording"); }
  fs::path File(const std::string& name) const { return folder_.path() / "recording" / name; }
  Video Add(const fs::path& file, const AddVideoOptions& options = {}) {
    return AddVideo(sample_.project, sample_.trial, "cam01", file, VideoReader(file), options);
  }
  test::TemporaryFolder folder_;
  test::SampleProject sample_ = test::MakeSampleProject(folder_.path() / "p");
};

TEST_F(Videos, AreKeptByTheirRelativePathAndFingerprint) {
  MakeVideo(File("cam01.mp4"), 20);
  const Video video = Add(File("cam01.mp4"));
  EXPECT_EQ(video.path, "../recording/cam01.mp4");
  EXPECT_EQ(video.frame_count, 20);
  EXPECT_NEAR(video.FileRateHz(), 50, 1e-9);
  EXPECT_EQ(ListVideos(sample_.project, sample_.trial.id).at(0).fingerprint, video.fingerprint);
  EXPECT_EQ(OpenVideo(sample_.project, video).frame_count(), 20U);
  // Moved together, they are found again.
  { const CaptureProject closed = std::move(sample_.project); }
  fs::create_directory(folder_.path() / "moved");
  fs::rename(folder_.path() / "p", folder_.path() / "moved/p");
  fs::rename(folder_.path() / "recording", folder_.path() / "moved/recording");
  sample_ = test::OpenSampleProject(folder_.path() / "moved/p");
  EXPECT_EQ(LocateVideo(sample_.project, video).state, VideoState::kFound);
  fs::rename(folder_.path() / "moved/recording", folder_.path() / "recording");
}

TEST_F(Videos, TheFingerprintIsOfTheContentNotTheName) {
  MakeVideo(File("a.mp4"), 20);
  MakeVideo(File("b.mp4"), 20, 120);
  fs::copy_file(File("a.mp4"), File("c.mp4"));
  const auto fingerprint = [&](const char* name) {
    return VideoFingerprint(File(name), VideoReader(File(name)).index());
  };
  EXPECT_EQ(fingerprint("a.mp4"), fingerprint("c.mp4"));
  EXPECT_NE(fingerprint("a.mp4"), fingerprint("b.mp4"));
}

TEST_F(Videos, AWrongFileIsNoticed) {
  MakeVideo(File("cam01.mp4"), 20);
  const Video video = Add(File("cam01.mp4"));
  MakeVideo(File("cam01.mp4"), 25);
  EXPECT_EQ(LocateVideo(sample_.project, video).state, VideoState::kChanged);
  try {
    OpenVideo(sample_.project, video);
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.message(), HasSubstr("not the one that was added"));
  }
  fs::remove(File("cam01.mp4"));
  EXPECT_EQ(LocateVideo(sample_.project, video).state, VideoState::kMissing);
  EXPECT_THROW(OpenVideo(sample_.project, video), Error);
}

TEST_F(Videos, AreCopiedOnlyOnRequest) {
  MakeVideo(File("cam01.mp4"), 20);
  Add(File("cam01.mp4"));
  EXPECT_TRUE(fs::is_empty(sample_.project.MediaFolder()));
  const Video copied = Add(File("cam01.mp4"), {.copy_to_media = true, .capture_rate_hz = {}});
  EXPECT_EQ(copied.path, "media/P01_day1_walk1/cam01.mp4");
  EXPECT_EQ(OpenVideo(sample_.project, copied).frame_count(), 20U);
}

TEST_F(Videos, TheClockHoldsCaptureRateAndStart) {
  MakeVideo(File("cam01.mp4"), 20);
  const Video video = Add(File("cam01.mp4"), {.copy_to_media = false, .capture_rate_hz = 100, .starts_at_s = 0.5});
  const VideoClock clock = ClockOf(video);
  EXPECT_NEAR(clock.TrialSeconds(0), 0.5, 1e-12);
  EXPECT_NEAR(clock.TrialSeconds(1), 1.0, 1e-9);  // a second of the file is half a second of the trial
}

}  // namespace
}  // namespace kinora
