#include "projects/event_templates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <random>

namespace kinora {
namespace {

using testing::IsEmpty;

const Timeline kTimeline{.t0_ns = 1'500'000'000, .rate_numerator = 100, .count = 1000};  // from 1.5 to 11.5 s

using Curve = std::function<double(double time_s)>;

// Goes from value to value by half cosines: it turns exactly at the knots.
struct Knot {
  double time_s, value;
};
Curve Through(std::vector<Knot> knots) {
  return [knots = std::move(knots)](double time_s) {
    if (time_s <= knots.front().time_s) return knots.front().value;
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
      const auto [t0, v0] = knots[i];
      const auto [t1, v1] = knots[i + 1];
      if (time_s > t1) continue;
      return v0 + (v1 - v0) * (1 - std::cos(std::numbers::pi * (time_s - t0) / (t1 - t0))) / 2;
    }
    return knots.back().value;
  };
}

AngleSeries Knee(Side side, const Curve& flexion_deg, double noise_deg = 0) {
  AngleSeries series{.name = "knee_flexion", .side = side, .positive = "flexion", .note = {}, .samples = {}};
  std::mt19937 random(side == Side::kLeft ? 1 : 2);
  std::normal_distribution<double> noise(0, 1);
  for (std::int64_t i = 0; i < kTimeline.count; ++i) {
    const double degrees = flexion_deg(kTimeline.TimeOf(i)) + noise_deg * noise(random);
    series.samples.push_back({degrees * std::numbers::pi / 180, 0.01, Provenance::kMeasured});
  }
  return series;
}
JointAngles Knees(const Curve& left_deg, const Curve& right_deg, double noise_deg = 0) {
  return {AngleConvention::kClinical3D,
          kTimeline,
          {Knee(Side::kLeft, left_deg, noise_deg), Knee(Side::kRight, right_deg, noise_deg)}};
}

Trajectory3D Hips(const Curve& height_m) {
  const Joint joints[] = {Joint::kHipL, Joint::kHipR};
  Trajectory3D trial = Trajectory3D::Missing(kTimeline, joints);
  for (std::int64_t f = 0; f < kTimeline.count; ++f) {
    for (std::size_t j = 0; j < 2; ++j) {
      const double tilt_m = j == 0 ? 0.02 : -0.02;  // the middle counts
      trial.At(f, j).position_m = {0.1, j == 0 ? 0.1 : -0.1, height_m(kTimeline.TimeOf(f)) + tilt_m};
      trial.At(f, j).provenance = Provenance::kMeasured;
    }
  }
  return trial;
}

void ExpectTimes(const std::vector<GaitEvent>& events, std::string_view label, const std::vector<double>& times_s,
                 double tolerance_s) {
  std::vector<double> found;
  for (const GaitEvent& event : events) {
    if (event.label != label) continue;
    EXPECT_EQ(event.kind, EventKind::kCustom);
    EXPECT_EQ(event.side, Side::kMiddle);
    EXPECT_EQ(event.source, EventSource::kDetected);
    found.push_back(event.time_s);
  }
  ASSERT_EQ(found.size(), times_s.size()) << label;
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], times_s[i], tolerance_s) << label;
}

const Curve kSquats =
    Through({{2.5, 5}, {3.6, 110}, {4.7, 5}, {5.5, 6}, {6.413, 95}, {7.6, 5}, {8.2, 5}, {9.377, 120}, {10.6, 5}});

TEST(EventTemplates, SquatsAreDeepestWhereBothKneesAreMostFlexed) {
  const auto less = [](double time_s) { return 0.9 * kSquats(time_s); };
  for (const double noise_deg : {0.0, 1.0}) {
    const auto events = DetectEvents(EventTemplate::kSquat, {}, Knees(kSquats, less, noise_deg));
    EXPECT_EQ(events.size(), 3U);
    ExpectTimes(events, kDeepestSquat, {3.6, 6.413, 9.377}, noise_deg > 0 ? 0.06 : 0.005);
  }
}

TEST(EventTemplates, SquatsNeedBothKnees) {
  JointAngles angles = Knees(kSquats, kSquats);
  angles.series.pop_back();
  EXPECT_THAT(DetectEvents(EventTemplate::kSquat, {}, angles), IsEmpty());
  EXPECT_THAT(DetectEvents(EventTemplate::kSquat, {}, {AngleConvention::kPlanar, kTimeline, {}}), IsEmpty());
}

