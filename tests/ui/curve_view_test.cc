#include "ui/plots/curve_view.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QPaintEvent>
#include <QPainter>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <QWheelEvent>
#include <cmath>
#include <fstream>

#include "core/kinematics/cycles.h"
#include "core/util/error.h"
#include "projects/reports/style.h"
#include "tests/support/paths.h"
#include "tests/ui/curve_sample.h"
#include "tests/ui/picture.h"
#include "ui/plots/curve_export.h"
#include "ui/plots/curve_pyramid.h"
#include "ui/session/time_cursor.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr double kPixel = 1.5;

class CurveViewTest : public testing::Test {
 protected:
  void SetUp() override {
    const CurveContent content = test::CurveSample();
    cursor_.SetTimeline(content.timeline);
    view_.resize(900, 420);
    view_.SetContent(content);
    view_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&view_));
  }
  // Values that are not covered by anything else.
  double LeftAt(qint64 sample) const {
    return view_.content().panels[0].curves[0].value[static_cast<std::size_t>(sample)];
  }
  QPoint OnLeftCurve(qint64 sample) const {
    return view_.PlaceOf(0, cursor_.timeline().TimeOf(sample), LeftAt(sample)).toPoint();
  }
  void Wheel(const QPoint& at, int delta, Qt::KeyboardModifiers keys = Qt::NoModifier) {
    QWheelEvent event(QPointF(at), view_.mapToGlobal(QPointF(at)), {}, {0, delta}, Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view_, &event);
  }

  TimeCursor cursor_;
  CurveView view_{&cursor_};
};

TEST_F(CurveViewTest, AClickMovesTheCursorThere) {
  QTest::mouseClick(&view_, Qt::LeftButton, {}, OnLeftCurve(120));
  EXPECT_NEAR(static_cast<double>(cursor_.sample()), 120, 1);
}

TEST_F(CurveViewTest, DraggingMovesTheCursorAlong) {
  QTest::mousePress(&view_, Qt::LeftButton, {}, OnLeftCurve(60));
  QTest::mouseMove(&view_, OnLeftCurve(150));
  QTest::mouseRelease(&view_, Qt::LeftButton, {}, OnLeftCurve(150));
  EXPECT_NEAR(static_cast<double>(cursor_.sample()), 150, 1);
}

TEST_F(CurveViewTest, TheWheelZoomsInTimeAtTheMouse) {
  QSignalSpy zoomed(&view_, &CurveView::visibleTimeChanged);
  const QPoint at = OnLeftCurve(120);
  Wheel(at, 480);
  ASSERT_EQ(zoomed.count(), 1);
  const auto [from, to] = view_.VisibleTime();
  EXPECT_LT(to - from, 0.6 * 10);
  EXPECT_NEAR(view_.PlaceOf(0, 2.0, 0).x(), at.x(), kPixel);
  QTest::mouseDClick(&view_, Qt::LeftButton, {}, at);
  EXPECT_DOUBLE_EQ(view_.VisibleTime().first, 0);
  EXPECT_DOUBLE_EQ(view_.VisibleTime().second, 599 / 60.0);
}

TEST_F(CurveViewTest, ShiftDragsTimeAndStopsAtItsEnds) {
  view_.SetVisibleTime(4, 6);
  const QPoint middle = view_.PlaceOf(0, 5, 0).toPoint();
  const double before = view_.PlaceOf(0, 5, 0).x();
  QTest::mousePress(&view_, Qt::LeftButton, Qt::ShiftModifier, middle);
  QTest::mouseMove(&view_, middle + QPoint(40, 0));
  QTest::mouseRelease(&view_, Qt::LeftButton, Qt::ShiftModifier, middle + QPoint(40, 0));
  EXPECT_NEAR(view_.PlaceOf(0, 5, 0).x() - before, 40, kPixel);
  EXPECT_EQ(cursor_.sample(), 0);  // it was no click
  view_.SetVisibleTime(-3, -1);
  EXPECT_DOUBLE_EQ(view_.VisibleTime().first, 0);
  EXPECT_DOUBLE_EQ(view_.VisibleTime().second, 2);
}

