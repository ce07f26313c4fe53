#include "projects/calibration_intake.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/paths.h"

namespace kinora {
namespace {

void Touch(const std::filesystem::path& file) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << "x";
}

TEST(OnlyCalibrationIn, FindsTheOneThatLiesBesideTheVideos) {
  const test::TemporaryFolder folder;
  Touch(folder.path() / "videos" / "cam01.mp4");
  Touch(folder.path() / "Config.toml");
  EXPECT_TRUE(OnlyCalibrationIn(folder.path()).empty());
  Touch(folder.path() / "calibration" / "Calib_qualisys.toml");
  EXPECT_EQ(OnlyCalibrationIn(folder.path()), folder.path() / "calibration" / "Calib_qualisys.toml");
  Touch(folder.path() / "calibration" / "session.qca.txt");
  EXPECT_TRUE(OnlyCalibrationIn(folder.path()).empty());  // which one is for a person to say
}

TEST(OnlyCalibrationIn, LooksTwoLevelsDeepAndIsEmptyForAFile) {
  const test::TemporaryFolder folder;
  Touch(folder.path() / "a" / "b" / "c" / "calibration.toml");
  EXPECT_TRUE(OnlyCalibrationIn(folder.path()).empty());
  EXPECT_TRUE(OnlyCalibrationIn(folder.path() / "a" / "b" / "c" / "calibration.toml").empty());
  EXPECT_TRUE(OnlyCalibrationIn(folder.path() / "nothing here").empty());
}

}  // namespace
}  // namespace kinora
