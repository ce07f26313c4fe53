#include "calibration/rig_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <Eigen/Geometry>
#include <numbers>
#include <random>

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr double kDegree = std::numbers::pi / 180;

double AngleBetween(const Rigid3& a, const Rigid3& b) {
  return a.rotation.angularDistance(b.rotation);
}

Eigen::Vector3d CentreOf(const RigCamera& camera) {
  return camera.cam_from_world.Inverse().translation;
}

CameraRig RandomRig() {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> unit(-1, 1);
  CameraRig rig;
  for (const DistortionModel model : {DistortionModel::kBrownConrady4, DistortionModel::kBrownConrady5,
                                      DistortionModel::kBrownConrady8, DistortionModel::kFisheye}) {
    RigCamera camera;
    camera.camera = {"Kamera \"ä\" " + std::to_string(rig.cameras.size()),
                     1920,
                     1080,
                     1400 + unit(random),
                     1401 + unit(random),
                     959.5 + unit(random),
                     540,
                     model,
                     {}};
    for (int i = 0; i < CoefficientCount(model); ++i)
      camera.camera.distortion[static_cast<std::size_t>(i)] = 0.1 * unit(random);
    camera.cam_from_world.rotation =
        Eigen::Quaterniond(unit(random), unit(random), unit(random), unit(random)).normalized();
    camera.cam_from_world.translation = {5 * unit(random), 5 * unit(random), 5};
    if (rig.cameras.size() == 1) camera.fit = {{1.0074, 1.0074}, {0.0037, -7.1}};
    if (rig.cameras.size() == 2) camera.clock_offset_s = -0.125, camera.clock_drift = 1e-5;
    rig.cameras.push_back(camera);
  }
  return rig;
}

void ExpectSame(const CameraRig& a, const CameraRig& b) {
  ASSERT_EQ(a.cameras.size(), b.cameras.size());
  for (std::size_t i = 0; i < a.cameras.size(); ++i) {
    const RigCamera &one = a.cameras[i], &other = b.cameras[i];
    EXPECT_EQ(one.camera.name, other.camera.name);
    EXPECT_EQ(one.camera.width_px, other.camera.width_px);
    EXPECT_EQ(one.camera.height_px, other.camera.height_px);
    EXPECT_EQ(one.camera.fx_px, other.camera.fx_px);
    EXPECT_EQ(one.camera.fy_px, other.camera.fy_px);
    EXPECT_EQ(one.camera.cx_px, other.camera.cx_px);
    EXPECT_EQ(one.camera.cy_px, other.camera.cy_px);
    EXPECT_EQ(one.camera.model, other.camera.model);
    EXPECT_EQ(one.camera.distortion, other.camera.distortion);
    EXPECT_NEAR(AngleBetween(one.cam_from_world, other.cam_from_world), 0, 1e-7);
    EXPECT_EQ(one.cam_from_world.translation, other.cam_from_world.translation);
    EXPECT_EQ(one.fit.scale, other.fit.scale);
    EXPECT_EQ(one.fit.offset_px, other.fit.offset_px);
    EXPECT_EQ(one.clock_offset_s, other.clock_offset_s);
    EXPECT_EQ(one.clock_drift, other.clock_drift);
  }
}

std::string TableOf(const std::string& key, const std::string& rest = "", double translation_scale = 1) {
  const auto number = [&](double value) { return std::to_string(value * translation_scale); };
  return "[" + key + "]\nsize = [1920, 1080]\nmatrix = [[1400, 0, 960], [0, 1400, 540], [0, 0, 1]]\n" +
         "distortions = [0.1, 0, 0, 0, 0]\nrotation = [0.0, 0.0, " + std::to_string(0.1 * double(key.size())) +
         "]\ntranslation = [" + number(double(key.size())) + ", 0.0, " + number(5) + "]\n" + rest;
}

std::string MessageOf(const std::string& content, const std::string& where = "rig.toml", RigReadOptions options = {}) {
  try {
    ParseRig(content, where, options);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFile);
    EXPECT_FALSE(error.remedy().empty());
    return error.what();
  }
  return "no error";
}

