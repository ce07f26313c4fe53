#include "lifting/view_choice.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace kinora {
namespace {

constexpr double kOutlierSigmas = 4, kSwitchCost = 8;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::vector<bool> Choose(const std::vector<double>& squares) {
  return SteadyChoice(squares, kOutlierSigmas, kSwitchCost);
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

TEST(SteadyChoice, NeverUsesWhatWasNotSeen) {
  EXPECT_EQ(Choose({1, kNaN, 1}), std::vector<bool>({true, false, true}));
  EXPECT_TRUE(Choose({}).empty());
}

}  // namespace
}  // namespace kinora
