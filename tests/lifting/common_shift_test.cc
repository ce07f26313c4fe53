#include "lifting/common_shift.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

#include "core/geometry/view_geometry.h"
#include "core/synthetic/rigs.h"

namespace kinora {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// What a ring of cameras sees of a point in its middle that lies `shift_m` from where it was thought to be.
std::vector<ViewOffset> OffsetsOf(const Eigen::Vector3d& shift_m) {
  std::vector<ViewOffset> offsets;
  for (const ViewGeometry& view : ViewsOf(synthetic::RingRig({.cameras = 6}))) {
    ViewOffset offset{.samples = 50, .known = true};
    Eigen::Vector2d px;
    EXPECT_TRUE(view.PixelOf({0.1, 0.2, 1}, px, offset.jacobian));
    offset.information = 50 * offset.jacobian.transpose() * offset.jacobian;
    offset.px = offset.jacobian * shift_m;
    offsets.push_back(offset);
  }
  return offsets;
}

TEST(CommonShift, FindsTheShiftThatExplainsAll) {
  const Eigen::Vector3d shift(0.02, -0.01, 0.03);
  EXPECT_LT((CommonShift(OffsetsOf(shift), kInfinity) - shift).norm(), 1e-9);
  EXPECT_LT((CommonShift(OffsetsOf(shift), 5) - shift).norm(), 1e-9);
}

TEST(CommonShift, IsNotDraggedAlongByACameraThatWasMoved) {
  std::vector<ViewOffset> offsets = OffsetsOf(Eigen::Vector3d::Zero());
  offsets[2].px += Eigen::Vector2d(60, 20);
  EXPECT_LT(CommonShift(offsets, 5).norm(), 0.3 * CommonShift(offsets, kInfinity).norm());
  EXPECT_LT(CommonShift(offsets, 1).norm(), 0.06 * CommonShift(offsets, kInfinity).norm());
}

TEST(CommonShift, IsZeroWhereNothingTells) {
  std::vector<ViewOffset> offsets = OffsetsOf({0.1, 0, 0});
  EXPECT_EQ(CommonShift({}, 5), Eigen::Vector3d::Zero());
  for (std::size_t c = 1; c < offsets.size(); ++c) offsets[c].known = false;
  EXPECT_EQ(CommonShift(offsets, 5), Eigen::Vector3d::Zero());
}

}  // namespace
}  // namespace kinora
