// What keys and buttons of the Review page mean, one by one.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include "tests/ui/picture.h"
#include "tests/ui/review_fixture.h"
#include "ui/plots/curve_view.h"
#include "ui/review/overlay_builder.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

using test::Review;

class ReviewHands : public Review {
 protected:
  // Swaps of the trial: camera, part, first and last picture.
  std::vector<SwapKey> Swaps() const {
    const auto& swaps = page_->model().review().layer().swaps;
    return {swaps.begin(), swaps.end()};
  }
  bool GoToSwap() {
    ReviewModel& model = page_->model();
    const auto is_swap = [&] { return model.episode() && model.episode()->act == EpisodeAct::kSwapLeftRight; };
    for (int i = 0; i < 10 && !is_swap(); ++i) Key(Qt::Key_N);
    return is_swap();
  }
  QString BarText() const { return page_->findChild<QLabel*>("episode")->text(); }
};

TEST_F(ReviewHands, XSwapsWhatTheEpisodeSaysAndSwapsItBack) {
  ASSERT_TRUE(GoToSwap());
  const Episode episode = *page_->model().episode();
  ASSERT_EQ(episode.part, BodyPart::kBody);
  Key(Qt::Key_X);
  ASSERT_EQ(Swaps().size(), 1U);
  EXPECT_EQ(Swaps()[0].part, BodyPart::kBody);
  EXPECT_EQ(Swaps()[0].first_pts_ns, episode.first_pts_ns);
  EXPECT_EQ(Swaps()[0].last_pts_ns, episode.last_pts_ns);
  ASSERT_TRUE(WaitUntilSolved());
  Key(Qt::Key_X);
  EXPECT_TRUE(Swaps().empty());
}

TEST_F(ReviewHands, XNeedsNoStepToTheEpisodeOnlyItsCameraAndAPictureOfIt) {
  window_.session().cursor().SetSample((kFirstSwapped + kLastSwapped) / 2);
  page_->videos().SetActive(static_cast<int>(kSwappedCamera));
  Key(Qt::Key_X);
  ASSERT_EQ(Swaps().size(), 1U);
  EXPECT_EQ(Swaps()[0].part, BodyPart::kBody);
}

TEST_F(ReviewHands, AwayFromTheEpisodeXSwapsTheLegsOfThePictureOrOfTheRange) {
  ASSERT_TRUE(GoToSwap());
  window_.session().cursor().SetSample(40);
  Key(Qt::Key_X);
  ASSERT_EQ(Swaps().size(), 1U);
  EXPECT_EQ(Swaps()[0].part, BodyPart::kLegs);
  EXPECT_EQ(Swaps()[0].first_pts_ns, Swaps()[0].last_pts_ns);
}

TEST_F(ReviewHands, WhatIsMendedIsNoLongerInHand) {
  ASSERT_TRUE(GoToSwap());
  Key(Qt::Key_M);
  ASSERT_TRUE(WaitUntilSolved());
  ASSERT_EQ(Swaps().size(), 1U);
  EXPECT_FALSE(window_.commands().Find("review.mend")->isEnabled());
  EXPECT_FALSE(window_.commands().Find("review.accept")->isEnabled());
  Key(Qt::Key_M);  // takes nothing back
  EXPECT_EQ(Swaps().size(), 1U);
}

TEST_F(ReviewHands, EscapeLetsGoOfPointAndEpisodeAndThenOfTheRange) {
  QAction* let_go = window_.commands().Find("review.let_go");
  EXPECT_FALSE(let_go->isEnabled());
  window_.session().cursor().SetRange(std::pair<qint64, qint64>(10, 30));
  ASSERT_TRUE(GoToSwap());
  ASSERT_TRUE(page_->model().joint());
  Key(Qt::Key_Escape);
  EXPECT_FALSE(page_->model().joint());
  EXPECT_FALSE(page_->model().episode());
  EXPECT_THAT(BarText().toStdString(), testing::HasSubstr("N goes to the next one"));
  ASSERT_TRUE(window_.session().cursor().range());
  Key(Qt::Key_Escape);
  EXPECT_FALSE(window_.session().cursor().range());
  EXPECT_FALSE(let_go->isEnabled());
}

