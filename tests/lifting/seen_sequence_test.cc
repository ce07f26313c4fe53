#include "lifting/seen_sequence.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/synthetic/rigs.h"

namespace kinora {
namespace {

constexpr double kSamePx = 1e-3;  // pixels are stored as float

// Every point at (x(t), 100) with this score, 60 pictures a second starting at `first_ns`.
template <class Function>
PersonView ViewOf(std::int64_t first_ns, int count, const Function& x, float score = 0.9F) {
  PersonView view{.camera = 0, .set = &Coco17(), .frames = {}};
  for (int i = 0; i < count; ++i) {
    PersonFrame& frame = view.frames.emplace_back();
    frame.pts_ns = first_ns + i * 16666667LL;
    const auto at = static_cast<float>(x(static_cast<double>(frame.pts_ns) * 1e-9));
    frame.keypoints.points.assign(Coco17().points.size(), {at, 100.0F, score, Provenance::kMeasured});
  }
  return view;
}

SeenSequence See(const CameraRig& rig, const PersonView& view, std::int64_t count) {
  return SeeOnTimeline(rig, std::span(&view, 1), {.t0_ns = 0, .count = count}, 0.1);
}

TEST(SeeOnTimeline, TakesPicturesThatFallOnTheTimelineAsTheyAre) {
  const auto rig = synthetic::RingRig({.cameras = 1});
  const SeenSequence seen = See(rig, ViewOf(0, 10, [](double t) { return 600 * t; }), 10);
  EXPECT_EQ(seen.joints.size(), 17u);
  for (std::int64_t frame = 0; frame < 10; ++frame) {
    EXPECT_NEAR(seen.At(0, frame)[0].px.x(), 10.0 * static_cast<double>(frame), 0.01);
    EXPECT_NEAR(seen.At(0, frame)[0].score, 0.9, 1e-6);
  }
}

// A camera half a picture late, on a curve that straight lines would cut by a third of a pixel.
TEST(SeeOnTimeline, InterpolatesBetweenPicturesAsMotionIsCurved) {
  auto rig = synthetic::RingRig({.cameras = 1});
  rig.cameras[0].clock_offset_s = 0.004;
  rig.cameras[0].clock_drift = 1e-4;
  const auto path = [](double t_video) { return 500 + 10000 * std::pow(0.004 + 1.0001 * t_video - 0.08, 2); };
  const SeenSequence seen = See(rig, ViewOf(0, 12, path), 10);
  EXPECT_EQ(seen.At(0, 0)[0].score, 0) << "the first sample lies before the first picture";
  for (std::int64_t frame = 2; frame < 9; ++frame) {
    const double t = static_cast<double>(frame) / 60;
    EXPECT_NEAR(seen.At(3, frame)[0].px.x(), 500 + 10000 * std::pow(t - 0.08, 2), kSamePx);
  }
}

TEST(SeeOnTimeline, InventsNothingOverALostPicture) {
  auto rig = synthetic::RingRig({.cameras = 1});
  rig.cameras[0].clock_offset_s = 0.004;
  PersonView view = ViewOf(0, 12, [](double t) { return 100 * t; });
  view.frames.erase(view.frames.begin() + 5);
  const SeenSequence seen = See(rig, view, 10);
  EXPECT_GT(seen.At(0, 4)[0].score, 0);
  EXPECT_EQ(seen.At(0, 5)[0].score, 0);
  EXPECT_EQ(seen.At(0, 6)[0].score, 0);
  EXPECT_GT(seen.At(0, 7)[0].score, 0);
}

TEST(SeeOnTimeline, AppliesTheFitOfThePictures) {
  auto rig = synthetic::RingRig({.cameras = 1});
  rig.cameras[0].fit = {.scale = {2, 3}, .offset_px = {5, -7}};
  const SeenSequence seen = See(rig, ViewOf(0, 3, [](double) { return 50; }), 3);
  EXPECT_NEAR(seen.At(0, 1)[0].px.x(), 105, kSamePx);
  EXPECT_NEAR(seen.At(0, 1)[0].px.y(), 293, kSamePx);
}

TEST(SeeOnTimeline, DropsLowScoresButNeverEditedPoints) {
  const auto rig = synthetic::RingRig({.cameras = 1});
  PersonView view = ViewOf(
      0, 3, [](double) { return 50; }, 0.05F);
  view.frames[1].keypoints.points[0].provenance = Provenance::kEdited;
  view.frames[2].keypoints.points[0] = {};
  const SeenSequence seen = See(rig, view, 3);
  EXPECT_EQ(seen.At(0, 0)[0].score, 0);
  EXPECT_EQ(seen.At(0, 1)[0].score, 1);
  EXPECT_EQ(seen.edited[seen.Slot(0, 1)], 1u);
  EXPECT_EQ(seen.At(0, 2)[0].score, 0);
}

}  // namespace
}  // namespace kinora
