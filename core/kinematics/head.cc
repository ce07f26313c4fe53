#include <Eigen/Geometry>
#include <cmath>

#include "core/kinematics/angle_definition.h"

namespace kinora {
namespace {

// Head against trunk in the order rotation, lateral bend, flexion: the first two need only the line through ears (or
// eyes).
Eigen::Vector3d HeadLineInTrunk(const JointPositions& pose, const Landmarks& landmarks) {
  const Eigen::Vector3d line = Direction(pose[landmarks.head_line[1]] - pose[landmarks.head_line[0]]);
  return TrunkFrame(pose, landmarks).transpose() * line;
}

// About the head's own line, from where it would look with rotation and lateral bend alone; up is positive.
double LooksUpBy(const JointPositions& pose, const Landmarks& landmarks) {
  const Eigen::Vector3d line = HeadLineInTrunk(pose, landmarks);
  const Eigen::Vector3d to_front = pose.Mean(landmarks.head_front) - pose.Mean(landmarks.head_line);
  const Eigen::Vector3d front = TrunkFrame(pose, landmarks).transpose() * to_front;
  const Eigen::Vector3d level = Direction({line.z(), 0, -line.x()});
  return AngleAbout(line, level, front);
}

}  // namespace

std::vector<AngleDefinition> HeadAngles(const DefinitionContext& context) {
  const Landmarks& landmarks = context.landmarks;
  if (landmarks.head_line.empty()) return {};
  const bool ears = landmarks.head_line.front() == Joint::kEarL;
  const double singular = context.singularity_rad;
  std::vector<Joint> points = {Joint::kHipL, Joint::kHipR, Joint::kShoulderL, Joint::kShoulderR};
  points.insert(points.end(), landmarks.head_line.begin(), landmarks.head_line.end());
  const auto upright = [=](const JointPositions& pose) {
    return std::abs(HeadLineInTrunk(pose, landmarks).y()) < std::cos(singular);
  };

  AngleDefinition rotation;
  rotation.name = "head_rotation";
  rotation.positive = "turned to the left";
  rotation.note = ears ? "line of the ears against the trunk" : "line of the eyes against the trunk";
  rotation.points = points;
  rotation.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d line = HeadLineInTrunk(pose, landmarks);
    return std::atan2(line.x(), line.z());
  };
  rotation.determined = upright;

  AngleDefinition bend;
  bend.name = "head_lateral_bend";
  bend.positive = "to the right";
  bend.note = rotation.note;
  bend.points = points;
  bend.angle = [=](const JointPositions& pose) {
    const Eigen::Vector3d line = HeadLineInTrunk(pose, landmarks);
    return std::atan2(-line.y(), std::hypot(line.x(), line.z()));
  };
  if (landmarks.head_front.empty()) return {rotation, bend};

  AngleDefinition flexion;
  flexion.name = "head_flexion";
  flexion.positive = "flexion";
  flexion.note = landmarks.head_front.size() == 2 ? "ears to eyes against the trunk: upright is not zero"
                                                  : "ears to nose against the trunk: upright is not zero";
  flexion.points = points;
  flexion.points.insert(flexion.points.end(), landmarks.head_front.begin(), landmarks.head_front.end());
  flexion.angle = [=](const JointPositions& pose) { return -LooksUpBy(pose, landmarks); };
  flexion.determined = upright;
  return {flexion, bend, rotation};
}

}  // namespace kinora
