#include "core/media/video_index.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kinora {
namespace {

VideoIndex IndexOf(std::vector<std::int64_t> pts, std::int64_t denominator, std::int64_t numerator = 1) {
  VideoIndex index;
  index.pts = std::move(pts);
  index.time_base_numerator = numerator;
  index.time_base_denominator = denominator;
  return index;
}

VideoIndex AtRate(double rate_hz, std::int64_t time_base, std::size_t count, std::int64_t start = 0) {
  std::vector<std::int64_t> pts;
  for (std::size_t i = 0; i < count; ++i) {
    pts.push_back(start + std::llround(static_cast<double>(i) * static_cast<double>(time_base) / rate_hz));
  }
  return IndexOf(std::move(pts), time_base);
}

void ExpectRate(const VideoIndex& index, std::int64_t numerator, std::int64_t denominator) {
  std::int64_t p = 0;
  std::int64_t q = 0;
  ASSERT_TRUE(index.ConstantRate(p, q));
  EXPECT_EQ(p, numerator);
  EXPECT_EQ(q, denominator);
}

TEST(VideoIndex, RoundsTimesToTheNearestNanosecond) {
  const VideoIndex index = IndexOf({-1, 0, 1, 2, 90'000LL * 86'400 * 365}, 90'000);
  EXPECT_EQ(index.TimeNs(0), -11'111);
  EXPECT_EQ(index.TimeNs(1), 0);
  EXPECT_EQ(index.TimeNs(2), 11'111);
  EXPECT_EQ(index.TimeNs(3), 22'222);
  EXPECT_EQ(index.TimeNs(4), 86'400LL * 365 * 1'000'000'000);
  EXPECT_EQ(IndexOf({2}, 30'000, 1001).TimeNs(0), 66'733'333);
}

TEST(VideoIndex, FindsThePictureOnScreenAtATime) {
  const VideoIndex index = IndexOf({3, 4, 7}, 30);
  EXPECT_EQ(index.FrameAt(-5), std::nullopt);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(index.FrameAt(index.TimeNs(i)), i);
    EXPECT_EQ(index.FrameAt(index.TimeNs(i) - 1), i == 0 ? std::nullopt : std::optional(i - 1));
    EXPECT_EQ(index.FrameAt(index.TimeNs(i) + 1), i);
  }
  EXPECT_EQ(index.FrameAt(150'000'000), 1U);
  EXPECT_EQ(index.FrameAt(9'000'000'000), 2U);
  EXPECT_EQ(IndexOf({}, 30).FrameAt(0), std::nullopt);
}

TEST(VideoIndex, RecognisesConstantRatesThroughRoundedTimes) {
  ExpectRate(AtRate(60, 15360, 100), 60, 1);
  ExpectRate(AtRate(30000.0 / 1001, 1000, 100'000), 30000, 1001);
  ExpectRate(AtRate(60000.0 / 1001, 90'000, 5000, 123'456), 60000, 1001);
  ExpectRate(AtRate(240, 1000, 3000), 240, 1);
  ExpectRate(AtRate(100, 1'000'000'000, 200), 100, 1);
  ExpectRate(AtRate(12.5, 90'000, 200), 25, 2);
}

TEST(VideoIndex, CallsNoRateConstantThatIsNot) {
  std::int64_t p = 0;
  std::int64_t q = 0;
  EXPECT_FALSE(IndexOf({0, 1, 2, 4, 5, 6}, 30).ConstantRate(p, q) && p == 30);
  VideoIndex dropped = AtRate(60, 90'000, 1000);
  dropped.pts.erase(dropped.pts.begin() + 500);
  EXPECT_FALSE(dropped.ConstantRate(p, q));
  VideoIndex jitter = AtRate(60, 90'000, 1000);
  jitter.pts[300] += 3;
  EXPECT_FALSE(jitter.ConstantRate(p, q));
  jitter.pts[300] -= 1;
  EXPECT_FALSE(jitter.ConstantRate(p, q));
  EXPECT_FALSE(IndexOf({5}, 30).ConstantRate(p, q));
  EXPECT_FALSE(IndexOf({5, 5}, 30).ConstantRate(p, q));
}

TEST(VideoIndex, GivesTheMeanRate) {
  EXPECT_DOUBLE_EQ(IndexOf({0, 1, 3}, 30).MeanRateHz(), 20);
  EXPECT_EQ(IndexOf({7}, 30).MeanRateHz(), 0);
}

}  // namespace
}  // namespace kinora
