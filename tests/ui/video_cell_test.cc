#include "ui/video/video_cell.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

#include "projects/reports/style.h"
#include "tests/ui/picture.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr QSize kStored(640, 480);

FrameServer::Picture Grey(QSize upright, bool from_proxy = false) {
  FrameServer::Picture picture;
  picture.frame = 81;
  picture.pts_ns = 1'350'000'000;
  picture.from_proxy = from_proxy;
  picture.pixels.width = upright.width();
  picture.pixels.height = upright.height();
  picture.pixels.stride = std::ptrdiff_t{4} * upright.width();
  const auto bytes = static_cast<std::size_t>(picture.pixels.stride) * static_cast<std::size_t>(upright.height());
  picture.pixels.pixels.reset(new std::uint8_t[bytes]);
  std::fill_n(picture.pixels.pixels.get(), bytes, std::uint8_t{90});
  return picture;
}

Keypoint2D At(double x, double y, Provenance provenance = Provenance::kMeasured, float score = 1) {
  return {static_cast<float>(x), static_cast<float>(y), score, provenance};
}

// A person of COCO's set whose points are missing but for those given.
CellOverlay With(const std::vector<std::pair<Joint, Keypoint2D>>& points) {
  CellOverlay::Person person{.set = &Coco17(), .keypoints = {}, .label = {}};
  person.keypoints.points.resize(Coco17().points.size());
  for (const auto& [joint, point] : points) {
    person.keypoints.points[static_cast<std::size_t>(*Coco17().IndexOf(joint))] = point;
  }
  CellOverlay overlay;
  overlay.people.push_back(std::move(person));
  return overlay;
}

JointRef Ref(Joint joint) {
  return {0, *Coco17().IndexOf(joint)};
}

void MoveMouse(QWidget& widget, const QPointF& to, Qt::MouseButtons buttons) {
  QMouseEvent move(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, buttons, Qt::NoModifier);
  QApplication::sendEvent(&widget, &move);
}
void PressMouse(QWidget& widget, const QPointF& at, Qt::MouseButton button = Qt::LeftButton) {
  QMouseEvent press(QEvent::MouseButtonPress, at, widget.mapToGlobal(at), button, button, Qt::NoModifier);
  QApplication::sendEvent(&widget, &press);
}
void ReleaseMouse(QWidget& widget, const QPointF& at, Qt::MouseButton button = Qt::LeftButton) {
  QMouseEvent release(QEvent::MouseButtonRelease, at, widget.mapToGlobal(at), button, Qt::NoButton, Qt::NoModifier);
  QApplication::sendEvent(&widget, &release);
}
void Wheel(QWidget& widget, const QPointF& at, int notches) {
  QWheelEvent wheel(at, widget.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                    false);
  QApplication::sendEvent(&widget, &wheel);
}

struct Shown {
  explicit Shown(int turn_deg = 0, QSize size = {500, 400}) {
    cell.resize(size);
    cell.SetCamera("cam03");
    cell.SetPictureSize(kStored, turn_deg);
    cell.SetPicture(Grey(turn_deg % 180 == 0 ? kStored : kStored.transposed()));
    cell.show();
  }
  VideoCell cell;
};

void ExpectNear(const QPointF& a, const QPointF& b, double within) {
  EXPECT_NEAR(a.x(), b.x(), within);
  EXPECT_NEAR(a.y(), b.y(), within);
}

struct DragCase {
  int turn_deg;
  int notches;
  QPointF pan;
};

class DragIn : public testing::TestWithParam<DragCase> {};

