// Bad input gets one clear line that says what, where and what to do, exit code 2, and nothing is lost.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/app/run_cli.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

namespace fs = std::filesystem;
using test::MakeCalibration;
using test::MakeVideo;
using test::RunCli;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// One line, in the form "kinora-cli: what (where): what to do".
void ExpectOneLine(const test::CliResult& result, int exit_code = 2) {
  EXPECT_EQ(result.exit_code, exit_code) << result.err;
  std::string error = result.err;
  const std::size_t begin = error.find("kinora-cli: ");
  ASSERT_NE(begin, std::string::npos) << error;
  EXPECT_EQ(std::count(error.begin() + static_cast<std::ptrdiff_t>(begin), error.end(), '\n'), 1) << error;
}

class BadInput : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(RunCli({"new", project()}).exit_code, 0); }
  std::string project() const { return (folder_.path() / "project").string(); }
  fs::path file(const std::string& name) const { return folder_.path() / name; }
  std::string Video(const std::string& name, int width = 64, int height = 48, int frames = 10, double rate = 50,
                    int bars = 0) {
    MakeVideo(file(name), width, height, frames, rate, bars);
    return file(name).string();
  }
  nlohmann::json Status() { return nlohmann::json::parse(RunCli({"status", project(), "--json"}).out); }
  test::TemporaryFolder folder_;
};

TEST_F(BadInput, NoVideos) {
  fs::create_directory(file("empty"));
  const auto result = RunCli({"add-videos", project(), file("empty").string()});
  ExpectOneLine(result);
  EXPECT_THAT(result.err, AllOf(HasSubstr("no videos in the folder"), HasSubstr("empty")));
  ExpectOneLine(RunCli({"add-videos", project(), file("nowhere.mp4").string()}));
  ExpectOneLine(RunCli({"add-videos", project()}));
  EXPECT_TRUE(Status()["trials"].empty());
}

TEST_F(BadInput, NoProject) {
  const auto result = RunCli({"status", file("elsewhere").string()});
  ExpectOneLine(result);
  EXPECT_THAT(result.err, HasSubstr("kinora-cli new"));
}

TEST_F(BadInput, ACommandLineThatMakesNoSense) {
  ExpectOneLine(RunCli({"dance"}));
  ExpectOneLine(RunCli({"new", "--colour", "red"}));
  ExpectOneLine(RunCli({}));
}

TEST_F(BadInput, ABrokenVideoChangesNothing) {
  const std::string good = Video("cam01.mp4");
  std::ofstream(file("cam02.mp4")) << "this is no video";
  const auto result = RunCli({"add-videos", project(), good, file("cam02.mp4").string()});
  ExpectOneLine(result);
  EXPECT_THAT(result.err, HasSubstr("cam02.mp4"));
  EXPECT_TRUE(Status()["trials"].empty());
}

TEST_F(BadInput, VideosOfDifferentLengthsAndRatesAreAllowedAndSaid) {
  const auto result = RunCli({"add-videos", project(), Video("cam01.mp4", 64, 48, 50), Video("cam02.mp4", 64, 48, 40),
                              Video("cam03.mp4", 64, 48, 25, 25)});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("cam02 is missing"));
  EXPECT_THAT(result.err, HasSubstr("cam03 filmed at 25 Hz"));
  EXPECT_EQ(Status()["trials"][0]["rate_hz"], 50);
}

TEST_F(BadInput, SlowMotionIsSaidByTheCaptureRate) {
  const auto result = RunCli({"add-videos", project(), Video("cam01.mp4", 64, 48, 50),
                              Video("cam02.mp4", 64, 48, 50, 25), "--capture-rate", "cam02=50"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.err, Not(HasSubstr("note:")));
  EXPECT_EQ(Status()["trials"][0]["samples"], 50);
}

TEST_F(BadInput, TwoVideosOfOneCamera) {
  fs::create_directory(file("b"));
  const auto result = RunCli({"add-videos", project(), Video("cam1.mp4"), Video("b/cam_01.mp4")});
  ExpectOneLine(result);
  EXPECT_THAT(result.err, HasSubstr("two videos are of camera"));
}

TEST_F(BadInput, AnotherVideoOfACameraIsNotTakenSilently) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4")}).exit_code, 0);
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4")}).exit_code, 0);  // the same again
  fs::create_directory(file("b"));
  const std::string other = Video("b/cam01.mp4", 64, 48, 20);
  const auto result = RunCli({"add-videos", project(), other});
  ExpectOneLine(result);
  EXPECT_THAT(result.err, HasSubstr("--replace"));
  EXPECT_EQ(RunCli({"add-videos", project(), other, "--replace"}).exit_code, 0);
  EXPECT_EQ(Status()["trials"][0]["videos"][0]["pictures"], 20);
}

