#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <nlohmann/json.hpp>

#include "app/cli/progress.h"
#include "tests/app/run_cli.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::RunCli;
using testing::HasSubstr;

TEST(Progress, SaysHowFarAndHowLong) {
  EXPECT_EQ(cli::ProgressLine("pose2d", 100, 400, 20), "pose2d  [#####---------------]  25 %  100/400  1:00 left");
  EXPECT_EQ(cli::ProgressLine("pose2d", 400, 400, 61), "pose2d  [####################] 100 %  400/400  done in 1:01");
  EXPECT_EQ(cli::ProgressLine("index", 12, 0, 3), "index  12  0:03 so far");
  EXPECT_EQ(cli::ProgressLine("a", 1, 4000, 2), "a  [--------------------]   0 %  1/4000  2:13:18 left");
}

TEST(Progress, WritesAPlainLineEveryTenthIntoAFile) {
  std::FILE* file = std::tmpfile();
  ASSERT_TRUE(file);
  cli::ProgressDisplay display(file, false);
  for (int i = 0; i <= 1000; ++i) display.Report("step", i, 1000);
  display.Report("step", 1000, 1000);
  display.End();
  std::rewind(file);
  int lines = 0;
  for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file)) {
    EXPECT_NE(c, '\r');
    lines += c == '\n';
  }
  EXPECT_EQ(lines, 11);
  std::fclose(file);
}

TEST(Cli, HelpHasExamplesForEveryCommand) {
  const auto help = RunCli({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  for (const char* command : {"new", "add-videos", "set-calibration", "import", "status"}) {
    EXPECT_THAT(help.out, HasSubstr(command));
    const auto own = RunCli({command, "--help"});
    EXPECT_EQ(own.exit_code, 0);
    EXPECT_THAT(own.out, HasSubstr(std::string("kinora-cli ") + command + " "));
  }
}

TEST(Cli, AnswersInJsonWithNothingElseOnItsOutput) {
  const test::TemporaryFolder folder;
  const std::string project = (folder.path() / "p").string();
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"new", project, "--json"}, {"status", project, "--json"}, {"status", "/nowhere", "--json"}}) {
    const auto result = RunCli(arguments);
    EXPECT_TRUE(nlohmann::json::accept(result.out)) << result.out;
  }
  const auto error = nlohmann::json::parse(RunCli({"status", "/nowhere", "--json"}).out);
  EXPECT_EQ(error["error"]["exit_code"], 2);
  EXPECT_EQ(error["error"]["where"], "/nowhere");
}

// The whole of what the command line does so far, with recorded points of a real recording.
TEST(Cli, TakesARealRecordingInOnSharedData) {
  const auto data = test::SharedFile("data/balancing");
  KINORA_SKIP_WITHOUT(data);
  const test::TemporaryFolder folder;
  const std::string project = (folder.path() / "p").string();
  ASSERT_EQ(RunCli({"new", project}).exit_code, 0);
  ASSERT_EQ(RunCli({"add-videos", project, data / "videos", "--trial", "balancing"}).exit_code, 0);
  const std::string calibration = data / "calibration/Calib_qualisys.toml";
  const auto refused = RunCli({"set-calibration", project, calibration});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("1080 x 1920"));
  EXPECT_THAT(refused.err, HasSubstr("--fit cam01=letterbox"));
  ASSERT_EQ(RunCli({"set-calibration", project, calibration, "--fit", "auto"}).exit_code, 0);
  ASSERT_EQ(RunCli({"import", project, data / "openpose-body25b", "--keypoints", "body25b"}).exit_code, 0);
  const auto status = nlohmann::json::parse(RunCli({"status", project, "--json"}).out);
  EXPECT_EQ(status["trials"][0]["obstacle"], "");
  EXPECT_EQ(status["trials"][0]["samples"], 100);
  EXPECT_EQ(status["trials"][0]["results"][0]["frames"], 400);
}

