#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <cmath>

#include "projects/reports/style.h"
#include "tests/ui/picture.h"
#include "ui/review/quantity_list.h"
#include "ui/review/timeline_strip.h"
#include "ui/review/transport_bar.h"
#include "ui/session/time_cursor.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr qint64 kSamples = 601;  // ten seconds at 60 Hz

TimelineContent StripSample() {
  TimelineContent content;
  for (qint64 i = 0; i < kSamples; ++i) {
    const double t = static_cast<double>(i) / 60;
    content.doubt.push_back(static_cast<float>(0.1 + 0.05 * std::sin(t * 3)));
  }
  for (std::size_t i = 200; i < 212; ++i) content.doubt[i] = 0.9F;
  for (std::size_t i = 400; i < 420; ++i) content.doubt[i] = std::nanf("");
  using Cause = EpisodeMark::Cause;
  content.episodes = {{200, 211, Cause::kLeftRight, "left/right swapped in cam03, 12 frames"},
                      {300, 330, Cause::kLowScore, "low score of the right wrist, 31 frames"},
                      {400, 419, Cause::kGap, "right ankle missing, 20 frames"},
                      {500, 500, Cause::kHighResidual, "cameras disagree by 40 px about the left knee", true}};
  content.events = {
      {.side = Side::kRight, .kind = EventKind::kFootStrike, .label = {}, .time_s = 1.0},
      {.side = Side::kLeft, .kind = EventKind::kToeOff, .label = {}, .time_s = 2.5},
      {.kind = EventKind::kCustom, .label = "deepest squat", .time_s = 7.25, .source = EventSource::kEdited}};
  return content;
}

class TimelineStripTest : public testing::Test {
 protected:
  void SetUp() override {
    cursor_.SetTimeline({.count = kSamples});
    strip_.resize(900, strip_.sizeHint().height());
    strip_.SetContent(StripSample());
    strip_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&strip_));
  }
  QPoint At(const QRect& row, double time_s) const {
    return {static_cast<int>(std::lround(strip_.XOf(time_s))), row.center().y()};
  }
  void Drag(const QPoint& from, const QPoint& to) {
    QTest::mousePress(&strip_, Qt::LeftButton, {}, from);
    QTest::mouseMove(&strip_, to);
    QTest::mouseRelease(&strip_, Qt::LeftButton, {}, to);
  }
  QRect Ruler() const { return {strip_.EventsRow().left(), 0, strip_.EventsRow().width(), strip_.EventsRow().top()}; }

  TimeCursor cursor_;
  TimelineStrip strip_{&cursor_};
};

constexpr double kPixel_s = 10.0 / 800;  // seconds

TEST_F(TimelineStripTest, AClickAnywhereMovesTheCursor) {
  for (const QRect& row : {Ruler(), strip_.EventsRow(), strip_.QualityRow(), strip_.EpisodesRow()}) {
    cursor_.SetSample(0);
    QTest::mouseClick(&strip_, Qt::LeftButton, {}, At(row, 4.5));
    EXPECT_NEAR(cursor_.seconds(), 4.5, 2 * kPixel_s);
  }
}

TEST_F(TimelineStripTest, DraggingAnEventSaysItsNewTime) {
  QSignalSpy moved(&strip_, &TimelineStrip::eventMoved);
  Drag(At(strip_.EventsRow(), 1.0), At(strip_.EventsRow(), 1.8));
  ASSERT_EQ(moved.count(), 1);
  EXPECT_EQ(moved[0][0].toInt(), 0);
  EXPECT_NEAR(moved[0][1].toDouble(), 1.8, 2 * kPixel_s);
}

TEST_F(TimelineStripTest, AnEventCanBeHitTwelvePixelsBesideIt) {
  QSignalSpy moved(&strip_, &TimelineStrip::eventMoved);
  Drag(At(strip_.EventsRow(), 2.5) + QPoint(11, 0), At(strip_.EventsRow(), 3.5));
  ASSERT_EQ(moved.count(), 1);
  EXPECT_EQ(moved[0][0].toInt(), 1);
  EXPECT_GE(strip_.EventsRow().height(), 24);
  EXPECT_GE(strip_.EpisodesRow().height(), 24);
}

