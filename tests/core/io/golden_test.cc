// The readers on files that were written by the formats' descriptions alone: tests/data/io/make.py.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <optional>

#include "core/io/c3d.h"
#include "core/io/csv_motion.h"
#include "core/io/openpose_json.h"
#include "core/io/opensim_coordinates.h"
#include "core/io/storage.h"
#include "core/io/trc.h"
#include "core/util/file_io.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double kFloat_m = 1e-6;
constexpr std::size_t kFrames = 12;

// As in make.py.
std::optional<Eigen::Vector3d> Position(std::size_t frame, std::size_t marker) {
  if ((frame + 2 * marker) % 5 == 4) return std::nullopt;
  const double f = static_cast<double>(frame), m = static_cast<double>(marker);
  return Eigen::Vector3d(0.1 * f + m, -0.25 * m + 0.01 * f, 1 + 0.125 * m);
}

void ExpectPositions(const MarkerTable& markers, double tolerance_m) {
  ASSERT_EQ(markers.frames(), kFrames);
  for (std::size_t f = 0; f < kFrames; ++f) {
    EXPECT_NEAR(markers.times_s[f], static_cast<double>(f) / 50, 1e-9);
    for (std::size_t m = 0; m < markers.names.size(); ++m) {
      const auto expected = Position(f, m);
      ASSERT_EQ(markers.At(f, m).allFinite(), expected.has_value()) << f << " " << m;
      if (expected) {
        EXPECT_LT((markers.At(f, m) - *expected).norm(), tolerance_m);
      }
    }
  }
}

TEST(Golden, Trc) {
  const auto read = ReadTrc(test::DataFile("io/golden.trc"));
  EXPECT_THAT(read.warnings, IsEmpty());
  EXPECT_THAT(read.value.names, ElementsAre("r_ankle", "l_knee", "Tête"));
  ExpectPositions(read.value, 1e-7);
}

TEST(Golden, C3dInEveryByteOrder) {
  for (const char* name : {"intel_real", "dec_real", "mips_real", "intel_integer"}) {
    const auto read = ReadC3d(test::DataFile("io/golden_" + std::string(name) + ".c3d"));
    const C3dTrial& trial = read.value;
    EXPECT_THAT(read.warnings, IsEmpty()) << name;
    EXPECT_THAT(trial.labels, ElementsAre("r_ankle", "l_knee", "Tête"));
    ExpectPositions(MarkersFromC3d(trial), std::string(name) == "intel_integer" ? 1e-4 : kFloat_m);
    EXPECT_EQ(trial.points[1].cameras, 3);
    EXPECT_NEAR(trial.points[1].residual_m, 4 * 0.125e-3, 1e-9);
    EXPECT_EQ(trial.analog_rate_hz, 100);
    EXPECT_THAT(trial.analog_labels, ElementsAre("Fz", "EMG"));
    ASSERT_EQ(trial.analog.size(), 4 * kFrames);
    EXPECT_FLOAT_EQ(trial.analog[4], (101 - 10) * 2.0F * 0.5F);
    EXPECT_FLOAT_EQ(trial.analog[7], (198 + 20) * 4.0F * 0.5F);
    ASSERT_EQ(trial.events.size(), 1U);
    EXPECT_EQ(trial.events[0].label, "Foot Strike");
    EXPECT_EQ(trial.events[0].context, "Right");
    EXPECT_NEAR(trial.events[0].time_s, 60.5, 1e-6);
    EXPECT_THAT(trial.segments, ElementsAre("pelvis"));
    ASSERT_EQ(trial.poses.size(), kFrames);
    EXPECT_NEAR(trial.poses[3](1, 0), std::sin(0.3), 1e-6);
    EXPECT_NEAR(trial.poses[3](0, 3), 0.3, 1e-6);
    EXPECT_NEAR(trial.poses[3](2, 3), 0.3, 1e-6);
  }
}

TEST(Golden, Mot) {
  const auto read = ReadStorage(test::DataFile("io/golden.mot"));
  EXPECT_THAT(read.warnings, IsEmpty());
  EXPECT_EQ(read.value.rows(), kFrames);
  EXPECT_THAT(read.value.notes,
              ElementsAre("Units are S.I. units (second, meters, Newtons, ...)", "Angles are in degrees."));
  EXPECT_NEAR(read.value.At(4, 2), 20 * std::sin(2.2), 1e-7);
  const auto angles = AnglesFromOpenSim(read.value, OpenSimModel::kGait2392, "golden.mot");
  EXPECT_THAT(angles.warnings, ElementsAre("pelvis_tx has no angle of ours and was left out"));
  EXPECT_EQ(angles.value.series[1].name, "knee_flexion");
  EXPECT_NEAR(angles.value.series[1].samples[4].value_rad, -20 * std::sin(2.2) * std::numbers::pi / 180, 1e-9);
}

TEST(Golden, CsvWideAndLong) {
  const auto wide = ReadTrajectoryCsv(test::DataFile("io/golden_wide.csv"));
  EXPECT_THAT(wide.warnings, IsEmpty());
  EXPECT_EQ(wide.value.timeline, (Timeline{0, 50, 1, kFrames}));
  EXPECT_THAT(wide.value.joints, ElementsAre(Joint::kAnkleR, Joint::kKneeL));
  ExpectPositions(MarkersFromTrajectory(wide.value), 1e-12);
  EXPECT_EQ(wide.value.At(0, 0).provenance, Provenance::kEdited);
  const auto angles = ReadAnglesCsv(test::DataFile("io/golden_long.csv"));
  EXPECT_THAT(angles.warnings, IsEmpty());
  ASSERT_EQ(angles.value.series.size(), 2U);
  EXPECT_EQ(angles.value.series[0].side, Side::kLeft);
  EXPECT_EQ(angles.value.series[0].note, "golden");
  EXPECT_NEAR(angles.value.series[1].samples[5].value_rad, 22.5 * std::numbers::pi / 180, 1e-12);
  EXPECT_NEAR(angles.value.series[1].samples[5].sd_rad, 1.5 * std::numbers::pi / 180, 1e-12);
  EXPECT_EQ(angles.value.series[1].samples[3].provenance, Provenance::kMissing);
}

TEST(Golden, OpenPoseJson) {
  const auto people =
      ParseOpenPoseFrame(ReadWholeFile(test::DataFile("io/golden_000000000007_keypoints.json")), Coco17(), "golden");
  ASSERT_EQ(people.size(), 2U);
  EXPECT_EQ(people[0].track, -1);
  EXPECT_EQ(people[1].track, 0);
  EXPECT_TRUE(people[0].keypoints.points[5].missing());
  EXPECT_EQ(people[1].keypoints.points[3].x_px, 130.5F);
  EXPECT_EQ(people[1].keypoints.points[3].y_px, 222.25F);
  EXPECT_EQ(people[1].keypoints.points[3].score, 0.56F);
}

}  // namespace
}  // namespace kinora
