#include "ui/scene/scene_view.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QOpenGLWidget>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>
#include <set>

#include "projects/reports/style.h"
#include "tests/ui/picture.h"
#include "tests/ui/walk_scene.h"
#include "ui/scene/scene_canvas.h"
#include "ui/scene/scene_labels.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr qint64 kSample = 60;

// A view on the screen with a walk in it.
class SceneViewTest : public testing::Test {
 protected:
  void SetUp() override {
    view_.resize(800, 600);
    view_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
    if (!view_.has_graphics()) GTEST_SKIP() << "needs OpenGL";
    view_.SetContent(test::WalkScene());
    view_.SetSample(kSample);
  }
  QToolButton* Button(const char* name) { return view_.findChild<QToolButton*>(name); }

  SceneView view_;
};

TEST_F(SceneViewTest, ShowsBothSidesInTheirColours) {
  const QImage picture = view_.Picture();
  test::SaveShot(picture, "scene");
  test::SaveShot(view_, "scene_widget");
  EXPECT_GT(test::CountColour(picture, reports::kLeft), 300);
  EXPECT_GT(test::CountColour(picture, reports::kRight), 300);
  EXPECT_LT(test::CountColour(picture, {0, 0, 0}, 2), picture.width() * picture.height() / 2);
}

// Edges are smooth once the picture rests: more colours than what is drawn quickly.
TEST_F(SceneViewTest, IsSmoothAtRest) {
  auto* canvas = dynamic_cast<SceneCanvas*>(view_.findChild<QOpenGLWidget*>());
  ASSERT_NE(canvas, nullptr);
  view_.SetSample(kSample - 1);
  const auto colours = [](const QImage& picture) {
    std::set<QRgb> all;
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < picture.width(); ++x) all.insert(picture.pixel(x, y));
    }
    return all.size();
  };
  EXPECT_GT(colours(canvas->SmoothPicture()), 2 * colours(canvas->grabFramebuffer()));
  EXPECT_TRUE(QTest::qWaitFor([&] { return canvas->is_smooth(); }));
  view_.SetSample(kSample);
  EXPECT_TRUE(QTest::qWaitFor([&] { return !canvas->is_smooth(); }));
}

TEST_F(SceneViewTest, LooksAsTheStoredPictures) {
  constexpr double kLimit = 1.5;  // of 255
  Button("scene_front")->click();
  EXPECT_LE(test::DifferenceFromBaseline(view_.Picture(), "scene_front", kLimit), kLimit);
  SceneOptions options = view_.options();
  options.ellipsoids = true;
  options.ellipsoid_sds = 4;
  options.colour = SceneOptions::Colour::kProvenance;
  options.trails = {Joint::kAnkleL, Joint::kAnkleR};
  view_.SetOptions(options);
  Button("scene_left")->click();
  const QImage picture = view_.Picture();
  test::SaveShot(picture, "scene_provenance");
  EXPECT_LE(test::DifferenceFromBaseline(picture, "scene_left_provenance", kLimit), kLimit);
}

// A measured joint that no other joint is near to on screen.
TEST_F(SceneViewTest, AClickPicksTheJointUnderIt) {
  QSignalSpy picked(&view_, &SceneView::jointPicked);
  Button("scene_front")->click();
  const QPointF place = view_.PlaceOf(0, Joint::kHeadTop).value();
  QTest::mouseClick(&view_, Qt::LeftButton, {}, place.toPoint() + QPoint(3, -3));
  ASSERT_EQ(picked.count(), 1);
  EXPECT_EQ(picked[0][0].toInt(), 0);
  EXPECT_EQ(picked[0][1].value<Joint>(), Joint::kHeadTop);
  QTest::mouseClick(&view_, Qt::LeftButton, {}, QPoint(5, 300));  // nobody is there
  EXPECT_EQ(picked.count(), 1);
}

TEST_F(SceneViewTest, DraggingTurnsAndPicksNothing) {
  QSignalSpy picked(&view_, &SceneView::jointPicked);
  const QPoint head = view_.PlaceOf(0, Joint::kHeadTop).value().toPoint();
  const QPointF ankle = view_.PlaceOf(0, Joint::kAnkleL).value();
  QTest::mousePress(&view_, Qt::LeftButton, {}, head);
  QTest::mouseMove(&view_, head + QPoint(60, 0));
  QTest::mouseMove(&view_, head + QPoint(160, 20));
  QTest::mouseRelease(&view_, Qt::LeftButton, {}, head + QPoint(160, 20));
  EXPECT_GT(std::abs(view_.PlaceOf(0, Joint::kAnkleL).value().x() - ankle.x()), 3);
  EXPECT_EQ(picked.count(), 0);
}

