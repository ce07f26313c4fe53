#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/motion/joint.h"

namespace kinora {

// How noisy each camera's sight of each joint is, estimated from the residuals of a fit.
struct ViewNoise {
  std::vector<Joint> joints;
  std::size_t cameras = 0;
  // 1 SD along x and along y of a best scored point, pixels: [joint * cameras + camera]. Its constant offset from the
  // other cameras (their bias) is not part of it. NaN for joints that are the middle of two others.
  std::vector<double> sigma_px;
  // correlation[joint][lag]: of the errors that many samples apart, [0] = 1; lags that do not differ from chance
  // are 0. Networks err the same way for several frames, so that a filter removes less than of independent noise.
  std::vector<std::vector<double>> correlation;

  std::span<const double> SigmasOf(std::size_t joint) const {
    return std::span(sigma_px).subspan(joint * cameras, cameras);
  }
  // Empty for a joint that is not among `joints`.
  std::span<const double> CorrelationOf(Joint joint) const;
};

// Variance of normal values with mean 0 from their squares, little disturbed by outliers: squares are cut at 6
// variances (Huber's proposal 2 with k = 2.45), so that 1.4 % of good values are. 0 for none.
double RobustVariance(std::span<const double> squares);

// Variances per joint and camera from squared, standardised residuals [joint * cameras + camera][i]. Few residuals say
// little, so each estimate leans on that of its joint, and that on the one of all joints, as if 20 further residuals
// had it; all joints lean on prior_px. Returns sigma_px.
std::vector<double> PooledSigmas(std::span<const std::vector<double>> squares, std::size_t cameras, double prior_px);

}  // namespace kinora