// A field in which one typed must not swallow the acts' keys.
TEST_F(ReviewHands, EnterInAFieldGivesTheKeysBackAndEscLetsItGo) {
  QApplication::setActiveWindow(&window_);
  auto* time = page_->findChild<QLineEdit*>("transport_time");
  time->setFocus();
  time->selectAll();
  QTest::keyClicks(time, "0.5");
  QTest::keyClick(time, Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !time->hasFocus(); }, kPatienceMs));
  EXPECT_TRUE(page_->videos().hasFocus() || page_->videos().isAncestorOf(QApplication::focusWidget()));
  const qint64 there = window_.session().cursor().sample();
  EXPECT_NEAR(window_.session().cursor().seconds(), 0.5, 0.02);
  window_.session().cursor().SetRange(std::pair<qint64, qint64>(10, 30));
  time->setFocus();
  time->selectAll();
  QTest::keyClicks(time, "1.2");
  QTest::keyClick(time, Qt::Key_Escape);
  EXPECT_FALSE(time->hasFocus());
  EXPECT_EQ(window_.session().cursor().sample(), there);
  EXPECT_TRUE(window_.session().cursor().range()) << "Esc let go of more than the field";
}

TEST_F(ReviewHands, EscInAFieldLeavesTheCursorWhereItWentMeanwhile) {
  QApplication::setActiveWindow(&window_);
  TimeCursor& cursor = window_.session().cursor();
  for (const char* name : {"transport_time", "transport_frame"}) {
    cursor.SetSample(5);
    auto* field = page_->findChild<QLineEdit*>(name);
    field->setFocus();
    cursor.SetSample(10);  // it plays
    field->selectAll();
    QTest::keyClicks(field, "1");
    cursor.SetSample(20);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_FALSE(field->hasFocus());
    EXPECT_EQ(cursor.sample(), 20) << name;
  }
  EXPECT_EQ(page_->findChild<QLineEdit*>("transport_frame")->text(), "21");
}

TEST_F(ReviewHands, BInARangeIsToldAndCrossesThePointOutInThatCamera) {
  window_.session().cursor().SetSample(20);
  window_.session().cursor().SetRange(std::pair<qint64, qint64>(10, 30));
  page_->videos().SetActive(0);
  page_->model().SetJoint(Joint::kKneeR);
  const auto crossed = [&](std::size_t camera) {
    const TrialReview& review = page_->model().review();
    const CellOverlay overlay = OverlayOf(review, camera, review.trial().pts_ns[camera][20], {});
    const auto knee = RefOf(overlay, 0, Joint::kKneeR);
    return knee && overlay.people[0].unused == std::vector<int>{knee->point};
  };
  EXPECT_FALSE(crossed(0));
  Key(Qt::Key_B);
  EXPECT_TRUE(crossed(0));
  EXPECT_FALSE(crossed(1));
  EXPECT_THAT(window_.statusBar()->currentMessage().toStdString(), testing::HasSubstr("Done: ignore cam"));
  test::SaveShot(window_, "review_ignored");
  Key(Qt::Key_B);
  EXPECT_FALSE(crossed(0));
}

TEST_F(ReviewHands, AnEmptyRangeIsNotTakenForACleanTrial) {
  window_.session().cursor().SetRange(std::pair<qint64, qint64>(40, 41));
  ASSERT_TRUE(page_->model().OpenEpisodes().empty());
  EXPECT_THAT(BarText().toStdString(), testing::HasSubstr("in the range"));
  window_.session().cursor().SetRange({});
  EXPECT_THAT(BarText().toStdString(), testing::HasSubstr("left. N goes"));
}