TEST_P(DragIn, ACellGivesStoredPixels) {
  const DragCase& one = GetParam();
  Shown shown(one.turn_deg);
  VideoCell& cell = shown.cell;
  const QPointF knee(333.25, 222.5);
  cell.SetOverlay(With({{Joint::kKneeL, At(knee.x(), knee.y())}}));
  Wheel(cell, cell.view().ToWidget(knee), one.notches);
  PressMouse(cell, {250, 200}, Qt::MiddleButton);
  MoveMouse(cell, QPointF(250, 200) + one.pan, Qt::MiddleButton);
  ReleaseMouse(cell, QPointF(250, 200) + one.pan, Qt::MiddleButton);

  QSignalSpy started(&cell, &VideoCell::dragStarted), moved(&cell, &VideoCell::dragMoved),
      finished(&cell, &VideoCell::dragFinished), clicked(&cell, &VideoCell::jointClicked);
  // Grabbed beside its middle: it moves as far as the mouse, without a jump.
  const QPointF grab = cell.view().ToWidget(knee) + QPointF(3, -4);
  const QPointF target(300.5, 260.75);
  const QPointF drop = cell.view().ToWidget(target) + QPointF(3, -4);
  PressMouse(cell, grab);
  MoveMouse(cell, (grab + drop) / 2, Qt::LeftButton);
  MoveMouse(cell, drop, Qt::LeftButton);
  ReleaseMouse(cell, drop);
  ASSERT_EQ(started.count(), 1);
  ASSERT_EQ(moved.count(), 2);
  ASSERT_EQ(finished.count(), 1);
  EXPECT_EQ(clicked.count(), 0);
  EXPECT_EQ(started[0][0].value<JointRef>(), Ref(Joint::kKneeL));
  ExpectNear(moved[0][1].toPointF(), (knee + target) / 2, 1e-4);
  ExpectNear(moved[1][1].toPointF(), target, 1e-4);
  ExpectNear(finished[0][1].toPointF(), target, 1e-4);
}

INSTANTIATE_TEST_SUITE_P(All, DragIn,
                         testing::Values(DragCase{0, 0, {0, 0}}, DragCase{0, 5, {31, -17}}, DragCase{90, 4, {-20, 9}},
                                         DragCase{180, 7, {3, 40}}, DragCase{270, 2, {15, 15}}));

TEST(VideoCell, SelectsByAClickAndSaysWhereElseWasClicked) {
  Shown shown;
  VideoCell& cell = shown.cell;
  cell.SetOverlay(With({{Joint::kHipR, At(200, 100)}}));
  QSignalSpy joints(&cell, &VideoCell::jointClicked), places(&cell, &VideoCell::pictureClicked),
      drags(&cell, &VideoCell::dragStarted), hovers(&cell, &VideoCell::jointHovered);
  const QPointF at = cell.view().ToWidget({200, 100});
  MoveMouse(cell, at, Qt::NoButton);
  ASSERT_EQ(hovers.count(), 1);
  EXPECT_EQ(hovers[0][0].value<std::optional<JointRef>>(), Ref(Joint::kHipR));
  PressMouse(cell, at);
  ReleaseMouse(cell, at);
  ASSERT_EQ(joints.count(), 1);
  EXPECT_EQ(joints[0][0].value<JointRef>(), Ref(Joint::kHipR));
  PressMouse(cell, cell.view().ToWidget({400, 300}));
  ReleaseMouse(cell, cell.view().ToWidget({400, 300}));
  ASSERT_EQ(places.count(), 1);
  ExpectNear(places[0][0].toPointF(), {400, 300}, 1e-9);
  EXPECT_EQ(drags.count(), 0);
}

TEST(VideoCell, LeavesOtherPeopleAndMissingPointsAlone) {
  Shown shown;
  CellOverlay overlay = With({{Joint::kHipR, At(200, 100)}, {Joint::kHipL, At(300, 100, Provenance::kMissing)}});
  overlay.people[0].active = false;
  shown.cell.SetOverlay(overlay);
  EXPECT_FALSE(shown.cell.JointAt(shown.cell.view().ToWidget({200, 100})));
  overlay.people[0].active = true;
  shown.cell.SetOverlay(overlay);
  EXPECT_TRUE(shown.cell.JointAt(shown.cell.view().ToWidget({200, 100})));
  EXPECT_FALSE(shown.cell.JointAt(shown.cell.view().ToWidget({300, 100})));
  shown.cell.SetOverlaysVisible(false);
  EXPECT_FALSE(shown.cell.JointAt(shown.cell.view().ToWidget({200, 100})));
}