TEST_F(TimelineStripTest, ADoubleClickAddsAnEventThere) {
  QSignalSpy added(&strip_, &TimelineStrip::eventAddRequested);
  QTest::mouseDClick(&strip_, Qt::LeftButton, {}, At(strip_.EventsRow(), 6));
  ASSERT_EQ(added.count(), 1);
  EXPECT_NEAR(added[0][0].toDouble(), 6, 2 * kPixel_s);
}

TEST_F(TimelineStripTest, TheMenuRenamesAndDeletesEvents) {
  QSignalSpy renamed(&strip_, &TimelineStrip::eventRenameRequested);
  QSignalSpy deleted(&strip_, &TimelineStrip::eventDeleteRequested);
  for (const char* name : {"event_rename", "event_delete"}) {
    const QPoint at = At(strip_.EventsRow(), 7.25);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, strip_.mapToGlobal(at));
    QCoreApplication::sendEvent(&strip_, &event);
    auto* action = strip_.findChild<QAction*>(name);
    ASSERT_NE(action, nullptr) << name;
    action->trigger();
    for (QMenu* menu : strip_.findChildren<QMenu*>()) delete menu;
  }
  ASSERT_EQ(renamed.count(), 1);
  EXPECT_EQ(renamed[0][0].toInt(), 2);
  ASSERT_EQ(deleted.count(), 1);
  EXPECT_EQ(deleted[0][0].toInt(), 2);
}

TEST_F(TimelineStripTest, TheHandlesDragTheRange) {
  cursor_.SetRange(std::pair<qint64, qint64>{120, 480});
  Drag(At(Ruler(), 2), At(Ruler(), 3));
  ASSERT_TRUE(cursor_.range());
  EXPECT_NEAR(static_cast<double>(cursor_.range()->first), 180, 1);
  EXPECT_EQ(cursor_.range()->second, 480);
  Drag(At(Ruler(), 8), At(Ruler(), 1));  // not past the other
  EXPECT_EQ(cursor_.range()->first, cursor_.range()->second);
}

TEST_F(TimelineStripTest, AnEpisodeOfOneFrameCanBeHitAndIsNamed) {
  QSignalSpy activated(&strip_, &TimelineStrip::episodeActivated);
  QTest::mouseClick(&strip_, Qt::LeftButton, {}, At(strip_.EpisodesRow(), 500 / 60.0) + QPoint(8, 0));
  ASSERT_EQ(activated.count(), 1);
  EXPECT_EQ(activated[0][0].toInt(), 3);
}

TEST_F(TimelineStripTest, DoubtOfASingleFrameIsSeenWhenZoomedOut) {
  TimelineContent content = StripSample();
  content.doubt.assign(kSamples, 0.0F);
  content.doubt[300] = 1.0F;
  content.episodes.clear();
  content.events.clear();
  strip_.SetContent(content);
  const QImage picture = strip_.grab().toImage();
  const QPointF at = At(strip_.QualityRow(), 5);
  const auto pixel = [&](double dx) {
    return picture.pixel(((at + QPointF(dx, -5)) * picture.devicePixelRatio()).toPoint());
  };
  int tall = 0;
  for (double dx = -2; dx <= 2; dx += 0.5) tall += pixel(dx) != pixel(30);
  EXPECT_GE(tall, 1);
}

// Red with no episode below it says why, too.
TEST_F(TimelineStripTest, TheDoubtOfASampleIsExplained) {
  TimelineContent content = StripSample();
  content.why = [](qint64 sample) { return QString("no longer in 3D from sample %1 on").arg(sample); };
  strip_.SetContent(content);
  const QPoint at = At(strip_.QualityRow(), 3.4);
  QHelpEvent help(QEvent::ToolTip, at, strip_.mapToGlobal(at));
  QCoreApplication::sendEvent(&strip_, &help);
  EXPECT_TRUE(QToolTip::text().startsWith("Doubt 0.90 of 1 at ")) << QToolTip::text().toStdString();
  EXPECT_TRUE(QToolTip::text().contains("no longer in 3D from sample 20")) << QToolTip::text().toStdString();
  QToolTip::hideText();
}

// The cursor strikes no number of the ruler out.
TEST_F(TimelineStripTest, TheCursorLeavesTheRulersNumbersAlone) {
  const QRect numbers(QPoint(Ruler().left(), 0), QSize(Ruler().width(), QFontMetrics(strip_.font()).ascent()));
  cursor_.SetSample(kSamples / 3 + 7);
  const QImage elsewhere = strip_.grab(numbers).toImage();
  cursor_.SetSample(kSamples / 2);  // at a number
  EXPECT_EQ(strip_.grab(numbers).toImage(), elsewhere);
}

