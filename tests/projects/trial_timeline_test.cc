#include "projects/trial_timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/util/error.h"

namespace kinora {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

Video VideoOf(const std::string& camera, std::int64_t frames, std::int64_t rate = 60, double starts_at_s = 0) {
  Video video;
  video.camera_name = camera;
  video.time_base_denominator = rate;
  video.frame_count = frames;
  video.last_pts = frames - 1;
  video.constant_rate = true;
  video.rate_numerator = rate;
  video.clock_offset_s = starts_at_s;
  return video;
}

TEST(TrialTimeline, OfEqualVideosIsTheirs) {
  const BuiltTimeline built = BuildTimeline(std::vector{VideoOf("cam01", 100), VideoOf("cam02", 100)});
  EXPECT_EQ(built.timeline, (Timeline{0, 60, 1, 100}));
  EXPECT_THAT(built.notes, IsEmpty());
}

TEST(TrialTimeline, LastsAsLongAsTwoCamerasFilm) {
  const BuiltTimeline built =
      BuildTimeline(std::vector{VideoOf("cam01", 100), VideoOf("cam02", 80), VideoOf("cam03", 200, 60, -0.5)});
  EXPECT_EQ(built.timeline.t0_ns, 0);
  EXPECT_EQ(built.timeline.count, 100);
  EXPECT_THAT(built.notes, Contains(HasSubstr("cam02 is missing 0 samples at the start and 20 at the end")));
  EXPECT_THAT(built.notes, Contains(HasSubstr("cam03 films 100 samples more")));
}

TEST(TrialTimeline, RunsAtTheHighestCaptureRate) {
  Video slow_motion = VideoOf("cam02", 400, 30);
  slow_motion.capture_rate_hz = 120;
  const BuiltTimeline built = BuildTimeline(std::vector{VideoOf("cam01", 200), slow_motion});
  EXPECT_EQ(built.timeline.rate_numerator, 120);
  // cam01 ends at 199 / 60 s, cam02 at 399 / 120 s.
  EXPECT_EQ(built.timeline.count, 399);
  EXPECT_THAT(built.notes, Contains(HasSubstr("cam01 filmed at 60 Hz")));
}

TEST(TrialTimeline, OfASingleCameraIsItsOwn) {
  EXPECT_EQ(BuildTimeline(std::vector{VideoOf("cam01", 50)}).timeline.count, 50);
}

TEST(TrialTimeline, NeedsVideosThatMeet) {
  EXPECT_THROW(BuildTimeline({}), Error);
  EXPECT_THROW(BuildTimeline(std::vector{VideoOf("cam01", 50), VideoOf("cam02", 50, 60, 100)}), Error);
  // Nor where the second of three is filmed by itself.
  EXPECT_THROW(
      BuildTimeline(std::vector{VideoOf("cam01", 50), VideoOf("cam02", 50, 60, 100), VideoOf("cam03", 50, 60, 200)}),
      Error);
}

TEST(TrialTimeline, BeginsWhereTwoFilmAtATimeNotWhereASecondOneFilms) {
  const BuiltTimeline built =
      BuildTimeline(std::vector{VideoOf("cam01", 30), VideoOf("cam02", 600, 60, 2), VideoOf("cam03", 300, 60, 5)});
  EXPECT_EQ(built.timeline.t0_ns, 5'000'000'000);
  EXPECT_EQ(built.timeline.count, 300);
}

TEST(RationalRate, KnowsTheUsualOnes) {
  std::int64_t p = 0;
  std::int64_t q = 0;
  RationalRate(60, p, q);
  EXPECT_EQ(std::pair(p, q), std::pair(std::int64_t{60}, std::int64_t{1}));
  RationalRate(59.94, p, q);
  EXPECT_EQ(std::pair(p, q), std::pair(std::int64_t{60000}, std::int64_t{1001}));
  RationalRate(29.97003, p, q);
  EXPECT_EQ(std::pair(p, q), std::pair(std::int64_t{30000}, std::int64_t{1001}));
  RationalRate(12.5, p, q);
  EXPECT_EQ(std::pair(p, q), std::pair(std::int64_t{25}, std::int64_t{2}));
}

}  // namespace
}  // namespace kinora
