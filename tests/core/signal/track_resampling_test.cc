#include "core/signal/track_resampling.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/motion/keypoint_set.h"
#include "core/signal/gaps.h"
#include "core/signal/hampel.h"
#include "core/signal/trajectory_filter.h"

namespace kinora {
namespace {

// Two people; the second one's points move right by 3 pixels a frame. 30 frames a second.
CameraTracks2D Tracks(int frames) {
  CameraTracks2D tracks{"cam1", &Coco17(), {}};
  for (int f = 0; f < frames; ++f) {
    Frame2D frame;
    for (const std::int32_t track : {4, 9}) {
      TrackedPerson person{track, {}};
      for (std::size_t p = 0; p < 17; ++p)
        person.keypoints.points.push_back(
            {static_cast<float>(track == 9 ? 100 + 3 * f : 0), static_cast<float>(p), 0.9f, Provenance::kMeasured});
      frame.people.push_back(person);
    }
    tracks.frames.push_back(frame);
  }
  return tracks;
}
std::vector<double> Times(int frames) {
  std::vector<double> times;
  for (int f = 0; f < frames; ++f) times.push_back(f / 30.0);
  return times;
}

TEST(TrackResampling, PutsOnePersonOnTheTrialsClock) {
  const auto path = OnTimeline(Tracks(20), 9, Times(20), {.rate_numerator = 60, .count = 41});
  ASSERT_EQ(path.joints.size(), 17u);
  const auto knee = static_cast<std::size_t>(path.IndexOf(Joint::kKneeL));
  for (std::int64_t i = 0; i <= 38; ++i) {
    EXPECT_NEAR(path.At(i, knee).position_px.x(), 100 + 1.5 * static_cast<double>(i), 1e-4);
    EXPECT_EQ(path.At(i, knee).provenance, Provenance::kMeasured);
  }
  EXPECT_TRUE(path.At(39, knee).missing());
  EXPECT_TRUE(OnTimeline(Tracks(20), 5, Times(20), {.rate_numerator = 60, .count = 5}).At(1, knee).missing());
}

TEST(TrackResampling, LowScoresAreMissingButNeverEditedPoints) {
  CameraTracks2D tracks = Tracks(10);
  const auto knee = static_cast<std::size_t>(*Coco17().IndexOf(Joint::kKneeL));
  for (const std::size_t f : {4u, 7u}) tracks.frames[f].people[1].keypoints.points[knee].score = 0.1f;
  tracks.frames[7].people[1].keypoints.points[knee].provenance = Provenance::kEdited;
  const auto path = OnTimeline(tracks, 9, Times(10), {.rate_numerator = 30, .count = 10}, 0.3);
  const auto j = static_cast<std::size_t>(path.IndexOf(Joint::kKneeL));
  EXPECT_TRUE(path.At(4, j).missing());
  EXPECT_EQ(path.At(7, j).provenance, Provenance::kEdited);
}

TEST(TrackResampling, APathInAPictureIsCleanedLikeOneInSpace) {
  auto path = OnTimeline(Tracks(60), 9, Times(60), {.rate_numerator = 30, .count = 60});
  path.At(30, 5).position_px.x() += 80;
  path.At(40, 5).position_px.x() += 80;
  path.At(40, 5).provenance = Provenance::kEdited;
  const auto rejected = RejectOutliers(path, {}, 3.0);
  EXPECT_EQ(rejected[5], 1);
  EXPECT_TRUE(path.At(30, 5).missing());
  path.At(40, 5).position_px.x() -= 80;
  EXPECT_EQ(FillGaps(path, {})[5], (std::vector<SampleRun>{{30, 1}}));
  EXPECT_EQ(path.At(30, 5).provenance, Provenance::kInterpolated);
  const Trajectory2D smooth = LowPass(path, {.cutoff_hz = 4});
  for (std::int64_t f = 0; f < 60; ++f)
    EXPECT_NEAR(smooth.At(f, 5).position_px.x(), 100 + 3.0 * static_cast<double>(f), 1e-3);
}

}  // namespace
}  // namespace kinora
