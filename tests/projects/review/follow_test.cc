#include "projects/review/follow.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kinora {
namespace {

constexpr std::int64_t kStep_ns = 20'000'000;  // 50 Hz
constexpr std::int64_t kPictures = 200;
using Action = PointEdit::Action;

class Following : public testing::Test {
 protected:
  Following() {
    for (std::int64_t i = 0; i < kPictures; ++i) pts_.push_back(i * kStep_ns);
  }
  static PointKey Key(std::int64_t picture) { return {"cam", picture * kStep_ns, "athlete", Joint::kKneeL}; }
  static PointEdit Moved(const Eigen::Vector2d& px) {
    return {Action::kMoved, static_cast<float>(px.x()), static_cast<float>(px.y())};
  }
  void Set(std::int64_t picture, const std::optional<PointEdit>& edit) {
    const FollowPictures pictures{pts_, [this](std::int64_t pts_ns) { return seen_(pts_ns / kStep_ns); }, 1};
    Apply(SetWithFollowers(layer_, Key(picture), edit, pictures), layer_);
  }
  std::optional<PointEdit> At(std::int64_t picture) const {
    const auto found = layer_.points.find(Key(picture));
    return found == layer_.points.end() ? std::nullopt : std::optional(found->second);
  }
  // Between two moved pictures, both left out, all follow the curve.
  void ExpectCurve(std::int64_t from, std::int64_t to, const std::function<Eigen::Vector2d(double)>& curve,
                   double tolerance_px) const {
    for (std::int64_t i = from + 1; i < to; ++i) {
      const auto edit = At(i);
      ASSERT_TRUE(edit) << i;
      EXPECT_EQ(edit->action, Action::kInterpolated) << i;
      EXPECT_NEAR(edit->x_px, curve(static_cast<double>(i)).x(), tolerance_px) << i;
      EXPECT_NEAR(edit->y_px, curve(static_cast<double>(i)).y(), tolerance_px) << i;
    }
  }

