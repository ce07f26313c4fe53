#include "lifting/quality_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lifting/triangulate_sequence.h"
#include "tests/lifting/scene.h"

namespace kinora {
namespace {

using test::MakeWalk;
using test::WalkScene;

TEST(QualityReport, AccusesNobodyInAGoodRig) {
  const WalkScene scene = MakeWalk({.seed = 1, .pixel_sd_px = 4, .outlier_rate = 0.05}, 60);
  const auto report = TriangulateSequence(scene.rig, scene.views, scene.timeline).quality;
  ASSERT_EQ(report.cameras.size(), 8u);
  for (const CameraBias& bias : report.cameras) {
    EXPECT_FALSE(bias.suspect) << bias.camera;
    EXPECT_LT(bias.bias_px.norm(), 1);
    EXPECT_NEAR(bias.scatter_px, 4, 1.2);
  }
  EXPECT_TRUE(WarningsOf(report).empty());
}

TEST(QualityReport, NamesTheCameraThatWasMoved) {
  WalkScene scene = MakeWalk({.seed = 1, .pixel_sd_px = 3}, 60);
  for (PersonFrame& frame : scene.views[4].frames) {
    for (Keypoint2D& point : frame.keypoints.points) point.x_px -= 12;
  }
  const auto report = TriangulateSequence(scene.rig, scene.views, scene.timeline).quality;
  for (const CameraBias& bias : report.cameras) EXPECT_EQ(bias.suspect, bias.camera == "cam05") << bias.camera;
  EXPECT_LT(report.cameras[4].bias_px.x(), -5);
  EXPECT_NEAR(report.cameras[4].bias_px.y(), 0, 2);
  const auto warnings = WarningsOf(report);
  ASSERT_EQ(warnings.size(), 1u);
  EXPECT_THAT(warnings[0],
              testing::AllOf(testing::HasSubstr("cam05"), testing::HasSubstr("left"), testing::HasSubstr("calibrate")));
  EXPECT_THAT(TextOf(report), testing::AllOf(testing::HasSubstr("suspect"), testing::HasSubstr(warnings[0])));
}

TEST(QualityReport, CountsByCameraAndJoint) {
  WalkScene scene = MakeWalk({.seed = 1, .pixel_sd_px = 1}, 60);
  const auto wrist = static_cast<std::size_t>(*Halpe26().IndexOf(Joint::kWristR));
  for (std::size_t f = 0; f < 15; ++f) scene.views[2].frames[f].keypoints.points[wrist].x_px += 200;
  for (std::size_t f = 30; f < 40; ++f) scene.views[2].frames[f].keypoints.points[wrist] = {};
  const auto report = TriangulateSequence(scene.rig, scene.views, scene.timeline).quality;
  for (const ViewQuality& view : report.views) {
    if (view.camera != "cam03" || view.joint != Joint::kWristR) continue;
    EXPECT_EQ(view.seen, 50);
    EXPECT_EQ(view.used, 35);
    EXPECT_NEAR(view.excluded_percent, 30, 1e-9);
    EXPECT_NEAR(view.median_px, 1.18, 0.4);  // Rayleigh
    EXPECT_GT(view.mad_px, 0);
  }
}

}  // namespace
}  // namespace kinora
