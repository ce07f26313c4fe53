#include "projects/proxies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/media/proxy.h"
#include "core/media/video_writer.h"
#include "core/util/error.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;

void MakeVideo(const fs::path& file, int shade) {
  VideoWriter writer(file, {.width_px = 64, .height_px = 48});
  for (int i = 0; i < 8; ++i) {
    Image image(64, 48);
    std::fill_n(image.data(), image.stride() * 48, static_cast<std::uint8_t>(shade + i));
    writer.Write(image, i * std::int64_t{20'000'000});
  }
  writer.Finish();
}

class Proxies : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* camera : {"cam01", "cam02", "cam03"}) {
      const fs::path file = folder_.path() / (std::string(camera) + ".mp4");
      MakeVideo(file, camera[4] == '3' ? 150 : 80);  // the first two are the same recording
      AddVideo(sample_.project, sample_.trial, camera, file, VideoReader(file));
    }
    videos_ = ListVideos(sample_.project, sample_.trial.id);
  }
  test::TemporaryFolder folder_;
  test::SampleProject sample_ = test::MakeSampleProject(folder_.path() / "p");
  std::vector<Video> videos_;
};

TEST_F(Proxies, AreKnownByTheContentOfTheirVideos) {
  EXPECT_EQ(ProxyPath(sample_.project, videos_[0]), ProxyPath(sample_.project, videos_[1]));
  EXPECT_NE(ProxyPath(sample_.project, videos_[0]), ProxyPath(sample_.project, videos_[2]));
  EXPECT_EQ(ProxyPath(sample_.project, videos_[0]).parent_path(), sample_.project.ProxiesFolder());
  const std::vector<ProxyTask> tasks = MissingProxies(sample_.project, videos_);
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_GT(BytesOf(tasks), 0U);
  EXPECT_NO_THROW(CheckRoomFor(tasks));
  for (const ProxyTask& task : tasks) WriteProxy(task.video, task.proxy);
  for (const Video& video : videos_) EXPECT_EQ(VideoReader(ExistingProxy(sample_.project, video)).frame_count(), 8U);
  EXPECT_TRUE(MissingProxies(sample_.project, videos_).empty());
}

TEST_F(Proxies, AreNotPlannedForMissingVideosOrBeyondTheDisk) {
  fs::remove(folder_.path() / "cam03.mp4");
  std::vector<ProxyTask> tasks = MissingProxies(sample_.project, videos_);
  ASSERT_EQ(tasks.size(), 1U);
  tasks[0].bytes = UINT64_MAX / 2;
  try {
    CheckRoomFor(tasks);
    FAIL() << "no disk is that large";
  } catch (const Error& error) {
    EXPECT_THAT(error.message(), testing::HasSubstr("MB are free"));
  }
}

TEST_F(Proxies, GoWhenTheirVideosHaveGone) {
  for (const ProxyTask& task : MissingProxies(sample_.project, videos_)) WriteProxy(task.video, task.proxy);
  const fs::path stray = sample_.project.ProxiesFolder() / "0123.mp4.part";
  std::ofstream(stray) << "left by a run that was killed, of a video that went since";
  const fs::path notes = sample_.project.ProxiesFolder() / "notes.txt";
  std::ofstream(notes) << "somebody's own";
  sample_.project.database().Run("DELETE FROM video WHERE id = ?", videos_[2].id);
  EXPECT_GT(RemoveStrayProxies(sample_.project), 100U);
  EXPECT_FALSE(fs::exists(stray));
  EXPECT_TRUE(fs::exists(notes));
  EXPECT_TRUE(ExistingProxy(sample_.project, videos_[2]).empty());
  EXPECT_FALSE(ExistingProxy(sample_.project, videos_[0]).empty());
}

}  // namespace
}  // namespace kinora
