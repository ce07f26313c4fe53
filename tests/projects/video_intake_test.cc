#include "projects/video_intake.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/util/error.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using testing::ElementsAre;

std::vector<std::string> Said(const std::vector<VideoToTake>& videos) {
  std::vector<std::string> said;
  for (const VideoToTake& video : videos) said.push_back(video.trial + "|" + video.camera);
  return said;
}

TEST(ProposeVideos, ReadsTheCameraOutOfTheFilesName) {
  EXPECT_THAT(Said(ProposeVideos({"P03/walk1_cam01.mp4", "P03/walk1_Camera 2.mov", "P03/gopro3-squat.mp4"})),
              ElementsAre("walk1|cam01", "walk1|Camera 2", "squat|gopro3"));
}

TEST(ProposeVideos, TakesTheFolderAsTrialWhereTheFileIsOnlyACamera) {
  EXPECT_THAT(Said(ProposeVideos({"walk1/cam01.mp4", "walk1/cam02.mp4", "walk2/cam01.mp4"})),
              ElementsAre("walk1|cam01", "walk1|cam02", "walk2|cam01"));
}

TEST(ProposeVideos, TakesTheFolderAsCameraWhereItIsOne) {
  EXPECT_THAT(Said(ProposeVideos({"cam01/walk1.mp4", "cam02/walk1.mp4"})), ElementsAre("walk1|cam01", "walk1|cam02"));
}

TEST(ProposeVideos, TakesNamesWithoutNumbersAsCameras) {
  EXPECT_THAT(Said(ProposeVideos({"squat/left.mp4", "squat/right.mp4"})), ElementsAre("squat|left", "squat|right"));
}

TEST(ProposeVideos, KnowsTheCamerasThatTheSessionHas) {
  EXPECT_THAT(Said(ProposeVideos({"day/squat_left.mp4", "day/left_jump_2.mp4"}, {"left", "right"})),
              ElementsAre("squat|left", "jump_2|left"));
}

TEST(ProposeVideos, GivesAFolderThatSaysNothingTheTrialsNameThatItIsTold) {
  EXPECT_THAT(Said(ProposeVideos({"videos/cam01.mp4"}, {}, "balancing")), ElementsAre("balancing|cam01"));
}

TEST(VideosIn, OpensFoldersAndLeavesOutWhatIsNoVideo) {
  const test::TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "walk1" / "a" / "b" / "c");
  for (const char* name : {"walk1/cam01.MP4", "walk1/notes.txt", "walk1/a/cam02.mov", "walk1/a/b/c/deep.mp4"})
    std::ofstream(folder.path() / name) << "x";
  std::vector<std::string> names;
  for (const auto& file : VideosIn({folder.path()})) names.push_back(file.filename().string());
  EXPECT_THAT(names, testing::UnorderedElementsAre("cam01.MP4", "cam02.mov"));
}

TEST(CheckVideos, NamesTheTwoFilesOfOneCamera) {
  const std::vector<VideoToTake> videos = {{"a/cam1.mp4", "walk", "cam1", {}}, {"b/cam01.mp4", "walk", "cam01", {}}};
  try {
    CheckVideos(videos);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_THAT(error.message(), testing::HasSubstr("cam1.mp4 and cam01.mp4"));
  }
}

TEST(CheckVideos, TellsFilesOfOneNameApartByTheirFolders) {
  const std::vector<VideoToTake> videos = {{"s/P01/walk/cam1.mp4", "walk", "cam1", {}},
                                           {"s/P02/walk/cam1.mp4", "walk", "cam1", {}}};
  try {
    CheckVideos(videos);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_THAT(error.message(), testing::HasSubstr("P01/walk/cam1.mp4 and P02/walk/cam1.mp4"));
    EXPECT_THAT(error.remedy(), testing::HasSubstr("each participant"));
  }
}

}  // namespace
}  // namespace kinora
