#include "core/motion/keypoint_set.h"

#include <gtest/gtest.h>

#include <cctype>
#include <cmath>
#include <set>
#include <string>

#include "core/motion/keypoints2d.h"
#include "core/util/error.h"

namespace kinora {
namespace {

TEST(Joint, NamesAreUniqueAndReadBack) {
  std::set<std::string_view> names;
  for (int j = 0; j < kJointCount; ++j) {
    const auto joint = static_cast<Joint>(j);
    EXPECT_TRUE(names.insert(NameOf(joint)).second) << NameOf(joint);
    EXPECT_EQ(JointNamed(NameOf(joint)), joint);
  }
  EXPECT_EQ(JointNamed("elbow"), std::nullopt);
}

TEST(Joint, MirroringTwiceGivesItBackAndChangesTheSide) {
  for (int j = 0; j < kJointCount; ++j) {
    const auto joint = static_cast<Joint>(j);
    EXPECT_EQ(MirrorOf(MirrorOf(joint)), joint);
    if (SideOf(joint) == Side::kMiddle) {
      EXPECT_EQ(MirrorOf(joint), joint);
    } else {
      EXPECT_NE(SideOf(MirrorOf(joint)), SideOf(joint));
      EXPECT_EQ(NameOf(MirrorOf(joint)).substr(2), NameOf(joint).substr(2));
    }
  }
}

TEST(KeypointSet, HasThePublishedNumberOfPoints) {
  EXPECT_EQ(Coco17().points.size(), 17u);
  EXPECT_EQ(Body25().points.size(), 25u);
  EXPECT_EQ(Body25B().points.size(), 25u);
  EXPECT_EQ(Halpe26().points.size(), 26u);
  EXPECT_EQ(BlazePose33().points.size(), 33u);
}

TEST(KeypointSet, NamesAgreeWithTheSidesTheyMapTo) {
  for (const KeypointSet* set : AllKeypointSets()) {
    for (const auto& point : set->points) {
      if (!point.joint || SideOf(*point.joint) == Side::kMiddle) continue;
      const char first = static_cast<char>(std::tolower(point.name[0]));
      EXPECT_EQ(first, SideOf(*point.joint) == Side::kLeft ? 'l' : 'r') << set->name << " " << point.name;
    }
  }
}

TEST(KeypointSet, PairsCoverEverySidedJointOnce) {
  for (const KeypointSet* set : AllKeypointSets()) {
    std::set<int> paired;
    for (const auto& [left, right] : set->left_right) {
      EXPECT_TRUE(paired.insert(left).second);
      EXPECT_TRUE(paired.insert(right).second);
    }
    for (int i = 0; i < static_cast<int>(set->points.size()); ++i) {
      const auto joint = set->points[static_cast<std::size_t>(i)].joint;
      const bool sided = joint && SideOf(*joint) != Side::kMiddle;
      EXPECT_TRUE(!sided || paired.contains(i)) << set->name << " " << i;
    }
  }
}

TEST(KeypointSet, EverySetReachesNeckMidHipAndTheLimbs) {
  for (const KeypointSet* set : AllKeypointSets()) {
    for (const Joint joint : kLimbJoints) EXPECT_TRUE(set->IndexOf(joint)) << set->name << " " << NameOf(joint);
    for (const Joint middle : {Joint::kNeck, Joint::kMidHip}) {
      int sources = set->IndexOf(middle) ? 1 : 0;
      for (const auto& derived : set->derived) sources += derived.joint == middle;
      EXPECT_EQ(sources, 1) << set->name;
    }
  }
}

TEST(KeypointSet, AnUnknownNameIsAnErrorThatListsTheChoices) {
  try {
    KeypointSetNamed("coco18");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("coco18"), std::string::npos);
    EXPECT_NE(error.remedy().find("coco17"), std::string::npos);
  }
}

TEST(ObjectKeypointSimilarity, IsOneForEqualPointsAndFallsAsPublished) {
  Keypoints2D a;
  a.points.assign(17, {10, 20, 1, Provenance::kMeasured});
  EXPECT_DOUBLE_EQ(ObjectKeypointSimilarity(Coco17(), a, a, 100), 1);
  Keypoints2D nose_only = a, moved = a;
  for (std::size_t i = 1; i < 17; ++i) nose_only.points[i].provenance = Provenance::kMissing;
  moved.points[0].x_px += 1;
  // d = 1, s^2 = 100, k = 0.052: exp(-1 / (2 * 100 * 0.052^2))
  EXPECT_NEAR(ObjectKeypointSimilarity(Coco17(), nose_only, moved, 100), std::exp(-1 / (2 * 100 * 0.052 * 0.052)),
              1e-9);
}

TEST(IntersectionOverUnion, OfHalfOverlappingBoxesIsAThird) {
  EXPECT_FLOAT_EQ(IntersectionOverUnion({0, 0, 2, 1}, {1, 0, 3, 1}), 1.0f / 3);
  EXPECT_EQ(IntersectionOverUnion({0, 0, 1, 1}, {2, 2, 3, 3}), 0);
  EXPECT_EQ(IntersectionOverUnion({}, {}), 0);
}

}  // namespace
}  // namespace kinora
