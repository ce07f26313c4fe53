#pragma once

#include <Eigen/Core>
#include <vector>

#include "core/kinematics/joint_positions.h"
#include "core/kinematics/landmarks.h"

namespace kinora {

// Segment frames after the ISB (Wu & Cavanagh 1995, J. Biomech. 28:1257; Wu et al. 2002, 2005), as far as joint centres
// and foot points determine them. A frame is a rotation whose columns are the segment's axes in the world: X forward, Y
// proximal (up), Z to the subject's right, X = Y x Z. NaN where a point is missing or the points lie on a line.
using SegmentFrame = Eigen::Matrix3d;

// v / |v|; NaN for the null vector.
Eigen::Vector3d Direction(const Eigen::Vector3d& v);

// Hip line as Z; the trunk line (mid hips to the trunk's top) fixes Y in the plane it makes with Z. The tilt of this
// frame is the trunk's: two hip points cannot show the pelvis's own.
SegmentFrame PelvisTrunkFrame(const JointPositions& pose, const Landmarks& landmarks);

// Trunk line as Y; the shoulder line fixes Z in the plane it makes with Y.
SegmentFrame TrunkFrame(const JointPositions& pose, const Landmarks& landmarks);

// Heel to the middle of big and small toe as X; the toes' line fixes Z in the plane it makes with X.
SegmentFrame FootFrame(const JointPositions& pose, Side side);

// The laboratory seen along a direction of progression (angle in the floor from the world's X to its Y): X along it, Y
// up, Z to its right.
SegmentFrame LabFrame(double progression_rad);

// Mid hips to the trunk's top, not normalised.
Eigen::Vector3d TrunkLine(const JointPositions& pose, const Landmarks& landmarks);

// Left to right.
Eigen::Vector3d HipLine(const JointPositions& pose);
Eigen::Vector3d ShoulderLine(const JointPositions& pose);

// Unit vectors from the proximal to the distal joint.
Eigen::Vector3d ThighDirection(const JointPositions& pose, Side side);
Eigen::Vector3d ShankDirection(const JointPositions& pose, Side side);
Eigen::Vector3d UpperArmDirection(const JointPositions& pose, Side side);
Eigen::Vector3d ForearmDirection(const JointPositions& pose, Side side);

// Rotation from a to b about an axis, by the right hand, of their parts perpendicular to it.
double AngleAbout(const Eigen::Vector3d& axis, const Eigen::Vector3d& a, const Eigen::Vector3d& b);

// Angle between two directions, 0 to pi, exact for small ones too.
double AngleBetween(const Eigen::Vector3d& a, const Eigen::Vector3d& b);

}  // namespace kinora