TEST_F(CurveViewTest, HoverSaysValueUnitDoubtFrameAndSign) {
  const QString text = view_.TextAt(OnLeftCurve(120));
  EXPECT_EQ(text.toStdString(), "Knee flexion, left\n" + QString::number(LeftAt(120), 'f', 1).toStdString() +
                                    " ± 2.0 deg (1 SD)\n2.000 s, frame 121\nmeasured\n+ flexion");
  EXPECT_TRUE(view_.TextAt(OnLeftCurve(315)).contains("interpolated"));
  EXPECT_TRUE(view_.TextAt(view_.PlaceOf(0, 3.5, 35).toPoint()).isEmpty());  // in the gap
}

TEST_F(CurveViewTest, GapsAreGapsAndBothSidesAreSeen) {
  const QImage picture = view_.grab().toImage();
  test::SaveShot(picture, "curves");
  const auto part = [&](double from_s, double to_s) {
    const QPointF top = view_.PlaceOf(0, from_s, 30), bottom = view_.PlaceOf(0, to_s, -30);
    const double ratio = picture.devicePixelRatio();
    return picture.copy(QRectF(top * ratio, bottom * ratio).toAlignedRect());
  };
  EXPECT_GT(test::CountColour(part(1, 2), reports::kLeft), 80);
  EXPECT_GT(test::CountColour(part(1, 2), reports::kRight), 80);
  const int few = static_cast<int>(60 * picture.devicePixelRatio() * picture.devicePixelRatio());
  EXPECT_LT(test::CountColour(part(3.1, 3.8), reports::kLeft), few);  // event lines only
  EXPECT_GT(test::CountColour(part(3.1, 3.8), reports::kRight), 80);
}

TEST_F(CurveViewTest, MovingTheCursorRedrawsNoCurve) {
  // The figure is QCustomPlot's; the cursor lies above it.
  const QImage before = view_.grab().toImage();
  cursor_.SetSample(200);
  const QImage after = view_.grab().toImage();
  const double ratio = after.devicePixelRatio();
  const int x = static_cast<int>(view_.PlaceOf(0, cursor_.seconds(), 0).x() * ratio);
  int changed_at_line = 0;
  for (int y = 0; y < after.height(); ++y) {
    for (int dx = -1; dx <= 1; ++dx) changed_at_line += before.pixel(x + dx, y) != after.pixel(x + dx, y);
  }
  EXPECT_GT(changed_at_line, 150);
  const QRect right(x + static_cast<int>(20 * ratio), static_cast<int>(150 * ratio), 100, 40);
  EXPECT_EQ(before.copy(right), after.copy(right));
}

// Regions of the view that the window paints again.
class PaintedRegions : public QObject {
 public:
  explicit PaintedRegions(QWidget& view) : view_(view) { qApp->installEventFilter(this); }
  bool Cover(const QPoint& place) const { return painted_.contains(place); }
  bool any() const { return !painted_.isEmpty(); }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    auto* widget = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Paint && widget != nullptr && view_.isAncestorOf(widget))
      painted_ += static_cast<QPaintEvent*>(event)->region().translated(widget->mapTo(&view_, QPoint()));
    return false;
  }

 private:
  QWidget& view_;
  QRegion painted_;
};

TEST_F(CurveViewTest, NoLineIsLeftWhereTheCursorWasWhenTheCurvesChanged) {
  cursor_.SetSample(300);
  PaintedRegions first(view_);
  view_.SetContent(test::CurveSample());
  ASSERT_TRUE(QTest::qWaitFor([&] { return first.any(); }));
  const QPoint before = view_.PlaceOf(0, cursor_.seconds(), 0).toPoint();
  PaintedRegions then(view_);
  cursor_.SetSample(30);
  ASSERT_TRUE(QTest::qWaitFor([&] { return then.any(); }));
  EXPECT_TRUE(then.Cover(view_.PlaceOf(0, cursor_.seconds(), 0).toPoint()));
  EXPECT_TRUE(then.Cover(before));
}

TEST_F(CurveViewTest, CyclesLieOverEachOtherInPercent) {
  view_.SetAxis(CurveView::Axis::kCycle);
  test::SaveShot(view_, "curves_cycles");
  // Every cycle is the same sine here: the mean at 25 % is its height, with no spread.
  const QString text = view_.TextAt(view_.PlaceOf(0, 25, -30).toPoint());
  EXPECT_TRUE(text.contains("mean ± SD between")) << text.toStdString();
  EXPECT_TRUE(text.contains("± 0.0 deg")) << text.toStdString();
}