  std::vector<std::int64_t> pts_;
  std::function<std::optional<Eigen::Vector2d>(std::int64_t)> seen_ = [](std::int64_t) { return std::nullopt; };
  EditLayer layer_;
};

Eigen::Vector2d Line(double picture) {
  return {100 + 3 * picture, 900 - 2 * picture};
}
Eigen::Vector2d Parabola(double picture) {
  return {100 + 3 * picture, 900 - 0.5 * picture * picture};
}

TEST_F(Following, OneMovedPointMovesNothingElse) {
  Set(50, Moved(Line(50)));
  EXPECT_EQ(layer_.points.size(), 1U);
  EXPECT_EQ(At(50), Moved(Line(50)));
}

TEST_F(Following, BetweenTwoMovedPointsTheRestLiesStraightWhereNothingElseIsKnown) {
  Set(50, Moved(Line(50)));
  Set(70, Moved(Line(70)));
  EXPECT_EQ(At(50), Moved(Line(50)));
  EXPECT_EQ(At(70), Moved(Line(70)));
  ExpectCurve(50, 70, Line, 1e-3);
  EXPECT_FALSE(At(49));
  EXPECT_FALSE(At(71));
}

// With the slope through the moved points around it, as Catmull & Rom's: exact for parabolas at even distances.
TEST_F(Following, TheCurveRunsThroughTheMovedPointsAround) {
  for (const std::int64_t picture : {40, 50, 60, 70}) Set(picture, Moved(Parabola(static_cast<double>(picture))));
  ExpectCurve(50, 60, Parabola, 1e-2);
  // In whichever order they were moved.
  const EditLayer in_order = layer_;
  layer_ = {};
  for (const std::int64_t picture : {60, 40, 70, 50}) Set(picture, Moved(Parabola(static_cast<double>(picture))));
  EXPECT_EQ(layer_.points, in_order.points);
}

TEST_F(Following, TakesTheSlopeOfThePointsSeenOutside) {
  seen_ = [](std::int64_t picture) { return std::optional(Parabola(static_cast<double>(picture))); };
  Set(10, Moved(Parabola(10)));
  Set(20, Moved(Parabola(20)));
  // Slopes over the next picture outside: half a picture's curvature off at either end.
  ExpectCurve(10, 20, Parabola, 10 * 0.5 * 0.25 + 1e-3);
  const auto middle = At(15);
  ASSERT_TRUE(middle);
  const double straight_y = (Parabola(10).y() + Parabola(20).y()) / 2;
  EXPECT_LT(std::abs(middle->y_px - Parabola(15).y()), 0.2 * std::abs(straight_y - Parabola(15).y()));
}

TEST_F(Following, TakesNoSlopeFromAJump) {
  seen_ = [](std::int64_t) { return std::optional(Eigen::Vector2d(1800, 40)); };  // somebody else's knee
  Set(50, Moved(Line(50)));
  Set(70, Moved(Line(70)));
  ExpectCurve(50, 70, Line, 1e-3);
}

TEST_F(Following, PointsFartherApartThanTheLongestHaveNothingBetween) {
  Set(20, Moved(Line(20)));
  Set(71, Moved(Line(71)));
  EXPECT_EQ(layer_.points.size(), 2U);
  Set(121, Moved(Line(121)));  // just near enough: a second
  ExpectCurve(71, 121, Line, 1e-3);
  EXPECT_FALSE(At(70));
}

TEST_F(Following, HiddenPointsStayHidden) {
  Set(55, PointEdit{.action = Action::kHidden});
  Set(50, Moved(Line(50)));
  Set(60, Moved(Line(60)));
  ASSERT_TRUE(At(55));
  EXPECT_EQ(At(55)->action, Action::kHidden);
  ASSERT_TRUE(At(54));
  EXPECT_EQ(At(54)->action, Action::kInterpolated);
}

TEST_F(Following, MovingAPointBetweenBendsTheCurveOnBothSides) {
  Set(50, Moved(Line(50)));
  Set(70, Moved(Line(70)));
  Set(60, Moved(Line(60) + Eigen::Vector2d(40, 0)));
  EXPECT_EQ(At(60)->action, Action::kMoved);
  EXPECT_GT(At(55)->x_px, Line(55).x() + 5);
  EXPECT_GT(At(65)->x_px, Line(65).x() + 5);
  // Given back to the network: it is the network's then, and the others are as they were.
  Set(60, std::nullopt);
  EXPECT_FALSE(At(60));
  ExpectCurve(50, 60, Line, 1e-3);
  ExpectCurve(60, 70, Line, 1e-3);
}

TEST_F(Following, GivingBackAnEndGivesBackWhatFollowed) {
  Set(50, Moved(Line(50)));
  Set(70, Moved(Line(70)));
  Set(70, std::nullopt);
  EXPECT_EQ(layer_.points.size(), 1U);
  EXPECT_TRUE(At(50));
  Set(50, std::nullopt);
  EXPECT_TRUE(layer_.points.empty());
}

TEST_F(Following, HidingAMovedEndGivesBackWhatFollowed) {
  Set(50, Moved(Line(50)));
  Set(70, Moved(Line(70)));
  Set(70, PointEdit{.action = Action::kHidden});
  EXPECT_EQ(layer_.points.size(), 2U);
  EXPECT_EQ(At(70)->action, Action::kHidden);
}

TEST_F(Following, OtherJointsCamerasAndAthletesAreNotTouched) {
  const PointKey others[] = {{"cam", 55 * kStep_ns, "athlete", Joint::kKneeR},
                             {"cam", 55 * kStep_ns, "other", Joint::kKneeL},
                             {"cam2", 55 * kStep_ns, "athlete", Joint::kKneeL}};
  for (const PointKey& other : others) layer_.points[other] = Moved({1, 2});
  Set(50, Moved(Line(50)));
  Set(60, Moved(Line(60)));
  for (const PointKey& other : others) EXPECT_EQ(layer_.points.at(other), Moved({1, 2}));
  EXPECT_EQ(layer_.points.size(), 2U + 9U + 3U);
  ExpectCurve(50, 60, Line, 1e-3);
}

// Times decide, not numbers of pictures: a stretch of a variable rate.
TEST_F(Following, FollowsTimesWhereTheRateVaries) {
  pts_.erase(pts_.begin() + 52, pts_.begin() + 56);
  Set(50, Moved(Line(50)));
  Set(60, Moved(Line(60)));
  for (const std::int64_t picture : {51, 56, 57, 58, 59}) {
    ASSERT_TRUE(At(picture)) << picture;
    EXPECT_NEAR(At(picture)->x_px, Line(static_cast<double>(picture)).x(), 1e-3);
  }
  EXPECT_FALSE(At(53));
}

}  // namespace
}  // namespace kinora
