#include "core/geometry/triangulation.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <Eigen/Geometry>
#include <Eigen/LU>
#include <bit>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "tests/support/ring_file.h"

namespace kinora {
namespace {

// Upright cameras on a circle around (0, 0, 1).
CameraRig CircleOf(int count, double radius_m = 5) {
  CameraRig rig;
  for (int c = 0; c < count; ++c) {
    const double angle = 2 * std::numbers::pi * (c + 0.3) / count;
    const Eigen::Vector3d centre(radius_m * std::cos(angle), radius_m * std::sin(angle), 1.5 + 0.1 * (c % 4));
    Eigen::Matrix3d rotation;
    rotation.row(2) = (Eigen::Vector3d(0, 0, 1) - centre).normalized().transpose();
    rotation.row(0) = rotation.row(2).transpose().cross(Eigen::Vector3d::UnitZ()).normalized().transpose();
    rotation.row(1) = rotation.row(2).cross(rotation.row(0));
    RigCamera& camera = rig.cameras.emplace_back();
    camera.camera = {.name = fmt::format("cam{}", c + 1),
                     .width_px = 1920,
                     .height_px = 1080,
                     .fx_px = 1400,
                     .fy_px = 1400,
                     .cx_px = 960,
                     .cy_px = 540,
                     .model = DistortionModel::kBrownConrady4,
                     .distortion = {-0.2, 0.05, 0.001, -0.002}};
    camera.cam_from_world.rotation = Eigen::Quaterniond(rotation);
    camera.cam_from_world.translation = -(rotation * centre);
  }
  return rig;
}

std::vector<SeenPoint> SeeExactly(const std::vector<ViewGeometry>& views, const Eigen::Vector3d& point) {
  std::vector<SeenPoint> seen;
  for (const ViewGeometry& view : views) seen.push_back({.px = view.PixelOf(point).value(), .score = 1, .sigma_px = 3});
  return seen;
}

TEST(Triangulate, FindsAnExactPoint) {
  const auto views = ViewsOf(CircleOf(3));
  const Eigen::Vector3d truth(0.3, -0.2, 0.9);
  const auto found = Triangulate(views, SeeExactly(views, truth));
  ASSERT_TRUE(found);
  EXPECT_LT((found->position_m - truth).norm(), 1e-9);
  EXPECT_EQ(found->views, 0b111u);
  EXPECT_LT(found->error_px, 1e-6);
}

TEST(Triangulate, NeedsTwoViewsThatDiffer) {
  const auto views = ViewsOf(CircleOf(3));
  auto seen = SeeExactly(views, {0.3, -0.2, 0.9});
  seen[0].score = 0;
  EXPECT_TRUE(Triangulate(views, seen));
  seen[1].score = 0;
  EXPECT_FALSE(Triangulate(views, seen));
  CameraRig twice = CircleOf(1);
  twice.cameras.push_back(twice.cameras[0]);
  const auto same = ViewsOf(twice);
  EXPECT_FALSE(Triangulate(same, SeeExactly(same, {0.3, -0.2, 0.9})));
}

TEST(Triangulate, OfTwoViewsThatContradictIsMissing) {
  const auto views = ViewsOf(CircleOf(2));
  auto seen = SeeExactly(views, {0.3, -0.2, 0.9});
  seen[1].px.y() += 100;
  EXPECT_FALSE(Triangulate(views, seen));
}

TEST(Triangulate, ScoresAreWeights) {
  const auto views = ViewsOf(CircleOf(3));
  const Eigen::Vector3d truth(0.1, 0.1, 1.0);
  auto seen = SeeExactly(views, truth);
  seen[2].px.x() += 6;
  const double even = (Triangulate(views, seen)->position_m - truth).norm();
  seen[2].score = 0.1;
  const auto trusting_the_others = Triangulate(views, seen);
  EXPECT_LT((trusting_the_others->position_m - truth).norm(), 0.35 * even);
}

// Any number of bad views below half of them, whichever they are.
TEST(Triangulate, FindsTheGoodViewsWhicheverTheyAre) {
  const auto views = ViewsOf(CircleOf(7));
  const Eigen::Vector3d truth(-0.4, 0.2, 1.3);
  std::mt19937_64 random(5);
  std::uniform_real_distribution<double> shift(60, 500);
  int tried = 0;
  for (std::uint64_t bad = 0; bad < 128; ++bad) {
    if (std::popcount(bad) > 3) continue;
    auto seen = SeeExactly(views, truth);
    for (std::size_t c = 0; c < 7; ++c) {
      if (bad >> c & 1) seen[c].px += Eigen::Vector2d(shift(random), -shift(random));
    }
    const auto found = Triangulate(views, seen);
    ASSERT_TRUE(found) << bad;
    EXPECT_EQ(found->views, 127 & ~bad);
    EXPECT_LT((found->position_m - truth).norm(), 1e-8);
    ++tried;
  }
  EXPECT_EQ(tried, 64);
}

TEST(Triangulate, TakesSixtyFourCameras) {
  const auto views = ViewsOf(CircleOf(64));
  const Eigen::Vector3d truth(0.2, 0.5, 0.4);
  auto seen = SeeExactly(views, truth);
  for (std::size_t c = 0; c < 64; c += 3) seen[c].px.x() += 300;
  const auto found = Triangulate(views, seen);
  ASSERT_TRUE(found);
  EXPECT_EQ(std::popcount(found->views), 42);
  EXPECT_LT((found->position_m - truth).norm(), 1e-8);
}

TEST(FitPoint, ExcludesNothing) {
  const auto views = ViewsOf(CircleOf(5));
  auto seen = SeeExactly(views, {0.1, 0.2, 0.8});
  seen[3].px.x() += 200;
  const auto fit = FitPoint(views, seen, ~std::uint64_t{0});
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->views, 0b11111u);
  EXPECT_EQ(FitPoint(views, seen, 0b10111)->views, 0b10111u);
  EXPECT_LT(FitPoint(views, seen, 0b10111)->error_px, 1e-6);
}

class TriangulateRing : public testing::TestWithParam<const char*> {};

// The bound that no unbiased estimator can beat, from the views that are good; the choice of views costs next to
// nothing.
TEST_P(TriangulateRing, ComesWithinFivePercentOfTheCramerRaoBound) {
  constexpr double kAllowedRatio = 1.05;
  const test::BoundRatio ratio = test::CompareWithBound(test::ReadRing(GetParam()));
  fmt::print(
      "{}: median error {:.3f} x the bound, RMS {:.3f} x, {} missing, {} choices of views other than the good ones, "
      "{:.1f} % inside the 95 % ellipsoid\n",
      GetParam(), ratio.median, ratio.rms, ratio.missing, ratio.wrong_choices, 100 * ratio.inside_95);
  EXPECT_LE(ratio.median, kAllowedRatio);
  EXPECT_LE(ratio.rms, kAllowedRatio);
  EXPECT_EQ(ratio.missing, 0u);
  EXPECT_GE(ratio.inside_95, 0.93);
  EXPECT_LE(ratio.inside_95, 0.97);
}

INSTANTIATE_TEST_SUITE_P(Rings, TriangulateRing, testing::Values("ring8", "ring16"));

}  // namespace
}  // namespace kinora