// One cursor, whatever the curves lie over.
TEST_F(CurveViewTest, AClickOverTheCycleGoesThereInTheCycleOfTheCursor) {
  const std::vector<Cycle> cycles = CycleTimes(view_.content().events, Side::kRight);
  ASSERT_GE(cycles.size(), 2U);
  const auto at = [&](const Cycle& cycle, double percent) {
    return cycle.start_s + percent / 100 * (cycle.end_s - cycle.start_s);
  };
  view_.SetAxis(CurveView::Axis::kCycle);
  cursor_.SetSample(cursor_.SampleAt(at(cycles[1], 50)));
  QTest::mousePress(&view_, Qt::LeftButton, {}, view_.PlaceOf(0, 52, 0).toPoint());
  QTest::mouseMove(&view_, view_.PlaceOf(0, 75, 0).toPoint());
  QTest::mouseRelease(&view_, Qt::LeftButton, {}, view_.PlaceOf(0, 75, 0).toPoint());
  EXPECT_NEAR(cursor_.seconds(), at(cycles[1], 75), 0.03);
}

TEST_F(CurveViewTest, WithoutFootStrikesTheCycleViewSaysWhatIsMissing) {
  CurveContent content = test::CurveSample();
  content.events.clear();
  view_.SetContent(content);
  view_.SetAxis(CurveView::Axis::kCycle);
  const auto labels = view_.findChildren<QLabel*>();
  EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
    return label->isVisible() && label->text().contains("foot strikes");
  }));
}

TEST_F(CurveViewTest, PlayingOutOfSightTurnsThePage) {
  view_.SetVisibleTime(0, 2);
  cursor_.SetSample(300);
  const auto [from, to] = view_.VisibleTime();
  EXPECT_LT(from, 5.0);
  EXPECT_GT(to, 5.0);
  EXPECT_NEAR(to - from, 2, 1e-9);
}

TEST_F(CurveViewTest, TakesTheLookOfTheProgram) {
  const auto back = qScopeGuard([] { SetLook(*qApp, Look::kDark); });
  SetLook(*qApp, Look::kLight);
  const QImage light = view_.grab().toImage();
  test::SaveShot(light, "curves_light");
  SetLook(*qApp, Look::kDark);
  const QImage dark = view_.grab().toImage();
  EXPECT_EQ(light.pixelColor(2, 2), TokensOf(Look::kLight).panel);
  EXPECT_EQ(dark.pixelColor(2, 2), TokensOf(Look::kDark).panel);
}

TEST_F(CurveViewTest, PanelsThatDoNotFitAreScrolled) {
  view_.SetContent(test::CurveSample(12));
  test::SaveShot(view_, "curves_many");
  EXPECT_FALSE(view_.PlaceOf(0, 1, 0).isNull());
  EXPECT_TRUE(view_.PlaceOf(11, 1, 0).isNull());
  for (int i = 0; i < 12; ++i) Wheel({400, 200}, -120, Qt::ControlModifier);
  EXPECT_TRUE(view_.PlaceOf(0, 1, 0).isNull());
  EXPECT_FALSE(view_.PlaceOf(11, 1, 0).isNull());
}

