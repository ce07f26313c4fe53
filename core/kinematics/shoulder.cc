#include <Eigen/Geometry>
#include <cmath>
#include <numbers>

#include "core/kinematics/angle_definition.h"

namespace kinora {
namespace {

// Direction of the upper arm in the trunk frame: (0, -1, 0) hanging.
Eigen::Vector3d ArmInTrunk(const JointPositions& pose, const Landmarks& landmarks, Side side) {
  return TrunkFrame(pose, landmarks).transpose() * UpperArmDirection(pose, side);
}

// Tilt and torsion (Chénier et al. 2022): the turn about the arm's own axis that is left after the shortest rotation
// from hanging to where the arm is. Defined but for the arm straight overhead. The arm's own axis to the right is that
// of the elbow's hinge.
double ShoulderRotation(const JointPositions& pose, const Landmarks& landmarks, Side side) {
  const SegmentFrame trunk = TrunkFrame(pose, landmarks);
  const Eigen::Vector3d arm = UpperArmDirection(pose, side);
  const Eigen::Vector3d hinge = Direction(arm.cross(ForearmDirection(pose, side)));
  const Eigen::Vector3d long_axis = -arm;
  const Eigen::Vector3d tilted = Eigen::Quaterniond::FromTwoVectors(trunk.col(1), long_axis) * trunk.col(2);
  return SignOf(side) * AngleAbout(long_axis, tilted, hinge);
}

AngleDefinition Elevation(const Landmarks& landmarks, Side side, const std::vector<Joint>& points) {
  AngleDefinition elevation;
  elevation.name = "shoulder_elevation";
  elevation.side = side;
  elevation.positive = "elevation";
  elevation.note = "angle between upper arm and trunk: 0 hanging, 180 overhead";
  elevation.points = points;
  elevation.bend = [=](const JointPositions& pose) {
    const Eigen::Vector3d down = -Direction(TrunkLine(pose, landmarks));
    return BendBetween(down, UpperArmDirection(pose, side), ShoulderLine(pose));
  };
  return elevation;
}

}  // namespace

std::vector<AngleDefinition> ShoulderAngles(const DefinitionContext& context, Side side) {
  const Landmarks& landmarks = context.landmarks;
  const double singular = context.singularity_rad;
  std::vector<Joint> points = {Joint::kHipL, Joint::kHipR, Joint::kShoulderL, Joint::kShoulderR,
                               OnSide(Joint::kElbowL, side)};

  AngleDefinition plane;
  plane.name = "shoulder_plane_of_elevation";
  plane.positive = "forward of the side";
  plane.note = "0 to the side, 90 forward; missing near the arm hanging or overhead";
  plane.points = points;
  plane.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d arm = ArmInTrunk(pose, landmarks, side);
    return std::atan2(arm.x(), SignOf(side) * arm.z());
  };
  plane.determined = [=](const JointPositions& pose) {
    return std::abs(ArmInTrunk(pose, landmarks, side).y()) < std::cos(singular);
  };

  AngleDefinition rotation;
  rotation.name = "shoulder_rotation";
  rotation.positive = "internal rotation";
  rotation.note = "from the elbow's hinge axis while the elbow bends, tilt and torsion: assumes no carrying angle";
  rotation.points = points;
  rotation.points.push_back(OnSide(Joint::kWristL, side));
  rotation.angle = [=](const JointPositions& pose) { return ShoulderRotation(pose, landmarks, side); };
  rotation.determined = [=](const JointPositions& pose) {
    return ArmInTrunk(pose, landmarks, side).y() < std::cos(singular);
  };
  rotation.hinge_flexion = [=](const JointPositions& pose) {
    return AngleBetween(UpperArmDirection(pose, side), ForearmDirection(pose, side));
  };
  return {Elevation(landmarks, side, points), plane, rotation};
}

}  // namespace kinora
