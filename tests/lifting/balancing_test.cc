// The recording `balancing` with its recorded 2D points and its Qualisys calibration, which does not fit it well.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>

#include "core/signal/trajectory_filter.h"
#include "lifting/clean_sequence.h"
#include "lifting/triangulate_sequence.h"
#include "tests/support/balancing.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

class BalancingTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto folder = test::SharedFile("data/balancing");
    KINORA_SKIP_WITHOUT(folder);
    recording_ = test::ReadBalancing(folder);
    result_ = TriangulateSequence(recording_.rig, recording_.views, recording_.timeline);
  }

  // The larger variation of the left and the right segment, 6 Hz.
  double Variation(std::string_view name, Joint left_from, Joint left_to) const {
    const auto filtered = LowPass(result_.trajectory, {.cutoff_hz = 6});
    const double left = test::LengthVariationPercent(filtered, left_from, left_to);
    const double right = test::LengthVariationPercent(filtered, MirrorOf(left_from), MirrorOf(left_to));
    fmt::print("{}: SD / mean {:.1f} % left, {:.1f} % right\n", name, left, right);
    return std::max(left, right);
  }

  test::Balancing recording_;
  TriangulatedSequence result_;
};

TEST_F(BalancingTest, FindsTheLimbJoints) {
  constexpr double kLeastPercent = 98;
  double found = 0, all = 0, error = 0, excluded = 0;
  for (const Joint joint : kLimbJoints) {
    const auto column = static_cast<std::size_t>(result_.trajectory.IndexOf(joint));
    for (std::int64_t frame = 0; frame < recording_.timeline.count; ++frame) {
      const Sample3D& sample = result_.trajectory.At(frame, column);
      all += 1;
      if (sample.missing()) continue;
      found += 1;
      error += static_cast<double>(sample.reprojection_error_px);
      excluded += 4 - std::popcount(sample.views);
    }
  }
  fmt::print("limb samples {:.1f} %, mean error over used views {:.1f} px, cameras not used a point {:.2f}\n",
             100 * found / all, error / found, excluded / found);
  EXPECT_GE(100 * found / all, kLeastPercent);
}

TEST_F(BalancingTest, SegmentsKeepTheirLength) {
  using enum Joint;
  EXPECT_LE(Variation("thigh", kHipL, kKneeL), 4);
  EXPECT_LE(Variation("shank", kKneeL, kAnkleL), 4);
  EXPECT_LE(Variation("upper arm", kShoulderL, kElbowL), 6);
  EXPECT_LE(Variation("forearm", kElbowL, kWristL), 10);
}

TEST_F(BalancingTest, AccusesCamerasOneAndThreeAndNoOther) {
  fmt::print("{}", TextOf(result_.quality));
  ASSERT_EQ(result_.quality.cameras.size(), 4u);
  EXPECT_TRUE(result_.quality.cameras[0].suspect);
  EXPECT_FALSE(result_.quality.cameras[1].suspect);
  EXPECT_TRUE(result_.quality.cameras[2].suspect);
  EXPECT_FALSE(result_.quality.cameras[3].suspect);
}

}  // namespace
}  // namespace kinora
