#include "projects/calibrations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/util/error.h"
#include "projects/calibration_intake.h"
#include "projects/calibration_json.h"
#include "projects/edits/log.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using testing::HasSubstr;

CameraRig SampleRig() {
  CameraRig rig;
  for (const char* name : {"Cam_1", "cam02"}) {
    RigCamera camera;
    camera.camera = {.name = name,
                     .width_px = 1088,
                     .height_px = 1920,
                     .fx_px = 1674.1,
                     .fy_px = 1673.9,
                     .cx_px = 544.3,
                     .cy_px = 959.7,
                     .model = DistortionModel::kBrownConrady5,
                     .distortion = {0.1, -0.2, 1e-3, -3e-4, 0.05}};
    camera.cam_from_world.rotation = Eigen::Quaterniond(0.7, 0.1, -0.3, 0.2).normalized();
    camera.cam_from_world.translation = {0.1, -1.2, 4.7};
    camera.fit = FitOf(FitKind::kLetterbox, {1080, 1920}, {1088, 1920});
    rig.cameras.push_back(camera);
  }
  return rig;
}

TEST(CalibrationJson, ComesBackBitForBit) {
  const CameraRig rig = SampleRig();
  const CameraRig back = RigFromJson(RigJson(rig), "here");
  ASSERT_EQ(back.cameras.size(), 2U);
  EXPECT_EQ(RigJson(back), RigJson(rig));
  EXPECT_EQ(back.cameras[0].camera.distortion, rig.cameras[0].camera.distortion);
  EXPECT_EQ(back.cameras[0].cam_from_world.rotation.coeffs(), rig.cameras[0].cam_from_world.rotation.coeffs());
  EXPECT_EQ(back.cameras[0].fit.offset_px, rig.cameras[0].fit.offset_px);
  EXPECT_THROW(RigFromJson("{\"cameras\":[{}]}", "here"), Error);
}

TEST(Calibrations, TheTrialsOwnGoesBeforeTheSessionsNewest) {
  const test::TemporaryFolder folder;
  test::SampleProject sample = test::MakeSampleProject(folder.path() / "p");
  EXPECT_FALSE(CalibrationOf(sample.project, sample.trial));
  EXPECT_THROW(RigOf(sample.project, sample.trial), Error);
  const auto add = [&](const std::string& source) {
    return AddCalibration(sample.project, {.id = {},
                                           .session = sample.trial.session,
                                           .source = source,
                                           .source_sha256 = "aa",
                                           .rig = SampleRig(),
                                           .notes = {"in metres"},
                                           .created_utc = {}});
  };
  add("b.toml");
  EXPECT_EQ(CalibrationOf(sample.project, sample.trial)->source, "b.toml");
  TakenCalibration own;
  own.stored = {.id = {},
                .session = sample.trial.session,
                .source = "a.toml",
                .source_sha256 = "aa",
                .rig = SampleRig(),
                .notes = {"in metres"},
                .created_utc = {}};
  own.trial = sample.trial.id;
  StoreCalibration(sample.project, own);
  add("c.toml");
  EXPECT_EQ(CalibrationOf(sample.project, sample.trial)->source, "a.toml");
  EXPECT_EQ(CalibrationOf(sample.project, sample.trial)->notes, std::vector<std::string>{"in metres"});
  // Without videos: all cameras of the session, under the names they have there.
  const CameraRig rig = RigOf(sample.project, sample.trial);
  ASSERT_EQ(rig.cameras.size(), 2U);
  EXPECT_EQ(rig.cameras[0].camera.name, "cam01");
}

TEST(Calibrations, ForgetOnlyWhatWasSaidOfTheFitOfOneCamera) {
  std::vector<std::string> notes = {"in metres", "cam01: crop, as you chose", "cam02: scale, as you chose",
                                    "cam01: letterbox, for its pictures have black bars",
                                    "cam01: its lens is unknown, a pinhole is assumed"};
  ForgetFit("cam01", notes);
  EXPECT_THAT(notes, testing::ElementsAre("in metres", "cam02: scale, as you chose",
                                          "cam01: its lens is unknown, a pinhole is assumed"));
}

TEST(Calibrations, AreReadChangedAndUndoneStepByStep) {
  const test::TemporaryFolder folder;
  test::SampleProject sample = test::MakeSampleProject(folder.path() / "p");
  CaptureProject& project = sample.project;
  const Trial other = EnsureTrial(project, sample.trial.session, "other");
  const auto read = [&](const std::string& source, const std::optional<std::string>& trial) {
    TakenCalibration taken;
    taken.stored = {.id = {},
                    .session = sample.trial.session,
                    .source = source,
                    .source_sha256 = "aa",
                    .rig = SampleRig(),
                    .notes = {},
                    .created_utc = {}};
    taken.trial = trial;
    StoreCalibration(project, taken);
  };
  const auto used = [&](const Trial& trial) {
    const auto calibration = CalibrationOf(project, trial);
    return calibration ? calibration->source : "none";
  };
  read("a.toml", {});
  read("b.toml", {});
  read("alone.toml", sample.trial.id);
  EXPECT_EQ(used(sample.trial), "alone.toml");
  EXPECT_EQ(used(other), "b.toml") << "one that was read for another trial alone";
  // Another fit in the trial's own calibration stays the trial's.
  StoredCalibration changed = *CalibrationOf(project, sample.trial);
  changed.source = "alone.toml with another fit";
  StoreFit(project, sample.trial, "cam01", changed);
  EXPECT_EQ(used(sample.trial), "alone.toml with another fit");
  EXPECT_EQ(used(other), "b.toml");

  EXPECT_TRUE(NextStepIsOfRecords(project, true));
  EXPECT_EQ(UndoEdit(project), "change how the pictures of cam01 were made");
  EXPECT_EQ(used(sample.trial), "alone.toml");
  EXPECT_EQ(UndoEdit(project), "read the calibration alone.toml for " + FullName(project, sample.trial) + " alone");
  EXPECT_EQ(used(sample.trial), "b.toml");
  EXPECT_EQ(UndoEdit(project), "read the calibration b.toml");
  EXPECT_EQ(used(other), "a.toml");
  EXPECT_TRUE(UndoStep(project)->records);
  EXPECT_EQ(used(other), "none");
  EXPECT_EQ(RedoEdit(project), "read the calibration a.toml");
  EXPECT_EQ(RedoEdit(project), "read the calibration b.toml");
  EXPECT_EQ(used(sample.trial), "b.toml");
  // One that a program adds is used as before.
  read("c.toml", {});
  AddCalibration(project, changed);
  EXPECT_EQ(used(other), "alone.toml with another fit");
}

TEST(Calibrations, AFitIsForOneSizeOfPictures) {
  Video video;
  video.width_px = 1080;
  video.height_px = 1920;
  EXPECT_TRUE(FitIsFor(SampleRig().cameras[0], video));
  video.width_px = 1088;
  EXPECT_FALSE(FitIsFor(SampleRig().cameras[0], video));
}

TEST(Calibrations, TheDigestKnowsClocks) {
  CameraRig rig = SampleRig();
  const std::string digest = RigDigest(rig);
  rig.cameras[1].clock_offset_s = 0.02;
  EXPECT_NE(RigDigest(rig), digest);
}

}  // namespace
}  // namespace kinora
