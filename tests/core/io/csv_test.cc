#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <locale>

#include "core/io/csv_motion.h"
#include "core/io/csv_table.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "tests/core/io/random_motion.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::vector<CsvOptions> AllOptions() {
  std::vector<CsvOptions> all;
  for (const CsvLayout layout : {CsvLayout::kWide, CsvLayout::kLong})
    for (const bool semicolon : {false, true})
      for (const bool full : {false, true}) all.push_back({layout, {semicolon, full}, true, true});
  return all;
}

FileMetadata Metadata() {
  return {"P\"01\", é", "s;1", "walk", "barefoot", "two cameras", "Kinora 0.1", R"({"a":1})"};
}

TEST(Csv, TrajectoriesReadBackTheSameInEveryLayoutAndStyle) {
  const Trajectory3D trajectory = test::RandomTrajectory(30, 5);
  for (const CsvOptions& options : AllOptions()) {
    const test::TemporaryFolder folder;
    WriteCsv(folder.path() / "é.csv", trajectory, Metadata(), options);
    const auto read = ReadTrajectoryCsv(folder.path() / "é.csv");
    EXPECT_THAT(read.warnings, ::testing::IsEmpty());
    EXPECT_EQ(read.value.timeline, trajectory.timeline);
    ASSERT_EQ(read.value.joints, trajectory.joints);
    const double tolerance = options.style.full_precision ? 1e-15 : 1e-6;
    for (std::size_t i = 0; i < trajectory.samples.size(); ++i) {
      const Sample3D &a = trajectory.samples[i], &b = read.value.samples[i];
      ASSERT_EQ(a.provenance, b.provenance);
      if (a.missing()) {
        EXPECT_TRUE(b.position_m.array().isNaN().all());
        continue;
      }
      EXPECT_LT((a.position_m - b.position_m).norm(), tolerance);
      for (int k = 0; k < 3; ++k)
        EXPECT_NEAR(std::sqrt(a.covariance_m2(k, k)), std::sqrt(b.covariance_m2(k, k)), tolerance);
    }
  }
}

TEST(Csv, ALongTrialIsWrittenPieceByPieceAndIsTheSameText) {
  const Trajectory3D trajectory = test::RandomTrajectory(15000, 5);
  const test::TemporaryFolder folder;
  for (const CsvLayout layout : {CsvLayout::kWide, CsvLayout::kLong}) {
    const CsvOptions options{layout, {}, true, true};
    const std::string text = CsvText(trajectory, Metadata(), options);
    ASSERT_GT(text.size(), std::size_t{3} << 20);
    WriteCsv(folder.path() / "long.csv", trajectory, Metadata(), options);
    EXPECT_TRUE(ReadWholeFile(folder.path() / "long.csv") == text);
    EXPECT_EQ(std::ranges::count(text, '\n'),
              layout == CsvLayout::kWide ? 15001 : 1 + 15000 * 3 * static_cast<std::int64_t>(trajectory.joints.size()));
  }
}

TEST(Csv, AnglesReadBackTheSameWithTheirConventionAndNotes) {
  JointAngles angles = test::RandomAngles(30, 6);
  angles.convention = AngleConvention::kPlanar;
  for (const CsvOptions& options : AllOptions()) {
    const test::TemporaryFolder folder;
    WriteCsv(folder.path() / "a.csv", angles, Metadata(), options);
    const auto read = ReadAnglesCsv(folder.path() / "a.csv");
    EXPECT_THAT(read.warnings, ::testing::IsEmpty());
    EXPECT_EQ(read.value.timeline, angles.timeline);
    EXPECT_EQ(read.value.convention, angles.convention);
    ASSERT_EQ(read.value.series.size(), angles.series.size());
    const double tolerance = options.style.full_precision ? 1e-15 : 1e-7;
    for (std::size_t s = 0; s < angles.series.size(); ++s) {
      const AngleSeries &a = angles.series[s], &b = read.value.series[s];
      EXPECT_EQ(a.name, b.name);
      EXPECT_EQ(a.side, b.side);
      EXPECT_EQ(a.positive, b.positive);
      EXPECT_EQ(a.note, b.note);
      ASSERT_EQ(a.samples.size(), b.samples.size());
      for (std::size_t i = 0; i < a.samples.size(); ++i) {
        ASSERT_EQ(a.samples[i].provenance, b.samples[i].provenance);
        if (a.samples[i].provenance == Provenance::kMissing) continue;
        EXPECT_NEAR(a.samples[i].value_rad, b.samples[i].value_rad, tolerance);
        EXPECT_NEAR(a.samples[i].sd_rad, b.samples[i].sd_rad, tolerance);
      }
    }
  }
}

