#include "core/media/picture_cache.h"

#include <gtest/gtest.h>

#include <vector>

namespace kinora {
namespace {

constexpr int kSide = 64;
const std::size_t kBytes = PictureCache::BytesOf(kSide, kSide);

class PictureCacheTest : public testing::Test {
 protected:
  PictureCacheTest() {
    picture_.width = picture_.height = kSide;
    picture_.planes = {memory_.data(), memory_.data(), memory_.data()};
    picture_.strides = {64, 32, 32};
  }
  std::vector<std::uint8_t> memory_ = std::vector<std::uint8_t>(kSide * kSide, 7);
  YuvImage picture_;
};

TEST_F(PictureCacheTest, DropsWhatWasNotLookedAtForLongest) {
  PictureCache cache(3 * kBytes);
  for (std::size_t frame = 0; frame < 3; ++frame) cache.Put({1, false, frame}, picture_);
  EXPECT_TRUE(cache.Find({1, false, 0}));
  cache.Put({2, false, 0}, picture_);
  EXPECT_TRUE(cache.Contains({1, false, 0}));
  EXPECT_FALSE(cache.Contains({1, false, 1}));
  EXPECT_TRUE(cache.Contains({1, false, 2}));
  cache.Forget(1);
  EXPECT_EQ(cache.bytes(), kBytes);
  EXPECT_EQ(cache.Find({2, false, 0})->planes[0][63], 7);
}

TEST_F(PictureCacheTest, DropsAtOnceWhatALowerBoundLeavesNoRoomFor) {
  PictureCache cache(4 * kBytes);
  for (std::size_t frame = 0; frame < 4; ++frame) cache.Put({1, false, frame}, picture_);
  cache.SetMostBytes(2 * kBytes);
  EXPECT_EQ(cache.bytes(), 2 * kBytes);
  EXPECT_TRUE(cache.Contains({1, false, 3}));
  cache.Put({1, false, 4}, picture_);
  EXPECT_EQ(cache.bytes(), 2 * kBytes);
  cache.SetMostBytes(3 * kBytes);
  cache.Put({1, false, 5}, picture_);
  EXPECT_EQ(cache.bytes(), 3 * kBytes);
}

TEST_F(PictureCacheTest, DropsWhatLiesOutsideOfTheWindowsFirst) {
  PictureCache cache(4 * kBytes);
  cache.SetWindow(1, false, {10, 11});
  cache.SetWindow(2, false, {10, 10});
  cache.Put({1, false, 10}, picture_);
  cache.Put({1, false, 11}, picture_);
  cache.Put({2, false, 10}, picture_);
  cache.Put({1, false, 12}, picture_);
  cache.Put({1, true, 10}, picture_);  // the proxy's window is another one
  EXPECT_FALSE(cache.Contains({1, false, 12}));
  cache.Put({2, false, 30}, picture_);
  EXPECT_FALSE(cache.Contains({1, true, 10}));
  for (const std::size_t frame : {10U, 11U}) EXPECT_TRUE(cache.Contains({1, false, frame}));
  EXPECT_TRUE(cache.Contains({2, false, 10}));
}

TEST_F(PictureCacheTest, NeverPassesItsBoundThoughAllLiesInWindows) {
  PictureCache cache(5 * kBytes);
  cache.SetWindow(1, false, {0, 99});
  for (std::size_t frame = 0; frame < 100; ++frame) {
    EXPECT_TRUE(cache.Put({1, false, frame}, picture_));
    EXPECT_LE(cache.bytes(), cache.most_bytes());
  }
  PictureCache none(kBytes / 2);
  EXPECT_TRUE(none.Put({1, false, 0}, picture_));
  EXPECT_EQ(none.bytes(), 0U);
}

TEST_F(PictureCacheTest, ForgetsTheWindowWithTheCamera) {
  PictureCache cache(2 * kBytes);
  cache.SetWindow(1, true, {0, 9});
  cache.ForgetProxy(1);
  cache.Put({1, true, 0}, picture_);
  cache.Put({1, false, 1}, picture_);
  cache.Put({1, false, 2}, picture_);
  EXPECT_FALSE(cache.Contains({1, true, 0}));
}

}  // namespace
}  // namespace kinora
