#include "core/motion/shifted.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kinora {
namespace {

constexpr Timeline kFast{.t0_ns = 0, .rate_numerator = 100, .rate_denominator = 1, .count = 200};
constexpr Timeline kSlow{.t0_ns = 500'000'000, .rate_numerator = 30, .rate_denominator = 1, .count = 60};

double Curve(double time_s) {
  return 3 * time_s - 1;
}

JointAngles Line(const Timeline& timeline) {
  JointAngles angles{.convention = AngleConvention::kClinical3D, .timeline = timeline, .series = {}};
  AngleSeries& series = angles.series.emplace_back();
  series.name = "knee_flexion";
  for (std::int64_t i = 0; i < timeline.count; ++i)
    series.samples.push_back({Curve(timeline.TimeOf(i)), 0.01, Provenance::kMeasured});
  return angles;
}

TEST(Shifted, HasWhatTheOtherHadSoMuchEarlier) {
  constexpr double kShift = 0.123;
  const JointAngles moved = Shifted(Line(kFast), kShift, kSlow);
  ASSERT_EQ(moved.series[0].samples.size(), 60U);
  int there = 0;
  for (std::int64_t i = 0; i < kSlow.count; ++i) {
    const AngleSample& sample = moved.series[0].samples[static_cast<std::size_t>(i)];
    const double time_s = kSlow.TimeOf(i) - kShift;
    const bool inside = time_s >= kFast.TimeOf(0) && time_s <= kFast.TimeOf(kFast.count - 1);
    EXPECT_EQ(sample.provenance != Provenance::kMissing, inside) << i;
    if (!inside) continue;
    EXPECT_NEAR(sample.value_rad, Curve(time_s), 1e-9);
    ++there;
  }
  EXPECT_GT(there, 40);
}

TEST(Shifted, ByNothingChangesNothing) {
  Trajectory3D walk;
  walk.timeline = kSlow;
  walk.joints = {Joint::kKneeR};
  for (std::int64_t i = 0; i < kSlow.count; ++i) {
    Sample3D sample;
    if (i % 7 != 0) {
      sample.position_m = {std::sin(0.1 * static_cast<double>(i)), 1, 2};
      sample.provenance = i % 5 == 0 ? Provenance::kEdited : Provenance::kMeasured;
    }
    walk.samples.push_back(sample);
  }
  const Trajectory3D same = Shifted(walk, 0, kSlow);
  for (std::size_t i = 0; i < walk.samples.size(); ++i) {
    EXPECT_EQ(same.samples[i].provenance, walk.samples[i].provenance);
    if (walk.samples[i].missing()) continue;
    EXPECT_EQ(same.samples[i].position_m, walk.samples[i].position_m);
  }
}

TEST(Shifted, IsMissingBetweenAMissingSampleAndAnother) {
  JointAngles line = Line(kFast);
  line.series[0].samples[50] = {};
  const JointAngles moved = Shifted(line, 0.005, kFast);  // half a sample: each lies between two
  EXPECT_EQ(moved.series[0].samples[50].provenance, Provenance::kMissing);
  EXPECT_EQ(moved.series[0].samples[51].provenance, Provenance::kMissing);
  EXPECT_NEAR(moved.series[0].samples[52].value_rad, Curve(0.515), 1e-9);
}

}  // namespace
}  // namespace kinora
