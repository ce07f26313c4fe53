#include "ui/video/picture_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kinora::ui {
namespace {

constexpr QSize kStored(640, 480);

void ExpectNear(const QPointF& a, const QPointF& b, double within) {
  EXPECT_NEAR(a.x(), b.x(), within);
  EXPECT_NEAR(a.y(), b.y(), within);
}

TEST(PictureView, TurnsStoredPixelsUpright) {
  // The pixel right of the top left one, and the one below it, by the clockwise turn.
  struct Case {
    int turn_deg;
    QPointF first, right, below;
  };
  const QSize stored(4, 3);
  for (const Case& one :
       {Case{0, {0.5, 0.5}, {1.5, 0.5}, {0.5, 1.5}}, Case{90, {2.5, 0.5}, {2.5, 1.5}, {1.5, 0.5}},
        Case{180, {3.5, 2.5}, {2.5, 2.5}, {3.5, 1.5}}, Case{270, {0.5, 3.5}, {0.5, 2.5}, {1.5, 3.5}}}) {
    PictureView view;
    view.SetPicture(stored, one.turn_deg);
    view.SetWidgetSize(view.upright_px());
    EXPECT_DOUBLE_EQ(view.scale(), 1);
    ExpectNear(view.ToWidget({0, 0}), one.first, 1e-9);
    ExpectNear(view.ToWidget({1, 0}), one.right, 1e-9);
    ExpectNear(view.ToWidget({0, 1}), one.below, 1e-9);
    ExpectNear(view.ToStored(view.ToWidget({2.25, 1.75})), {2.25, 1.75}, 1e-9);
  }
}

TEST(PictureView, ZoomsAtThePointUnderTheMouse) {
  PictureView view;
  view.SetPicture(kStored, 90);
  view.SetWidgetSize({500, 400});
  const QPointF mouse(230, 120), before = view.ToStored(mouse);
  view.ZoomAt(mouse, 3);
  ExpectNear(view.ToStored(mouse), before, 1e-9);
  EXPECT_FALSE(view.shows_all());
  view.ZoomAt(mouse, 1e-3);
  EXPECT_TRUE(view.shows_all());
}

TEST(PictureView, KeepsThePartThatWasAskedForWhenTheWidgetGrows) {
  PictureView view;
  view.SetPicture(kStored, 270);
  view.SetWidgetSize({300, 300});
  const QRectF athlete(100, 200, 80, 120);
  view.ZoomTo(athlete);
  for (const QSizeF& size : {QSizeF(300, 300), QSizeF(900, 500)}) {
    view.SetWidgetSize(size);
    const QRectF widget(QPointF(0, 0), size);
    const QRectF place(view.ToWidget(athlete.topLeft()), view.ToWidget(athlete.bottomRight()));
    EXPECT_TRUE(widget.adjusted(-0.01, -0.01, 0.01, 0.01).contains(place.normalized()));
    ExpectNear(place.center(), widget.center(), 1e-6);
    EXPECT_NEAR(std::min(size.width() - std::abs(place.width()), size.height() - std::abs(place.height())), 0, 1e-6);
  }
}

TEST(PictureView, KeepsThePartThatWasAskedForClearOfWhatIsWrittenAbove) {
  PictureView view;
  view.SetPicture(kStored, 0);
  const QRectF athlete(100, 200, 80, 120);
  view.ZoomTo(athlete);
  constexpr double kWritten = 30;
  for (const QSizeF& size : {QSizeF(300, 200), QSizeF(900, 500)}) {
    view.SetWidgetSize(size);
    view.SetCoveredTop(kWritten);
    EXPECT_NEAR(view.ToWidget(athlete.topLeft()).y(), kWritten, view.scale());
    EXPECT_NEAR(view.ToWidget(athlete.bottomLeft()).y(), size.height(), view.scale());
  }
  view.SetWidgetSize({120, 60});  // there the picture counts more
  EXPECT_LT(view.ToWidget(athlete.topLeft()).y(), 20);
  view.Fit();
  ExpectNear(view.PictureRect().center(), QPointF(60, 30), 1e-9);  // all of it: nobody asked for a part
}

}  // namespace
}  // namespace kinora::ui
