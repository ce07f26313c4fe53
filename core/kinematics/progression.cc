#include "core/kinematics/progression.h"

#include <fmt/format.h>

#include <Eigen/Core>
#include <cmath>
#include <numbers>

namespace kinora {
namespace {

constexpr double kDegree = std::numbers::pi / 180;
constexpr double kShortestPath_m = 1;
constexpr double kSameWay_rad = 45 * kDegree;

struct HipMotion {
  Eigen::Vector2d path = Eigen::Vector2d::Zero();
  Eigen::Vector2d facing = Eigen::Vector2d::Zero();
};

std::optional<HipMotion> HipMotionOf(const Trajectory3D& trajectory) {
  const int left = trajectory.IndexOf(Joint::kHipL), right = trajectory.IndexOf(Joint::kHipR);
  if (left < 0 || right < 0) return std::nullopt;
  HipMotion motion;
  std::optional<Eigen::Vector3d> first;
  for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame) {
    const Sample3D& l = trajectory.At(frame, static_cast<std::size_t>(left));
    const Sample3D& r = trajectory.At(frame, static_cast<std::size_t>(right));
    if (l.missing() || r.missing()) continue;
    const Eigen::Vector3d middle = (l.position_m + r.position_m) / 2;
    const Eigen::Vector3d hips = r.position_m - l.position_m;
    if (!first) first = middle;
    motion.path = (middle - *first).head<2>();
    motion.facing += Eigen::Vector2d(-hips.y(), hips.x()).normalized();
  }
  if (!first) return std::nullopt;
  return motion;
}

double AngleOf(const Eigen::Vector2d& v) {
  return std::atan2(v.y(), v.x());
}

Progression Named(double angle_rad, const char* words) {
  return {angle_rad, fmt::format("{} ({:.0f}° from the world's X)", words, angle_rad / kDegree)};
}

}  // namespace

std::optional<Progression> ProgressionOf(const Trajectory3D& trajectory, ProgressionChoice choice, double given_rad) {
  if (choice == ProgressionChoice::kGiven) return Named(given_rad, "the given direction");
  const auto motion = HipMotionOf(trajectory);
  if (!motion) return std::nullopt;
  const auto& [path, facing] = *motion;
  const bool same_way = path.dot(facing) > std::cos(kSameWay_rad) * path.norm() * facing.norm();
  const bool walks = path.norm() > kShortestPath_m && same_way;
  if (choice == ProgressionChoice::kPath || (choice == ProgressionChoice::kAuto && walks))
    return Named(AngleOf(path), "the path of the hips");
  return Named(AngleOf(facing), "the mean facing of the hips");
}

}  // namespace kinora
