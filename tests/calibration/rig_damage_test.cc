// The readers of calibrations on golden files (tests/data/io/make.py) and on 10,000 damaged copies of each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calibration/rig_files.h"
#include "core/util/file_io.h"
#include "tests/support/damage.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using ::testing::HasSubstr;

std::string Golden(const std::string& name) {
  return ReadWholeFile(test::DataFile("io/" + name));
}

TEST(RigGolden, Toml) {
  const CameraRig rig = ReadRig(test::DataFile("io/golden_rig.toml"));
  ASSERT_EQ(rig.cameras.size(), 3U);
  EXPECT_EQ(rig.cameras[2].camera.name, "cam_10");
  EXPECT_EQ(rig.cameras[0].camera.model, DistortionModel::kBrownConrady4);
  EXPECT_EQ(rig.cameras[1].camera.model, DistortionModel::kBrownConrady5);
  EXPECT_EQ(rig.cameras[2].camera.model, DistortionModel::kBrownConrady8);
  EXPECT_EQ(rig.cameras[1].camera.fx_px, 1401.5);
  EXPECT_EQ(rig.cameras[1].camera.height_px, 1080);
  EXPECT_EQ(rig.cameras[2].cam_from_world.translation, Eigen::Vector3d(1, 0.25, 6));
  EXPECT_EQ(rig.cameras[2].camera.distortion[7], 0.4);
}

TEST(RigGolden, QualisysCamerasLookAlongTheirAxisFromWhereTheyStand) {
  RigReport report;
  const CameraRig rig = ReadRig(test::DataFile("io/golden_rig.qca.txt"), {}, &report);
  ASSERT_EQ(rig.cameras.size(), 2U);
  EXPECT_THAT(report.assumptions.front(), HasSubstr("1 of 3 cameras are marker cameras"));
  const RigCamera& camera = rig.cameras[1];
  EXPECT_EQ(camera.camera.name, "20001");
  EXPECT_EQ(camera.camera.width_px, 1920);
  EXPECT_EQ(camera.camera.fx_px, 1500);
  EXPECT_EQ(camera.camera.cx_px, 952);  // 61440 / 64 less the 8 pixels left of the recorded part
  EXPECT_EQ(camera.camera.cy_px, 536);
  EXPECT_EQ(camera.camera.distortion[0], -0.05);
  EXPECT_LT((camera.cam_from_world.Inverse().translation - Eigen::Vector3d(1, -2.5, 1.5)).norm(), 1e-12);
  // Level, towards +Y: a point in front and above lies above the middle of the picture (y down).
  const Eigen::Vector3d point = camera.cam_from_world * Eigen::Vector3d(1, 2.5, 2.5);
  EXPECT_NEAR(point.z(), 5, 1e-12);
  EXPECT_NEAR(point.y(), -1, 1e-12);
}

void ExpectPlausible(const CameraRig& rig) {
  ASSERT_FALSE(rig.cameras.empty());
  for (const RigCamera& camera : rig.cameras) {
    ASSERT_TRUE(camera.cam_from_world.translation.allFinite());
    ASSERT_NEAR(camera.cam_from_world.rotation.norm(), 1, 1e-9);
    ASSERT_GE(camera.camera.width_px, 1);
    ASSERT_GE(camera.camera.fx_px, 1);
  }
}

TEST(Damage, RigToml) {
  test::ExpectSurvivesDamage(Golden("golden_rig.toml"), 21,
                             [](std::string_view bytes) { ExpectPlausible(ParseRig(bytes, "damaged.toml")); });
}

TEST(Damage, RigQualisys) {
  test::ExpectSurvivesDamage(Golden("golden_rig.qca.txt"), 22,
                             [](std::string_view bytes) { ExpectPlausible(ParseRig(bytes, "damaged.qca.txt")); });
}

}  // namespace
}  // namespace kinora
