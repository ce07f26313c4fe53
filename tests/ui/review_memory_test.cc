#include "ui/review/review_memory.h"

#include <gtest/gtest.h>

namespace kinora::ui {
namespace {

Timeline Minutes(double minutes) {
  return {0, 60, 1, static_cast<std::int64_t>(minutes * 3600)};
}

TEST(ReviewMemory, LeavesAGigabyteToPicturesOfUsualTrialsAndLessBesideLongOnes) {
  EXPECT_EQ(PictureBytesBeside(Minutes(1), 1, 4), kMostPictureBytes);
  EXPECT_EQ(PictureBytesBeside(Minutes(5), 1, 8), kMostPictureBytes);
  const std::size_t hour = PictureBytesBeside(Minutes(60), 1, 4);
  EXPECT_LT(hour, 600'000'000U);
  EXPECT_GE(hour, kLeastPictureBytes);
  EXPECT_EQ(PictureBytesBeside(Minutes(600), 2, 8), kLeastPictureBytes);
}

}  // namespace
}  // namespace kinora::ui
