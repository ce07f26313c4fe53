#include "models/tracking/person_tracker.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/synthetic/render.h"
#include "core/synthetic/rigs.h"
#include "core/synthetic/scene.h"

namespace kinora {
namespace {

using synthetic::PathBetween;
using synthetic::Walker;

const Timeline kFourSeconds{.rate_numerator = 30, .count = 120};

// Two people who pass each other in front of the camera, half way through.
std::vector<Walker> Crossing() {
  synthetic::WalkerOptions near, far;
  near.path = PathBetween({0.5, -2.6}, {0.5, 2.6});
  far.path = PathBetween({-0.5, 2.6}, {-0.5, -2.6});
  far.phase = 0.3;
  far.height_m = 1.68;
  return {Walker(near), Walker(far)};
}

CameraRig OneCamera() {
  return synthetic::RingRig({.cameras = 1, .radius_m = 7, .f_px = 700, .width_px = 960, .height_px = 540});
}

std::vector<Keypoints2D> PeopleOf(const Frame2D& frame) {
  std::vector<Keypoints2D> people;
  for (const TrackedPerson& person : frame.people) people.push_back(person.keypoints);
  return people;
}

// For each walker, the identities it had in the order in which they came.
std::map<int, std::vector<int>> IdentitiesOf(const synthetic::SceneTracks& scene, PersonTracker tracker) {
  std::map<int, std::vector<int>> had;
  for (std::size_t f = 0; f < scene.cameras[0].frames.size(); ++f) {
    const Frame2D& frame = scene.cameras[0].frames[f];
    const auto identities = tracker.Update(frame.pts_ns, PeopleOf(frame), *scene.cameras[0].set);
    for (std::size_t i = 0; i < identities.size(); ++i) {
      std::vector<int>& list = had[scene.who[0][f][i]];
      if (list.empty() || list.back() != identities[i]) list.push_back(identities[i]);
    }
  }
  return had;
}

TEST(PersonTracker, KeepsIdentitiesThroughACrossing) {
  const auto scene = synthetic::ProjectScene(Crossing(), OneCamera(), kFourSeconds, Coco17());
  const auto had = IdentitiesOf(scene, PersonTracker());
  ASSERT_EQ(had.size(), 2U);
  for (const auto& [who, identities] : had) EXPECT_EQ(identities.size(), 1U) << "walker " << who;
}

TEST(PersonTracker, KeepsIdentitiesWithMissingAndNoisyDetections) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const synthetic::NoiseOptions noise{
        .seed = seed, .pixel_sd_px = 3, .outlier_rate = 0.03, .missing_point_rate = 0.1, .missing_person_rate = 0.2};
    const auto scene = synthetic::ProjectScene(Crossing(), OneCamera(), kFourSeconds, Coco17(), noise);
    const auto had = IdentitiesOf(scene, PersonTracker());
    for (const auto& [who, identities] : had) EXPECT_EQ(identities.size(), 1U) << "walker " << who << " seed " << seed;
  }
}

TEST(PersonTracker, RecognisesSomebodyWhoWasHidden) {
  auto scene = synthetic::ProjectScene(Crossing(), OneCamera(), kFourSeconds, Coco17());
  for (std::size_t f = 50; f < 70; ++f) {  // behind something, both of them, while they pass each other
    scene.cameras[0].frames[f].people.clear();
    scene.who[0][f].clear();
  }
  for (const auto& [who, identities] : IdentitiesOf(scene, PersonTracker())) {
    EXPECT_EQ(identities.size(), 1U) << "walker " << who;
  }
}

