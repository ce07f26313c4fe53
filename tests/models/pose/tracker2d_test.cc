#include "models/pose/tracker2d.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "core/motion/keypoint_set.h"

namespace kinora {
namespace {

// A made-up world: people are grey values in a picture of one row, whose content the fakes read as positions. A
// picture stands for a scene: pixel (i, 0) = (x / 4, y / 4, 1 if there is a person).
Image Scene(const std::vector<std::pair<int, int>>& people) {
  Image image(16, 1);
  for (std::size_t i = 0; i < people.size(); ++i) {
    image.data()[3 * i] = static_cast<std::uint8_t>(people[i].first / 4);
    image.data()[3 * i + 1] = static_cast<std::uint8_t>(people[i].second / 4);
    image.data()[3 * i + 2] = 1;
  }
  return image;
}

struct Person {
  double x, y;
};

std::vector<Person> PeopleIn(const PictureView& picture) {
  std::vector<Person> people;
  for (int i = 0; i < picture.width; ++i)
    if (picture.rgb[3 * i + 2]) people.push_back({4.0 * picture.rgb[3 * i], 4.0 * picture.rgb[3 * i + 1]});
  return people;
}

constexpr double kHalfWidth = 20, kHalfHeight = 50;

BoxPx BoxAt(double x, double y) {
  return {static_cast<float>(x - kHalfWidth), static_cast<float>(y - kHalfHeight), static_cast<float>(x + kHalfWidth),
          static_cast<float>(y + kHalfHeight)};
}

// Sees everybody, and counts how often it was asked.
class FakeDetector final : public Detector {
 public:
  explicit FakeDetector(int* calls) : calls_(calls) {}

  std::vector<std::vector<FoundPerson>> Detect(std::span<const PictureView* const> pictures, const Job&) override {
    std::vector<std::vector<FoundPerson>> found(pictures.size());
    for (std::size_t i = 0; i < pictures.size(); ++i) {
      ++*calls_;
      float score = 0.9F;
      for (const Person& person : PeopleIn(*pictures[i])) {
        found[i].push_back({{BoxAt(person.x, person.y), score}, std::nullopt});
        score -= 0.01F;
      }
    }
    return found;
  }

 private:
  int* calls_;
};

// Sees the person nearest to the region's centre, if one is within the region.
class FakeEstimator final : public PoseEstimator {
 public:
  const KeypointSet& keypoint_set() const override { return Coco17(); }

  PoseQuery QueryOf(const PictureView& picture, const FoundPerson& person) const override {
    return {&picture, RegionOfBox(person.detection.box, 1.25, 0.75), {}, true};
  }

  std::vector<PoseResult> Estimate(std::span<const PoseQuery> queries, const Job&) override {
    std::vector<PoseResult> results;
    for (const PoseQuery& query : queries) results.push_back(Look(query));
    return results;
  }

 private:
  PoseResult Look(const PoseQuery& query) const {
    PoseResult result;
    double nearest = 0.5 * query.region.width;
    for (const Person& person : PeopleIn(*query.picture)) {
      const double distance = std::hypot(person.x - query.region.centre_x, person.y - query.region.centre_y);
      if (distance >= nearest) continue;
      nearest = distance;
      result.present = true;
      result.keypoints.box = BoxAt(person.x, person.y);
      result.keypoints.points.clear();
      for (int k = 0; k < 17; ++k)
        result.keypoints.points.push_back(
            {static_cast<float>(person.x + k), static_cast<float>(person.y + 2 * k), 0.9F, Provenance::kMeasured});
      result.next = RegionOfBox(result.keypoints.box, 1.25, 0.75);
    }
    return result;
  }
};

class Tracker2DTest : public testing::Test {
 protected:
  Tracker2D Make(const FollowOptions& options) {
    return Tracker2D(std::make_unique<FakeDetector>(&detections_), std::make_unique<FakeEstimator>(), options);
  }

  std::vector<Person2D> StepOne(Tracker2D& tracker, CameraState& state, const Image& image) {
    const PictureView view(image);
    return tracker.Step(std::span(&state, 1), std::span(&view, 1))[0];
  }