TEST(VideoCell, NudgesTheSelectedPointAsTheScreenStands) {
  for (const auto& [turn_deg, step] :
       {std::pair{0, QPointF(1, 0)}, {90, QPointF(0, -1)}, {180, QPointF(-1, 0)}, {270, QPointF(0, 1)}}) {
    Shown shown(turn_deg);
    VideoCell& cell = shown.cell;
    CellOverlay overlay = With({{Joint::kNose, At(320, 240)}});
    overlay.selected = Ref(Joint::kNose);
    cell.SetOverlay(overlay);
    QSignalSpy finished(&cell, &VideoCell::dragFinished);
    QTest::keyClick(&cell, Qt::Key_Right, Qt::AltModifier);
    ASSERT_EQ(finished.count(), 1);
    ExpectNear(finished[0][1].toPointF(), QPointF(320, 240) + step, 1e-9);
    // The owner may be slow to answer: the next step goes on from there.
    QTest::keyClick(&cell, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    ASSERT_EQ(finished.count(), 2);
    ExpectNear(finished[1][1].toPointF(), QPointF(320, 240) + step * 1.1, 1e-9);
    QTest::keyClick(&cell, Qt::Key_Right);
    EXPECT_EQ(finished.count(), 2);
  }
}

TEST(VideoCell, LetsADraggedPointGoOnEscape) {
  Shown shown;
  VideoCell& cell = shown.cell;
  cell.SetOverlay(With({{Joint::kNose, At(320, 240)}}));
  QSignalSpy cancelled(&cell, &VideoCell::dragCancelled), finished(&cell, &VideoCell::dragFinished);
  PressMouse(cell, cell.view().ToWidget({320, 240}));
  MoveMouse(cell, cell.view().ToWidget({350, 240}), Qt::LeftButton);
  QTest::keyClick(&cell, Qt::Key_Escape);
  EXPECT_EQ(cancelled.count(), 1);
  ReleaseMouse(cell, cell.view().ToWidget({350, 240}));
  EXPECT_EQ(finished.count(), 0);
}

TEST(VideoCell, PansWithSpaceHeldAndPlaysWithSpaceAlone) {
  Shown shown;
  VideoCell& cell = shown.cell;
  QSignalSpy plays(&cell, &VideoCell::playAsked), places(&cell, &VideoCell::pictureClicked);
  QTest::keyClick(&cell, Qt::Key_Space);
  EXPECT_EQ(plays.count(), 1);
  const QPointF before = cell.view().ToWidget({100, 100});
  QTest::keyPress(&cell, Qt::Key_Space);
  PressMouse(cell, {200, 200});
  MoveMouse(cell, {230, 190}, Qt::LeftButton);
  ReleaseMouse(cell, {230, 190});
  QTest::keyRelease(&cell, Qt::Key_Space);
  ExpectNear(cell.view().ToWidget({100, 100}), before + QPointF(30, -10), 1e-9);
  EXPECT_EQ(plays.count(), 1);
  EXPECT_EQ(places.count(), 0);
  QTest::mouseDClick(&cell, Qt::LeftButton, {}, {5, 300});
  EXPECT_TRUE(cell.view().shows_all());
}

TEST(VideoCell, AsksForNoMorePixelsThanItShows) {
  Shown shown(90, {120, 240});
  VideoCell& cell = shown.cell;
  const double ratio = cell.devicePixelRatioF();
  EXPECT_EQ(cell.WantedView().width_px, std::lround(120 * ratio));
  QSignalSpy changed(&cell, &VideoCell::wantedViewChanged);
  Wheel(cell, {60, 120}, 10);
  EXPECT_GE(changed.count(), 1);
  EXPECT_EQ(cell.WantedView().width_px, 0);  // all there are
  cell.SetBrightness(0.3F);
  EXPECT_FLOAT_EQ(cell.WantedView().brightness, 0.3F);
}

// The overlay of these tests lies where no tag or line of another part does.
QColor ColourAt(VideoCell& cell, const QPointF& stored_px) {
  const QImage picture = cell.grab().toImage();
  const QPointF at = cell.view().ToWidget(stored_px) * cell.devicePixelRatioF();
  return picture.pixelColor(static_cast<int>(at.x()), static_cast<int>(at.y()));
}

bool IsNear(const QColor& a, const QColor& b, int within = 40) {
  return std::abs(a.red() - b.red()) <= within && std::abs(a.green() - b.green()) <= within &&
         std::abs(a.blue() - b.blue()) <= within;
}

TEST(VideoCell, DrawsSkeletonsBySideScoreAndProvenance) {
  Shown shown;
  VideoCell& cell = shown.cell;
  const QColor ground(90, 90, 90);
  CellOverlay overlay = With({{Joint::kKneeL, At(200, 300)},
                              {Joint::kAnkleL, At(200, 400)},
                              {Joint::kKneeR, At(400, 300, Provenance::kInterpolated)},
                              {Joint::kAnkleR, At(400, 400, Provenance::kMeasured, 0)},
                              {Joint::kHipR, At(400, 270, Provenance::kMissing)}});
  cell.SetOverlay(overlay);
  for (const int notches : {0, 2}) {
    Wheel(cell, cell.view().ToWidget({300, 350}), notches);
    EXPECT_TRUE(IsNear(ColourAt(cell, {200, 300}), reports::kLeft));        // a disc …
    EXPECT_TRUE(IsNear(ColourAt(cell, {200, 350}), reports::kLeft));        // … and its bone
    EXPECT_TRUE(IsNear(ColourAt(cell, {400, 270}), ground));                // missing: nothing
    EXPECT_FALSE(IsNear(ColourAt(cell, {400, 350}), ground, 15));           // of score 0: faint …
    EXPECT_FALSE(IsNear(ColourAt(cell, {400, 350}), reports::kRight, 20));  // … but there
    // 6 px across on the screen at any zoom, and no more.
    const double picture_px = 1 / cell.view().scale();
    EXPECT_TRUE(IsNear(ColourAt(cell, QPointF(200 - 2 * picture_px, 300)), reports::kLeft));
    EXPECT_TRUE(IsNear(ColourAt(cell, QPointF(200 - 5 * picture_px, 300)), ground));
  }
  cell.SetOverlaysVisible(false);
  EXPECT_EQ(ColourAt(cell, {200, 300}).rgb(), ground.rgb());
  EXPECT_EQ(ColourAt(cell, cell.view().ToStored({10, 20})).rgb(), ground.rgb());  // names and times go too
}

TEST(VideoCell, DrawsWhatTheOwnerGivesItOverThePicture) {
  Shown shown;
  VideoCell& cell = shown.cell;
  CellOverlay overlay;
  overlay.boxes.push_back({.box = {100, 200, 300, 400}, .label = "P03", .chosen = true});
  overlay.lines.push_back({.points = {{350, 150}, {600, 150}}, .camera = {}, .colour = Qt::green});
  cell.SetOverlay(overlay);
  EXPECT_TRUE(IsNear(ColourAt(cell, {100, 300}), CurrentTokens().accent, 60));
  EXPECT_TRUE(IsNear(ColourAt(cell, {500, 150}), Qt::green, 100));
  EXPECT_FALSE(IsNear(ColourAt(cell, {500, 150}), {90, 90, 90}, 30));
}

TEST(VideoCell, CanBeLookedAt) {
  Shown shown(0, {640, 480});
  VideoCell& cell = shown.cell;
  using enum Provenance;
  CellOverlay overlay = With({{Joint::kNose, At(320, 80)},
                              {Joint::kShoulderL, At(360, 140)},
                              {Joint::kShoulderR, At(280, 140)},
                              {Joint::kElbowL, At(390, 200, kInterpolated)},
                              {Joint::kElbowR, At(250, 200, kEdited)},
                              {Joint::kWristL, At(400, 260, kInterpolated, 0.5F)},
                              {Joint::kWristR, At(240, 260, kLifted)},
                              {Joint::kHipL, At(345, 260)},
                              {Joint::kHipR, At(295, 260)},
                              {Joint::kKneeL, At(350, 340)},
                              {Joint::kKneeR, At(290, 340, kMeasured, 0.2F)},
                              {Joint::kAnkleL, At(355, 420)},
                              {Joint::kAnkleR, At(285, 420, kMeasured, 0.1F)}});
  overlay.reprojected.push_back({&Coco17(), overlay.people[0].keypoints});
  for (Keypoint2D& point : overlay.reprojected[0].keypoints.points) point.x_px += 7;
  CellOverlay::Person other = overlay.people[0];
  for (Keypoint2D& point : other.keypoints.points) point.x_px += 180;
  other.active = false;
  other.label = "P04";
  overlay.people[0].label = "P03";
  overlay.people.push_back(other);
  overlay.boxes.push_back({.box = {220, 40, 420, 450}, .label = "P03", .chosen = true});
  overlay.lines.push_back({.points = {{0, 380}, {200, 350}, {640, 320}}, .camera = "cam01", .colour = {}});
  overlay.selected = Ref(Joint::kKneeL);
  cell.SetOverlay(overlay);
  cell.SetActive(true);
  MoveMouse(cell, cell.view().ToWidget({250, 200}), Qt::NoButton);
  test::SaveShot(cell, "video_cell");
  EXPECT_EQ(cell.overlay().NameOf(Ref(Joint::kKneeL)), "left knee");
}

TEST(VideoCell, DimsThePictureOfACameraThatTakesNoPart) {
  Shown shown;
  const auto middle = [&] { return shown.cell.grab().toImage().pixelColor(250, 200).lightness(); };
  const int before = middle();
  shown.cell.SetAside("Left out of 3D: blurred");
  EXPECT_LT(middle(), before / 2 + 8);
  EXPECT_EQ(shown.cell.toolTip(), "Left out of 3D: blurred");
  shown.cell.SetAside({});
  EXPECT_EQ(middle(), before);
}

TEST(VideoCell, SaysWhatIsWrongWithAVideoAndOffersToLocateIt) {
  Shown shown;
  VideoCell& cell = shown.cell;
  cell.SetProblem("cam03.mp4 is not where it was", true);
  auto* locate = cell.findChild<QPushButton*>();
  ASSERT_TRUE(locate && locate->isVisible());
  QSignalSpy asked(&cell, &VideoCell::locateAsked);
  QTest::mouseClick(locate, Qt::LeftButton);
  EXPECT_EQ(asked.count(), 1);
  cell.SetProblem({}, false);
  EXPECT_FALSE(locate->isVisible());
}

TEST(VideoCell, DoesNotWriteOverWhatItZoomsTo) {
  for (const QSize& size : {QSize(500, 400), QSize(200, 140), QSize(180, 80)}) {
    Shown shown(0, size);
    shown.cell.ZoomTo({300, 100, 60, 200});
    EXPECT_GE(shown.cell.view().ToWidget({300, 100}).y(), shown.cell.CaptionRect().bottom() - 1) << size.height();
  }
}

TEST(VideoCell, DoesNotWriteOverWhatItZoomsToInLargerLettersEither) {
  Shown shown(0, {500, 400});
  shown.cell.ZoomTo({300, 100, 60, 200});
  QFont large = shown.cell.font();
  large.setPointSize(24);
  shown.cell.setFont(large);
  EXPECT_GE(shown.cell.view().ToWidget({300, 100}).y(), shown.cell.CaptionRect().bottom() - 1);
}

// The ground behind videos is dark in both looks.
TEST(VideoCell, ProblemsCanBeReadInTheLightLookToo) {
  const auto back = qScopeGuard([] { SetLook(*qApp, Look::kDark); });
  SetLook(*qApp, Look::kLight);
  Shown shown;
  shown.cell.SetProblem("cam03.mp4 is not where it was", false);
  const auto* label = shown.cell.findChild<QLabel*>();
  EXPECT_TRUE(label->isVisible());
  const QImage picture = shown.cell.grab(label->geometry()).toImage();
  EXPECT_GT(test::CountColour(picture, TokensOf(Look::kDark).ink), 40);
}

TEST(VideoCell, SaysTheEndOfACaptionWhereTheNameIsLong) {
  Shown shown(0, {420, 300});
  EXPECT_TRUE(shown.cell.Caption().startsWith("cam03"));
  EXPECT_TRUE(shown.cell.Caption().endsWith("exact"));
  shown.cell.SetCamera("03 GoPro HERO12 Black, tall tripod by the window");
  const QString caption = shown.cell.Caption();
  EXPECT_TRUE(caption.endsWith("exact")) << caption.toStdString();
  EXPECT_TRUE(caption.startsWith("03 Go")) << caption.toStdString();
}

}  // namespace
}  // namespace kinora::ui
