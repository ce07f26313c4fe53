#pragma once

#include <Eigen/Core>
#include <map>
#include <span>
#include <string>

#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"

namespace kinora::test {

// Angles of a figure in degrees, in the signs and orders of the clinical convention. Its points are built from them by
// plain rotations, segment by segment; nothing of core/kinematics is used.
struct FigureSide {
  double hip_flexion = 0, hip_abduction = 0, hip_rotation = 0;
  double knee_flexion = 0;
  double ankle_rotation = 0, ankle_dorsiflexion = 0, ankle_inversion = 0;
  double shoulder_elevation = 0, shoulder_plane = 0, shoulder_rotation = 0;
  double elbow_flexion = 0, wrist_flexion = 0;
};
struct Figure {
  Eigen::Vector3d mid_hips_m{0, 0, 1};
  double heading = 0;  // direction of progression, from the world's X to its Y
  double pelvis_rotation = 0, pelvis_obliquity = 0, pelvis_tilt = 0;
  double trunk_lateral_bend = 0, trunk_axial_rotation = 0;
  double head_rotation = 0, head_lateral_bend = 0, head_flexion = 0;
  FigureSide left, right;
};

std::map<Joint, Eigen::Vector3d> PointsOf(const Figure& figure);

// A trial of figures at 60 Hz with all their points, of covariance sd^2 I (none where sd is 0).
Trajectory3D TrialOf(std::span<const Figure> figures, double sd_m = 0);
Trajectory3D TrialOf(const Figure& figure, double sd_m = 0);

// Without some joints.
Trajectory3D Without(Trajectory3D trial, std::span<const Joint> joints);

const AngleSeries* FindSeries(const JointAngles& angles, const std::string& name, Side side = Side::kMiddle);
// Value in degrees, NaN where the sample is missing. Throws std::runtime_error where there is no such series.
double DegreesOf(const JointAngles& angles, const std::string& name, Side side = Side::kMiddle, std::size_t frame = 0);

}  // namespace kinora::test