TEST_F(BadInput, CamerasThatDoNotMatch) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4"), Video("cam02.mp4")}).exit_code, 0);
  MakeCalibration(file("c.toml"), {{"left", 64, 48}, {"right", 64, 48}});
  const auto result = RunCli({"set-calibration", project(), file("c.toml").string()});
  ExpectOneLine(result);
  EXPECT_THAT(result.err, AllOf(HasSubstr("cam01"), HasSubstr("left"), HasSubstr("right")));
  EXPECT_TRUE(Status()["trials"][0]["calibration"].is_null());
}

TEST_F(BadInput, ASizeThatDiffersAsksForAChoiceAndSuggestsWhatItSees) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4", 96, 128, 10, 50, 16), Video("cam02.mp4", 128, 128)})
                .exit_code,
            0);
  MakeCalibration(file("c.toml"), {{"cam01", 128, 128}, {"cam02", 128, 128}});
  const std::vector<std::string> set = {"set-calibration", project(), file("c.toml").string()};
  const auto refused = RunCli(set);
  ExpectOneLine(refused);
  EXPECT_THAT(refused.err, AllOf(HasSubstr("96 x 128"), HasSubstr("128 x 128"), HasSubstr("--fit cam01=letterbox")));
  auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), set.begin(), set.end());
    return RunCli(more);
  };
  EXPECT_THAT(with({"--fit", "auto"}).err, HasSubstr("cam01: letterbox"));
  EXPECT_EQ(with({"--fit", "cam01=crop"}).exit_code, 0);
  ExpectOneLine(with({"--fit", "cam01=stretch"}));
  ExpectOneLine(with({"--fit", "cam07=crop"}));
  EXPECT_EQ(Status()["trials"][0]["obstacle"], "");
}

TEST_F(BadInput, ASizeThatMayMeanTwoThingsIsNotGuessed) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4", 96, 128)}).exit_code, 0);
  MakeCalibration(file("c.toml"), {{"cam01", 128, 128}, {"cam02", 128, 128}});
  const auto result = RunCli({"set-calibration", project(), file("c.toml").string(), "--fit", "auto"});
  ExpectOneLine(result);
  EXPECT_THAT(result.err, AllOf(HasSubstr("crop"), HasSubstr("scale"), HasSubstr("letterbox")));
}

TEST_F(BadInput, AFileThatIsNoCalibration) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4")}).exit_code, 0);
  std::ofstream(file("c.toml")) << "hello";
  ExpectOneLine(RunCli({"set-calibration", project(), file("c.toml").string()}));
}

TEST_F(BadInput, OneCameraOnly) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4")}).exit_code, 0);
  MakeCalibration(file("c.toml"), {{"cam01", 64, 48}});
  ASSERT_EQ(RunCli({"set-calibration", project(), file("c.toml").string()}).exit_code, 0);
  EXPECT_THAT(Status()["trials"][0]["obstacle"].get<std::string>(), HasSubstr("at least two cameras"));
}

TEST_F(BadInput, EmptyDetections) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4"), Video("cam02.mp4")}).exit_code, 0);
  for (const char* camera : {"cam01_json", "cam02_json"}) {
    fs::create_directory(file(camera));
    for (int i = 0; i < 10; ++i)
      std::ofstream(file(camera) / fmt::format("a_{:06}_keypoints.json", i)) << R"({"version":1.3,"people":[]})";
  }
  const auto result =
      RunCli({"import", project(), file("cam01_json").string(), file("cam02_json").string(), "--keypoints", "body25b"});
  ExpectOneLine(result);
  EXPECT_FALSE(Status()["trials"][0]["imported_2d"].get<bool>());
}

