#include "core/media/decode_turns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <optional>
#include <thread>
#include <vector>

namespace kinora {
namespace {

using testing::ElementsAre;
using Rank = DecodeTurns::Rank;
using Turn = DecodeTurns::Turn;

bool Never() {
  return false;
}

void WaitForWaiting(const DecodeTurns& turns, std::size_t count) {
  while (turns.waiting() != count) std::this_thread::yield();
}

// One that wants a turn, in a thread of its own, and writes down when it had it.
class Other {
 public:
  Other(DecodeTurns& turns, const Rank& rank, std::vector<std::uint32_t>& order)
      : thread_([&turns, rank, &order] {
          Turn turn(turns, rank);
          if (turn.Hold({}, Never)) order.push_back(rank.camera);  // one at a time
        }) {}

 private:
  std::jthread thread_;
};

TEST(DecodeTurns, GoByRankNotByArrival) {
  DecodeTurns turns(1);
  std::vector<std::uint32_t> order;
  std::optional<Turn> first(std::in_place, turns, Rank{});
  ASSERT_TRUE(first->Hold({}, Never));
  {
    const Other ahead(turns, {.ahead = true, .camera = 1}, order);
    const Other late(turns, {.since_ns = 20, .camera = 2}, order);
    const Other early(turns, {.since_ns = 10, .camera = 3}, order);
    const Other as_early(turns, {.since_ns = 10, .camera = 4}, order);
    WaitForWaiting(turns, 4);
    first.reset();
  }
  EXPECT_THAT(order, ElementsAre(3, 4, 2, 1));
}

TEST(DecodeTurns, GiveWayToABetterRankBetweenPictures) {
  DecodeTurns turns(1);
  std::vector<std::uint32_t> order;
  std::optional<Turn> ahead(std::in_place, turns, Rank{.ahead = true, .camera = 1});
  ASSERT_TRUE(ahead->Hold({}, Never));
  const Other other_ahead(turns, {.ahead = true, .camera = 7}, order);
  WaitForWaiting(turns, 1);
  EXPECT_TRUE(ahead->Hold({}, Never));  // nobody of better rank
  EXPECT_THAT(order, ElementsAre());
  const Other waited_for(turns, {.since_ns = 5, .camera = 9}, order);
  WaitForWaiting(turns, 2);
  EXPECT_TRUE(ahead->Hold({}, Never));
  EXPECT_THAT(order, ElementsAre(9));
  ahead.reset();
}

TEST(DecodeTurns, AsManyAtOnceAsAreAllowed) {
  DecodeTurns turns(2);
  Turn one(turns, {.camera = 1}), two(turns, {.camera = 2}), three(turns, {.camera = 3});
  EXPECT_TRUE(one.Hold({}, Never));
  EXPECT_TRUE(two.Hold({}, Never));
  EXPECT_FALSE(three.Hold({}, [] { return true; }));
  EXPECT_EQ(turns.waiting(), 0U);
}

TEST(DecodeTurns, NobodyWaitsForWhatIsNotWantedAnyMore) {
  DecodeTurns turns(1);
  Turn first(turns, {});
  ASSERT_TRUE(first.Hold({}, Never));
  std::atomic<bool> gone = false, got_gone = true, got_stopped = true;
  {
    const std::jthread waits([&] { got_gone = Turn(turns, {}).Hold({}, [&] { return gone.load(); }); });
    std::jthread stopped([&](const std::stop_token& stop) { got_stopped = Turn(turns, {}).Hold(stop, Never); });
    WaitForWaiting(turns, 2);
    gone = true;
    turns.Wake();
    stopped.request_stop();
  }
  EXPECT_FALSE(got_gone);
  EXPECT_FALSE(got_stopped);
  EXPECT_EQ(turns.waiting(), 0U);
}

}  // namespace
}  // namespace kinora
