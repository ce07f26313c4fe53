// Every reader on 10,000 damaged copies of its golden file.
#include <gtest/gtest.h>

#include "core/io/c3d.h"
#include "core/io/csv_motion.h"
#include "core/io/openpose_json.h"
#include "core/io/opensim_coordinates.h"
#include "core/io/storage.h"
#include "core/io/trc.h"
#include "core/util/file_io.h"
#include "tests/core/io/random_motion.h"
#include "tests/support/damage.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using test::ExpectSurvivesDamage;

std::string Golden(const std::string& name) {
  return ReadWholeFile(test::DataFile("io/" + name));
}

TEST(Damage, OpenPoseJson) {
  ExpectSurvivesDamage(Golden("golden_000000000007_keypoints.json"), 1, [](std::string_view bytes) {
    for (const TrackedPerson& person : ParseOpenPoseFrame(bytes, Coco17(), "damaged.json"))
      ASSERT_EQ(person.keypoints.points.size(), 17U);
  });
}

TEST(Damage, Trc) {
  ExpectSurvivesDamage(Golden("golden.trc"), 2, [](std::string_view bytes) {
    const auto read = ParseTrc(bytes, "damaged.trc");
    ASSERT_EQ(read.value.positions_m.size(), read.value.frames() * read.value.names.size());
    try {
      TrajectoryFromMarkers(read.value, "damaged.trc");
    } catch (const Error&) {
    }
  });
}

TEST(Damage, Storage) {
  ExpectSurvivesDamage(Golden("golden.mot"), 3, [](std::string_view bytes) {
    const auto read = ParseStorage(bytes, "damaged.mot");
    ASSERT_EQ(read.value.values.size(), read.value.rows() * read.value.columns.size());
    AnglesFromOpenSim(read.value, OpenSimModel::kGait2392, "damaged.mot");
  });
}

void ReadDamagedC3d(std::string_view bytes) {
  const auto read = ParseC3d(bytes, "damaged.c3d");
  ASSERT_EQ(read.value.points.size(), read.value.frames() * read.value.labels.size());
  ASSERT_EQ(read.value.poses.size() % std::max<std::size_t>(1, read.value.segments.size()), 0U);
  MarkersFromC3d(read.value);
}

TEST(Damage, C3dIntelReal) {
  ExpectSurvivesDamage(Golden("golden_intel_real.c3d"), 4, ReadDamagedC3d);
}
TEST(Damage, C3dIntelInteger) {
  ExpectSurvivesDamage(Golden("golden_intel_integer.c3d"), 5, ReadDamagedC3d);
}
TEST(Damage, C3dDec) {
  ExpectSurvivesDamage(Golden("golden_dec_real.c3d"), 6, ReadDamagedC3d);
}
TEST(Damage, C3dMips) {
  ExpectSurvivesDamage(Golden("golden_mips_real.c3d"), 7, ReadDamagedC3d);
}

TEST(Damage, C3dHeaderAndParametersAlone) {
  // Short enough for every change to hit a count, a length or an offset.
  const std::string whole = Golden("golden_intel_real.c3d");
  ExpectSurvivesDamage(whole.substr(0, 1200), 8,
                       [&](std::string_view bytes) { ReadDamagedC3d(std::string(bytes) + whole.substr(1200)); });
}

TEST(Damage, CsvWide) {
  ExpectSurvivesDamage(Golden("golden_wide.csv"), 9, [](std::string_view bytes) {
    const auto read = ParseTrajectoryCsv(bytes, "", "damaged.csv");
    ASSERT_EQ(read.value.samples.size(),
              static_cast<std::size_t>(read.value.timeline.count) * read.value.joints.size());
  });
}

TEST(Damage, CsvLong) {
  const std::string provenance = Golden("golden_long.provenance.json");
  ExpectSurvivesDamage(Golden("golden_long.csv"), 10, [&](std::string_view bytes) {
    for (const AngleSeries& series : ParseAnglesCsv(bytes, provenance, "damaged.csv").value.series)
      ASSERT_FALSE(series.samples.empty());
  });
}

TEST(Damage, ProvenanceBesideCsv) {
  const std::string csv = Golden("golden_long.csv");
  test::Mutator mutator(Golden("golden_long.provenance.json"), 11);
  for (int i = 0; i < test::kDamagedFiles / 10; ++i)
    EXPECT_EQ(ParseAnglesCsv(csv, mutator.Next(), "a.csv").value.series.size(), 2U) << "damaged file " << i;
}

}  // namespace
}  // namespace kinora
