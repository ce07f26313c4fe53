#include "core/kinematics/planar.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <utility>

#include "core/kinematics/floor_angle.h"
#include "core/kinematics/planar_table.h"
#include "core/kinematics/unwrap.h"
#include "core/motion/weakest.h"

namespace kinora {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kDegree = kPi / 180;

bool Mirrors(Facing facing, Side side) {
  switch (facing) {
    case Facing::kRight:
      return false;
    case Facing::kLeft:
      return true;
    case Facing::kFront:
      return side == Side::kRight;
    case Facing::kBack:
      return side == Side::kLeft;
  }
  return false;
}

// A vector of the table in one frame, x mirrored as its points ask.
struct PlanarVector {
  Eigen::Vector2d value = Eigen::Vector2d::Zero();
  std::map<Joint, Eigen::Vector2d> shares;  // how much x and y of the vector follow x and y of each joint

  Eigen::Vector2d AngleGradient() const { return Eigen::Vector2d(-value.y(), value.x()) / value.squaredNorm(); }
};

class FrameReader {
 public:
  FrameReader(const Trajectory2D& trajectory, std::int64_t frame, const PlanarOptions& options)
      : trajectory_(trajectory), frame_(frame), options_(options) {}

  const Sample2D& At(Joint joint) const {
    return trajectory_.At(frame_, static_cast<std::size_t>(trajectory_.IndexOf(joint)));
  }
  Eigen::Matrix2d CovarianceOf(Joint joint) const {
    const Sample2D& sample = At(joint);
    if (!sample.covariance_px2.hasNaN() || options_.assumed_point_sd_px <= 0) return sample.covariance_px2;
    return std::pow(options_.assumed_point_sd_px, 2) * Eigen::Matrix2d::Identity();
  }
  PlanarVector Vector(const PlanarPoint& from, const PlanarPoint& to, Facing facing, bool never_mirrored) const {
    PlanarVector vector;
    for (const auto& [point, sign] : {std::pair(&to, 1.0), std::pair(&from, -1.0)}) {
      const double x = !never_mirrored && Mirrors(facing, point->side) ? -sign : sign;
      for (const auto& [joint, part] : point->parts) {
        const Eigen::Vector2d share = part * Eigen::Vector2d(x, sign);
        vector.value += share.cwiseProduct(At(joint).position_px);
        vector.shares.try_emplace(joint, Eigen::Vector2d::Zero()).first->second += share;
      }
    }
    return vector;
  }

 private:
  const Trajectory2D& trajectory_;
  std::int64_t frame_;
  const PlanarOptions& options_;
};

struct RawAngle {
  double value;
  std::map<Joint, Eigen::Vector2d> gradient;
};

void AddGradient(RawAngle& angle, const PlanarVector& vector, double sign) {
  for (const auto& [joint, share] : vector.shares)
    angle.gradient.try_emplace(joint, Eigen::Vector2d::Zero()).first->second +=
        sign * share.cwiseProduct(vector.AngleGradient());
}

RawAngle Evaluate(const PlanarRow& row, const FrameReader& frame, Facing facing, double floor_rad) {
  const PlanarVector u = frame.Vector(row.u_from, row.u_to, facing, row.never_mirrored);
  RawAngle angle{std::nan(""), {}};
  AddGradient(angle, u, 1);
  if (row.segment) {
    const bool mirrored = !row.never_mirrored && Mirrors(facing, row.side);
    if (u.value.norm() > 0) angle.value = std::atan2(-u.value.y(), u.value.x()) - (mirrored ? -floor_rad : floor_rad);
    return angle;
  }
  const PlanarVector v = frame.Vector(row.v_from, row.v_to, facing, row.never_mirrored);
  AddGradient(angle, v, -1);
  if (!(u.value.norm() > 0 && v.value.norm() > 0)) return angle;
  const double cross = u.value.x() * v.value.y() - u.value.y() * v.value.x();
  angle.value = (-std::atan2(cross, u.value.dot(v.value)) + row.offset_rad) * row.sign;
  return angle;
}

AngleSample SampleOf(const PlanarRow& row, const FrameReader& frame, Facing facing, double floor_rad) {
  AngleSample sample;
  const RawAngle angle = Evaluate(row, frame, facing, floor_rad);
  if (std::isnan(angle.value)) return sample;
  sample.value_rad = Wrapped(angle.value, row.half_turn ? kPi : 2 * kPi);
  sample.provenance = Provenance::kMeasured;
  double variance = 0;
  for (const auto& [joint, gradient] : angle.gradient) {
    sample.provenance = Weaker(sample.provenance, frame.At(joint).provenance);
    variance += gradient.dot(frame.CovarianceOf(joint) * gradient);
  }
  sample.sd_rad = std::sqrt(variance);
  return sample;
}

std::vector<FacingSpan> SpansFor(const Trajectory2D& trajectory, const PlanarOptions& options,
                                 std::span<const FacingSpan> edited) {
  if (!edited.empty()) return {edited.begin(), edited.end()};
  switch (options.facing) {
    case FacingChoice::kAuto:
      return FindFacing(trajectory);
    case FacingChoice::kRight:
      return {{0, Facing::kRight}};
    case FacingChoice::kLeft:
      return {{0, Facing::kLeft}};
    case FacingChoice::kFront:
      return {{0, Facing::kFront}};
    case FacingChoice::kBack:
      return {{0, Facing::kBack}};
  }
  return {{0, Facing::kRight}};
}

double FloorFor(const Trajectory2D& trajectory, const PlanarOptions& options) {
  if (options.floor == FloorChoice::kGiven) return options.floor_deg * kDegree;
  if (options.floor == FloorChoice::kFromFeet) return FloorAngleOf(trajectory).value_or(0);
  return 0;
}

std::string NoteOf(const PlanarRow& row, const Timeline& timeline, std::span<const FacingSpan> spans,
                   double floor_rad) {
  std::string note = row.note.empty() ? "" : row.note + "; ";
  note += fmt::format("person faces {}", NameOf(spans.front().facing));
  for (const FacingSpan& span : spans.subspan(1))
    note += fmt::format(", from {:.2f} s {}", timeline.TimeOf(span.first), NameOf(span.facing));
  if (row.segment) note += fmt::format("; floor's slope of {:.1f}° subtracted", floor_rad / kDegree);
  return note;
}

}  // namespace

JointAngles PlanarAngles(const Trajectory2D& trajectory, const PlanarOptions& options,
                         std::span<const FacingSpan> edited) {
  Check(options, "joint angles");
  const std::vector<FacingSpan> spans = SpansFor(trajectory, options, edited);
  const double floor_rad = FloorFor(trajectory, options);
  JointAngles angles{AngleConvention::kPlanar, trajectory.timeline, {}};
  for (const PlanarRow& row : PlanarRowsFor(trajectory)) {
    AngleSeries series{row.name, row.side, row.positive, NoteOf(row, trajectory.timeline, spans, floor_rad), {}};
    std::size_t span = 0;
    for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame) {
      while (span + 1 < spans.size() && spans[span + 1].first <= frame) ++span;
      series.samples.push_back(SampleOf(row, {trajectory, frame, options}, spans[span].facing, floor_rad));
    }
    UnwrapInTime(series.samples, row.half_turn ? kPi : 2 * kPi);
    angles.series.push_back(std::move(series));
  }
  return angles;
}

}  // namespace kinora
