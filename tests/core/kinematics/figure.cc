#include "tests/core/kinematics/figure.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace kinora::test {
namespace {

using Eigen::Matrix3d;
using Eigen::Vector3d;

constexpr double kDegree = std::numbers::pi / 180;

Matrix3d Rx(double degrees) {
  return Eigen::AngleAxisd(degrees * kDegree, Vector3d::UnitX()).toRotationMatrix();
}
Matrix3d Ry(double degrees) {
  return Eigen::AngleAxisd(degrees * kDegree, Vector3d::UnitY()).toRotationMatrix();
}
Matrix3d Rz(double degrees) {
  return Eigen::AngleAxisd(degrees * kDegree, Vector3d::UnitZ()).toRotationMatrix();
}

using Points = std::map<Joint, Vector3d>;

// `mirror` is 1 on the right, -1 on the left. Body axes: X forward, Y up, Z to the right.
void AddLeg(Points& points, const Matrix3d& pelvis, const FigureSide& side, double mirror) {
  const bool right = mirror > 0;
  const auto at = [&](Joint left) -> Vector3d& { return points[right ? MirrorOf(left) : left]; };
  const Matrix3d thigh =
      pelvis * Rz(side.hip_flexion) * Rx(-mirror * side.hip_abduction) * Ry(mirror * side.hip_rotation);
  const Matrix3d shank = thigh * Rz(-side.knee_flexion);
  const Matrix3d foot =
      shank * Ry(mirror * side.ankle_rotation) * Rz(side.ankle_dorsiflexion) * Rx(mirror * side.ankle_inversion);
  at(Joint::kHipL) = points[Joint::kMidHip] + pelvis * Vector3d(0, 0, mirror * 0.12);
  at(Joint::kKneeL) = at(Joint::kHipL) + thigh * Vector3d(0, -0.42, 0);
  at(Joint::kAnkleL) = at(Joint::kKneeL) + shank * Vector3d(0, -0.41, 0);
  at(Joint::kHeelL) = at(Joint::kAnkleL) + foot * Vector3d(-0.05, -0.07, 0);
  at(Joint::kBigToeL) = at(Joint::kAnkleL) + foot * Vector3d(0.18, -0.07, -mirror * 0.04);
  at(Joint::kSmallToeL) = at(Joint::kAnkleL) + foot * Vector3d(0.14, -0.07, mirror * 0.04);
}

void AddArm(Points& points, const Matrix3d& trunk, const FigureSide& side, double mirror) {
  const bool right = mirror > 0;
  const auto at = [&](Joint left) -> Vector3d& { return points[right ? MirrorOf(left) : left]; };
  const double plane = side.shoulder_plane * kDegree;
  const Vector3d tilt_axis(-mirror * std::cos(plane), 0, std::sin(plane));
  const Matrix3d tilt = Eigen::AngleAxisd(side.shoulder_elevation * kDegree, tilt_axis).toRotationMatrix();
  const Matrix3d arm = trunk * tilt * Ry(mirror * side.shoulder_rotation);
  const Matrix3d forearm = arm * Rz(side.elbow_flexion);
  const Matrix3d hand = forearm * Rz(side.wrist_flexion);
  at(Joint::kShoulderL) = points[Joint::kNeck] + trunk * Vector3d(0, 0, mirror * 0.18);
  at(Joint::kElbowL) = at(Joint::kShoulderL) + arm * Vector3d(0, -0.3, 0);
  at(Joint::kWristL) = at(Joint::kElbowL) + forearm * Vector3d(0, -0.26, 0);
  at(Joint::kIndexL) = at(Joint::kWristL) + hand * Vector3d(0, -0.09, -mirror * 0.03);
  at(Joint::kPinkyL) = at(Joint::kWristL) + hand * Vector3d(0, -0.09, mirror * 0.03);
}

void AddHead(Points& points, const Matrix3d& trunk, const Figure& figure) {
  const Matrix3d head = trunk * Ry(figure.head_rotation) * Rx(figure.head_lateral_bend) * Rz(-figure.head_flexion);
  const Vector3d centre = points[Joint::kNeck] + trunk * Vector3d(0.02, 0.2, 0);
  points[Joint::kEarL] = centre + head * Vector3d(0, 0, -0.07);
  points[Joint::kEarR] = centre + head * Vector3d(0, 0, 0.07);
  points[Joint::kEyeL] = centre + head * Vector3d(0.08, 0, -0.03);
  points[Joint::kEyeR] = centre + head * Vector3d(0.08, 0, 0.03);
  points[Joint::kNose] = centre + head * Vector3d(0.11, 0, 0);
}

}  // namespace

Points PointsOf(const Figure& figure) {
  const double heading = figure.heading * kDegree;
  Matrix3d lab;
  lab << std::cos(heading), 0, std::sin(heading),  //
      std::sin(heading), 0, -std::cos(heading),    //
      0, 1, 0;
  const Matrix3d pelvis = lab * Ry(figure.pelvis_rotation) * Rx(-figure.pelvis_obliquity) * Rz(-figure.pelvis_tilt);
  const Matrix3d trunk = pelvis * Rx(figure.trunk_lateral_bend) * Ry(figure.trunk_axial_rotation);
  Points points;
  points[Joint::kMidHip] = figure.mid_hips_m;
  points[Joint::kNeck] = figure.mid_hips_m + trunk * Vector3d(0, 0.5, 0);
  AddLeg(points, pelvis, figure.left, -1);
  AddLeg(points, pelvis, figure.right, 1);
  AddArm(points, trunk, figure.left, -1);
  AddArm(points, trunk, figure.right, 1);
  AddHead(points, trunk, figure);
  return points;
}

Trajectory3D TrialOf(std::span<const Figure> figures, double sd_m) {
  std::vector<Joint> joints;
  for (const auto& [joint, point] : PointsOf(figures.front())) joints.push_back(joint);
  const Timeline timeline{.rate_numerator = 60, .count = static_cast<std::int64_t>(figures.size())};
  Trajectory3D trial = Trajectory3D::Missing(timeline, joints);
  for (std::size_t frame = 0; frame < figures.size(); ++frame) {
    Points points = PointsOf(figures[frame]);
    for (std::size_t j = 0; j < joints.size(); ++j) {
      Sample3D& sample = trial.At(static_cast<std::int64_t>(frame), j);
      sample.position_m = points[joints[j]];
      sample.provenance = Provenance::kMeasured;
      if (sd_m > 0) sample.covariance_m2 = sd_m * sd_m * Matrix3d::Identity();
    }
  }
  return trial;
}

Trajectory3D TrialOf(const Figure& figure, double sd_m) {
  return TrialOf(std::span(&figure, 1), sd_m);
}

Trajectory3D Without(Trajectory3D trial, std::span<const Joint> joints) {
  for (std::int64_t frame = 0; frame < trial.timeline.count; ++frame)
    for (const Joint joint : joints) trial.At(frame, static_cast<std::size_t>(trial.IndexOf(joint))) = Sample3D{};
  return trial;
}

const AngleSeries* FindSeries(const JointAngles& angles, const std::string& name, Side side) {
  for (const AngleSeries& series : angles.series)
    if (series.name == name && series.side == side) return &series;
  return nullptr;
}

double DegreesOf(const JointAngles& angles, const std::string& name, Side side, std::size_t frame) {
  const AngleSeries* series = FindSeries(angles, name, side);
  if (!series) throw std::runtime_error("no series " + name);
  return series->samples[frame].value_rad / kDegree;
}

}  // namespace kinora::test
