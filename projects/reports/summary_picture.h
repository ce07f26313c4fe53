#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/media/image.h"
#include "core/motion/joint_angles.h"
#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"
#include "core/motion/trajectory3d.h"

namespace kinora::reports {

struct CameraPanel {
  std::string name;
  Image picture;  // as stored
  const KeypointSet* set = nullptr;
  Keypoints2D person;  // no points: the person is not seen here
};

struct Summary {
  std::string title;     // "Sample ▸ P01 ▸ walk"
  std::string subtitle;  // "frame 50 of 100, 0.833 s · BlazePose heavy · 4 cameras · 11.6 px"
  std::vector<CameraPanel> cameras;
  const Trajectory3D* trajectory = nullptr;
  const CameraRig* rig = nullptr;
  const JointAngles* angles = nullptr;
  std::int64_t frame = 0;
};

// The one picture of a trial: every camera, zoomed to the athlete, with the skeleton over it; the 3D skeleton; knee and
// hip flexion, left and right, with their bands.
Image DrawSummary(const Summary& summary, int width_px = 1920, int height_px = 1400);

}  // namespace kinora::reports
