#include "models/pose/geometry2d.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace kinora {
namespace {

constexpr double kTolerancePx = 1e-9;

TEST(ImageFromInput, PutsTheInputsCornersOnTheRegionsCorners) {
  const Region region{100, 200, 40, 80, 0};
  const Affine2 map = ImageFromInput(region, 192, 256);
  EXPECT_NEAR(map(0, 0).x, 80, kTolerancePx);
  EXPECT_NEAR(map(0, 0).y, 160, kTolerancePx);
  EXPECT_NEAR(map(192, 256).x, 120, kTolerancePx);
  EXPECT_NEAR(map(192, 256).y, 240, kTolerancePx);
}

TEST(ImageFromInput, TurnsClockwise) {
  const Region region{0, 0, 100, 100, std::numbers::pi / 2};
  const Affine2 map = ImageFromInput(region, 100, 100);
  // The input's right is the picture's bottom.
  EXPECT_NEAR(map(100, 50).x, 0, kTolerancePx);
  EXPECT_NEAR(map(100, 50).y, 50, kTolerancePx);
}

TEST(RegionOfBox, KeepsTheAspectRatioAndTheWholeBox) {
  const Region wide = RegionOfBox({10, 20, 110, 40}, 1.25, 0.75);
  EXPECT_NEAR(wide.width, 125, kTolerancePx);
  EXPECT_NEAR(wide.width / wide.height, 0.75, kTolerancePx);
  const Region high = RegionOfBox({10, 20, 20, 120}, 1.25, 0.75);
  EXPECT_NEAR(high.height, 125, kTolerancePx);
  EXPECT_NEAR(high.centre_y, 70, kTolerancePx);
}

TEST(FitLetterbox, MapsEdgesToEdges) {
  const LetterboxFit fit = FitLetterbox(1080, 1920, 320, 320, true);
  EXPECT_EQ(fit.x1 - fit.x0, 180);
  EXPECT_EQ(fit.x0, 70);
  EXPECT_EQ(fit.y0, 0);
  EXPECT_EQ(fit.y1, 320);
  // The left edge of the first column of pixels.
  EXPECT_NEAR(fit.image_from_input(fit.x0 - 0.5, -0.5).x, -0.5, kTolerancePx);
  EXPECT_NEAR(fit.image_from_input(fit.x1 - 0.5, 319.5).x, 1079.5, kTolerancePx);
  EXPECT_NEAR(fit.image_from_input(fit.x1 - 0.5, 319.5).y, 1919.5, kTolerancePx);
}

TEST(BoundsOf, HoldsATurnedSquare) {
  const BoxPx box = BoundsOf({0, 0, 10, 10, std::numbers::pi / 4});
  EXPECT_NEAR(static_cast<double>(box.x1), 10 / std::numbers::sqrt2, 1e-5);
  EXPECT_NEAR(static_cast<double>(box.y0), -10 / std::numbers::sqrt2, 1e-5);
}

}  // namespace
}  // namespace kinora
