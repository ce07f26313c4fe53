#include "lifting/view_choice.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "core/geometry/triangulation.h"

namespace kinora {
namespace {

constexpr double kOutlierSigmas = 4, kSwitchCost = 8;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<bool> Choose(const std::vector<double>& squares) {
  return SteadyChoice(squares, std::vector<double>(squares.size(), 1.0), kOutlierSigmas, kSwitchCost);
}

TEST(SteadyChoice, KeepsWhatFits) {
  EXPECT_EQ(Choose({1, 2, 0, 5}), std::vector<bool>({true, true, true, true}));
}

TEST(SteadyChoice, DropsASingleGrossOutlier) {
  EXPECT_EQ(Choose({1, 2, 400, 5, 1}), std::vector<bool>({true, true, false, true, true}));
}

// One frame beyond the limit by less than two changes cost: no reason to let the point jump.
TEST(SteadyChoice, DoesNotSwitchForASmallPassingError) {
  EXPECT_EQ(Choose({1, 2, 25, 5, 1}), std::vector<bool>(5, true));
}

TEST(SteadyChoice, LeavesOutAWholeStretchWithGoodFramesInIt) {
  std::vector<double> squares(20, 1);
  for (std::size_t i = 5; i < 15; ++i) squares[i] = 100;
  squares[10] = 2;
  std::vector<bool> expected(20, true);
  for (std::size_t i = 5; i < 15; ++i) expected[i] = false;
  EXPECT_EQ(Choose(squares), expected);
}

// Frames off at the end are no more reason to change than in the middle.
TEST(SteadyChoice, IsAsSteadyAtTheEndsAsInTheMiddle) {
  const std::vector<double> off = {30, 1, 1, 1, 1, 30, 1, 1, 1, 30};
  EXPECT_EQ(Choose(off), std::vector<bool>(10, true));
  EXPECT_EQ(Choose({400, 1, 1, 1, 1, 400}), std::vector<bool>({false, true, true, true, true, false}));
}

// What tells little is left out at a distance that would be no reason if it told much.
TEST(SteadyChoice, LeavesOutWhatTellsLittleSooner) {
  const std::vector<double> squares(20, 6);
  EXPECT_EQ(Choose(squares), std::vector<bool>(20, true));
  EXPECT_EQ(SteadyChoice(squares, std::vector<double>(20, 0.2), kOutlierSigmas, kSwitchCost),
            std::vector<bool>(20, false));
}

TEST(WorthOf, IsThePartOfTheBestView) {
  const std::vector<SeenPoint> seen = {{.score = 0.4}, {.score = 0.1}, {.score = 0}};
  EXPECT_EQ(WorthOf(seen, 0), 1);
  EXPECT_EQ(WorthOf(seen, 1), 0.25);
  EXPECT_EQ(WorthOf(seen, 2), 0);
  EXPECT_EQ(WorthOf(std::vector<SeenPoint>(2), 0), 1);
}

TEST(SteadyChoice, NeverUsesWhatWasNotSeen) {
  EXPECT_EQ(Choose({1, kNaN, 1}), std::vector<bool>({true, false, true}));
  EXPECT_TRUE(Choose({}).empty());
}

}  // namespace
}  // namespace kinora
