#include "core/signal/butterworth.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "core/signal/trajectory_filter.h"
#include "tests/support/paths.h"
#include "tests/support/table.h"

namespace kinora {
namespace {

constexpr double kRateHz = 60;
const double kNaN = std::nan("");

std::vector<double> Sine(double frequency_hz, double rate_hz, std::size_t count, double phase = 0) {
  std::vector<double> x(count);
  for (std::size_t i = 0; i < count; ++i)
    x[i] = std::sin(2 * std::numbers::pi * frequency_hz * static_cast<double>(i) / rate_hz + phase);
  return x;
}

// Amplitude and phase of the middle half, by projection on sine and cosine over whole periods.
struct Wave {
  double amplitude, phase;
};
Wave WaveIn(const std::vector<double>& x, double frequency_hz, double rate_hz) {
  const auto period = static_cast<std::size_t>(std::lround(rate_hz / frequency_hz));
  const std::size_t begin = x.size() / 4, end = begin + x.size() / 2 / period * period;
  double s = 0, c = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const double angle = 2 * std::numbers::pi * frequency_hz * static_cast<double>(i) / rate_hz;
    s += x[i] * std::sin(angle);
    c += x[i] * std::cos(angle);
  }
  const double n = static_cast<double>(end - begin) / 2;
  return {std::hypot(s, c) / n, std::atan2(c, s)};
}

TEST(Butterworth, LetsThroughHalfThePowerAtTheShownCutOff) {
  for (const int order : {1, 2, 3, 4, 5}) {
    const auto wave = WaveIn(LowPass(Sine(6, kRateHz, 4000), kRateHz, {.cutoff_hz = 6, .order = order}), 6, kRateHz);
    EXPECT_NEAR(wave.amplitude, std::numbers::sqrt2 / 2, 1e-6) << "order " << order;
    EXPECT_NEAR(LowPassGain(6, kRateHz, {.cutoff_hz = 6, .order = order}), std::numbers::sqrt2 / 2, 1e-12);
  }
}

TEST(Butterworth, AttenuatesEveryFrequencyAsItsGainSays) {
  const ButterworthOptions options{.cutoff_hz = 5, .order = 2};
  for (const double frequency : {0.5, 2.0, 4.0, 5.0, 10.0, 15.0}) {
    const auto wave = WaveIn(LowPass(Sine(frequency, kRateHz, 6000), kRateHz, options), frequency, kRateHz);
    EXPECT_NEAR(wave.amplitude, LowPassGain(frequency, kRateHz, options), 1e-6) << frequency << " Hz";
  }
}

TEST(Butterworth, DelaysNothing) {
  for (const double frequency : {1.0, 3.0, 6.0}) {
    const auto wave = WaveIn(LowPass(Sine(frequency, kRateHz, 4000), kRateHz, {}), frequency, kRateHz);
    EXPECT_NEAR(wave.phase, 0, 1e-6) << frequency << " Hz";
  }
}

// At a rate where the tangent is nearly straight, the one pass of order 2 sits at 1 / 0.802 of the cut-off.
TEST(Butterworth, CorrectsTheDesignFrequencyAsWinterDoes) {
  EXPECT_NEAR(6 / DesignCutoffHz(10000, {.cutoff_hz = 6, .order = 2}), 0.802, 1e-3);
}

TEST(Butterworth, AgreesWithSciPy) {
  const auto table = test::ReadTable(test::DataFile("signal/low_pass.txt"));
  struct Case {
    const char* column;
    ButterworthOptions options;
  };
  for (const Case& c : {Case{"order2_6hz", {6, 2}}, Case{"order1_3hz", {3, 1}}, Case{"order4_10hz", {10, 4}},
                        Case{"order3_25hz", {25, 3}}, Case{"order5_8hz", {8, 5}}}) {
    const auto filtered = LowPass(table["x"], kRateHz, c.options);
    for (std::size_t i = 0; i < filtered.size(); ++i)
      ASSERT_NEAR(filtered[i], table[c.column][i], 1e-9) << c.column << " " << i;
  }
}

TEST(Butterworth, PassesConstantsAndLinesUnchangedWhateverTheLength) {
  for (const std::size_t count : {1u, 2u, 3u, 4u, 7u, 50u, 500u}) {
    std::vector<double> line(count);
    for (std::size_t i = 0; i < count; ++i) line[i] = 4 - 0.3 * static_cast<double>(i);
    const auto filtered = LowPass(line, kRateHz, {.cutoff_hz = 1});
    for (std::size_t i = 0; i < count; ++i) EXPECT_NEAR(filtered[i], line[i], 1e-10 * static_cast<double>(count));
    for (const double value : LowPass(std::vector<double>(count, 7.5), kRateHz, {})) EXPECT_NEAR(value, 7.5, 1e-12);
  }
}

TEST(Butterworth, KeepsTheFirstAndLastSample) {
  const std::vector<double> x = {0, 3, -1, 4, 1, 5};
  const auto filtered = LowPass(x, kRateHz, {});
  EXPECT_EQ(filtered.front(), 0);
  EXPECT_EQ(filtered.back(), 5);
}

TEST(Butterworth, KeepsMissingSamplesMissingAndFiltersTheRunsAlone) {
  auto x = Sine(2, kRateHz, 90);
  const auto whole_left = LowPass(std::vector<double>(x.begin(), x.begin() + 40), kRateHz, {});
  const auto whole_right = LowPass(std::vector<double>(x.begin() + 42, x.end()), kRateHz, {});
  x[40] = x[41] = kNaN;
  const auto filtered = LowPass(x, kRateHz, {});
  for (std::size_t i = 0; i < 40; ++i) EXPECT_EQ(filtered[i], whole_left[i]);
  EXPECT_TRUE(std::isnan(filtered[40]) && std::isnan(filtered[41]));
  for (std::size_t i = 42; i < 90; ++i) EXPECT_EQ(filtered[i], whole_right[i - 42]);
  EXPECT_TRUE(LowPass({}, kRateHz, {}).empty());
  EXPECT_TRUE(std::isnan(LowPass(std::vector<double>(3, kNaN), kRateHz, {})[1]));
}

TEST(Butterworth, RefusesACutOffAboveHalfTheRate) {
  try {
    LowPass(std::vector<double>(10, 0.0), 10, {.cutoff_hz = 6});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUser);
    EXPECT_NE(error.message().find("half the frame rate"), std::string::npos);
  }
  EXPECT_THROW(LowPass({}, 60, {.cutoff_hz = 6, .order = 0}), Error);
  EXPECT_THROW(LowPass({}, kNaN, {}), Error);
}

