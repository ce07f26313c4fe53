#include "core/signal/resampling.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/util/error.h"

namespace kinora {
namespace {

const double kNaN = std::nan("");

TEST(Resampling, KeepsValuesWhoseTimesCoincide) {
  const std::vector<double> times = {0, 1.0 / 60, 2.0 / 60 + 1e-9, 3.0 / 60}, values = {1, 5, 2, 7};
  const auto resampled = Resample(times, values, {.rate_numerator = 60, .count = 4});
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(resampled[i], values[i], 1e-5);
}

TEST(Resampling, FollowsASineThroughUnevenTimes) {
  std::mt19937 random(2);
  std::uniform_real_distribution<double> jitter(-0.004, 0.004);
  std::vector<double> times, values;
  for (int i = 0; i < 120; ++i) {
    times.push_back(i / 30.0 + jitter(random));
    values.push_back(std::sin(2 * M_PI * times.back()));
  }
  const Timeline timeline{.t0_ns = 500'000'000, .rate_numerator = 60, .count = 180};
  const auto resampled = Resample(times, values, timeline);
  for (std::int64_t i = 0; i < timeline.count; ++i)
    EXPECT_NEAR(resampled[static_cast<std::size_t>(i)], std::sin(2 * M_PI * timeline.TimeOf(i)), 2e-3);
}

TEST(Resampling, ADroppedFrameStaysAGap) {
  std::vector<double> times, values;
  for (const int i : {0, 1, 2, 3, 5, 6, 7, 8}) {
    times.push_back(i * 0.1);
    values.push_back(i);
  }
  const auto resampled = Resample(times, values, {.rate_numerator = 20, .count = 17});
  for (std::size_t i = 0; i < 17; ++i) {
    const bool inside = i > 6 && i < 10;
    EXPECT_EQ(std::isnan(resampled[i]), inside) << i;
    if (inside) continue;
    EXPECT_NEAR(resampled[i], 0.5 * static_cast<double>(i), 1e-9);
  }
}

TEST(Resampling, MissingValuesStayMissingAndNothingIsExtrapolated) {
  const std::vector<double> times = {0.1, 0.2, 0.3, 0.4}, values = {1, kNaN, 3, 4};
  const auto resampled = Resample(times, values, {.rate_numerator = 10, .count = 7});
  EXPECT_TRUE(std::isnan(resampled[0]));
  EXPECT_NEAR(resampled[1], 1, 1e-9);
  EXPECT_TRUE(std::isnan(resampled[2]));
  EXPECT_NEAR(resampled[3], 3, 1e-9);
  EXPECT_NEAR(resampled[4], 4, 1e-9);
  EXPECT_TRUE(std::isnan(resampled[5]));
}

TEST(Resampling, BracketsNameTheFramesAround) {
  const std::vector<double> times = {0, 0.1, 0.2, 0.4};
  const auto brackets = BracketTimes(times, {.rate_numerator = 20, .count = 10});
  EXPECT_EQ(brackets[0].before, 0);
  EXPECT_EQ(brackets[0].after, 0);
  EXPECT_EQ(brackets[1].before, 0);
  EXPECT_EQ(brackets[1].after, 1);
  EXPECT_NEAR(brackets[1].fraction, 0.5, 1e-9);
  EXPECT_FALSE(brackets[6].valid());  // between 0.2 and 0.4: a frame is missing there
  EXPECT_EQ(brackets[8].before, 3);
  EXPECT_FALSE(brackets[9].valid());
}

TEST(Resampling, RefusesTimesThatGoBack) {
  const std::vector<double> times = {0, 0.2, 0.1}, values = {1, 2, 3};
  EXPECT_THROW(Resample(times, values, {.rate_numerator = 20, .count = 3}), Error);
}

}  // namespace
}  // namespace kinora
