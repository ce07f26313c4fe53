#include "models/pose/camera_state.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/util/error.h"

namespace kinora {
namespace {

CameraState Sample() {
  CameraState state;
  state.pictures = 123456789012;
  state.since_detection = 3;
  state.next_id = 7;
  state.watch = 4;
  state.regions.push_back({5,
                           {0.1, 1.0 / 3, std::numeric_limits<double>::denorm_min(), 400, -0.7},
                           {1, 2, 3, 4.1F},
                           {true, {{{1, 2, 3}, {0.1, 0.2, 0.3}}}},
                           1,
                           false});
  state.regions.push_back({6, {1e300, 0, 3, 4, 5}, {}, {}, 0});
  return state;
}

TEST(CameraState, ComesBackBitForBit) {
  EXPECT_EQ(CameraStateFrom(Serialise(Sample())), Sample());
}

TEST(CameraState, RefusesEveryTruncation) {
  const std::string bytes = Serialise(Sample());
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_THROW(CameraStateFrom(bytes.substr(0, length)), Error) << length;
  EXPECT_THROW(CameraStateFrom(bytes + "x"), Error);
}

TEST(CameraState, RefusesAnotherVersion) {
  std::string bytes = Serialise(Sample());
  ++bytes[0];
  EXPECT_THROW(CameraStateFrom(bytes), Error);
}

}  // namespace
}  // namespace kinora