TEST(CurveExport, WritesPicturesAndDrawings) {
  const test::TemporaryFolder folder;
  const CurveContent content = test::CurveSample();
  SaveCurves(folder.path() / "curves.png", content);
  SaveCurves(folder.path() / "cycles.svg", content, {.axis = CurveView::Axis::kCycle});
  SaveCurves(folder.path() / "curves.svg", content, {.time_s = std::pair{1.0, 3.0}});
  const QImage png(QString::fromStdString((folder.path() / "curves.png").string()));
  EXPECT_EQ(png.size(), QSize(2400, 2 * (3 * 220 + 60)));
  EXPECT_GT(test::CountColour(png, reports::kLeft), 1000);
  test::SaveShot(png, "curves_export");
  for (const char* name : {"cycles.svg", "curves.svg"}) {
    QSvgRenderer svg(QString::fromStdString((folder.path() / name).string()));
    ASSERT_TRUE(svg.isValid()) << name;
    QImage drawn(1200, 720, QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    svg.render(&painter);
    test::SaveShot(drawn, QString("export_%1").arg(name));
    EXPECT_GT(test::CountColour(drawn, reports::kRight), 500) << name;
  }
}

TEST(CurveExport, SaysWhatItCannotWrite) {
  const test::TemporaryFolder folder;
  EXPECT_THROW(SaveCurves(folder.path() / "curves.jpg", test::CurveSample()), Error);
  EXPECT_THROW(SaveCurves(folder.path() / "curves.png", {}), Error);
  EXPECT_THROW(SaveCurves(folder.path() / "no such folder" / "curves.png", test::CurveSample()), Error);
}

// The least and greatest of every stretch, as a plain loop finds them.
TEST(CurvePyramid, GivesTheExtentOfAnyStretch) {
  PlotCurve curve;
  for (int i = 0; i < 1000; ++i) curve.value.push_back(i % 97 == 5 ? std::nan("") : std::sin(i * 0.37) * (i % 31));
  const CurvePyramid pyramid(curve);
  for (std::size_t first = 0; first < 1000; first += 13) {
    for (std::size_t last = first; last < 1000; last += 29) {
      double low = std::numeric_limits<double>::infinity(), high = -low;
      for (std::size_t i = first; i <= last; ++i) {
        if (!std::isfinite(curve.value[i])) continue;
        low = std::min(low, curve.value[i]);
        high = std::max(high, curve.value[i]);
      }
      const CurveRun run = pyramid.Over(first, last);
      ASSERT_EQ(run.low, low) << first << " to " << last;
      ASSERT_EQ(run.high, high) << first << " to " << last;
    }
  }
}

// What a drag changes is put into a few levels only, and gives the same as all built anew.
TEST(CurvePyramid, RenewedInAStretchIsAsBuiltAnew) {
  PlotCurve curve;
  for (int i = 0; i < 1000; ++i) curve.value.push_back(std::sin(i * 0.37) * (i % 31));
  CurvePyramid renewed(curve);
  for (const auto& [from, to] : {std::pair<std::size_t, std::size_t>{0, 3}, {411, 540}, {996, 999}}) {
    for (std::size_t i = from; i <= to; ++i)
      curve.value[i] = i % 5 == 0 ? std::nan("") : 40 + static_cast<double>(i % 7);
    renewed.Renew(curve, from, to);
    const CurvePyramid anew(curve);
    for (std::size_t first = 0; first < 1000; first += 13) {
      for (std::size_t last = first; last < 1000; last += 29) {
        ASSERT_EQ(renewed.Over(first, last).low, anew.Over(first, last).low) << first << " to " << last;
        ASSERT_EQ(renewed.Over(first, last).high, anew.Over(first, last).high) << first << " to " << last;
        ASSERT_EQ(renewed.Over(first, last).flags, anew.Over(first, last).flags) << first << " to " << last;
      }
    }
  }
}

TEST_F(CurveViewTest, AChangedStretchIsShownAtOnceAndLooksAsNewContentDoesOnceItRests) {
  const auto raise = [](CurveContent& content) {
    for (std::size_t i = 100; i < 160; ++i) content.panels[0].curves[0].value[i] += 25;
  };
  CurveContent content = test::CurveSample();
  raise(content);
  view_.SetContent(content);
  const QImage expected = view_.grab().toImage();
  view_.SetContent(test::CurveSample());
  const QImage before = view_.grab().toImage();
  EXPECT_NE(before, expected);
  view_.Change(100, 60, raise);
  EXPECT_NE(view_.grab().toImage(), before);
  EXPECT_TRUE(QTest::qWaitFor([&] { return view_.grab().toImage() == expected; }));
}

TEST(CurveColumns, NeighboursTouchAtEveryZoom) {
  PlotCurve curve;
  for (int i = 0; i < 600; ++i) curve.value.push_back(30 * std::sin(i * 0.2));
  const CurvePyramid pyramid(curve);
  const Timeline timeline{.count = 600};
  for (const double span : {0.1, 1.0, 9.9}) {
    const auto columns = ColumnsOf(pyramid, timeline, 0, span, 500);
    for (std::size_t i = 1; i < columns.size(); ++i) {
      ASSERT_LE(columns[i].low, columns[i - 1].high + 1e-9) << "span " << span << " column " << i;
      ASSERT_GE(columns[i].high, columns[i - 1].low - 1e-9) << "span " << span << " column " << i;
    }
  }
}

}  // namespace
}  // namespace kinora::ui