// Arrows alone are the window's: they step through the pictures.
TEST_F(SceneViewTest, KeysTurnMoveAndZoom) {
  const auto ankle = [&] { return view_.PlaceOf(0, Joint::kAnkleL).value(); };
  const auto head = [&] { return view_.PlaceOf(0, Joint::kHeadTop).value(); };
  const auto height = [&] { return ankle().y() - head().y(); };
  view_.Fit();
  const QPointF head_fitted = head(), ankle_fitted = ankle();
  for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) QTest::keyClick(&view_, key);
  EXPECT_EQ(ankle(), ankle_fitted);
  QTest::keyClick(&view_, Qt::Key_Right, Qt::AltModifier);
  EXPECT_NE(ankle(), ankle_fitted);
  QTest::keyClick(&view_, Qt::Key_Left, Qt::AltModifier);
  EXPECT_NEAR(ankle().x(), ankle_fitted.x(), 1e-6);
  const double upright = height();
  for (int i = 0; i < 12; ++i) QTest::keyClick(&view_, Qt::Key_Down, Qt::AltModifier);
  EXPECT_LT(height(), upright / 2);  // from above
  QTest::keyClick(&view_, Qt::Key_Home);
  for (int i = 0; i < 12; ++i) QTest::keyClick(&view_, Qt::Key_Up, Qt::AltModifier);
  QTest::keyClick(&view_, Qt::Key_Plus);
  EXPECT_GT(height(), upright);
  QTest::keyClick(&view_, Qt::Key_Minus);
  QTest::keyClick(&view_, Qt::Key_Minus);
  EXPECT_LT(height(), upright);
  QTest::keyClick(&view_, Qt::Key_Home);
  EXPECT_NEAR(height(), upright, 1);
  const double before = head().x();
  QTest::keyClick(&view_, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
  EXPECT_GT(head().x(), before + 5);
  QTest::keyClick(&view_, Qt::Key_Home);
  EXPECT_NEAR(head().x(), head_fitted.x(), 2);
}

TEST_F(SceneViewTest, AFrameShowsThatKeysComeHere) {
  const QColor accent = TokensOf(Look::kDark).accent;
  const auto framed = [&] {
    return test::CountColour(view_.findChild<SceneLabels*>()->grab().toImage(), accent) > 1000;
  };
  view_.clearFocus();
  EXPECT_FALSE(framed());
  view_.activateWindow();
  view_.setFocus(Qt::ShortcutFocusReason);
  ASSERT_TRUE(QTest::qWaitFor([&] { return view_.hasFocus(); }));
  EXPECT_TRUE(framed());
  EXPECT_LT(test::CountColour(view_.Picture(), accent), 1000);  // not in the picture that one keeps
  EXPECT_TRUE(framed());
}

TEST_F(SceneViewTest, FollowsThePerson) {
  QSignalSpy changed(&view_, &SceneView::optionsChanged);
  Button("scene_follow")->click();
  EXPECT_TRUE(view_.options().follow);
  EXPECT_EQ(changed.count(), 1);
  const auto middle = [&] {
    return (view_.PlaceOf(0, Joint::kHipL).value() + view_.PlaceOf(0, Joint::kHipR).value()) / 2;
  };
  constexpr double kPixels = 2;
  const QPointF before = middle();
  view_.SetSample(kSample + 5);  // the hips are there in both
  EXPECT_NEAR(middle().x(), before.x(), kPixels);
  EXPECT_NEAR(middle().y(), before.y(), kPixels);
}

TEST_F(SceneViewTest, TheFrontShowsTheLeftSideOnTheRight) {
  Button("scene_front")->click();
  EXPECT_GT(view_.PlaceOf(0, Joint::kShoulderL).value().x(), view_.PlaceOf(0, Joint::kShoulderR).value().x());
  view_.Show(SceneView::StandardView::kBack);
  EXPECT_LT(view_.PlaceOf(0, Joint::kShoulderL).value().x(), view_.PlaceOf(0, Joint::kShoulderR).value().x());
  // From above the person faces up.
  Button("scene_top")->click();
  EXPECT_LT(view_.PlaceOf(0, Joint::kShoulderL).value().x(), view_.PlaceOf(0, Joint::kShoulderR).value().x());
}

TEST_F(SceneViewTest, LooksThroughACameraUntilItIsTurned) {
  view_.LookThrough(0);
  test::SaveShot(view_, "scene_through_camera");
  const QPointF before = view_.PlaceOf(0, Joint::kHeadTop).value();
  const QPoint middle = view_.rect().center();
  QTest::mousePress(&view_, Qt::MiddleButton, {}, middle);
  QTest::mouseMove(&view_, middle + QPoint(40, 0));
  QTest::mouseRelease(&view_, Qt::MiddleButton, {}, middle + QPoint(40, 0));
  EXPECT_GT(view_.PlaceOf(0, Joint::kHeadTop).value().x(), before.x());
}

TEST(SceneViewWithoutGraphics, SaysSoInsteadOfCrashing) {
  qputenv("KINORA_NO_OPENGL", "1");
  SceneView view;
  qunsetenv("KINORA_NO_OPENGL");
  view.resize(500, 400);
  view.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  test::SaveShot(view, "scene_without_graphics");
  EXPECT_FALSE(view.has_graphics());
  auto* sorry = view.findChild<QLabel*>("scene_without_graphics");
  ASSERT_NE(sorry, nullptr);
  EXPECT_TRUE(sorry->text().contains("OpenGL"));
  view.SetContent(test::WalkScene());
  view.SetSample(3);
  view.Show(SceneView::StandardView::kTop);
  view.LookThrough(0);
  view.Fit();
  QTest::mouseClick(&view, Qt::LeftButton);
  EXPECT_FALSE(view.PlaceOf(0, Joint::kNose).has_value());
}

}  // namespace
}  // namespace kinora::ui
