#pragma once

#include <Eigen/Core>
#include <functional>
#include <string>
#include <vector>

#include "core/kinematics/joint_positions.h"
#include "core/kinematics/landmarks.h"
#include "core/kinematics/segment_frames.h"

namespace kinora {

// How far a segment bends away from another, as a vector in the plane across the first: its length is the angle from
// straight (or from folded back, where that is nearer). Unlike the angle, it has no kink where the segments are in
// line, so errors can be carried through it there.
struct Bend {
  Eigen::Vector2d vector;    // radians; the first component is the bend about the reference axis
  bool from_folded = false;  // the angle is pi - |vector|
};

// `reference` need not be perpendicular to `first`. Unit vectors.
Bend BendBetween(const Eigen::Vector3d& first, const Eigen::Vector3d& second, const Eigen::Vector3d& reference);

// One degree of freedom of the clinical convention as a function of one pose.
struct AngleDefinition {
  std::string name;
  Side side = Side::kMiddle;
  std::string positive;
  std::string note;
  std::vector<Joint> points;  // all of them are needed

  // Radians, in the signs shown to people; NaN where a point is missing. Smooth, or periodic by 2 pi.
  std::function<double(const JointPositions&)> angle;
  // In place of `angle` for included angles: the angle is the length of the bend, with the sign of its first component
  // where `bend_has_sign`.
  std::function<Bend(const JointPositions&)> bend;
  bool bend_has_sign = false;

  // False near a singularity, where the angle means nothing. Empty: always determined.
  std::function<bool(const JointPositions&)> determined;
  // For rotations read off a hinge's axis: the hinge's flexion. The rotation is missing unless the hinge bends enough
  // and the standard deviation is small enough.
  std::function<double(const JointPositions&)> hinge_flexion;
};

double ValueOf(const AngleDefinition& definition, const JointPositions& pose);
double AngleOf(const Bend& bend, bool has_sign);

// What the definitions of a trial depend on beside the pose.
struct DefinitionContext {
  Landmarks landmarks;
  SegmentFrame lab;            // seen along the direction of progression
  std::string progression;     // in words, for notes
  double singularity_rad = 0;  // angles within this of a singularity are missing
};

// The rows of the clinical table, one function each; for both sides where there are two. Definitions whose points the
// trial does not have are left out by the caller.
std::vector<AngleDefinition> PelvisAngles(const DefinitionContext& context);
std::vector<AngleDefinition> TrunkAngles(const DefinitionContext& context);
std::vector<AngleDefinition> HipAngles(const DefinitionContext& context, Side side);
std::vector<AngleDefinition> KneeAngles(const DefinitionContext& context, Side side);
std::vector<AngleDefinition> AnkleAngles(const DefinitionContext& context, Side side);
std::vector<AngleDefinition> ShoulderAngles(const DefinitionContext& context, Side side);
std::vector<AngleDefinition> ElbowAngles(const DefinitionContext& context, Side side);
std::vector<AngleDefinition> WristAngles(const DefinitionContext& context, Side side);
std::vector<AngleDefinition> HeadAngles(const DefinitionContext& context);

}  // namespace kinora