TEST_F(TimelineStripTest, FollowsTheCurvesZoom) {
  cursor_.SetRange(std::pair<qint64, qint64>{60, 300});
  test::SaveShot(strip_, "timeline");
  strip_.SetVisibleTime(2, 4);
  EXPECT_NEAR(strip_.XOf(2), strip_.EventsRow().left(), 1);
  EXPECT_NEAR(strip_.XOf(4), strip_.EventsRow().right(), 2);
  test::SaveShot(strip_, "timeline_zoomed");
}

TEST_F(TimelineStripTest, TakesTheLookOfTheProgram) {
  const auto back = qScopeGuard([] { SetLook(*qApp, Look::kDark); });
  SetLook(*qApp, Look::kLight);
  const QImage light = strip_.grab().toImage();
  test::SaveShot(light, "timeline_light");
  SetLook(*qApp, Look::kDark);
  EXPECT_EQ(light.pixelColor(2, 40), TokensOf(Look::kLight).panel);
  EXPECT_EQ(strip_.grab().toImage().pixelColor(2, 40), TokensOf(Look::kDark).panel);
}

class TransportBarTest : public testing::Test {
 protected:
  void SetUp() override {
    cursor_.SetTimeline({.count = kSamples});
    bar_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&bar_));
    bar_.activateWindow();
  }
  void Click(const char* name) { QTest::mouseClick(bar_.findChild<QWidget*>(name), Qt::LeftButton); }
  void Type(const char* name, const QString& text) {
    auto* field = bar_.findChild<QLineEdit*>(name);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
  }
  QString TextOf(const char* name) { return bar_.findChild<QLineEdit*>(name)->text(); }

  TimeCursor cursor_;
  TransportBar bar_{&cursor_};
};

TEST_F(TransportBarTest, StepsAndJumps) {
  Click("transport_forward");
  Click("transport_forward");
  Click("transport_back");
  EXPECT_EQ(cursor_.sample(), 1);
  Click("transport_last");
  EXPECT_EQ(cursor_.sample(), kSamples - 1);
  Click("transport_first");
  EXPECT_EQ(cursor_.sample(), 0);
}

TEST_F(TransportBarTest, PlaysAndPauses) {
  Click("transport_play");
  EXPECT_TRUE(cursor_.playing());
  Click("transport_play");
  EXPECT_FALSE(cursor_.playing());
}

TEST_F(TransportBarTest, ShowsTimeAndFrameAndGoesWhereOneTypes) {
  cursor_.SetSample(81);
  EXPECT_EQ(TextOf("transport_time").toStdString(), "00:01.350");
  EXPECT_EQ(TextOf("transport_frame").toStdString(), "82");
  Type("transport_time", "0:02.5");
  EXPECT_EQ(cursor_.sample(), 150);
  Type("transport_frame", "301");
  EXPECT_EQ(cursor_.sample(), 300);
  EXPECT_EQ(TextOf("transport_time").toStdString(), "00:05.000");
  Type("transport_time", "soon");  // no time: stays
  EXPECT_EQ(cursor_.sample(), 300);
  EXPECT_EQ(TextOf("transport_time").toStdString(), "00:05.000");
}

TEST_F(TransportBarTest, SetsSpeedAndLoop) {
  auto* speed = bar_.findChild<QComboBox*>("transport_speed");
  EXPECT_EQ(speed->currentText().toStdString(), "1×");
  speed->setFocus();
  QTest::keyClick(speed, Qt::Key_Up);
  EXPECT_DOUBLE_EQ(cursor_.speed(), 0.5);
  Click("transport_loop");
  EXPECT_TRUE(cursor_.loop());
}

TEST_F(TransportBarTest, CountsTheEpisodesThatAreLeft) {
  QSignalSpy next(&bar_, &TransportBar::nextEpisodeRequested);
  auto* button = bar_.findChild<QPushButton*>("transport_next");
  EXPECT_FALSE(button->isEnabled());
  bar_.SetEpisodesLeft(3);
  test::SaveShot(bar_, "transport");
  EXPECT_TRUE(button->text().contains("3 left"));
  QTest::mouseClick(button, Qt::LeftButton);
  EXPECT_EQ(next.count(), 1);
}