TEST(PersonTracker, ForgetsPeopleWhoAreGoneForLong) {
  const auto scene = synthetic::ProjectScene(Crossing(), OneCamera(), kFourSeconds, Coco17());
  PersonTracker tracker;
  const auto people = PeopleOf(scene.cameras[0].frames[0]);
  const auto first = tracker.Update(0, people, Coco17());
  EXPECT_EQ(tracker.state().tracks.size(), 2U);
  const auto again = tracker.Update(10'000'000'000, people, Coco17());
  EXPECT_EQ(std::set<int>(first.begin(), first.end()), (std::set<int>{0, 1}));
  EXPECT_EQ(std::set<int>(again.begin(), again.end()), (std::set<int>{2, 3}));
}

TEST(PersonTracker, UnsureDetectionsContinueButDoNotBegin) {
  const auto scene = synthetic::ProjectScene(Crossing(), OneCamera(), kFourSeconds, Coco17());
  PersonTracker tracker;
  std::vector<Keypoints2D> people = PeopleOf(scene.cameras[0].frames[0]);
  people[0].score = 0.3F;
  EXPECT_EQ(tracker.Update(0, people, Coco17()), (std::vector<std::int32_t>{-1, 0}));
  people[0].score = 0.9F;
  people[1].score = 0.3F;
  EXPECT_EQ(tracker.Update(33'000'000, people, Coco17()), (std::vector<std::int32_t>{1, 0}));
}

TEST(PersonTracker, ClothesDecideWhereMotionMisleads) {
  // Hidden while they meet, both turn round: motion alone would take each for the other.
  synthetic::WalkerOptions a, b;
  a.path = PathBetween({0, -2}, {0, 2});
  b.path = PathBetween({0, 2}, {0, -2});
  const std::vector<Walker> people = {Walker(a), Walker(b)};
  const RigCamera camera = OneCamera().cameras[0];
  const auto picture = [&](double time_s, std::vector<Keypoints2D>& seen) {
    const std::vector<synthetic::Pose3D> poses = {people[0].PoseAt(time_s), people[1].PoseAt(time_s)};
    seen = {synthetic::ProjectPose(poses[0], camera, Coco17()), synthetic::ProjectPose(poses[1], camera, Coco17())};
    return synthetic::RenderPeople(poses, camera);
  };
  const auto after_turning_round = [&](bool with_colours) {
    PersonTracker tracker;
    std::vector<Keypoints2D> seen;
    std::vector<std::int32_t> before, after;
    for (int f = 0; f < 12; ++f) {  // towards each other until 1.1 s, seen again from 1.7 s on the way back
      const Image image = picture(0.1 * f, seen);
      before = tracker.Update(f * 100'000'000, seen, Coco17(), with_colours ? &image : nullptr);
    }
    const Image image = picture(0.9, seen);
    after = tracker.Update(2'000'000'000, seen, Coco17(), with_colours ? &image : nullptr);
    return before == after;
  };
  EXPECT_TRUE(after_turning_round(true));
  EXPECT_FALSE(after_turning_round(false));
}

TEST(PersonTracker, AResumedRunEqualsAnUninterruptedOne) {
  const synthetic::NoiseOptions noise{.pixel_sd_px = 3, .missing_person_rate = 0.2, .false_person_rate = 0.1};
  const auto scene = synthetic::ProjectScene(Crossing(), OneCamera(), kFourSeconds, Coco17(), noise);
  PersonTracker whole, parts;
  for (std::size_t f = 0; f < scene.cameras[0].frames.size(); ++f) {
    const Frame2D& frame = scene.cameras[0].frames[f];
    if (f % 7 == 3) parts = PersonTracker(TrackingOptions(), DecodeState(EncodeState(parts.state())));
    EXPECT_EQ(whole.Update(frame.pts_ns, PeopleOf(frame), Coco17()),
              parts.Update(frame.pts_ns, PeopleOf(frame), Coco17()));
  }
  EXPECT_EQ(EncodeState(whole.state()), EncodeState(parts.state()));
}

TEST(PersonTracker, RefusesBrokenStatesAndTimeThatStandsStill) {
  PersonTracker tracker;
  const auto people =
      PeopleOf(synthetic::ProjectScene(Crossing(), OneCamera(), kFourSeconds, Coco17()).cameras[0].frames[0]);
  tracker.Update(5, people, Coco17());
  EXPECT_THROW(tracker.Update(5, people, Coco17()), Error);
  const std::string bytes = EncodeState(tracker.state());
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_THROW(DecodeState(bytes.substr(0, size)), Error);
  EXPECT_THROW(DecodeState(bytes + "x"), Error);
  EXPECT_THROW(PersonTracker(TrackingOptions{.lost_s = -1}), Error);
}

TEST(Appearance, TellsShirtsApart) {
  const std::vector<Walker> people = Crossing();
  const RigCamera camera = OneCamera().cameras[0];
  const auto look = [&](double time_s) {
    const std::vector<synthetic::Pose3D> poses = {people[0].PoseAt(time_s), people[1].PoseAt(time_s)};
    const Image image = synthetic::RenderPeople(poses, camera);
    return std::vector<Appearance>{AppearanceOf(image, synthetic::ProjectPose(poses[0], camera, Coco17()), Coco17()),
                                   AppearanceOf(image, synthetic::ProjectPose(poses[1], camera, Coco17()), Coco17())};
  };
  const auto now = look(0.5), later = look(1.0);
  EXPECT_LT(Distance(now[0], later[0]), 0.25);
  EXPECT_LT(Distance(now[1], later[1]), 0.25);
  EXPECT_GT(Distance(now[0], now[1]), 0.4);
  EXPECT_NEAR(Distance(now[0], now[0]), 0, 1e-3);
  EXPECT_FALSE(AppearanceOf(Image(), Keypoints2D(), Coco17()).known());
}

}  // namespace
}  // namespace kinora