TEST_F(BadInput, NonAsciiPathsWork) {
  const fs::path folder = file("Läufer Ünïcode 跑步 'x' 50%?#");
  fs::create_directory(folder);
  MakeVideo(folder / "kämera_1.mp4", 64, 48, 10);
  MakeVideo(folder / "kämera_2.mp4", 64, 48, 10);
  const std::string place = (folder / "projekt").string();
  EXPECT_EQ(RunCli({"new", place}).exit_code, 0);
  const auto result = RunCli({"add-videos", place, folder.string(), "--trial", "Sprünge", "--copy"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const auto status = nlohmann::json::parse(RunCli({"status", place, "--json"}).out);
  EXPECT_EQ(status["trials"][0]["videos"][0]["state"], "found");
  EXPECT_EQ(status["trials"][0]["name"], "P01/day1/Sprünge");
}

TEST_F(BadInput, AMissingVideoDoesNotKeepAProjectFromOpening) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4"), Video("cam02.mp4")}).exit_code, 0);
  fs::remove(file("cam01.mp4"));
  EXPECT_EQ(Status()["trials"][0]["videos"][0]["state"], "missing");
  EXPECT_EQ(Status()["trials"][0]["videos"][1]["state"], "found");
  fs::create_directories(file("project/media"));
  MakeVideo(file("project/media/cam01.mp4"), 64, 48, 10);  // the same video, put where it is looked for
  EXPECT_EQ(Status()["trials"][0]["videos"][0]["state"], "found");
}

void BecomeNobody() {
  if (getuid() == 0 && setuid(65534) != 0) _exit(126);
}

TEST_F(BadInput, AReadOnlyFolder) {
  ASSERT_EQ(RunCli({"add-videos", project(), Video("cam01.mp4")}).exit_code, 0);
  const std::string more = Video("cam02.mp4");
  fs::permissions(folder_.path(), fs::perms(0555));
  for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
    fs::permissions(entry.path(), entry.is_directory() ? fs::perms(0555) : fs::perms(0444));
  const auto refused = RunCli({"add-videos", project(), more}, &BecomeNobody);
  ExpectOneLine(refused);
  EXPECT_THAT(refused.err, HasSubstr("can only be read"));
  ExpectOneLine(RunCli({"new", file("another").string()}, &BecomeNobody));
  const auto status = RunCli({"status", project()}, &BecomeNobody);
  EXPECT_EQ(status.exit_code, 0) << status.err;
  EXPECT_THAT(status.out, HasSubstr("cam01"));
  fs::permissions(folder_.path(), fs::perms(0755));
  for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
    if (entry.is_directory()) fs::permissions(entry.path(), fs::perms(0755));
}

TEST_F(BadInput, AFullDisk) {
  const fs::path disk = file("disk");
  fs::create_directory(disk);
  if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=600k") != 0)
    GTEST_SKIP() << "needs the right to mount a small disk";
  const std::string place = (disk / "project").string();
  const std::string video = Video("cam01.mp4", 640, 480, 60);
  ASSERT_EQ(RunCli({"new", place}).exit_code, 0);
  std::ofstream(disk / "filler") << std::string(1 << 20, 'x');  // takes what is left
  const auto copied = RunCli({"add-videos", place, video, "--copy"});
  EXPECT_FALSE(fs::exists(disk / "project/media/P01_day1_trial1/cam01.mp4"));
  fs::remove(disk / "filler");
  const auto after = RunCli({"status", place});
  umount(disk.c_str());
  ExpectOneLine(copied);
  EXPECT_THAT(copied.err, HasSubstr("disk is full"));
  EXPECT_EQ(after.exit_code, 0) << after.err;
}

TEST_F(BadInput, AFileThatMayNotGrowAnyMore) {
  const std::string video = Video("cam01.mp4");
  const auto result = RunCli({"add-videos", project(), video}, [] {
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{33000, 33000};
    setrlimit(RLIMIT_FSIZE, &limit);
  });
  if (result.exit_code != 0) ExpectOneLine(result);
  EXPECT_EQ(RunCli({"status", project()}).exit_code, 0);
}

}  // namespace
}  // namespace kinora