// Two cameras beside each other, of nobody: what is said of them is kept and can be taken back.
TEST(Cli, SetsClocksAndLeavesCamerasOut) {
  const test::TemporaryFolder folder;
  const std::string project = (folder.path() / "p").string();
  ASSERT_EQ(RunCli({"new", project}).exit_code, 0);
  std::filesystem::create_directories(folder.path() / "v");
  for (const char* camera : {"cam01", "cam02", "cam03"})
    test::MakeVideo(folder.path() / "v" / (std::string(camera) + ".mp4"), 64, 48, 30);
  ASSERT_EQ(RunCli({"add-videos", project, (folder.path() / "v").string(), "--trial", "walk"}).exit_code, 0);
  const auto set = RunCli({"clock", project, "cam02=+0.1", "cam3=-0.05", "--drift", "cam02=0.6", "--json"});
  ASSERT_EQ(set.exit_code, 0) << set.err;
  const auto clocks = nlohmann::json::parse(set.out)["clocks"];
  EXPECT_NEAR(clocks[1]["starts_at_s"].get<double>(), 0.1, 1e-9);
  EXPECT_NEAR(clocks[1]["drift_ms_per_min"].get<double>(), 0.6, 1e-9);
  EXPECT_NEAR(clocks[2]["starts_at_s"].get<double>(), -0.05, 1e-9);
  EXPECT_TRUE(clocks[1]["sd_s"].is_null());
  EXPECT_THAT(RunCli({"clock", project, "cam02"}).err, HasSubstr("write it as cam02=0.120"));
  EXPECT_THAT(RunCli({"clock", project, "--find"}).err, HasSubstr("process the trial first"));

  EXPECT_THAT(RunCli({"leave-out", project, "cam03"}).err, HasSubstr("no reason why cam03 is left out"));
  EXPECT_THAT(RunCli({"leave-out", project, "cam9", "--reason", "x"}).err, HasSubstr("it has cam01, cam02, cam03"));
  ASSERT_EQ(RunCli({"leave-out", project, "cam03", "--reason", "blurred"}).exit_code, 0);
  EXPECT_THAT(RunCli({"status", project}).out, HasSubstr("left out: blurred"));
  EXPECT_THAT(RunCli({"leave-out", project, "cam02", "--reason", "x"}).err, HasSubstr("3D needs two cameras"));
  EXPECT_THAT(RunCli({"undo", project}).out, HasSubstr("leave out cam03: blurred"));
  EXPECT_THAT(RunCli({"undo", project}).out, HasSubstr("clocks of"));
  const auto status = nlohmann::json::parse(RunCli({"status", project, "--json"}).out);
  EXPECT_NEAR(status["trials"][0]["videos"][1]["starts_at_s"].get<double>(), 0, 1e-9);
  EXPECT_TRUE(status["trials"][0]["videos"][2]["left_out"].is_null());
}

TEST(Cli, StopsOnCtrlC) {
  const test::TemporaryFolder folder;
  const std::string project = (folder.path() / "p").string();
  ASSERT_EQ(RunCli({"new", project}).exit_code, 0);
  // Enough videos that it is still at work when its first line of progress has been read.
  test::MakeVideo(folder.path() / "cam01.mp4", 64, 48, 10);
  for (int i = 0; i < 40; ++i)
    std::filesystem::copy_file(folder.path() / "cam01.mp4", folder.path() / ("c" + std::to_string(i) + ".mp4"));
  std::filesystem::remove(folder.path() / "cam01.mp4");
  test::CliProcess process({"add-videos", project, folder.path().string(), "--copy"});
  ASSERT_TRUE(process.WaitForError());
  process.Signal(SIGINT);
  const auto result = process.Wait();
  EXPECT_EQ(result.exit_code, 130) << result.err;
  EXPECT_THAT(result.err, HasSubstr("stopped"));
  EXPECT_TRUE(nlohmann::json::parse(RunCli({"status", project, "--json"}).out)["trials"].empty());
}

}  // namespace
}  // namespace kinora