TEST(Butterworth, ItsImpulseResponseIsWhatItDoesToAnImpulse) {
  for (const ButterworthOptions options :
       {ButterworthOptions{6, 2}, ButterworthOptions{2, 1}, ButterworthOptions{20, 4}}) {
    const auto response = EffectiveImpulseResponse(kRateHz, options);
    ASSERT_EQ(response.size() % 2, 1u);
    const std::size_t half = response.size() / 2;
    std::vector<double> impulse(4 * half + 101, 0.0);
    const std::size_t middle = impulse.size() / 2;
    impulse[middle] = 1;
    const auto filtered = LowPass(impulse, kRateHz, options);
    double sum = 0;
    for (std::size_t k = 0; k < response.size(); ++k) {
      EXPECT_NEAR(response[k], filtered[middle - half + k], 1e-9);
      sum += response[k];
    }
    EXPECT_NEAR(sum, 1, 1e-7);
  }
}

// The variance of a sum is the sum of squared weights; the weights are what unit impulses become.
TEST(Butterworth, PropagatesVariancesExactlyAtTheEndsToo) {
  for (const std::size_t count : {3u, 5u, 12u, 60u}) {
    std::vector<double> variances(count), expected(count, 0.0);
    for (std::size_t j = 0; j < count; ++j) variances[j] = 1 + 0.1 * static_cast<double>(j % 7);
    for (std::size_t j = 0; j < count; ++j) {
      std::vector<double> unit(count, 0.0);
      unit[j] = 1;
      const auto weights = LowPass(unit, kRateHz, {});
      for (std::size_t i = 0; i < count; ++i) expected[i] += weights[i] * weights[i] * variances[j];
    }
    const auto propagated = PropagateVariance(variances, kRateHz, {});
    for (std::size_t i = 0; i < count; ++i) EXPECT_NEAR(propagated[i], expected[i], 1e-5) << i << " of " << count;
  }
}

TEST(Butterworth, FiltersATrajectoryWithItsCovariances) {
  const std::vector<Joint> joints = {Joint::kAnkleL, Joint::kAnkleR};
  auto trajectory = Trajectory3D::Missing({.rate_numerator = 60, .count = 100}, joints);
  std::mt19937 random(3);
  std::normal_distribution<double> noise(0, 0.01);
  for (std::int64_t f = 0; f < 100; ++f) {
    if (f == 50) continue;
    Sample3D& sample = trajectory.At(f, 0);
    sample.position_m = {0.01 * static_cast<double>(f) + noise(random), noise(random), 1 + noise(random)};
    sample.covariance_m2 = Eigen::Vector3d(1e-4, 1e-4, 4e-4).asDiagonal();
    sample.covariance_m2.Set(0, 1, 2e-5);
    sample.provenance = f == 20 ? Provenance::kEdited : Provenance::kMeasured;
  }
  const Trajectory3D filtered = LowPass(trajectory, {.cutoff_hz = 6});
  EXPECT_TRUE(filtered.At(50, 0).missing());
  EXPECT_TRUE(filtered.At(30, 1).missing());
  EXPECT_EQ(filtered.At(20, 0).provenance, Provenance::kEdited);
  double power = 0;
  for (const double weight : EffectiveImpulseResponse(60, {.cutoff_hz = 6})) power += weight * weight;
  const Eigen::Matrix3d expected = power * trajectory.At(25, 0).covariance_m2.matrix();
  const Eigen::Matrix3d found = filtered.At(25, 0).covariance_m2;
  EXPECT_TRUE(found.isApprox(expected, 1e-4)) << found;
  std::vector<double> z(50);
  for (std::int64_t f = 0; f < 50; ++f) z[static_cast<std::size_t>(f)] = trajectory.At(f, 0).position_m.z();
  EXPECT_EQ(filtered.At(25, 0).position_m.z(), LowPass(z, 60, {.cutoff_hz = 6})[25]);
}

}  // namespace
}  // namespace kinora
