#include "core/io/storage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/io/opensim_coordinates.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/core/io/random_motion.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr double kDegree = std::numbers::pi / 180;

TEST(Storage, WhatIsWrittenReadsBackTheSame) {
  const test::TemporaryFolder folder;
  StorageTable table{"Größen", false, {"Units are S.I. units."}, {"time", "a/b", "été"}, {}};
  for (int i = 0; i < 60; ++i) table.values.push_back(i % 7 == 1 ? std::nan("") : 0.01 * i * i - 3);
  table.values[0] = 0;
  for (std::size_t r = 0; r < 20; ++r) table.values[3 * r] = 0.01 * double(r);
  WriteMot(folder.path() / "a.mot", table);
  WriteSto(folder.path() / "a.sto", table);
  for (const char* name : {"a.mot", "a.sto"}) {
    const auto read = ReadStorage(folder.path() / name);
    EXPECT_TRUE(read.warnings.empty()) << name;
    EXPECT_EQ(read.value.name, table.name);
    EXPECT_EQ(read.value.in_degrees, false);
    EXPECT_EQ(read.value.notes, table.notes);
    EXPECT_EQ(read.value.columns, table.columns);
    ASSERT_EQ(read.value.values.size(), table.values.size());
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      if (std::isnan(table.values[i]))
        EXPECT_TRUE(std::isnan(read.value.values[i]));
      else
        EXPECT_NEAR(read.value.values[i], table.values[i], 1e-8);
    }
  }
}

TEST(Storage, OnlyFilesWithGapsAreOfVersion3BecauseVersion1EndsAtThem) {
  const test::TemporaryFolder folder;
  StorageTable table{"Coordinates", true, {}, {"time", "a"}, {0, 1, 1, -0.0}};
  WriteMot(folder.path() / "a.mot", table);
  EXPECT_THAT(ReadWholeFile(folder.path() / "a.mot"), HasSubstr("version=1\n"));
  EXPECT_THAT(ReadWholeFile(folder.path() / "a.mot"), HasSubstr("\n1\t0\n"));
  table.values[3] = std::nan("");
  WriteMot(folder.path() / "a.mot", table);
  EXPECT_THAT(ReadWholeFile(folder.path() / "a.mot"), HasSubstr("version=3\nDataType=double\n"));
}

TEST(Storage, ReadsOpenSimsOwnInverseKinematics) {
  const auto file = test::SharedFile("data/formats/opensim/subject01_walk1_ik.mot");
  KINORA_SKIP_WITHOUT(file);
  const auto read = ReadStorage(file);
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(read.value.rows(), 73U);
  ASSERT_EQ(read.value.columns.size(), 24U);
  EXPECT_TRUE(read.value.in_degrees);
  EXPECT_EQ(read.value.columns[10], "knee_angle_r");
  EXPECT_NEAR(read.value.At(0, 10), -54.91982332, 1e-9);
  const auto angles = AnglesFromOpenSim(read.value, OpenSimModel::kGait2392, "walk");
  const auto& series = angles.value.series;
  const auto knee = std::find_if(series.begin(), series.end(), [](const AngleSeries& s) {
    return s.name == "knee_flexion" && s.side == Side::kRight;
  });
  ASSERT_NE(knee, series.end());
  EXPECT_NEAR(knee->samples[0].value_rad, 54.91982332 * kDegree, 1e-9);
  EXPECT_EQ(angles.value.timeline.rate_numerator, 60);
}

TEST(Storage, CutOffAndHeaderlessFilesSaySo) {
  const std::string text = "x\nversion=1\nnRows=3\nnColumns=2\ninDegrees=yes\nendheader\ntime\ta\n0\t1\n1\t2\n2";
  const auto read = ParseStorage(text, "a.mot");
  EXPECT_EQ(read.value.rows(), 2U);
  EXPECT_THAT(read.warnings,
              ElementsAre("the file ends inside row 3; 2 rows were read", "the header announces 3 rows; 2 were read"));
  EXPECT_THROW(ParseStorage("time\ta\n0\t1\n", "a.mot"), Error);
  EXPECT_THROW(ParseStorage("", "a.mot"), Error);
}

TEST(OpenSim, AnglesGetTheNamesAndSignsOfTheNamedModelAndComeBack) {
  const JointAngles angles = test::RandomAngles(25, 4);
  for (const OpenSimModel model : {OpenSimModel::kGait2392, OpenSimModel::kRajagopal2015}) {
    const bool arms = model == OpenSimModel::kRajagopal2015;
    const OpenSimMotion motion = OpenSimMotionFrom(angles, model, {});
    EXPECT_THAT(motion.table.columns, Contains("hip_flexion_r"));
    EXPECT_EQ(motion.left_out.empty(), arms);
    const test::TemporaryFolder folder;
    WriteMot(folder.path() / "a.mot", motion.table);
    EXPECT_THAT(ReadWholeFile(folder.path() / "a.mot"), HasSubstr(std::string(NameOf(model))));
    const auto read = AnglesFromOpenSim(ReadStorage(folder.path() / "a.mot").value, model, "a.mot");
    EXPECT_TRUE(read.warnings.empty());
    EXPECT_EQ(read.value.timeline, angles.timeline);
    ASSERT_EQ(read.value.series.size(), arms ? 6U : 5U);
    for (std::size_t s = 0; s < read.value.series.size(); ++s) {
      EXPECT_EQ(read.value.series[s].name, angles.series[s].name);
      EXPECT_EQ(read.value.series[s].side, angles.series[s].side);
      for (std::size_t i = 0; i < 25; ++i) {
        const AngleSample &a = angles.series[s].samples[i], &b = read.value.series[s].samples[i];
        ASSERT_EQ(a.provenance == Provenance::kMissing, b.provenance == Provenance::kMissing);
        if (a.provenance != Provenance::kMissing) {
          EXPECT_NEAR(a.value_rad, b.value_rad, 1e-9);
        }
      }
    }
  }
}

TEST(OpenSim, KneeFlexionIsNegativeInGait2392AndAbductionInBothModels) {
  EXPECT_EQ(CoordinateOf("knee_flexion", Side::kLeft, OpenSimModel::kGait2392)->sign, -1);
  EXPECT_EQ(CoordinateOf("knee_flexion", Side::kLeft, OpenSimModel::kRajagopal2015)->sign, 1);
  EXPECT_EQ(CoordinateOf("hip_abduction", Side::kRight, OpenSimModel::kRajagopal2015)->sign, -1);
  EXPECT_EQ(CoordinateOf("hip_abduction", Side::kRight, OpenSimModel::kGait2392)->name, "hip_adduction_r");
  EXPECT_FALSE(CoordinateOf("elbow_flexion", Side::kRight, OpenSimModel::kGait2392));
  EXPECT_FALSE(CoordinateOf("pelvis_obliquity", Side::kMiddle, OpenSimModel::kGait2392));
}

}  // namespace
}  // namespace kinora
