#include "core/geometry/camera.h"

#include <gtest/gtest.h>

#include <Eigen/LU>
#include <cmath>
#include <limits>
#include <opencv2/calib3d.hpp>
#include <opencv2/core.hpp>
#include <random>
#include <vector>

namespace kinora {
namespace {

constexpr double kRoundTripPx = 1e-9;

Camera Lens(DistortionModel model, std::array<double, 8> coefficients) {
  Camera camera{.name = "lens",
                .width_px = 1920,
                .height_px = 1080,
                .fx_px = 1410,
                .fy_px = 1395,
                .cx_px = 951.5,
                .cy_px = 548.25,
                .model = model,
                .distortion = coefficients};
  return camera;
}

// Ordinary, strong barrel, strong pincushion, decentred, rational and fisheye lenses.
std::vector<Camera> Lenses() {
  std::vector<Camera> lenses = {
      Lens(DistortionModel::kNone, {}),
      Lens(DistortionModel::kBrownConrady4, {-0.00072, 0.00219, 9.5e-6, 1.1e-5}),
      Lens(DistortionModel::kBrownConrady4, {-0.21, 0.06, 0.002, -0.003}),
      Lens(DistortionModel::kBrownConrady5, {-0.32, 0.16, 0.0018, -0.0011, -0.045}),
      Lens(DistortionModel::kBrownConrady5, {0.25, 0.11, -0.001, 0.002, 0.08}),
      Lens(DistortionModel::kBrownConrady8, {0.9, 0.35, 0.0004, -0.0007, 0.02, 1.25, 0.55, 0.07}),
      Lens(DistortionModel::kFisheye, {-0.03, 0.012, -0.009, 0.0015}),
  };
  Camera action_camera = Lens(DistortionModel::kBrownConrady5, {-0.26, 0.085, 0.0004, 0.0002, -0.009});
  action_camera.fx_px = action_camera.fy_px = 880;
  lenses.push_back(action_camera);
  Camera wide_fisheye = Lens(DistortionModel::kFisheye, {0.045, -0.008, 0.003, -0.0012});
  wide_fisheye.fx_px = wide_fisheye.fy_px = 720;
  lenses.push_back(wide_fisheye);
  return lenses;
}

cv::Matx33d CvMatrix(const Camera& camera) {
  return {camera.fx_px, 0, camera.cx_px, 0, camera.fy_px, camera.cy_px, 0, 0, 1};
}

Eigen::Vector2d CvProject(const Camera& camera, const Eigen::Vector3d& point) {
  const std::vector<cv::Point3d> points = {{point.x(), point.y(), point.z()}};
  const cv::Vec3d zero(0, 0, 0);
  std::vector<cv::Point2d> px;
  const int count = CoefficientCount(camera.model);
  const std::vector<double> coefficients(camera.distortion.begin(), camera.distortion.begin() + count);
  if (camera.model == DistortionModel::kFisheye) {
    cv::fisheye::projectPoints(points, px, zero, zero, CvMatrix(camera), coefficients);
  } else {
    cv::projectPoints(points, zero, zero, CvMatrix(camera), coefficients, px);
  }
  return {px[0].x, px[0].y};
}

TEST(Camera, ProjectsAsOpenCvDoes) {
  constexpr double kSamePx = 1e-9;
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> slope(-0.62, 0.62), depth(0.5, 9);
  int compared = 0;
  for (const Camera& camera : Lenses()) {
    for (int i = 0; i < 200; ++i) {
      const double z = depth(random);
      const Eigen::Vector3d point(slope(random) * z, 0.7 * slope(random) * z, z);
      const auto px = Project(camera, point);
      if (!px) continue;
      EXPECT_LT((*px - CvProject(camera, point)).norm(), kSamePx);
      ++compared;
    }
  }
  EXPECT_GT(compared, 1700);
}

// Every pixel of the picture (on a grid with the corners), or a clear "no ray there".
TEST(Camera, UndistortsExactlyOverTheWholePicture) {
  for (const Camera& camera : Lenses()) {
    int without_ray = 0;
    for (int y = 0; y <= camera.height_px; y += 24) {
      for (int x = 0; x <= camera.width_px; x += 24) {
        const Eigen::Vector2d px(x, y);
        const auto ray = NormalisedFromPixel(camera, px);
        without_ray += !ray;
        if (!ray) continue;
        EXPECT_LT((PixelFromNormalised(camera, *ray) - px).norm(), kRoundTripPx) << x << " " << y;
        EXPECT_TRUE(InsideFold(camera, *ray));
      }
    }
    EXPECT_EQ(without_ray, 0) << static_cast<int>(camera.model) << " k1 " << camera.distortion[0];
  }
}

TEST(Camera, FindsTheRayThatMadeThePixel) {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> slope(-0.62, 0.62);
  for (const Camera& camera : Lenses()) {
    for (int i = 0; i < 500; ++i) {
      const Eigen::Vector2d ray(slope(random), 0.6 * slope(random));
      if (!InsideFold(camera, ray)) continue;
      const auto again = NormalisedFromPixel(camera, PixelFromNormalised(camera, ray));
      ASSERT_TRUE(again);
      EXPECT_LT((*again - ray).norm(), 1e-10);
    }
  }
}

TEST(Camera, DerivativeIsThatOfTheProjection) {
  constexpr double kStep = 1e-6;
  for (const Camera& camera : Lenses()) {
    for (const Eigen::Vector2d& at : {Eigen::Vector2d(0, 0), Eigen::Vector2d(0.3, -0.2), Eigen::Vector2d(-0.5, 0.31)}) {
      Eigen::Matrix2d derivative;
      PixelFromNormalised(camera, at, derivative);
      for (int axis = 0; axis < 2; ++axis) {
        const Eigen::Vector2d step = kStep * Eigen::Vector2d::Unit(axis);
        const Eigen::Vector2d numeric =
            (PixelFromNormalised(camera, at + step) - PixelFromNormalised(camera, at - step)) / (2 * kStep);
        EXPECT_LT((derivative.col(axis) - numeric).norm(), 1e-4);
      }
    }
  }
}

// r (1 - 0.3 r^2) grows up to r = 1 / sqrt(0.9) and reaches 2/3 of that.
TEST(Camera, StopsAtTheFold) {
  const Camera camera = Lens(DistortionModel::kBrownConrady4, {-0.3, 0, 0, 0});
  const double fold = 1 / std::sqrt(0.9);
  EXPECT_NEAR(FoldRadius(camera), fold, 1e-12);
  EXPECT_TRUE(Project(camera, {0.999 * fold, 0, 1}));
  EXPECT_FALSE(Project(camera, {1.001 * fold, 0, 1}));
  const double edge_px = camera.cx_px + camera.fx_px * 2.0 / 3.0 * fold;
  const auto inside = NormalisedFromPixel(camera, {edge_px - 0.01, camera.cy_px});
  ASSERT_TRUE(inside);
  EXPECT_LT(inside->x(), fold);
  EXPECT_NEAR(PixelFromNormalised(camera, *inside).x(), edge_px - 0.01, kRoundTripPx);
  EXPECT_FALSE(NormalisedFromPixel(camera, {edge_px + 0.01, camera.cy_px}));
}

TEST(Camera, RoundTripsUpToTheFoldOfDecentredLenses) {
  std::mt19937_64 random(3);
  std::uniform_real_distribution<double> angle(0, 6.283), share(0, 1);
  const Camera camera = Lens(DistortionModel::kBrownConrady5, {-0.3, 0.02, 0.004, -0.003, 0.001});
  const double fold = FoldRadius(camera);
  ASSERT_TRUE(std::isfinite(fold));
  int inside = 0;
  for (int i = 0; i < 2000; ++i) {
    const double direction = angle(random), radius = fold * std::sqrt(share(random));
    const Eigen::Vector2d ray(radius * std::cos(direction), radius * std::sin(direction));
    if (!InsideFold(camera, ray)) continue;
    const Eigen::Vector2d px = PixelFromNormalised(camera, ray);
    const auto again = NormalisedFromPixel(camera, px);
    ASSERT_TRUE(again) << ray.transpose();
    EXPECT_LT((PixelFromNormalised(camera, *again) - px).norm(), kRoundTripPx);
    ++inside;
  }
  EXPECT_GT(inside, 1900);
}

// A rational model whose denominator vanishes, and a fisheye that turns back before 90 degrees.
TEST(Camera, FindsTheFoldOfRationalAndFisheyeModels) {
  const Camera pole = Lens(DistortionModel::kBrownConrady8, {0, 0, 0, 0, 0, -0.25, 0, 0});
  EXPECT_NEAR(FoldRadius(pole), 2, 1e-9);
  const Camera fisheye = Lens(DistortionModel::kFisheye, {-0.4, 0, 0, 0});
  EXPECT_NEAR(FoldRadius(fisheye), std::tan(1 / std::sqrt(1.2)), 1e-12);
  EXPECT_FALSE(NormalisedFromPixel(fisheye, {fisheye.cx_px + 0.7 * fisheye.fx_px, fisheye.cy_px}));
  EXPECT_EQ(FoldRadius(Lens(DistortionModel::kNone, {})), std::numeric_limits<double>::infinity());
}

TEST(Camera, SeesNothingBehindIt) {
  const Camera camera = Lens(DistortionModel::kNone, {});
  EXPECT_FALSE(Project(camera, {0, 0, -1}));
  EXPECT_FALSE(Project(camera, {0.1, 0, 0}));
  EXPECT_FALSE(NormalisedFromPixel(camera, {std::nan(""), 0}));
}

}  // namespace
}  // namespace kinora