  int detections_ = 0;
};

std::vector<std::int32_t> RegionsOf(const std::vector<Person2D>& people) {
  std::vector<std::int32_t> regions;
  for (const Person2D& person : people) regions.push_back(person.region);
  return regions;
}

TEST_F(Tracker2DTest, DetectsEveryNPicturesAndFollowsBetween) {
  Tracker2D tracker = Make({5, 20});
  CameraState state;
  for (int i = 0; i < 11; ++i) {
    const auto people = StepOne(tracker, state, Scene({{200 + 4 * i, 300}, {600 - 4 * i, 320}}));
    EXPECT_EQ(RegionsOf(people), (std::vector<std::int32_t>{0, 1})) << i;
    EXPECT_FLOAT_EQ(people[0].keypoints.points[0].x_px, static_cast<float>(200 + 4 * i));
  }
  EXPECT_EQ(detections_, 3);  // pictures 0, 5, 10
}

TEST_F(Tracker2DTest, LooksForALostPersonInTheSamePicture) {
  Tracker2D tracker = Make({0, 1});
  CameraState state;
  StepOne(tracker, state, Scene({{200, 300}}));
  const auto people = StepOne(tracker, state, Scene({{800, 300}}));
  ASSERT_EQ(people.size(), 1u);
  EXPECT_EQ(people[0].region, 1);
  EXPECT_FLOAT_EQ(people[0].keypoints.points[0].x_px, 800);
  EXPECT_EQ(detections_, 2);
}

TEST_F(Tracker2DTest, FindsWhoeverEntersAtTheNextDetection) {
  Tracker2D tracker = Make({3, 20});
  CameraState state;
  StepOne(tracker, state, Scene({{200, 300}}));
  EXPECT_EQ(StepOne(tracker, state, Scene({{200, 300}, {700, 300}})).size(), 1u);
  EXPECT_EQ(StepOne(tracker, state, Scene({{200, 300}, {700, 300}})).size(), 1u);
  EXPECT_EQ(RegionsOf(StepOne(tracker, state, Scene({{200, 300}, {700, 300}}))), (std::vector<std::int32_t>{0, 1}));
}

TEST_F(Tracker2DTest, DetectsInEveryEmptyPicture) {
  Tracker2D tracker = Make({100, 20});
  CameraState state;
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(StepOne(tracker, state, Scene({})).empty());
  EXPECT_EQ(detections_, 4);
}

TEST_F(Tracker2DTest, MakesOneOfTwoRegionsOnOnePerson) {
  Tracker2D tracker = Make({0, 20});
  CameraState state;
  StepOne(tracker, state, Scene({{200, 300}, {230, 300}}));
  // The second person vanishes behind the first: both regions now see the first.
  const auto people = StepOne(tracker, state, Scene({{208, 300}}));
  EXPECT_EQ(RegionsOf(people), (std::vector<std::int32_t>{0}));
}

TEST_F(Tracker2DTest, LooksMoreOftenWherePeopleOverlapAndUntilTheHiddenOneIsBack) {
  Tracker2D tracker = Make({5, 20});
  CameraState state;
  StepOne(tracker, state, Scene({{200, 300}, {260, 300}}));
  EXPECT_EQ(detections_, 1);
  StepOne(tracker, state, Scene({{216, 300}, {244, 300}}));  // they come to overlap
  EXPECT_EQ(detections_, 1);
  StepOne(tracker, state, Scene({{228, 300}}));  // one hides the other
  EXPECT_EQ(detections_, 2);
  StepOne(tracker, state, Scene({{232, 300}}));
  EXPECT_EQ(StepOne(tracker, state, Scene({{220, 300}, {300, 300}})).size(), 2u);
  EXPECT_EQ(detections_, 4);
}

TEST_F(Tracker2DTest, SaysWhomNoSureDetectionHasSeen) {
  FollowOptions options;
  options.detect_every = 1;
  options.sure_score = 0.895F;  // the fake is less sure of the second person
  Tracker2D tracker = Make(options);
  CameraState state;
  const Image scene = Scene({{100, 300}, {400, 300}});
  const auto people = StepOne(tracker, state, scene);
  ASSERT_EQ(people.size(), 2u);
  EXPECT_TRUE(people[0].sure);
  EXPECT_FALSE(people[1].sure);
  Forget(state, people[1].region);
  EXPECT_EQ(RegionsOf(StepOne(tracker, state, scene)), (std::vector<std::int32_t>{0, 2}));
  // Somebody of whom the detector becomes sure stays so.
  const auto swapped = StepOne(tracker, state, Scene({{400, 300}, {100, 300}}));
  EXPECT_TRUE(swapped[0].sure && swapped[1].sure);
}

TEST_F(Tracker2DTest, KeepsToTheNumberOfPeople) {
  Tracker2D tracker = Make({1, 2});
  CameraState state;
  const Image scene = Scene({{100, 300}, {400, 300}, {700, 300}});
  EXPECT_EQ(StepOne(tracker, state, scene).size(), 2u);
  EXPECT_EQ(RegionsOf(StepOne(tracker, state, scene)), (std::vector<std::int32_t>{0, 1}));
}

// Three cameras with different people coming and going.
std::vector<Image> Pictures(int frame) {
  std::vector<Image> pictures;
  pictures.push_back(Scene({{200 + 4 * frame, 300}}));
  pictures.push_back(frame % 4 == 3 ? Scene({}) : Scene({{400, 300 + 4 * frame}, {700 - 8 * frame, 300}}));
  pictures.push_back(frame < 6 ? Scene({}) : Scene({{300, 400}, {900 - 4 * frame, 400}, {100, 100 + frame * 4}}));
  return pictures;
}

void ExpectSame(const std::vector<Person2D>& a, const std::vector<Person2D>& b) {
  ASSERT_EQ(RegionsOf(a), RegionsOf(b));
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t k = 0; k < a[i].keypoints.points.size(); ++k)
      EXPECT_EQ(a[i].keypoints.points[k].x_px, b[i].keypoints.points[k].x_px);
}

TEST_F(Tracker2DTest, GivesACameraTheSameAloneAndWithOthers) {
  Tracker2D together = Make({4, 20}), alone = Make({4, 20});
  std::vector<CameraState> states(3), lone(3);
  for (int frame = 0; frame < 16; ++frame) {
    const std::vector<Image> pictures = Pictures(frame);
    const std::vector<PictureView> views(pictures.begin(), pictures.end());
    const auto people = together.Step(states, views);
    for (std::size_t c = 0; c < 3; ++c) {
      ExpectSame(alone.Step(std::span(&lone[c], 1), std::span(&views[c], 1))[0], people[c]);
      EXPECT_EQ(lone[c], states[c]);
    }
  }
}

TEST_F(Tracker2DTest, GoesOnFromAStoredStateAsIfNothingHadHappened) {
  Tracker2D whole = Make({4, 20});
  std::vector<CameraState> states(3);
  for (int frame = 0; frame < 16; ++frame) {
    std::vector<CameraState> resumed;
    for (const CameraState& state : states) resumed.push_back(CameraStateFrom(Serialise(state)));
    const std::vector<Image> pictures = Pictures(frame);
    const std::vector<PictureView> views(pictures.begin(), pictures.end());
    Tracker2D fresh = Make({4, 20});
    const auto expected = whole.Step(states, views);
    const auto people = fresh.Step(resumed, views);
    for (std::size_t c = 0; c < 3; ++c) ExpectSame(people[c], expected[c]);
    EXPECT_EQ(resumed, states);
  }
}

class FailingEstimator final : public PoseEstimator {
 public:
  const KeypointSet& keypoint_set() const override { return Coco17(); }
  PoseQuery QueryOf(const PictureView& picture, const FoundPerson&) const override { return {&picture, {}, {}, false}; }
  std::vector<PoseResult> Estimate(std::span<const PoseQuery>, const Job&) override { throw Cancelled{}; }
};

TEST_F(Tracker2DTest, LeavesTheStatesAloneWhenItFails) {
  Tracker2D tracker(std::make_unique<FakeDetector>(&detections_), std::make_unique<FailingEstimator>(), {});
  CameraState state;
  const Image scene = Scene({{200, 300}});
  EXPECT_THROW(StepOne(tracker, state, scene), Cancelled);
  EXPECT_EQ(state, CameraState{});
}

}  // namespace
}  // namespace kinora