TEST(TransportTime, ReadsWhatPeopleType) {
  EXPECT_DOUBLE_EQ(TimeOfText("1.35").value(), 1.35);
  EXPECT_DOUBLE_EQ(TimeOfText("1,35 s").value(), 1.35);
  EXPECT_DOUBLE_EQ(TimeOfText("01:02.500").value(), 62.5);
  EXPECT_DOUBLE_EQ(TimeOfText("1:00:01").value(), 3601);
  EXPECT_DOUBLE_EQ(TimeOfText("-0:01").value(), -1);
  EXPECT_FALSE(TimeOfText("").has_value());
  EXPECT_FALSE(TimeOfText("one").has_value());
  EXPECT_EQ(TimeText(-0.0004).toStdString(), "00:00.000");
  EXPECT_EQ(TimeText(6000.0005).toStdString(), "100:00.001");
}

class QuantityListTest : public testing::Test {
 protected:
  void SetUp() override {
    list_.SetQuantities({{"angle/knee_flexion", "Joint angles ▸ Knee", "Knee flexion", "deg", "+ flexion"},
                         {"angle/hip_abduction", "Joint angles ▸ Hip", "Hip abduction", "deg", "+ abduction"},
                         {"point/ankle/x", "Coordinates ▸ Ankle", "Ankle X", "mm", ""}});
    list_.resize(260, 300);
    list_.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&list_));
  }
  QTreeWidgetItem* Item(const QString& name) {
    const auto found = Tree()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.first();
  }
  QTreeWidget* Tree() { return list_.findChild<QTreeWidget*>("quantity_tree"); }

  QuantityList list_;
};

TEST_F(QuantityListTest, ChecksAreTheChoice) {
  list_.SetChosen({"point/ankle/x"});
  QSignalSpy chosen(&list_, &QuantityList::chosenChanged);
  Tree()->expandAll();
  test::SaveShot(list_, "quantities");
  Tree()->setCurrentItem(Item("Knee flexion"));
  Tree()->setFocus();
  QTest::keyClick(Tree(), Qt::Key_Space);
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen[0][0].toStringList(), (QStringList{"angle/knee_flexion", "point/ankle/x"}));
}

TEST_F(QuantityListTest, UnitsTakeTheLookOfTheProgram) {
  const auto* tree = list_.findChild<QTreeWidget*>();
  const QTreeWidgetItem* item = tree->invisibleRootItem();
  while (item->childCount() > 0) item = item->child(0);
  const auto back = qScopeGuard([] { SetLook(*qApp, Look::kDark); });
  SetLook(*qApp, Look::kLight);
  const QColor light = item->foreground(1).color();
  SetLook(*qApp, Look::kDark);
  EXPECT_EQ(light, TokensOf(Look::kLight).ink_soft);
  EXPECT_EQ(item->foreground(1).color(), TokensOf(Look::kDark).ink_soft);
}

TEST_F(QuantityListTest, TicksCanBeSeenInBothLooks) {
  list_.SetChosen({"angle/knee_flexion"});
  Tree()->expandAll();
  const auto back = qScopeGuard([] { SetLook(*qApp, Look::kDark); });
  for (const Look look : {Look::kLight, Look::kDark}) {
    SetLook(*qApp, look);
    QRect box = Tree()->visualItemRect(Item("Knee flexion"));
    box.setWidth(box.height());
    EXPECT_GT(test::CountColour(Tree()->viewport()->grab(box).toImage(), CurrentTokens().on_accent, 60), 8);
  }
}

TEST_F(QuantityListTest, SearchLeavesWhatMatches) {
  QTest::keyClicks(list_.findChild<QLineEdit*>("quantity_search"), "knee flex");
  EXPECT_FALSE(Item("Knee flexion")->isHidden());
  EXPECT_TRUE(Item("Hip abduction")->isHidden());
  EXPECT_TRUE(Item("Coordinates")->isHidden());
}

TEST_F(QuantityListTest, TheChoiceSurvivesNewResults) {
  list_.SetChosen({"angle/hip_abduction", "point/ankle/x"});
  list_.SetQuantities({{"angle/hip_abduction", "Joint angles ▸ Hip", "Hip abduction", "deg", ""}});
  EXPECT_EQ(list_.Chosen(), QStringList{"angle/hip_abduction"});
}

}  // namespace
}  // namespace kinora::ui
