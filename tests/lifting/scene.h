#pragma once

#include <Eigen/LU>
#include <cstdint>
#include <vector>

#include "core/motion/trajectory3d.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"
#include "core/synthetic/walker.h"
#include "lifting/seen_sequence.h"

namespace kinora::test {

// A person who walks through a ring of cameras (5 m, f = 1400 px), as a 2D stage with these faults would see them.
struct WalkScene {
  CameraRig rig;
  Timeline timeline;
  std::vector<PersonView> views;
  std::vector<Joint> joints;
  Trajectory3D truth;
};

inline WalkScene MakeWalk(const synthetic::NoiseOptions& noise, std::int64_t frames = 300, int cameras = 8,
                          double rate_hz = 60) {
  WalkScene scene;
  scene.rig = synthetic::RingRig({.cameras = cameras, .lens = DistortionModel::kBrownConrady5});
  scene.timeline = {.t0_ns = 0, .rate_numerator = static_cast<std::int64_t>(rate_hz), .count = frames};
  synthetic::WalkerOptions options;
  options.path = synthetic::Path{.start_m = {0.8, -0.6}, .heading_rad = 1.0, .curvature_per_m = 1.0};
  const synthetic::Walker walker(options);
  const auto tracks = synthetic::ProjectScene(std::span(&walker, 1), scene.rig, scene.timeline, Halpe26(), noise);
  for (std::size_t c = 0; c < tracks.cameras.size(); ++c) {
    scene.views.push_back({.camera = c, .set = tracks.cameras[c].set, .frames = {}});
    for (std::size_t f = 0; f < tracks.cameras[c].frames.size(); ++f) {
      const Frame2D& frame = tracks.cameras[c].frames[f];
      for (std::size_t i = 0; i < frame.people.size(); ++i) {
        if (tracks.who[c][f][i] == 0) scene.views[c].frames.push_back({frame.pts_ns, frame.people[i].keypoints});
      }
    }
  }
  for (int j = 0; j < kJointCount; ++j) scene.joints.push_back(static_cast<Joint>(j));
  scene.truth = walker.Sample(scene.timeline, scene.joints);
  return scene;
}

// Share of the samples whose 95 % ellipsoid holds the truth, percent; and their root mean square error.
struct Coverage {
  double percent = 0;
  double rms_m = 0;
  std::int64_t samples = 0;
};
inline Coverage CoverageOf(const Trajectory3D& found, const Trajectory3D& truth) {
  constexpr double kChiSquare3At95 = 7.814728;
  double inside = 0, squares = 0, count = 0;
  for (std::size_t j = 0; j < found.joints.size(); ++j) {
    const auto column = static_cast<std::size_t>(truth.IndexOf(found.joints[j]));
    for (std::int64_t frame = 0; frame < found.timeline.count; ++frame) {
      const Sample3D& sample = found.At(frame, j);
      if (sample.missing()) continue;
      const Eigen::Vector3d error = sample.position_m - truth.At(frame, column).position_m;
      inside += error.dot(sample.covariance_m2.matrix().inverse() * error) <= kChiSquare3At95;
      squares += error.squaredNorm(), count += 1;
    }
  }
  return {100 * inside / count, std::sqrt(squares / count), static_cast<std::int64_t>(count)};
}

}  // namespace kinora::test