// A countermovement, flight on a parabola, a landing that gives way.
double JumpHeight(double time_s) {
  const Curve down = Through({{3, 0.95}, {3.8, 0.65}, {4.1, 1.0}});
  const Curve landing = Through({{4.7, 1.0}, {4.95, 0.72}, {5.8, 0.95}});
  if (time_s <= 4.1) return down(time_s);
  if (time_s >= 4.7) return landing(time_s);
  const double from_apex_s = time_s - 4.4;
  return 1.0 + 9.81 / 2 * (0.3 * 0.3 - from_apex_s * from_apex_s);
}

TEST(EventTemplates, JumpsHaveAnApexBetweenTheDeepestMoments) {
  const auto twice = [](double time_s) { return JumpHeight(time_s > 6.5 ? time_s - 4 : time_s); };
  const auto events = DetectEvents(EventTemplate::kJump, Hips(twice), {});
  ExpectTimes(events, kApex, {4.4, 8.4}, 0.01);
  ExpectTimes(events, kDeepest, {3.8, 4.95, 7.8, 8.95}, 0.03);  // the filter rounds their sharp turns
  EXPECT_TRUE(std::ranges::is_sorted(events, &Earlier));
}

TEST(EventTemplates, JumpsNeedBothHips) {
  Trajectory3D trial = Hips(JumpHeight);
  trial.joints[1] = Joint::kKneeR;
  EXPECT_THAT(DetectEvents(EventTemplate::kJump, trial, {}), IsEmpty());
}

// 15 degrees at strike, 45 loaded, 18 at toe-off, 100 in swing; the right leg half a stride later.
TEST(EventTemplates, RunsHaveStrikesAndToeOffsAtTheStraightestKnee) {
  constexpr double kStride_s = 0.7, kToeOff_s = 0.32 * kStride_s, kFirst_s = 0.9;
  const auto knee = [](double from_s) {
    std::vector<Knot> knots;
    for (int i = 0; i < 17; ++i) {
      const double strike_s = from_s + i * kStride_s;
      knots.push_back({strike_s, 15});
      knots.push_back({strike_s + 0.15 * kStride_s, 45});
      knots.push_back({strike_s + kToeOff_s, 18});
      knots.push_back({strike_s + 0.68 * kStride_s, 100});
    }
    return Through(knots);
  };
  const auto events = DetectEvents(EventTemplate::kRun, {}, Knees(knee(kFirst_s), knee(kFirst_s + kStride_s / 2)));
  EXPECT_TRUE(std::ranges::is_sorted(events, &Earlier));
  for (const Side side : {Side::kLeft, Side::kRight}) {
    for (const EventKind kind : {EventKind::kFootStrike, EventKind::kToeOff}) {
      const double first_s =
          kFirst_s + (side == Side::kRight ? kStride_s / 2 : 0) + (kind == EventKind::kToeOff ? kToeOff_s : 0);
      int count = 0;
      for (const GaitEvent& event : events) {
        if (event.side != side || event.kind != kind) continue;
        ++count;
        const double strides = (event.time_s - first_s) / kStride_s;
        EXPECT_NEAR(strides, std::round(strides), 0.015 / kStride_s) << NameOf(event) << " at " << event.time_s;
      }
      EXPECT_GE(count, 12);
      EXPECT_LE(count, 15);
    }
  }
}

TEST(EventTemplates, NoneAndAsBeforeFindNothing) {
  for (const EventTemplate motion : {EventTemplate::kNone, EventTemplate::kAsBefore}) {
    EXPECT_THAT(DetectEvents(motion, Hips(JumpHeight), Knees(kSquats, kSquats)), IsEmpty());
  }
}

TEST(EventTemplates, AStillPersonGivesNoEvents) {
  const auto still = [](double) { return 1.0; };
  EXPECT_THAT(DetectEvents(EventTemplate::kSquat, {}, Knees(still, still)), IsEmpty());
  EXPECT_THAT(DetectEvents(EventTemplate::kJump, Hips(still), {}), IsEmpty());
  EXPECT_THAT(DetectEvents(EventTemplate::kRun, {}, Knees(still, still)), IsEmpty());
}

}  // namespace
}  // namespace kinora
