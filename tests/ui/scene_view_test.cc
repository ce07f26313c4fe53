#include "ui/scene/scene_view.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "projects/reports/style.h"
#include "tests/ui/picture.h"
#include "tests/ui/walk_scene.h"
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

}  // namespace
}  // namespace kinora::ui
