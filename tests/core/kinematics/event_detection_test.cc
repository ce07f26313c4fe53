#include "core/kinematics/event_detection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "core/kinematics/cycles.h"
#include "core/signal/extrema.h"
#include "core/synthetic/walker.h"

namespace kinora {
namespace {

using synthetic::Walker;
using synthetic::WalkerOptions;

constexpr double kRateHz = 60;
constexpr double kSample_s = 1 / kRateHz;

const std::vector<Joint> kJoints = {Joint::kHipL,   Joint::kHipR,  Joint::kKneeL, Joint::kKneeR,   Joint::kAnkleL,
                                    Joint::kAnkleR, Joint::kHeelL, Joint::kHeelR, Joint::kBigToeL, Joint::kBigToeR};

Trajectory3D Walk(const WalkerOptions& options, std::int64_t count = 480) {
  return Walker(options).Sample({.t0_ns = 250'000'000, .rate_numerator = 60, .count = count}, kJoints);
}

// When the joint is truly furthest in front of (or behind) the hips near a time, on a straight path: a search at 10
// kHz.
double TrueTurn(const Walker& walker, Joint joint, bool front, double near_s) {
  const double heading = walker.options().path.heading_rad;
  const Eigen::Vector3d forward(std::cos(heading), std::sin(heading), 0);
  double best = -1e9, at = near_s;
  for (int i = -2000; i <= 2000; ++i) {
    const double t = near_s + i * 1e-4;
    const auto pose = walker.PoseAt(t);
    const double distance = forward.dot(pose[joint] - (pose[Joint::kHipL] + pose[Joint::kHipR]) / 2) * (front ? 1 : -1);
    if (distance > best) best = distance, at = t;
  }
  return at;
}

std::vector<double> TimesOf(const std::vector<GaitEvent>& events, Side side, EventKind kind) {
  std::vector<double> times;
  for (const GaitEvent& event : events)
    if (event.side == side && event.kind == kind) times.push_back(event.time_s);
  return times;
}
double Nearest(const std::vector<double>& times, double to) {
  double best = 1e9;
  for (const double time : times)
    if (std::abs(time - to) < std::abs(best - to)) best = time;
  return best;
}

// Against Zeni's definition itself the error is that of the filter and the parabola: a fifth of a sample.
TEST(WalkingEvents, AreWhereHeelAndToeTurnAgainstTheHips) {
  for (const double heading : {0.0, 2.0}) {
    WalkerOptions options;
    options.path.heading_rad = heading;
    const Walker walker(options);
    const auto events = DetectWalkingEvents(Walk(options));
    ASSERT_GE(events.size(), 24u);
    for (const GaitEvent& event : events) {
      const bool strike = event.kind == EventKind::kFootStrike;
      const Joint left = strike ? Joint::kHeelL : Joint::kBigToeL;
      const Joint joint = event.side == Side::kLeft ? left : MirrorOf(left);
      EXPECT_NEAR(event.time_s, TrueTurn(walker, joint, strike, event.time_s), 0.5 * kSample_s)
          << NameOf(event) << " at " << event.time_s;
      EXPECT_EQ(event.source, EventSource::kDetected);
    }
  }
}

// Against the walker's contacts the definition itself is early: by 3 % of a stride at foot strike (see walker.h).
TEST(WalkingEvents, AreNearTheTrueContactsAndNoneIsMissedOrInvented) {
  const WalkerOptions options;
  const Walker walker(options);
  const auto events = DetectWalkingEvents(Walk(options));
  const double tolerance_s = 0.05 * options.stride_time_s;
  for (const Side side : {Side::kLeft, Side::kRight}) {
    const auto strikes = TimesOf(events, side, EventKind::kFootStrike),
               offs = TimesOf(events, side, EventKind::kToeOff);
    const auto true_strikes = walker.FootStrikes(side, 0.5, 8.0), true_offs = walker.ToeOffs(side, 0.5, 8.0);
    for (const double time : true_strikes) EXPECT_NEAR(Nearest(strikes, time), time, tolerance_s);
    for (const double time : true_offs) EXPECT_NEAR(Nearest(offs, time), time, tolerance_s);
    EXPECT_LE(strikes.size(), true_strikes.size() + 1);
    EXPECT_LE(offs.size(), true_offs.size() + 1);
  }
}

TEST(WalkingEvents, HoldOnACurveAndWithNoise) {
  WalkerOptions options;
  options.path.curvature_per_m = 0.4;
  Trajectory3D trial = Walk(options);
  std::mt19937 random(3);
  std::normal_distribution<double> noise(0, 0.01);
  for (Sample3D& sample : trial.samples)
    sample.position_m += Eigen::Vector3d(noise(random), noise(random), noise(random));
  const auto events = DetectWalkingEvents(trial);
  for (const Side side : {Side::kLeft, Side::kRight}) {
    const auto strikes = TimesOf(events, side, EventKind::kFootStrike);
    const auto truth = Walker(options).FootStrikes(side, 0.5, 8.0);
    for (const double time : truth) EXPECT_NEAR(Nearest(strikes, time), time, 0.06 * options.stride_time_s);
    EXPECT_LE(strikes.size(), truth.size() + 1);
  }
}

TEST(WalkingEvents, AStandingPersonAndAPersonWithoutFeetGiveNone) {
  Trajectory3D trial = Walk({});
  for (std::int64_t f = 1; f < trial.timeline.count; ++f)
    for (std::size_t j = 0; j < kJoints.size(); ++j) trial.At(f, j) = trial.At(0, j);
  EXPECT_TRUE(DetectWalkingEvents(trial).empty());
  const std::vector<Joint> hips = {Joint::kHipL, Joint::kHipR};
  EXPECT_TRUE(DetectWalkingEvents(Walker({}).Sample({.rate_numerator = 60, .count = 100}, hips)).empty());
}

// A running knee: 15 degrees at strike, 45 loaded, 18 at toe-off, 100 in swing.
double RunningKnee(double phase) {
  phase -= std::floor(phase);
  struct Knot {
    double phase, degrees;
  };
  constexpr Knot kKnots[] = {{0, 15}, {0.15, 45}, {0.32, 18}, {0.68, 100}, {1, 15}};
  for (int i = 0; i < 4; ++i) {
    if (phase > kKnots[i + 1].phase) continue;
    const double t = (phase - kKnots[i].phase) / (kKnots[i + 1].phase - kKnots[i].phase);
    const double blend = (1 - std::cos(std::numbers::pi * t)) / 2;
    return (kKnots[i].degrees + (kKnots[i + 1].degrees - kKnots[i].degrees) * blend) * std::numbers::pi / 180;
  }
  return 0;
}
JointAngles Running(double rate_hz, double stride_s, double loading = 1) {
  JointAngles angles;
  angles.timeline = {.rate_numerator = static_cast<std::int64_t>(rate_hz),
                     .count = static_cast<std::int64_t>(5 * rate_hz)};
  AngleSeries knee{"knee_flexion", Side::kRight, "flexion", "", {}};
  for (std::int64_t i = 0; i < angles.timeline.count; ++i) {
    const double phase = angles.timeline.TimeOf(i) / stride_s;
    double value = RunningKnee(phase);
    if (loading == 0 && phase - std::floor(phase) < 0.32) value = RunningKnee(0.32);
    knee.samples.push_back({value, 0.01, Provenance::kMeasured});
  }
  angles.series.push_back(knee);
  return angles;
}

TEST(RunningEvents, AreTheKneesTwoStraightestMoments) {
  constexpr double kStride_s = 0.7;
  const auto events = DetectRunningEvents(Running(120, kStride_s));
  const auto strikes = TimesOf(events, Side::kRight, EventKind::kFootStrike);
  const auto offs = TimesOf(events, Side::kRight, EventKind::kToeOff);
  ASSERT_GE(strikes.size(), 5u);
  ASSERT_GE(offs.size(), 5u);
  for (const double time : strikes) EXPECT_NEAR(std::remainder(time, kStride_s), 0, 1.0 / 120);
  for (const double time : offs) EXPECT_NEAR(std::remainder(time - 0.32 * kStride_s, kStride_s), 0, 1.0 / 120);
}

TEST(RunningEvents, AStrideWithoutLoadingGivesNone) {
  EXPECT_TRUE(DetectRunningEvents(Running(120, 0.7, 0)).empty());
}

TEST(ExtremumEvents, AreTheTurningPointsOfAChosenCurve) {
  std::vector<double> squat(600);  // three squats, 100 degrees deep, at 2, 5 and 8 seconds
  for (std::size_t i = 0; i < squat.size(); ++i) {
    const double t = static_cast<double>(i) / kRateHz;
    for (const double at : {2.003, 5.0, 8.0}) squat[i] += 1.7 * std::exp(-std::pow((t - at) / 0.5, 2));
    squat[i] += 0.005 * std::sin(20 * t);
  }
  const auto events = DetectExtrema(squat, {.rate_numerator = 60, .count = 600}, Side::kMiddle, "deepest squat");
  ASSERT_EQ(events.size(), 3u);
  EXPECT_NEAR(events[0].time_s, 2.003, 0.02);
  EXPECT_NEAR(events[2].time_s, 8.0, 0.02);
  EXPECT_EQ(NameOf(events[0]), "deepest squat");
  EXPECT_EQ(DetectExtrema(squat, {.rate_numerator = 60, .count = 600}, Side::kMiddle, "up", {.maxima = false}).size(),
            2u);
}

TEST(Extrema, LieBetweenSamplesAndNotAtTheEndsOrAcrossGaps) {
  std::vector<double> wave(100);
  for (std::size_t i = 0; i < wave.size(); ++i) wave[i] = std::cos(0.2 * (static_cast<double>(i) - 40.3));
  const auto turns = FindExtrema(wave, 0.5);
  ASSERT_GE(turns.size(), 5u);
  for (std::size_t i = 1; i < turns.size(); ++i) EXPECT_NE(turns[i].maximum, turns[i - 1].maximum);
  const auto top =
      std::find_if(turns.begin(), turns.end(), [](const Extremum& e) { return std::abs(e.index - 40) < 2; });
  ASSERT_NE(top, turns.end());
  EXPECT_NEAR(top->index, 40.3, 2e-3);
  EXPECT_NEAR(top->value, 1, 1e-3);
  for (std::size_t i = 39; i < 42; ++i) wave[i] = std::nan("");
  for (const Extremum& turn : FindExtrema(wave, 0.5)) EXPECT_GT(std::abs(turn.index - 40.3), 3);
  EXPECT_TRUE(FindExtrema(std::vector<double>{1, 2, 3}, 0.5).empty());
}

TEST(Cycles, RunBetweenSameSideStrikesAndAreNormalised) {
  const Timeline timeline{.rate_numerator = 60, .count = 300};
  std::vector<double> curve(300);
  for (std::size_t i = 0; i < 300; ++i) curve[i] = std::sin(2 * std::numbers::pi * static_cast<double>(i) / 60 / 1.1);
  std::vector<GaitEvent> events;
  for (const double strike : {0.2, 1.3, 2.4, 3.5, 4.6}) {
    events.push_back({Side::kRight, EventKind::kFootStrike, "", strike, EventSource::kDetected});
    events.push_back({Side::kRight, EventKind::kToeOff, "", strike + 0.6, EventSource::kDetected});
    events.push_back({Side::kLeft, EventKind::kFootStrike, "", strike + 0.55, EventSource::kEdited});
  }
  const auto cycles = CutCycles(curve, timeline, events, Side::kRight);
  ASSERT_EQ(cycles.size(), 4u);
  EXPECT_EQ(cycles[1].values.size(), 101u);
  for (std::size_t i = 0; i <= 100; ++i)
    EXPECT_NEAR(cycles[1].values[i], std::sin(2 * std::numbers::pi * (1.3 / 1.1 + static_cast<double>(i) / 100)), 1e-5);
  const CycleSummary summary = Summarise(cycles);
  EXPECT_NEAR(summary.mean[30], cycles[0].values[30], 1e-4);
  EXPECT_NEAR(summary.sd[30], 0, 1e-4);
  EXPECT_EQ(summary.count[30], 4);
}

TEST(Cycles, TheSpreadIsThatBetweenCyclesAndMissingPointsAreNotCounted) {
  const double nan = std::nan("");
  const std::vector<Cycle> cycles = {{0, 1, {1, 4, nan}}, {1, 2, {3, nan, nan}}, {2, 3, {5, nan, nan}}};
  const CycleSummary summary = Summarise(cycles);
  EXPECT_EQ(summary.mean[0], 3);
  EXPECT_EQ(summary.sd[0], 2);
  EXPECT_EQ(summary.mean[1], 4);
  EXPECT_TRUE(std::isnan(summary.sd[1]));
  EXPECT_TRUE(std::isnan(summary.mean[2]));
  EXPECT_EQ(summary.count[2], 0);
}

TEST(Cycles, AMissedStrikeMakesNoDoubleCycle) {
  std::vector<GaitEvent> events;
  for (const double strike : {0.0, 1.1, 2.2, 4.4, 5.5})
    events.push_back({Side::kLeft, EventKind::kFootStrike, "", strike, EventSource::kDetected});
  EXPECT_EQ(CycleTimes(events, Side::kLeft).size(), 3u);
  EXPECT_TRUE(CycleTimes(events, Side::kRight).empty());
}

}  // namespace
}  // namespace kinora