TEST(RigFiles, WhatIsWrittenReadsBackTheSame) {
  const test::TemporaryFolder folder;
  const CameraRig rig = RandomRig();
  WriteRig(folder.path() / "größe.toml", rig);
  RigReport report;
  ExpectSame(rig, ReadRig(folder.path() / "größe.toml", {}, &report));
  EXPECT_TRUE(report.assumptions.empty());
  EXPECT_TRUE(report.warnings.empty());
}

TEST(RigFiles, QualisysAndTomlOfOneCalibrationAgree) {
  const auto toml = test::SharedFile("data/balancing/calibration/Calib_qualisys.toml");
  const auto qca = test::SharedFile("data/balancing/calibration/Calib.qca.txt");
  KINORA_SKIP_WITHOUT(toml);
  KINORA_SKIP_WITHOUT(qca);
  // The tool that made the TOML divided the distortion by 64.
  RigReadOptions divided;
  divided.qualisys_distortion = QualisysDistortion::kDividedBy64;
  const CameraRig a = ReadRig(toml), b = ReadRig(qca, divided), raw = ReadRig(qca);
  ASSERT_EQ(a.cameras.size(), 4U);
  ASSERT_EQ(b.cameras.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    const RigCamera &one = a.cameras[i], &other = b.cameras[i];
    EXPECT_EQ(CanonicalCameraName(one.camera.name), CanonicalCameraName(other.camera.name));
    EXPECT_LT((CentreOf(one) - CentreOf(other)).norm(), 0.001) << "camera centres, m";
    EXPECT_LT(AngleBetween(one.cam_from_world, other.cam_from_world), 0.01 * kDegree);
    EXPECT_EQ(other.camera.width_px, 1088);
    EXPECT_EQ(other.camera.height_px, 1920);
    EXPECT_NEAR(one.camera.fx_px, other.camera.fx_px, 1e-3);
    EXPECT_NEAR(one.camera.cy_px, other.camera.cy_px, 1e-3);
    for (std::size_t k = 0; k < 4; ++k) {
      EXPECT_NEAR(one.camera.distortion[k], other.camera.distortion[k], 1e-9);
      EXPECT_NEAR(64 * one.camera.distortion[k], raw.cameras[i].camera.distortion[k], 1e-7);
    }
  }
}

TEST(RigFiles, ReadsCaliscopesMatricesAndNamesItsCamerasAfterTheirVideos) {
  const auto file = test::SharedFile("data/charuco-4cam/camera_array.toml");
  KINORA_SKIP_WITHOUT(file);
  RigReport report;
  const CameraRig rig = ReadRig(file, {}, &report);
  ASSERT_EQ(rig.cameras.size(), 4U);
  EXPECT_EQ(rig.cameras[2].camera.name, "cam_2");
  EXPECT_EQ(rig.cameras[2].camera.model, DistortionModel::kBrownConrady5);
  EXPECT_NEAR(rig.cameras[0].cam_from_world.rotation.toRotationMatrix()(1, 0), -0.9915778577, 1e-9);
  EXPECT_EQ(report.assumptions.size(), 5U);  // four names, one unit
}

TEST(RigFiles, KeepsTheFilesOrderAndUsesNamesNotKeys) {
  const CameraRig rig = ParseRig(TableOf("cam_1", "name = \"left\"\n") + TableOf("cam_10", "name = \"back\"\n") +
                                     TableOf("cam_2", "name = \"right\"\n") + "[metadata]\nadjusted = false\n" +
                                     "[charuco]\nsquare = 1\n[capture_volume]\nstage = 0\n",
                                 "rig.toml");
  ASSERT_EQ(rig.cameras.size(), 3U);
  EXPECT_EQ(rig.cameras[0].camera.name, "left");
  EXPECT_EQ(rig.cameras[1].camera.name, "back");
  EXPECT_EQ(rig.cameras[2].camera.name, "right");
}

