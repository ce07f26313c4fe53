#include "core/signal/residual_analysis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace kinora {
namespace {

// A smooth motion of some hertz with white noise of known size.
std::vector<double> NoisyMotion(double noise_sd, unsigned seed, std::size_t count = 2000) {
  std::mt19937 random(seed);
  std::normal_distribution<double> noise(0, noise_sd);
  std::vector<double> x(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double t = static_cast<double>(i) / 100;
    x[i] = std::sin(2 * M_PI * t) + 0.3 * std::sin(2 * M_PI * 3 * t) + noise(random);
  }
  return x;
}

TEST(ResidualAnalysis, FindsTheNoiseAndACutOffAboveTheMotion) {
  const std::vector<std::vector<double>> curves = {NoisyMotion(0.02, 1), NoisyMotion(0.02, 2)};
  const auto analysis = AnalyseResiduals(curves, 100);
  EXPECT_NEAR(analysis.noise_rms, 0.02, 0.002);
  EXPECT_GT(analysis.cutoff_hz, 3);
  EXPECT_LT(analysis.cutoff_hz, 9);
  EXPECT_LT(analysis.slope, 0);
}

TEST(ResidualAnalysis, MoreNoiseAsksForALowerCutOff) {
  const std::vector<std::vector<double>> quiet = {NoisyMotion(0.005, 1)}, loud = {NoisyMotion(0.1, 1)};
  EXPECT_GT(AnalyseResiduals(quiet, 100).cutoff_hz, AnalyseResiduals(loud, 100).cutoff_hz);
}

TEST(ResidualAnalysis, CountsOnlyPresentSamples) {
  auto x = NoisyMotion(0.02, 1);
  for (std::size_t i = 500; i < 600; ++i) x[i] = std::nan("");
  const std::vector<std::vector<double>> curves = {x};
  EXPECT_NEAR(AnalyseResiduals(curves, 100).noise_rms, 0.02, 0.002);
}

TEST(ResidualAnalysis, RefusesATrialThatIsTooShort) {
  const std::vector<std::vector<double>> curves = {std::vector<double>(10, 1.0)};
  EXPECT_THROW(AnalyseResiduals(curves, 100), Error);
}

}  // namespace
}  // namespace kinora
