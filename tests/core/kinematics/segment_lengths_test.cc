#include "core/kinematics/segment_lengths.h"

#include <gtest/gtest.h>

namespace kinora {
namespace {

TEST(SegmentLengths, AreMeanAndSpreadOfTheFramesWithBothEnds) {
  const std::vector<Joint> joints = {Joint::kHipL, Joint::kKneeL, Joint::kAnkleL};
  auto trajectory = Trajectory3D::Missing({.rate_numerator = 60, .count = 4}, joints);
  const double lengths[] = {0.40, 0.42, 0.44};
  for (std::int64_t f = 0; f < 3; ++f) {
    for (std::size_t j = 0; j < 2; ++j) trajectory.At(f, j).provenance = Provenance::kMeasured;
    trajectory.At(f, 0).position_m = {1, 2, 1};
    trajectory.At(f, 1).position_m = {1, 2, 1 - lengths[f]};
  }
  trajectory.At(3, 0).provenance = Provenance::kMeasured;  // its knee is missing
  trajectory.At(3, 0).position_m = {0, 0, 0};
  const JointBone bones[] = {{Joint::kHipL, Joint::kKneeL}, {Joint::kKneeL, Joint::kAnkleL}};
  const auto found = SegmentLengths(trajectory, bones);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].count, 3);
  EXPECT_NEAR(found[0].mean_m, 0.42, 1e-12);
  EXPECT_NEAR(found[0].sd_m, 0.02, 1e-12);
  EXPECT_NEAR(found[0].variation(), 0.02 / 0.42, 1e-12);
  EXPECT_EQ(SegmentLengths(trajectory).size(), 1u);
}

}  // namespace
}  // namespace kinora
