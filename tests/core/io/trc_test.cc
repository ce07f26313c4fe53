#include "core/io/trc.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/core/io/random_motion.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

constexpr double kRounding_m = 1e-8;  // nine digits on each axis

TEST(Trc, WhatIsWrittenReadsBackTheSameInMetresAndMillimetres) {
  MarkerTable markers = MarkersFromTrajectory(test::RandomTrajectory(40, 1));
  markers.names[0] = "tête\tà";
  for (const TrcUnit unit : {TrcUnit::kMetres, TrcUnit::kMillimetres}) {
    const test::TemporaryFolder folder;
    WriteTrc(folder.path() / "é.trc", markers, {unit, true});
    const auto read = ReadTrc(folder.path() / "é.trc");
    EXPECT_TRUE(read.warnings.empty());
    EXPECT_EQ(read.value.rate_hz, markers.rate_hz);
    ASSERT_EQ(read.value.names.size(), markers.names.size());
    EXPECT_EQ(read.value.names[0], "tête_à");
    EXPECT_EQ(read.value.names[1], "r_ankle");
    ASSERT_EQ(read.value.frames(), 40U);
    for (std::size_t f = 0; f < 40; ++f) {
      EXPECT_NEAR(read.value.times_s[f], markers.times_s[f], 1e-9);
      for (std::size_t m = 0; m < markers.names.size(); ++m) {
        const Eigen::Vector3d &a = markers.At(f, m), &b = read.value.At(f, m);
        EXPECT_EQ(a.allFinite(), b.allFinite());
        if (a.allFinite()) {
          EXPECT_LT((a - b).norm(), kRounding_m);
        }
      }
    }
  }
}

TEST(Trc, OurTrajectoryComesBackWithItsTimeline) {
  const test::TemporaryFolder folder;
  const Trajectory3D trajectory = test::RandomTrajectory(30, 2);
  WriteTrc(folder.path() / "a.trc", MarkersFromTrajectory(trajectory));
  const auto read = TrajectoryFromMarkers(ReadTrc(folder.path() / "a.trc").value, "a.trc");
  EXPECT_EQ(read.value.timeline, trajectory.timeline);
  EXPECT_EQ(read.value.joints, trajectory.joints);
  for (std::size_t i = 0; i < trajectory.samples.size(); ++i)
    EXPECT_EQ(read.value.samples[i].missing(), trajectory.samples[i].missing());
}

TEST(Trc, FilesHaveYUpAndTheWorldHasZUp) {
  const test::TemporaryFolder folder;
  MarkerTable markers{100, {0}, {"a"}, {{1, 2, 3}}};
  WriteTrc(folder.path() / "a.trc", markers);
  EXPECT_THAT(ReadWholeFile(folder.path() / "a.trc"), HasSubstr("\n1\t0\t2\t3\t1\n"));
}

TEST(Trc, AnEmptyAndAHeaderlessFileAreClearErrors) {
  for (const char* name : {"data/formats/trc/Empty.trc", "data/formats/trc/Truncated.trc"}) {
    const auto file = test::SharedFile(name);
    KINORA_SKIP_WITHOUT(file);
    try {
      ReadTrc(file);
      FAIL() << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.where(), file.string());
      EXPECT_THAT(error.message(), ::testing::AnyOf("the file is empty", "the file ends in its header, after line 2"));
    }
  }
}

TEST(Trc, AFileCutOffInsideAFrameGivesTheFramesBeforeItAndSaysSo) {
  const test::TemporaryFolder folder;
  WriteTrc(folder.path() / "a.trc", MarkersFromTrajectory(test::RandomTrajectory(40, 1)));
  const std::string text = ReadWholeFile(folder.path() / "a.trc");
  const std::size_t row = text.find("\n37\t");
  const auto read = ParseTrc(std::string_view(text).substr(0, row + 20), "a.trc");
  EXPECT_EQ(read.value.frames(), 36U);
  EXPECT_THAT(read.warnings, Contains("the file ends inside frame 37; 36 frames were read"));
}

TEST(Trc, ReadsTheFilesOfOtherPrograms) {
  struct Sample {
    const char* name;
    std::size_t markers, frames;
    double rate_hz;
  };
  for (const Sample& sample :
       {Sample{"opensim/subject01_walk1.trc", 41, 151, 60}, Sample{"trc/MOTEK/T.trc", 41, 89, 30},
        Sample{"trc/SprintMotion.trc", 59, 788, 250}, Sample{"trc/Knee.trc", 71, 200, 200},
        Sample{"trc/Res16bits.trc", 44, 100, 100}, Sample{"trc/MOTEK/ballet_reduced.trc", 41, 100, 30},
        Sample{"trc/Anto.trc", 34, 128, 100}}) {
    const auto file = test::SharedFile(std::string("data/formats/") + sample.name);
    KINORA_SKIP_WITHOUT(file);
    const auto read = ReadTrc(file);
    EXPECT_EQ(read.value.names.size(), sample.markers) << sample.name;
    EXPECT_EQ(read.value.frames(), sample.frames) << sample.name;
    EXPECT_EQ(read.value.rate_hz, sample.rate_hz) << sample.name;
    EXPECT_THAT(read.warnings, ::testing::IsEmpty()) << sample.name;
  }
}

TEST(Trc, MarkersBeyondTheNamedOnesAreNumbered) {
  const auto file = test::SharedFile("data/formats/trc/Gait.trc");  // announces 66 markers and names 33
  KINORA_SKIP_WITHOUT(file);
  const auto read = ReadTrc(file);
  ASSERT_EQ(read.value.names.size(), 66U);
  EXPECT_EQ(read.value.names[0], "R.Shoulder");
  EXPECT_EQ(read.value.names[65], "M66");
  EXPECT_EQ(read.value.frames(), 487U);
  EXPECT_THAT(read.warnings, Contains(HasSubstr("names 33")));
}

TEST(Trc, MarkersWithoutNamesAreNumberedAndSaidSo) {
  const auto file = test::SharedFile("data/formats/trc/10002-20130731010438-Unnamed.trc");
  KINORA_SKIP_WITHOUT(file);
  const auto read = ReadTrc(file);
  EXPECT_EQ(read.value.frames(), 1313U);
  EXPECT_EQ(read.value.names[0], "M1");
  EXPECT_NEAR(read.value.At(0, 0).y(), -0.35245120, 1e-9);  // Y up turned: the file's X
  EXPECT_THAT(read.warnings, Contains(HasSubstr("names 0")));
}

}  // namespace
}  // namespace kinora
