#pragma once

#include <Eigen/Dense>
#include <cmath>
#include <random>

#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"

namespace kinora::test {

// Seeded nonsense that uses every field: gaps, all provenances, covariances.
inline Trajectory3D RandomTrajectory(std::int64_t frames, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> unit(-1, 1);
  const Joint joints[] = {Joint::kNose, Joint::kAnkleR, Joint::kAnkleL, Joint::kMidHip, Joint::kBigToeR};
  Trajectory3D trajectory = Trajectory3D::Missing({500'000'000, 60'000, 1001, frames}, joints);
  for (Sample3D& sample : trajectory.samples) {
    if (random() % 6 == 0) continue;
    sample.position_m = {3 * unit(random), 3 * unit(random), 1 + unit(random)};
    const Eigen::Vector3d sd(0.02 + 0.01 * unit(random), 0.03, 0.015);
    sample.covariance_m2 = sd.cwiseAbs2().asDiagonal();
    sample.provenance = static_cast<Provenance>(1 + random() % 4);
    sample.views = random() % 16;
    sample.reprojection_error_px = static_cast<float>(4 + 3 * unit(random));
  }
  return trajectory;
}

inline JointAngles RandomAngles(std::int64_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> unit(-1, 1);
  JointAngles angles;
  angles.timeline = {250'000'000, 120, 1, count};
  const auto add = [&](const char* name, Side side, const char* positive, const char* note) {
    AngleSeries series{name, side, positive, note, {}};
    for (std::int64_t i = 0; i < count; ++i) {
      AngleSample sample;
      if (random() % 7 != 0)
        sample = {1.5 * unit(random), 0.03 + 0.02 * unit(random), static_cast<Provenance>(1 + random() % 4)};
      series.samples.push_back(sample);
    }
    angles.series.push_back(series);
  };
  add("knee_flexion", Side::kRight, "flexion", "");
  add("knee_flexion", Side::kLeft, "flexion", "");
  add("hip_abduction", Side::kLeft, "abduction", "");
  add("thigh_trunk_flexion", Side::kRight, "flexion", "angle = thigh against trunk");
  add("trunk_lateral_bend", Side::kMiddle, "to the right", "größer, \"zitiert\"");
  add("elbow_flexion", Side::kRight, "flexion", "");
  return angles;
}

}  // namespace kinora::test
