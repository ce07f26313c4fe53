#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"
#include "core/motion/timeline.h"
#include "core/synthetic/walker.h"

namespace kinora::synthetic {

// What a detector and a pose network do wrong. Rates are probabilities; everything is drawn from `seed` alone.
struct NoiseOptions {
  std::uint64_t seed = 1;
  double pixel_sd_px = 0;   // normal, per coordinate, of points and box edges
  double outlier_rate = 0;  // per point: lies `outlier_px` to 3 x `outlier_px` away, with any score
  double outlier_px = 60;
  double missing_point_rate = 0;   // per point
  double missing_person_rate = 0;  // per person, picture and camera
  double swap_rate = 0;            // per person and picture: all left and right points exchanged
  double false_person_rate = 0;    // per picture: a person-like detection somewhere, identity -1
  // Identities as a tracker would give them. Off: every track is -1.
  bool identities = false;
  double identity_switch_rate = 0;  // per picture with two people: two of them exchange tracks from here on
  double identity_break_rate = 0;   // per person and picture: goes on under a new track
};

// What the cameras' 2D stage would hand on, and the truth that it does not know.
struct SceneTracks {
  std::vector<CameraTracks2D> cameras;             // one per camera of the rig, in its order
  std::vector<std::vector<std::vector<int>>> who;  // [camera][frame][i]: the walker that person i is, -1 = nobody
};

// Takes one picture per sample of `timeline` with every camera; sample times are the videos' own clocks (the cameras'
// offsets and drifts apply), pixels are stored pixels (the cameras' fits apply). People's order is shuffled in every
// picture; people none of whose points are in the picture are left out; points outside of it are missing.
SceneTracks ProjectScene(std::span<const Walker> people, const CameraRig& rig, const Timeline& timeline,
                         const KeypointSet& set, const NoiseOptions& noise = {});

// One person in one picture, without noise. Score 0 and an empty box where no point is in the picture.
Keypoints2D ProjectPose(const Pose3D& pose, const RigCamera& camera, const KeypointSet& set);

}  // namespace kinora::synthetic
