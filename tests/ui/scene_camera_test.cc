#include "ui/scene/scene_camera.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>
#include <QRectF>
#include <cmath>

#include "core/synthetic/rigs.h"
#include "tests/ui/walk_scene.h"
#include "ui/scene/scene_geometry.h"
#include "ui/scene/scene_labels.h"

namespace kinora::ui {
namespace {

constexpr double kPixel = 1e-6;
const QSizeF kView(800, 600);

TEST(SceneEye, SeesThroughACameraWhatTheCameraSees) {
  synthetic::RingOptions options{.cameras = 3, .radius_m = 4};
  CameraRig rig = synthetic::RingRig(options);
  RigCamera& camera = rig.cameras[1];
  camera.camera.cx_px += 70;
  camera.camera.cy_px -= 40;
  const SceneEye eye = EyeOf(camera, kView);
  const double scale = std::min(kView.width() / options.width_px, kView.height() / options.height_px);
  for (const Eigen::Vector3d& point :
       {Eigen::Vector3d(0, 0, 1), Eigen::Vector3d(0.5, -0.3, 1.7), Eigen::Vector3d::Zero().eval()}) {
    const Eigen::Vector2d px = Project(camera.camera, camera.cam_from_world * point).value();
    const QPointF place = PlaceInView(eye, kView, point).value();
    EXPECT_NEAR(place.x(), kView.width() / 2 + (px.x() - (options.width_px - 1) / 2.0) * scale, kPixel);
    EXPECT_NEAR(place.y(), kView.height() / 2 + (px.y() - (options.height_px - 1) / 2.0) * scale, kPixel);
  }
}

TEST(Turntable, TurnsAboutTheVertical) {
  Turntable table{.focus_m = {1, 2, 1}, .azimuth_rad = 0, .elevation_rad = 0, .distance_m = 3};
  EXPECT_TRUE(table.Eye().position_m.isApprox(Eigen::Vector3d(4, 2, 1)));
  table.Orbit(std::numbers::pi / 2, 0);
  EXPECT_TRUE(table.Eye().position_m.isApprox(Eigen::Vector3d(1, 5, 1)));
  table.Orbit(0, 10);  // not over the pole
  EXPECT_LT(table.elevation_rad, std::numbers::pi / 2);
  EXPECT_TRUE(PlaceInView(table.Eye(), kView, table.focus_m).has_value());
}

TEST(Turntable, PanningMovesThingsWithTheMouse) {
  Turntable table;
  const Eigen::Vector3d point = table.focus_m;
  const QPointF before = PlaceInView(table.Eye(), kView, point).value();
  table.Pan(37, -21, kView.height());
  const QPointF after = PlaceInView(table.Eye(), kView, point).value();
  EXPECT_NEAR(after.x() - before.x(), 37, kPixel);
  EXPECT_NEAR(after.y() - before.y(), 21, kPixel);
}

TEST(Turntable, FitsABallIntoTheView) {
  for (const QSizeF& view : {QSizeF(800, 600), QSizeF(300, 900)}) {
    Turntable table;
    table.Fit({1, 1, 1}, 2, view);
    for (const Eigen::Vector3d& way :
         {Eigen::Vector3d::UnitX().eval(), Eigen::Vector3d::UnitY().eval(), Eigen::Vector3d::UnitZ().eval()}) {
      for (const double side : {-2.0, 2.0}) {
        const QPointF place = PlaceInView(table.Eye(), view, Eigen::Vector3d(1, 1, 1) + side * way).value();
        EXPECT_TRUE(QRectF({0, 0}, view).contains(place));
      }
    }
  }
}

TEST(Turntable, LeavesACameraWithoutAJumpInSize) {
  const CameraRig rig = synthetic::RingRig({.cameras = 1, .radius_m = 4});
  const SceneEye eye = EyeOf(rig.cameras[0], kView);
  const Eigen::Vector3d low(0, 0, 0.9), high(0, 0, 1.1);
  const double distance = (Eigen::Vector3d(0, 0, 1) - eye.position_m).norm();
  const auto size = [&](const SceneEye& from) {
    const QPointF span = PlaceInView(from, kView, high).value() - PlaceInView(from, kView, low).value();
    return std::hypot(span.x(), span.y());
  };
  EXPECT_NEAR(size(TurntableOf(eye, distance).Eye()) / size(eye), 1, 0.02);
}

TEST(SceneGeometry, KnowsWhereThePersonIsAndFaces) {
  const SceneContent content = test::WalkScene();
  // They walk from (-1.3, -0.65) to (1.3, 0.65).
  const double heading = std::atan2(0.5, 1.0);
  EXPECT_NEAR(HeadingOfPerson(content, 65).value(), heading, 0.3);
  EXPECT_FALSE(MiddleOfPerson(content, 1000).has_value());
  const SceneBall ball = BallAround(content);
  EXPECT_LT(ball.centre_m.head<2>().norm(), 0.3);
  EXPECT_GT(ball.radius_m, 1.2);
  const FloorExtent floor = FloorOf(content);
  for (const RigCamera& camera : content.rig.cameras) {
    const Eigen::Vector3d place = PyramidOf(camera, 0.3)[0];
    EXPECT_GE(place.x(), floor.x_low_m);
    EXPECT_LE(place.y(), floor.y_high_m);
  }
}

// From wherever one looks: no number of an axis is cut at an edge, and the first of each axis says which it is.
TEST(SceneLabels, KeepNumbersOfTheAxesInsideTheView) {
  const QFontMetricsF metrics{QFont()};
  const FloorExtent floor{-4, 4, -4, 4};
  int written = 0, left_out = 0;
  for (int turn = 0; turn < 72; ++turn) {
    for (const double distance_m : {3.0, 6.0, 9.0}) {
      Turntable table;
      table.azimuth_rad = turn * std::numbers::pi / 36;
      table.distance_m = distance_m;
      const std::vector<AxisLabel> labels = AxisLabels(table.Eye(), kView, floor, metrics);
      for (const AxisLabel& label : labels) {
        EXPECT_TRUE(QRectF(QPointF(), kView).contains(label.room)) << label.text.toStdString() << " turn " << turn;
        EXPECT_EQ(label.names_axis, label.text.contains(' ')) << label.text.toStdString();
        EXPECT_GE(label.room.width(), metrics.horizontalAdvance(label.text));
        for (const AxisLabel& other : labels)
          EXPECT_TRUE(&other == &label || !other.room.intersects(label.room))
              << label.text.toStdString() << " over " << other.text.toStdString() << " turn " << turn;
      }
      EXPECT_LE(std::ranges::count_if(labels, &AxisLabel::names_axis), 3);
      written += static_cast<int>(labels.size());
      left_out += 9 - static_cast<int>(labels.size());
    }
  }
  EXPECT_GT(written, 500);
  EXPECT_GT(left_out, 100);  // so that edges were met
}

}  // namespace
}  // namespace kinora::ui
