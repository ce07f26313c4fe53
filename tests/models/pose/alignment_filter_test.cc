#include "models/pose/alignment_filter.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kinora {
namespace {

TEST(AlignmentFilter, LetsTheFirstPictureThrough) {
  AlignmentFilter filter;
  Point2 hips{100, 200}, circle{100, 100};
  filter.Apply(hips, circle);
  EXPECT_EQ(hips.x, 100);
  EXPECT_EQ(circle.y, 100);
}

TEST(AlignmentFilter, CalmsATremblingPersonAndFollowsAMovingOne) {
  AlignmentFilter trembling, moving;
  double spread = 0, lag = 0;
  for (int i = 0; i < 200; ++i) {
    Point2 hips{500.0 + (i % 2), 500}, circle{500, 400};
    trembling.Apply(hips, circle);
    if (i > 50) spread = std::max(spread, std::abs(hips.x - 500.5));
    // Two body sizes a second.
    hips = {10.0 * i, 500};
    circle = {10.0 * i, 425};
    moving.Apply(hips, circle);
    lag = 10.0 * i - hips.x;
  }
  EXPECT_LT(spread, 0.35);
  EXPECT_LT(lag, 15);
}

}  // namespace
}  // namespace kinora
