#include "projects/review/epipolar.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "core/synthetic/rigs.h"

namespace kinora {
namespace {

using Lines = std::vector<std::vector<Eigen::Vector2d>>;

double DistanceTo(const Eigen::Vector2d& px, const Eigen::Vector2d& a, const Eigen::Vector2d& b) {
  const Eigen::Vector2d along = b - a;
  const double share = along.squaredNorm() > 0 ? std::clamp(along.dot(px - a) / along.squaredNorm(), 0.0, 1.0) : 0;
  return (a + share * along - px).norm();
}

double DistanceTo(const Eigen::Vector2d& px, const Lines& lines) {
  double least = std::numeric_limits<double>::infinity();
  for (const auto& line : lines) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) least = std::min(least, DistanceTo(px, line[i], line[i + 1]));
  }
  return least;
}

// Two cameras at a right angle, stored pictures of half the size with bars above and below, or of another shape.
CameraRig Pair(DistortionModel lens) {
  CameraRig rig = synthetic::RingRig({.cameras = 4, .lens = lens});
  rig.cameras.resize(2);
  rig.cameras[0].fit = {{2, 2}, {0, -140}};
  rig.cameras[1].fit = {{1.5, 1.25}, {33, 12}};
  return rig;
}

class EpipolarLines : public testing::TestWithParam<DistortionModel> {};

TEST_P(EpipolarLines, PassTheTrueProjectionOverTheWholePicture) {
  const CameraRig rig = Pair(GetParam());
  const auto views = ViewsOf(rig);
  int seen_by_both = 0;
  for (int x = 20; x < 1920; x += 188) {
    for (int y = 20; y < 1080; y += 130) {
      const Eigen::Vector2d px = rig.cameras[0].fit.StoredFromCalibrated({x, y});
      const auto ray = RayOfStoredPixel(rig.cameras[0], views[0], px);
      ASSERT_TRUE(ray) << px.transpose();
      const Lines lines = EpipolarLine(rig.cameras[0], views[0], px, rig.cameras[1], views[1]);
      for (const double distance_m : {0.8, 2.0, 3.7, 5.0, 8.0, 20.0}) {
        const Eigen::Vector3d point = views[0].centre_m + distance_m * *ray;
        const auto truth = StoredPixelOf(rig.cameras[1], views[1], point);
        if (!truth) continue;
        const Eigen::Vector2d calibrated = rig.cameras[1].fit.CalibratedFromStored(*truth);
        if ((calibrated.array() < 0).any() || calibrated.x() > 1920 || calibrated.y() > 1080) continue;
        ++seen_by_both;
        EXPECT_LE(DistanceTo(*truth, lines), 0.5) << px.transpose() << " at " << distance_m << " m";
      }
    }
  }
  EXPECT_GT(seen_by_both, 100);
}

// The whole way round, by the definitions: OpenCV's axes, lens, then what was stored of the picture.
TEST_P(EpipolarLines, ProjectionsApplyPoseLensAndFit) {
  const CameraRig rig = Pair(GetParam());
  const auto views = ViewsOf(rig);
  const Eigen::Vector3d point(0.6, -0.4, 1.3);
  for (std::size_t i = 0; i < 2; ++i) {
    const RigCamera& camera = rig.cameras[i];
    const auto calibrated = Project(camera.camera, camera.cam_from_world * point);
    ASSERT_TRUE(calibrated);
    const auto px = StoredPixelOf(camera, views[i], point);
    ASSERT_TRUE(px);
    EXPECT_NEAR(camera.fit.scale.x() * px->x() + camera.fit.offset_px.x(), calibrated->x(), 1e-9);
    EXPECT_NEAR(camera.fit.scale.y() * px->y() + camera.fit.offset_px.y(), calibrated->y(), 1e-9);
    const auto ray = RayOfStoredPixel(camera, views[i], *px);
    ASSERT_TRUE(ray);
    EXPECT_LE(((point - views[i].centre_m).normalized() - *ray).norm(), 1e-9);
  }
}