TEST_F(ReviewHands, APaneWithoutGaitCyclesCarriesTheButtonThatDetectsEvents) {
  const auto buttons = page_->findChildren<QToolButton*>();
  const auto cycles = std::ranges::find_if(buttons, [&](const QToolButton* button) {
    return button->defaultAction() == window_.commands().Find("view.cycles") && button->isVisible();
  });
  ASSERT_NE(cycles, buttons.end());
  QTest::mouseClick(*cycles, Qt::LeftButton);
  EXPECT_EQ(page_->curves().axis(), CurveView::Axis::kCycle);
  EXPECT_TRUE((*cycles)->isChecked());
  auto* way_out = page_->curves().findChild<QPushButton*>("way_out");
  ASSERT_NE(way_out, nullptr);
  ASSERT_TRUE(way_out->isVisible());
  test::SaveShot(window_, "review_no_cycles");
  QTest::mouseClick(way_out, Qt::LeftButton);
  auto* menu = page_->findChild<QMenu*>("event_templates");
  ASSERT_NE(menu, nullptr);
  menu->actions().front()->trigger();
  menu->close();
  Key(Qt::Key_C);
  EXPECT_EQ(page_->curves().axis(), CurveView::Axis::kTime);
  EXPECT_FALSE((*cycles)->isChecked());
}

TEST_F(ReviewHands, VideosAreMadeBrighterByAKeyAndArrowsAndStaySo) {
  Key(Qt::Key_L);
  auto* menu = page_->findChild<QMenu*>("light");
  ASSERT_NE(menu, nullptr);
  auto* slider = menu->findChild<QSlider*>("brightness");
  ASSERT_TRUE(QTest::qWaitFor([&] { return slider->hasFocus(); }, kPatienceMs));
  QTest::keyClick(slider, Qt::Key_Right);
  QTest::keyClick(slider, Qt::Key_PageUp);
  test::SaveShot(*menu, "review_light");
  menu->close();
  const float brightness = page_->videos().cell(0).WantedView().brightness;
  EXPECT_GT(brightness, 0.05F);
  EXPECT_EQ(page_->videos().cell(3).WantedView().brightness, brightness);
  window_.session().Close();  // other cells, of the same window
  ASSERT_TRUE(window_.session().Open(folder_.path() / "project"));
  window_.ShowPage("Review");
  EXPECT_EQ(page_->videos().cell(0).WantedView().brightness, brightness);
  QTest::mouseClick(menu->findChild<QPushButton*>("as_filmed"), Qt::LeftButton);
  EXPECT_EQ(page_->videos().cell(0).WantedView().brightness, 0);
}

// Curves follow while the point is held, and are as before when it is let go.
TEST_F(ReviewHands, CurvesFollowAPointWhileItIsDraggedAndComeBackOnEscape) {
  constexpr int kCell = 0;
  constexpr qint64 kSample = 30;
  window_.session().cursor().SetSample(kSample);
  ASSERT_TRUE(WaitForPicture(kCell, kSample));
  VideoCell& cell = page_->videos().cell(kCell);
  const auto ref = RefOf(cell.overlay(), 0, Joint::kKneeR);
  ASSERT_TRUE(ref);
  const auto knee = [&] {
    for (const PlotPanel& panel : page_->curves().content().panels)
      for (const PlotCurve& curve : panel.curves)
        if (panel.title == "Knee flexion" && curve.side == Side::kRight) return curve.value[kSample];
    return std::nan("");
  };
  const double before = knee();
  ASSERT_TRUE(std::isfinite(before));
  const Keypoint2D point = *cell.overlay().Find(*ref);
  const QPoint from = cell.view().ToWidget({point.x_px, point.y_px}).toPoint();
  const QPoint to = cell.view().ToWidget({point.x_px + 8, point.y_px}).toPoint();
  QTest::mousePress(&cell, Qt::LeftButton, {}, from);
  QTest::mouseMove(&cell, (from + to) / 2);
  QTest::mouseMove(&cell, to);
  EXPECT_GT(std::abs(knee() - before), 0.3);  // degrees
  QTest::keyClick(&cell, Qt::Key_Escape);
  EXPECT_NEAR(knee(), before, 1e-9);
  QTest::mouseRelease(&cell, Qt::LeftButton, {}, to);
  EXPECT_TRUE(page_->model().review().layer().points.empty());
}

}  // namespace
}  // namespace kinora::ui
