#include "core/kinematics/event_detection.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <utility>

#include "core/signal/butterworth.h"
#include "core/signal/extrema.h"

namespace kinora {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kFacingReach_s = 0.5;
constexpr double kSwingShare = 0.6;  // of the knee's spread above its straightest: loading bends it less, swing more

double TimeAt(const Timeline& timeline, double index) {
  return timeline.TimeOf(0) + index / timeline.rate_hz();
}

std::vector<double> Smoothed(std::span<const double> curve, double rate_hz, double cutoff_hz) {
  if (cutoff_hz >= 0.45 * rate_hz) return {curve.begin(), curve.end()};
  return LowPass(curve, rate_hz, {.cutoff_hz = cutoff_hz});
}

std::optional<Eigen::Vector3d> PointAt(const Trajectory3D& trajectory, std::int64_t frame, Joint joint) {
  const int index = trajectory.IndexOf(joint);
  if (index < 0) return std::nullopt;
  const Sample3D& sample = trajectory.At(frame, static_cast<std::size_t>(index));
  if (sample.missing()) return std::nullopt;
  return sample.position_m;
}

// Where the hips are and face, in the floor.
struct HipPath {
  std::vector<Eigen::Vector2d> middle, facing;  // NaN where missing
};
HipPath HipPathOf(const Trajectory3D& trajectory) {
  const Eigen::Vector2d missing = Eigen::Vector2d::Constant(std::nan(""));
  const auto count = static_cast<std::size_t>(trajectory.timeline.count);
  HipPath path{std::vector(count, missing), std::vector(count, missing)};
  std::vector<Eigen::Vector2d> normal(count, missing);
  for (std::size_t f = 0; f < count; ++f) {
    const auto left = PointAt(trajectory, static_cast<std::int64_t>(f), Joint::kHipL);
    const auto right = PointAt(trajectory, static_cast<std::int64_t>(f), Joint::kHipR);
    if (!left || !right) continue;
    path.middle[f] = (*left + *right).head<2>() / 2;
    const Eigen::Vector3d across = *right - *left;
    normal[f] = Eigen::Vector2d(-across.y(), across.x()).normalized();
  }
  const auto reach =
      static_cast<std::size_t>(std::max(1L, std::lround(kFacingReach_s * trajectory.timeline.rate_hz())));
  for (std::size_t f = 0; f < count; ++f) {
    Eigen::Vector2d sum = Eigen::Vector2d::Zero();
    for (std::size_t i = f > reach ? f - reach : 0; i < std::min(count, f + reach + 1); ++i)
      if (!normal[i].hasNaN()) sum += normal[i];
    if (sum.norm() > 0) path.facing[f] = sum.normalized();
  }
  return path;
}

// How far a joint is in front of the hips, metres; NaN where a point is missing.
std::vector<double> InFrontOfHips(const Trajectory3D& trajectory, const HipPath& path, Joint joint) {
  std::vector<double> distance(path.middle.size(), std::nan(""));
  for (std::size_t f = 0; f < distance.size(); ++f)
    if (const auto point = PointAt(trajectory, static_cast<std::int64_t>(f), joint))
      distance[f] = (point->head<2>() - path.middle[f]).dot(path.facing[f]);
  return distance;
}

void AddTurns(std::span<const double> curve, double reversal, bool maxima, const GaitEvent& like,
              const Timeline& timeline, std::vector<GaitEvent>& events) {
  for (const Extremum& extremum : FindExtrema(curve, reversal)) {
    if (extremum.maximum != maxima) continue;
    events.push_back(like);
    events.back().time_s = TimeAt(timeline, extremum.index);
  }
}

void AddRunningEvents(std::span<const double> knee, Side side, const Timeline& timeline, double reversal_rad,
                      std::vector<GaitEvent>& events) {
  const std::vector<Extremum> turns = FindExtrema(knee, reversal_rad);
  double straightest = std::numeric_limits<double>::infinity();
  for (const Extremum& turn : turns) straightest = std::min(straightest, turn.value);
  const double swing = straightest + kSwingShare * SpreadOf(knee);
  const auto is = [&](std::size_t i, bool maximum, bool in_swing) {
    return i < turns.size() && turns[i].maximum == maximum && (turns[i].value > swing) == in_swing;
  };
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (!is(i, true, true)) continue;
    // swing, strike, loaded — and before it: loaded, toe-off, swing. (i - 1 wraps round to a place beyond the end.)
    if (is(i - 2, true, false) && is(i - 1, false, false))
      events.push_back({side, EventKind::kToeOff, "", TimeAt(timeline, turns[i - 1].index), EventSource::kDetected});
    if (is(i + 1, false, false) && is(i + 2, true, false))
      events.push_back(
          {side, EventKind::kFootStrike, "", TimeAt(timeline, turns[i + 1].index), EventSource::kDetected});
  }
}

}  // namespace

std::vector<GaitEvent> DetectWalkingEvents(const Trajectory3D& trajectory, const WalkingEventOptions& options) {
  Check(options, "gait events");
  const HipPath path = HipPathOf(trajectory);
  std::vector<GaitEvent> events;
  for (const auto& [heel, toe] :
       {std::pair(Joint::kHeelL, Joint::kBigToeL), std::pair(Joint::kHeelR, Joint::kBigToeR)}) {
    for (const bool strike : {true, false}) {
      const std::vector<double> distance = Smoothed(InFrontOfHips(trajectory, path, strike ? heel : toe),
                                                    trajectory.timeline.rate_hz(), options.cutoff_hz);
      const GaitEvent like{SideOf(heel), strike ? EventKind::kFootStrike : EventKind::kToeOff, "", 0,
                           EventSource::kDetected};
      AddTurns(distance, std::max(options.least_swing_m, options.reversal * SpreadOf(distance)), strike, like,
               trajectory.timeline, events);
    }
  }
  std::sort(events.begin(), events.end(), Earlier);
  return events;
}

std::vector<GaitEvent> DetectRunningEvents(const JointAngles& angles, const RunningEventOptions& options) {
  Check(options, "gait events");
  std::vector<GaitEvent> events;
  for (const AngleSeries& series : angles.series) {
    if (series.name != "knee_flexion") continue;
    std::vector<double> knee;
    for (const AngleSample& sample : series.samples) knee.push_back(sample.value_rad);
    AddRunningEvents(Smoothed(knee, angles.timeline.rate_hz(), options.cutoff_hz), series.side, angles.timeline,
                     options.reversal_deg * kDegree, events);
  }
  std::sort(events.begin(), events.end(), Earlier);
  return events;
}

std::vector<GaitEvent> DetectExtrema(std::span<const double> curve, const Timeline& timeline, Side side,
                                     const std::string& label, const ExtremumEventOptions& options) {
  Check(options, "events");
  const std::vector<double> smooth = Smoothed(curve, timeline.rate_hz(), options.cutoff_hz);
  std::vector<GaitEvent> events;
  const GaitEvent like{side, EventKind::kCustom, label, 0, EventSource::kDetected};
  AddTurns(smooth, std::max(options.least_swing, options.reversal * SpreadOf(smooth)), options.maxima, like, timeline,
           events);
  return events;
}

}  // namespace kinora