TEST_P(EpipolarLines, StayNearThePictureAndHaveNoGapsOrNumbersThatAreNone) {
  const CameraRig rig = Pair(GetParam());
  const auto views = ViewsOf(rig);
  const EpipolarOptions options;
  for (int x = 20; x < 1920; x += 188) {
    const Eigen::Vector2d px = rig.cameras[0].fit.StoredFromCalibrated({x, 540});
    for (const auto& line : EpipolarLine(rig.cameras[0], views[0], px, rig.cameras[1], views[1], options)) {
      ASSERT_GE(line.size(), 2U);
      for (const Eigen::Vector2d& at : line) {
        ASSERT_TRUE(at.allFinite());
        const Eigen::Vector2d calibrated = rig.cameras[1].fit.CalibratedFromStored(at);
        const Eigen::Vector2d margin = options.margin_px * rig.cameras[1].fit.scale;
        EXPECT_GE(calibrated.x(), -margin.x() - 1e-6);
        EXPECT_GE(calibrated.y(), -margin.y() - 1e-6);
        EXPECT_LE(calibrated.x(), 1920 + margin.x() + 1e-6);
        EXPECT_LE(calibrated.y(), 1080 + margin.y() + 1e-6);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Lenses, EpipolarLines,
                         testing::Values(DistortionModel::kNone, DistortionModel::kBrownConrady5,
                                         DistortionModel::kBrownConrady8, DistortionModel::kFisheye));

// One camera in front of the other, both looking the same way: nothing of what lies between them and behind the front
// one may come out mirrored.
TEST(EpipolarLine, LeavesOutWhatIsBehindTheOtherCamera) {
  CameraRig rig = synthetic::RingRig({.cameras = 2, .lens = DistortionModel::kBrownConrady5});
  const Eigen::Vector3d back(0, -6, 1.4), front(0.3, -1, 1.4), ahead(0, 1, 0);
  rig.cameras[0].cam_from_world = synthetic::LookAt(back, back + ahead);
  rig.cameras[1].cam_from_world = synthetic::LookAt(front, front + ahead);
  const auto views = ViewsOf(rig);
  const auto px = StoredPixelOf(rig.cameras[0], views[0], {0.1, 3, 1.2});
  ASSERT_TRUE(px);
  const auto ray = RayOfStoredPixel(rig.cameras[0], views[0], *px);
  ASSERT_TRUE(ray);
  const Lines lines = EpipolarLine(rig.cameras[0], views[0], *px, rig.cameras[1], views[1]);
  ASSERT_FALSE(lines.empty());
  EXPECT_LE(DistanceTo(*StoredPixelOf(rig.cameras[1], views[1], {0.1, 3, 1.2}), lines), 0.5);
  // Each point of the line is where something in front of the front camera, on the ray, is seen.
  for (const auto& line : lines) {
    for (const Eigen::Vector2d& at : line) {
      double least = std::numeric_limits<double>::infinity();
      for (double distance_m = 5.0; distance_m < 60; distance_m *= 1.0001) {
        const Eigen::Vector3d point = views[0].centre_m + distance_m * *ray;
        if ((rig.cameras[1].cam_from_world * point).z() <= 0) continue;
        if (const auto seen = StoredPixelOf(rig.cameras[1], views[1], point))
          least = std::min(least, (*seen - at).norm());
      }
      EXPECT_LE(least, 2);
    }
  }
}

TEST(EpipolarLine, IsEmptyWhereTheOtherCameraLooksAway) {
  CameraRig rig = synthetic::RingRig({.cameras = 2});
  const Eigen::Vector3d here(0, -6, 1.4), there(0, -8, 1.4);
  rig.cameras[0].cam_from_world = synthetic::LookAt(here, {0, 0, 1});
  rig.cameras[1].cam_from_world = synthetic::LookAt(there, {0, -20, 1});
  const auto views = ViewsOf(rig);
  EXPECT_TRUE(EpipolarLine(rig.cameras[0], views[0], {960, 540}, rig.cameras[1], views[1]).empty());
}

}  // namespace
}  // namespace kinora
