#include "core/motion/limb_figures.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace kinora {
namespace {

TEST(LimbFigures, CountLimbSamplesOnlyAndMeanTheirErrors) {
  const std::array joints = {Joint::kKneeL, Joint::kNose};
  Trajectory3D trajectory = Trajectory3D::Missing({0, 60, 1, 4}, joints);
  for (std::int64_t f = 0; f < 3; ++f) {
    trajectory.At(f, 0).provenance = Provenance::kMeasured;
    trajectory.At(f, 0).reprojection_error_px = static_cast<float>(f + 1);
    trajectory.At(f, 1).provenance = Provenance::kMeasured;
    trajectory.At(f, 1).reprojection_error_px = 100;
  }
  const LimbFigures figures = LimbFiguresOf(trajectory);
  EXPECT_DOUBLE_EQ(figures.percent, 100.0 * 3 / (4 * 12));
  EXPECT_DOUBLE_EQ(figures.mean_error_px, 2);
}

TEST(LimbFigures, OfNothingAreZeroAndUnknown) {
  const LimbFigures figures = LimbFiguresOf(Trajectory3D());
  EXPECT_EQ(figures.percent, 0);
  EXPECT_TRUE(std::isnan(figures.mean_error_px));
}

}  // namespace
}  // namespace kinora