TEST(Csv, TheFirstLineIsTheHeaderNamesCarryUnitsAndMissingIsEmpty) {
  Trajectory3D trajectory = Trajectory3D::Missing({0, 50, 1, 2}, std::vector<Joint>{Joint::kAnkleR});
  trajectory.At(0, 0).position_m = {0.5, -1, 0};
  trajectory.At(0, 0).provenance = Provenance::kMeasured;
  const test::TemporaryFolder folder;
  WriteCsv(folder.path() / "a.csv", trajectory, {}, {});
  EXPECT_EQ(ReadWholeFile(folder.path() / "a.csv"),
            "time_s,r_ankle_x_m,r_ankle_y_m,r_ankle_z_m\r\n0,0.5,-1,0\r\n0.02,,,\r\n");
  CsvOptions excel;
  excel.style.semicolon_and_decimal_comma = true;
  WriteCsv(folder.path() / "b.csv", trajectory, {}, excel);
  EXPECT_THAT(ReadWholeFile(folder.path() / "b.csv"), HasSubstr("\r\n0;0,5;-1;0\r\n0,02;;;\r\n"));
  CsvOptions tidy;
  tidy.layout = CsvLayout::kLong;
  WriteCsv(folder.path() / "c.csv", trajectory, Metadata(), tidy);
  EXPECT_THAT(ReadWholeFile(folder.path() / "c.csv"),
              StartsWith("participant,session,trial,condition,side,quantity,time_s,value,sd,source\r\n"
                         "\"P\"\"01\"\", é\",\"s;1\",walk,barefoot,right,ankle_x_m,0,0.5,,measured\r\n"));
  EXPECT_THAT(ReadWholeFile(folder.path() / "c.provenance.json"), HasSubstr("\"a\": 1"));
}

struct CommaForPoint : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(Csv, TheDecimalPointNeverFollowsTheLocale) {
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new CommaForPoint));
  CsvWriter csv({});
  csv.Number(1234.5, 3);
  const auto table = ParseCsv("a\n1234.5\n", "a.csv");
  const double number = CsvNumber(table.value, 0, 0, "a.csv");
  std::locale::global(before);
  EXPECT_EQ(csv.text(), "1234.5");
  EXPECT_EQ(number, 1234.5);
}

TEST(Csv, WithoutProvenanceTheTimelineComesFromTheTimes) {
  const auto read = ParseAnglesCsv("time_s,knee_flexion_l_deg\r\n1,10\r\n1.02,\r\n1.04,30\r\n", "", "a.csv");
  EXPECT_EQ(read.value.timeline, (Timeline{1'000'000'000, 50, 1, 3}));
  EXPECT_EQ(read.value.series.at(0).side, Side::kLeft);
  EXPECT_EQ(read.value.series.at(0).samples.at(1).provenance, Provenance::kMissing);
  EXPECT_THAT(read.warnings, ElementsAre(HasSubstr("convention")));
}

TEST(Csv, CutOffFilesAndBadCellsSayWhere) {
  const auto cut = ParseCsv("a,b\n1,2\n3,4", "a.csv");
  EXPECT_EQ(cut.value.rows.size(), 1U);
  EXPECT_THAT(cut.warnings, ElementsAre("the file ends inside row 2; 1 rows were read"));
  try {
    ParseAnglesCsv("time_s,knee_deg\n0,1\n1,x\n", "", "a.csv");
    FAIL();
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("row 2, column knee_deg"));
  }
  EXPECT_THROW(ParseCsv("", "a.csv"), Error);
  EXPECT_THROW(ParseCsv("a,a\n", "a.csv"), Error);
  EXPECT_THROW(ParseCsv("a\n\xFF\n", "a.csv"), Error);
  const auto quoted = ParseCsv("\"a\"\"b\",\"c\nd\"\n\"1,2\",3\n", "a.csv");
  EXPECT_THAT(quoted.value.columns, ElementsAre("a\"b", "c\nd"));
  EXPECT_THAT(quoted.value.rows[0], ElementsAre("1,2", "3"));
}

}  // namespace
}  // namespace kinora