TEST(RigFiles, DetectsMillimetresSaysSoAndAsksWhereTwoUnitsAreAsPlausible) {
  RigReport report;
  const CameraRig metres = ParseRig(TableOf("a") + TableOf("bb"), "rig.toml", {}, &report);
  EXPECT_THAT(report.assumptions.back(), HasSubstr("taken as metres"));
  const CameraRig millimetres = ParseRig(TableOf("a", "", 1000) + TableOf("bb", "", 1000), "rig.toml", {}, &report);
  EXPECT_THAT(report.assumptions.back(), HasSubstr("taken as millimetres"));
  for (std::size_t i = 0; i < 2; ++i)
    EXPECT_LT((CentreOf(metres.cameras[i]) - CentreOf(millimetres.cameras[i])).norm(), 1e-9);
  EXPECT_THAT(MessageOf(TableOf("a", "", 40) + TableOf("bb", "", 40)), HasSubstr("unit of length cannot be told"));
  RigReadOptions squares{LengthUnit::kOther, 0.025, {}};
  EXPECT_NEAR(ParseRig(TableOf("a", "", 40), "rig.toml", squares).cameras[0].cam_from_world.translation.z(), 5, 1e-9);
}

TEST(RigFiles, LeavesOutWhatIsIgnoredOrHasNoPlaceAndSaysSo) {
  RigReport report;
  const std::string unplaced = "[c]\nsize=[2,2]\nmatrix=[[1,0,0],[0,1,0],[0,0,1]]\n";
  const CameraRig rig = ParseRig(TableOf("a") + TableOf("b", "ignore = true\n") + unplaced, "rig.toml", {}, &report);
  EXPECT_EQ(rig.cameras.size(), 1U);
  EXPECT_THAT(report.warnings, ElementsAre(HasSubstr("b is marked"), HasSubstr("c has no position")));
}

TEST(RigFiles, FisheyeAndLongCoefficientListsAreTakenOnlyWhereTheModelHoldsThem) {
  const auto with = [](const std::string& distortion) {
    std::string table = TableOf("a");
    table.replace(table.find("distortions"), table.find("rotation") - table.find("distortions"), distortion + "\n");
    return table;
  };
  const CameraRig fisheye = ParseRig(with("distortions = [[0.1, 0.2, 0.3, 0.4]]\nfisheye = true"), "rig.toml");
  EXPECT_EQ(fisheye.cameras[0].camera.model, DistortionModel::kFisheye);
  EXPECT_EQ(fisheye.cameras[0].camera.distortion[3], 0.4);
  const CameraRig eight = ParseRig(with("distortions = [1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0]"), "rig.toml");
  EXPECT_EQ(eight.cameras[0].camera.model, DistortionModel::kBrownConrady8);
  EXPECT_THAT(MessageOf(with("distortions = [1, 2, 3, 4, 5, 6, 7, 8, 9]")), HasSubstr("not supported"));
  EXPECT_THAT(MessageOf(with("distortions = [1, 2, 3, 4, 5]\nfisheye = true")), HasSubstr("fisheye"));
}

TEST(RigFiles, BadFilesGetOneClearLineThatNamesTheCameraAndTheField) {
  EXPECT_THAT(MessageOf(TableOf("a") + TableOf("b", "name = \"A\"\n")), HasSubstr("same name"));
  EXPECT_THAT(MessageOf("[metadata]\nx = 1\n"), HasSubstr("no calibrated camera"));
  EXPECT_THAT(MessageOf(""), HasSubstr("empty"));
  EXPECT_THAT(MessageOf("<root/>"), HasSubstr("not a Qualisys"));
  EXPECT_THAT(MessageOf("Frame# Time\n1 2\n"), HasSubstr("line 1"));
  std::string sized = TableOf("a");
  sized.replace(sized.find("size = [1920, 1080]"), 19, "size = [1920]");
  EXPECT_THAT(MessageOf(sized), ::testing::AllOf(HasSubstr("camera a"), HasSubstr("size has 1 numbers")));
  std::string skewed = TableOf("a");
  skewed.replace(skewed.find("rotation = ["), 12, "rotation = [1, 0, 0, 0, 1, 0, 0, 0, 2]#");
  EXPECT_THAT(MessageOf(skewed), HasSubstr("not a rotation matrix"));
}

TEST(RigFiles, APickleIsRefusedAndNeverOpened) {
  EXPECT_THAT(MessageOf("anything", "cameraIntrinsicsExtrinsics.pickle"), HasSubstr("is a program"));
  EXPECT_THAT(MessageOf("\x80\x04\x95", "calibration.toml"), HasSubstr("is a program"));
  EXPECT_THROW(ReadRig("/nowhere/rig.PKL"), Error);
}

}  // namespace
}  // namespace kinora
