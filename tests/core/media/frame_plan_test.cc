#include "core/media/frame_plan.h"

#include <gtest/gtest.h>

#include <set>

namespace kinora {
namespace {

constexpr std::size_t kPictures = 600, kAhead = 8, kRoom = 81;

// Pictures that are there, and a decoder that comes from a key frame in 300.
struct Known {
  std::set<std::size_t> there;
  double seconds_per_picture = 0.004;

  void Put(std::size_t first, std::size_t last) {
    for (std::size_t frame = first; frame <= last; ++frame) there.insert(frame);
  }
  std::optional<FrameStretch> Next(const FrameMotion& motion) const {
    return NextStretch(motion, WindowAround(motion, kPictures, kRoom, kAhead), kAhead,
                       {[&](std::size_t frame) { return there.contains(frame); },
                        [&](std::size_t frame) { return static_cast<double>(frame % 300) * seconds_per_picture; }});
  }
};

TEST(FramePlan, WindowHoldsAsMuchAsThereIsRoomFor) {
  for (const int direction : {-1, 0, 1}) {
    for (const std::size_t room : {1U, 2U, 5U, 81U}) {
      const FrameWindow window = WindowAround({300, direction, 0}, kPictures, room, kAhead);
      EXPECT_EQ(window.last - window.first + 1, room);
      EXPECT_TRUE(window.Contains(300));
    }
  }
  EXPECT_EQ(WindowAround({5, -1, 0}, kPictures, kRoom, kAhead).first, 0U);
  EXPECT_EQ(WindowAround({598, 1, 0}, kPictures, kRoom, kAhead).last, 599U);
  EXPECT_EQ(WindowAround({3, 0, 0}, kPictures, 0, kAhead).first, 3U);
  // Backwards most of it lies before the cursor.
  EXPECT_EQ(WindowAround({300, -1, 0}, kPictures, kRoom, kAhead).first, 236U);
}

TEST(FramePlan, KeepsLittleOnTheWayOfAJumpAndAllOfTheWindowBackwards) {
  const auto kept = [](int direction, std::size_t packets) {
    const FrameMotion motion{300, direction, 0};
    const auto stretch = StretchTo(motion, WindowAround(motion, kPictures, kRoom, kAhead), 300, packets);
    EXPECT_EQ(stretch.frame, 300U);
    return 300 - stretch.keep_from;
  };
  EXPECT_EQ(kept(1, 1), 0U);
  EXPECT_EQ(kept(0, 100), 20U);
  EXPECT_EQ(kept(0, 10000), 40U);
  EXPECT_EQ(kept(-1, 100), 64U);
}

TEST(FramePlan, DecodesTheNextPicturesOneByOneForwards) {
  Known known;
  const FrameMotion motion{310, 1, 30};
  for (std::size_t frame = 311; frame <= 318; ++frame) {
    const auto next = known.Next(motion);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->frame, frame);
    EXPECT_EQ(next->keep_from, frame);
    known.Put(frame, frame);
  }
  known.Put(280, 310);
  EXPECT_FALSE(known.Next(motion));
}

TEST(FramePlan, DecodesHalfAStretchBackwardsAfterAJump) {
  Known known;
  known.Put(420, 458);
  const auto next = known.Next({450, 0, 0});
  ASSERT_TRUE(next);
  EXPECT_EQ(next->frame, 419U);
  EXPECT_EQ(next->keep_from, 414U);  // 72 before, 8 ahead
  known.seconds_per_picture = 0.1;   // such a long way is not gone unasked
  EXPECT_FALSE(known.Next({450, 0, 0}));
}

TEST(FramePlan, BeginsTheFormerStretchInTimeWhenGoingBackwards) {
  Known known;
  known.Put(400, 480);
  // Slowly: 45 of the 64 pictures before the cursor are still there, which last for seconds.
  EXPECT_FALSE(known.Next({445, -1, 3}));
  // Half of them.
  const auto half = known.Next({432, -1, 3});
  ASSERT_TRUE(half);
  EXPECT_EQ(half->frame, 399U);
  EXPECT_EQ(half->keep_from, 368U);
  // 99 pictures at 12 ms take 1.2 s, in which the cursor goes back by 36, and other programs want the cores too.
  known.seconds_per_picture = 0.012;
  EXPECT_TRUE(known.Next({445, -1, 30}));
  EXPECT_FALSE(known.Next({455, -1, 30}));
}

TEST(FramePlan, ComesToAnEndAtTheEndsOfTheVideo) {
  Known known;
  known.Put(0, 20);
  EXPECT_FALSE(known.Next({0, -1, 30}));
  known.Put(580, 599);
  EXPECT_FALSE(known.Next({599, 1, 30}));
}

}  // namespace
}  // namespace kinora
