#include "projects/moved_videos.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/media/video_reader.h"
#include "core/media/video_writer.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;

TEST(AlikeMoved, FollowsTheFolderThatMoved) {
  EXPECT_EQ(AlikeMoved("/disk/study/day2/cam02.mp4", "/disk/study/day1/cam01.mp4", "/new/day1/cam01.mp4"),
            "/new/day2/cam02.mp4");
  EXPECT_EQ(AlikeMoved("/a/cam02.mp4", "/a/cam01.mp4", "/b/other name.mp4"), "/b/cam02.mp4");
  EXPECT_EQ(AlikeMoved("/elsewhere/cam02.mp4", "/disk/study/cam01.mp4", "/new/cam01.mp4"), "");
}

void MakeVideo(const fs::path& file, int shade) {
  fs::create_directories(file.parent_path());
  VideoWriter writer(file, {.width_px = 64, .height_px = 48});
  for (int i = 0; i < 10; ++i) {
    Image image(64, 48);
    std::fill_n(image.data(), image.stride() * 48, static_cast<std::uint8_t>(shade + i));
    writer.Write(image, i * std::int64_t{20'000'000});
  }
  writer.Finish();
}

TEST(MovedAlike, FindsTheOthersByTheirContent) {
  const test::TemporaryFolder folder;
  test::SampleProject sample = test::MakeSampleProject(folder.path() / "p");
  const fs::path old = folder.path() / "disk/day1", now = folder.path() / "archive/day1";
  for (const auto& [camera, shade] : {std::pair("cam01", 60), std::pair("cam02", 120), std::pair("cam03", 180)}) {
    const fs::path file = old / (std::string(camera) + ".mp4");
    MakeVideo(file, shade);
    AddVideo(sample.project, sample.trial, camera, file, VideoReader(file));
  }
  fs::create_directories(now.parent_path());
  fs::rename(old, now);
  MakeVideo(now / "cam03.mp4", 30);  // another recording of that name
  const auto moved = MovedAlike(sample.project, old / "cam01.mp4", now / "cam01.mp4");
  ASSERT_EQ(moved.size(), 2U);  // cam01 is still missing in the project, and found too
  for (const MovedVideo& one : moved) SetVideoPath(sample.project, one.video, one.file);
  int found = 0;
  for (const Video& video : ListVideos(sample.project, sample.trial.id))
    found += LocateVideo(sample.project, video).state == VideoState::kFound ? 1 : 0;
  EXPECT_EQ(found, 2);
}

}  // namespace
}  // namespace kinora
