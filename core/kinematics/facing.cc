#include "core/kinematics/facing.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/kinematics/leg_length.h"

namespace kinora {
namespace {

constexpr double kFootLength = 0.28;   // of the leg
constexpr double kWalkingPace = 1;     // leg lengths a second that count in full
constexpr double kMotionWeight = 0.5;  // of the hips' motion against the feet's direction: people also walk backwards
constexpr double kClear = 0.35;        // evidence needed to decide and to change
constexpr double kSmoothing_s = 0.25;  // each way
constexpr double kShortestPass_s = 0.5;

std::optional<Eigen::Vector2d> PointAt(const Trajectory2D& trajectory, std::int64_t frame, Joint joint) {
  const int index = trajectory.IndexOf(joint);
  if (index < 0 || trajectory.At(frame, static_cast<std::size_t>(index)).missing()) return std::nullopt;
  return trajectory.At(frame, static_cast<std::size_t>(index)).position_px;
}

std::optional<double> MeanX(const Trajectory2D& trajectory, std::int64_t frame, Joint left) {
  const auto l = PointAt(trajectory, frame, left), r = PointAt(trajectory, frame, MirrorOf(left));
  if (!l || !r) return std::nullopt;
  return (l->x() + r->x()) / 2;
}

// Mean over the feet of toe minus heel, in foot lengths; positive to the right.
std::optional<double> FeetPoint(const Trajectory2D& trajectory, std::int64_t frame, double leg) {
  double sum = 0;
  int count = 0;
  for (const auto& [toe, heel] :
       {std::pair(Joint::kBigToeL, Joint::kHeelL), std::pair(Joint::kBigToeR, Joint::kHeelR)}) {
    const auto a = PointAt(trajectory, frame, toe), b = PointAt(trajectory, frame, heel);
    if (!a || !b) continue;
    sum += std::clamp((a->x() - b->x()) / (kFootLength * leg), -1.0, 1.0);
    ++count;
  }
  if (count == 0) return std::nullopt;
  return sum / count;
}

std::vector<double> EvidenceOf(const Trajectory2D& trajectory, double leg) {
  const double rate_hz = trajectory.timeline.rate_hz();
  const auto reach = std::max<std::int64_t>(1, std::lround(kSmoothing_s * rate_hz));
  std::vector<double> evidence(static_cast<std::size_t>(trajectory.timeline.count), std::nan(""));
  for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame) {
    const auto feet = FeetPoint(trajectory, frame, leg);
    const std::int64_t before = std::max<std::int64_t>(0, frame - reach);
    const std::int64_t after = std::min(trajectory.timeline.count - 1, frame + reach);
    const auto from = MeanX(trajectory, before, Joint::kHipL), to = MeanX(trajectory, after, Joint::kHipL);
    if (!feet && !(from && to)) continue;
    double sum = feet.value_or(0);
    if (from && to && after > before) {
      const double pace = (*to - *from) / leg * rate_hz / static_cast<double>(after - before);
      sum += kMotionWeight * std::clamp(pace / kWalkingPace, -1.0, 1.0);
    }
    evidence[static_cast<std::size_t>(frame)] = sum;
  }
  return evidence;
}

std::vector<double> Smoothed(const std::vector<double>& values, std::size_t reach) {
  std::vector<double> smooth(values.size(), std::nan(""));
  for (std::size_t i = 0; i < values.size(); ++i) {
    double sum = 0;
    int count = 0;
    for (std::size_t j = i > reach ? i - reach : 0; j < std::min(values.size(), i + reach + 1); ++j) {
      if (std::isnan(values[j])) continue;
      sum += values[j];
      ++count;
    }
    if (count > 0) smooth[i] = sum / count;
  }
  return smooth;
}

}  // namespace

std::string_view NameOf(Facing facing) {
  switch (facing) {
    case Facing::kRight:
      return "right";
    case Facing::kLeft:
      return "left";
    case Facing::kFront:
      return "the camera";
    case Facing::kBack:
      return "away from the camera";
  }
  return "right";
}

std::vector<FacingSpan> FindFacing(const Trajectory2D& trajectory) {
  const double leg = LegLengthPx(trajectory);
  if (!(leg > 0)) return {{0, Facing::kRight}};
  const double rate_hz = trajectory.timeline.rate_hz();
  const auto reach = static_cast<std::size_t>(std::max(1L, std::lround(kSmoothing_s * rate_hz)));
  const std::vector<double> evidence = Smoothed(EvidenceOf(trajectory, leg), reach);
  std::vector<FacingSpan> clear;  // where each clear stretch of one direction begins, and the frames it was clear for
  std::vector<std::int64_t> frames;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    if (!(std::abs(evidence[i]) > kClear)) continue;
    const Facing facing = evidence[i] > 0 ? Facing::kRight : Facing::kLeft;
    if (clear.empty() || clear.back().facing != facing) {
      clear.push_back({static_cast<std::int64_t>(i), facing});
      frames.push_back(0);
    }
    ++frames.back();
  }
  if (clear.empty()) return {{0, Facing::kRight}};
  std::vector<FacingSpan> spans;
  for (std::size_t i = 0; i < clear.size(); ++i) {
    const bool lasts = static_cast<double>(frames[i]) >= kShortestPass_s * rate_hz || clear.size() == 1;
    if (lasts && (spans.empty() || spans.back().facing != clear[i].facing)) spans.push_back(clear[i]);
  }
  if (spans.empty())
    spans.push_back(clear[static_cast<std::size_t>(std::max_element(frames.begin(), frames.end()) - frames.begin())]);
  spans.front().first = 0;
  return spans;
}

}  // namespace kinora
