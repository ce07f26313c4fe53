#include "ui/review/review_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <map>

#include "core/synthetic/scene.h"
#include "projects/events.h"
#include "projects/review/episodes.h"
#include "projects/verdicts.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/ui/picture.h"
#include "tests/ui/review_fixture.h"
#include "ui/plots/curve_view.h"
#include "ui/review/curve_builder.h"
#include "ui/review/timeline_strip.h"
#include "ui/review/trial_overlay.h"
#include "ui/video/video_cell.h"
#include "ui/video/video_grid.h"

namespace kinora::ui {
namespace {

using test::Review;

TEST_F(Review, LeadsToTheSwapNamesTheCameraAndMendsItByTwoKeys) {
  ReviewModel& model = page_->model();
  const auto is_swap = [](const Episode& episode) { return episode.cause == EpisodeCause::kLeftRight; };
  ASSERT_EQ(std::ranges::count_if(model.OpenEpisodes(), is_swap), 1);
  Key(Qt::Key_N);
  for (int i = 0; i < 10 && model.episode() && !is_swap(*model.episode()); ++i) Key(Qt::Key_N);
  ASSERT_TRUE(model.episode());
  EXPECT_EQ(model.episode()->camera, kSwappedCamera);
  EXPECT_NEAR(static_cast<double>(window_.session().cursor().sample()), kFirstSwapped, 1);
  EXPECT_EQ(page_->videos().large(), static_cast<int>(kSwappedCamera));
  EXPECT_THAT(page_->findChild<QLabel*>("episode")->text().toStdString(), testing::HasSubstr("cam02"));
  test::SaveShot(window_, "review_swap");
  Key(Qt::Key_M);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !model.solving(); }, kPatienceMs));
  EXPECT_EQ(std::ranges::count_if(model.OpenEpisodes(), is_swap), 0);
  Key(Qt::Key_Z, Qt::ControlModifier);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !model.solving(); }, kPatienceMs));
  EXPECT_EQ(std::ranges::count_if(model.OpenEpisodes(), is_swap), 1);
}

TEST_F(Review, ADraggedPointMovesIn3DStaysAfterReopeningAndCanBeUndone) {
  constexpr int kCell = 0;
  constexpr qint64 kSample = 31;  // its time is no whole microsecond: the video's is rounded, the points' is not
  ReviewModel& model = page_->model();
  window_.session().cursor().SetSample(kSample);
  ASSERT_TRUE(WaitForPicture(kCell, kSample));
  VideoCell& cell = page_->videos().cell(kCell);
  const auto ref = RefOf(cell.overlay(), 0, Joint::kKneeR);
  ASSERT_TRUE(ref);
  const Keypoint2D before = *cell.overlay().Find(*ref);
  const Eigen::Vector3d point = model.review().Raw(0, Joint::kKneeR, kSample)->position_m;
  const QPoint from = cell.view().ToWidget({before.x_px, before.y_px}).toPoint();
  const QPoint to = cell.view().ToWidget({before.x_px + 6, before.y_px}).toPoint();
  QTest::mousePress(&cell, Qt::LeftButton, {}, from);
  QTest::mouseMove(&cell, (from + to) / 2);
  QTest::mouseMove(&cell, to);
  // Lines of this camera's point in the others while it is held.
  EXPECT_FALSE(page_->videos().cell(1).overlay().lines.empty());
  test::SaveShot(window_, "review_drag");
  QTest::mouseRelease(&cell, Qt::LeftButton, {}, to);
  const PointPlace place{.athlete = 0,
                         .camera = 0,
                         .pts_ns = PtsOfPicture(model.review().trial(), 0, page_->videos().shown(kCell)->pts_ns),
                         .joint = Joint::kKneeR};
  EXPECT_NEAR(model.review().PointAt(place).x_px, static_cast<double>(before.x_px) + 6, 1.0);
  EXPECT_TRUE(model.review().PointAt(place).edited);
  EXPECT_GT((model.review().Raw(0, Joint::kKneeR, kSample)->position_m - point).norm(), 0.005);
  EXPECT_TRUE(page_->videos().cell(1).overlay().lines.empty());

  // It is in the store already: what is open now may vanish.
  window_.session().Close();
  ASSERT_TRUE(window_.session().Open(folder_.path() / "project"));
  window_.ShowPage("Review");
  EXPECT_TRUE(page_->model().review().PointAt(place).edited);
  window_.commands().Find("edit.undo")->trigger();
  EXPECT_FALSE(page_->model().review().PointAt(place).edited);
  EXPECT_FLOAT_EQ(static_cast<float>(page_->model().review().PointAt(place).x_px), before.x_px);
}

TEST_F(Review, StepsPlaysAndKeepsEverythingOnOneCursor) {
  TimeCursor& cursor = window_.session().cursor();
  Key(Qt::Key_Right);
  Key(Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_EQ(cursor.sample(), 11);
  ASSERT_TRUE(WaitForPicture(2, 11));
  Key(Qt::Key_BracketLeft);
  cursor.SetSample(20);
  Key(Qt::Key_BracketRight);
  EXPECT_EQ(cursor.range(), std::optional(std::pair<qint64, qint64>(11, 20)));
  Key(Qt::Key_Space);
  EXPECT_TRUE(cursor.playing());
  ASSERT_TRUE(QTest::qWaitFor([&] { return !cursor.playing(); }, kPatienceMs));
  EXPECT_EQ(cursor.sample(), 20);
}

// A key that two enabled acts share does neither.
TEST_F(Review, NoKeyMeansTwoThingsOnAnyPage) {
  Key(Qt::Key_N);  // with an episode and a point in hand most acts are enabled
  for (const char* name : {"Project", "Calibration", "Process", "Review", "Export"}) {
    window_.ShowPage(name);
    std::map<QString, QString> owner;
    for (const QAction* action : window_.commands().All()) {
      if (!action->isEnabled()) continue;
      for (const QKeySequence& key : action->shortcuts()) {
        const auto [other, is_new] = owner.emplace(key.toString(), Commands::IdOf(action));
        EXPECT_TRUE(is_new) << name << ": " << key.toString().toStdString() << " is of " << other->second.toStdString()
                            << " and " << Commands::IdOf(action).toStdString();
      }
    }
  }
}

TEST_F(Review, CtrlReturnAsksForTheVerdictAndStoresIt) {
  Key(Qt::Key_Return, Qt::ControlModifier);
  auto* sheet = page_->findChild<QDialog*>("verdict");
  ASSERT_NE(sheet, nullptr);
  test::SaveShot(*sheet, "verdict");
  QTest::mouseClick(sheet->findChild<QPushButton*>("verdict_save"), Qt::LeftButton);
  const auto verdict = VerdictOf(window_.session().project(), window_.session().trial()->id);
  ASSERT_TRUE(verdict);
  EXPECT_EQ(verdict->kind, VerdictKind::kUsable);
}

TEST_F(Review, EventsAreAddedByAKeyDraggedAndUndone) {
  const auto events = [&] { return page_->curves().content().events; };
  ASSERT_TRUE(events().empty());
  window_.session().cursor().SetSample(12);
  Key(Qt::Key_E);
  ASSERT_EQ(events().size(), 1U);
  EXPECT_NEAR(events()[0].time_s, 12 / 30.0, 1e-9);
  TimelineStrip& strip = page_->strip();
  const int y = strip.EventsRow().center().y();
  const QPoint from(static_cast<int>(strip.XOf(12 / 30.0)), y), to(static_cast<int>(strip.XOf(18 / 30.0)), y);
  QTest::mousePress(&strip, Qt::LeftButton, {}, from);
  QTest::mouseMove(&strip, (from + to) / 2);
  QTest::mouseMove(&strip, to);
  QTest::mouseRelease(&strip, Qt::LeftButton, {}, to);
  ASSERT_EQ(events().size(), 1U);
  EXPECT_NEAR(events()[0].time_s, 18 / 30.0, 0.02);
  Key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_NEAR(events()[0].time_s, 12 / 30.0, 1e-9);
  Key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(events().empty());
}

TEST_F(Review, DoubtfulStretchesAreDashedInTheCurvesTheyTouch) {
  bool any = false;
  for (const PlotPanel& panel : page_->curves().content().panels)
    for (const PlotCurve& curve : panel.curves)
      for (std::size_t i = 0; i < curve.doubtful.size(); ++i) any |= curve.doubtful[i] != 0;
  EXPECT_TRUE(any);
}

// Camera 3 sees somebody else too, beside the athlete.
class ReviewWithStranger : public Review {
 protected:
  static constexpr int kCell = 3;
  static constexpr std::int32_t kTrack = 77;

  void ChangeScene(synthetic::SceneTracks& scene) override {
    for (Frame2D& frame : scene.cameras[kCell].frames) {
      if (frame.people.empty()) continue;
      TrackedPerson stranger = frame.people.front();
      stranger.track = kTrack;
      for (Keypoint2D& point : stranger.keypoints.points) point.x_px += kBeside;
      stranger.keypoints.box.x0 += kBeside;
      stranger.keypoints.box.x1 += kBeside;
      frame.people.push_back(stranger);
    }
  }
  std::int32_t TrackAt(qint64 sample) const {
    const TrialReview& review = page_->model().review();
    return review.TrackAt(0, kCell, review.trial().tracks[kCell].frames[static_cast<std::size_t>(sample)].pts_ns);
  }

  static constexpr float kBeside = 70;
};

TEST_F(ReviewWithStranger, AClickOnSomebodyElseAsksWhoItIs) {
  constexpr qint64 kSample = 20;
  const std::int32_t own = TrackAt(kSample);
  ASSERT_NE(own, kTrack);
  window_.session().cursor().SetSample(kSample);
  ASSERT_TRUE(WaitForPicture(kCell, kSample));
  VideoCell& cell = page_->videos().cell(kCell);
  ASSERT_EQ(cell.overlay().boxes.size(), 1U);
  const BoxPx box = cell.overlay().boxes[0].box;
  test::SaveShot(window_, "review_stranger");
  QTest::mouseClick(&cell, Qt::LeftButton, {}, cell.view().ToWidget({(box.x0 + box.x1) / 2, box.y0 + 2}).toPoint());
  auto* menu = page_->findChild<QMenu*>("who");
  ASSERT_NE(menu, nullptr);
  test::SaveShot(*menu, "review_who");
  ASSERT_EQ(menu->actions().size(), 2);  // from here on, in this picture
  EXPECT_EQ(menu->actions()[0]->text(), "This is the athlete from here on");
  menu->actions()[0]->trigger();
  menu->close();
  EXPECT_EQ(TrackAt(kSample - 1), own);
  EXPECT_EQ(TrackAt(kSample), kTrack);
  EXPECT_EQ(TrackAt(kSample + 10), kTrack);
  Key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(TrackAt(kSample), own);
}

TEST_F(ReviewWithStranger, OneKeyTakesTheOtherPersonOfThePicture) {
  const std::int32_t own = TrackAt(5);
  window_.session().cursor().SetSample(5);
  window_.session().cursor().SetRange(std::pair<qint64, qint64>(5, 9));
  page_->videos().SetActive(kCell);
  Key(Qt::Key_I);
  EXPECT_EQ(TrackAt(4), own);
  EXPECT_EQ(TrackAt(5), kTrack);
  EXPECT_EQ(TrackAt(9), kTrack);
  EXPECT_EQ(TrackAt(10), own);
}

// Two people who are both analysed.
class ReviewOfTwoAthletes : public Review {
 protected:
  std::vector<synthetic::WalkerOptions> Others() const override {
    return {synthetic::WalkerOptions{.height_m = 1.62, .phase = 0.35, .path = {.start_m = {0, 1.2}}}};
  }
  std::int32_t TrackAt(std::size_t athlete, std::size_t camera, qint64 sample) const {
    const TrialReview& review = page_->model().review();
    return review.TrackAt(athlete, camera,
                          review.trial().tracks[camera].frames[static_cast<std::size_t>(sample)].pts_ns);
  }
};

TEST_F(ReviewOfTwoAthletes, OneKeyExchangesThemInTheChosenCameraAndAClickChoosesWhoIsCorrected) {
  ASSERT_EQ(page_->model().review().athletes(), 2U);
  constexpr std::size_t kCamera = 2;
  const std::int32_t first = TrackAt(0, kCamera, 15), second = TrackAt(1, kCamera, 15);
  ASSERT_NE(first, second);
  window_.session().cursor().SetSample(15);
  window_.session().cursor().SetRange(std::pair<qint64, qint64>(10, 20));
  page_->videos().SetActive(static_cast<int>(kCamera));
  Key(Qt::Key_I);
  EXPECT_EQ(TrackAt(0, kCamera, 9), first);
  EXPECT_EQ(TrackAt(0, kCamera, 15), second);
  EXPECT_EQ(TrackAt(1, kCamera, 15), first);
  EXPECT_EQ(TrackAt(0, kCamera, 21), first);
  EXPECT_EQ(TrackAt(0, 0, 15), TrackAt(0, 0, 9)) << "another camera";
  Key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(TrackAt(0, kCamera, 15), first);
  Key(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_EQ(TrackAt(0, kCamera, 15), second);

  ASSERT_TRUE(WaitForPicture(0, 15));
  VideoCell& cell = page_->videos().cell(0);
  ASSERT_EQ(cell.overlay().people.size(), 2U);
  ASSERT_EQ(page_->model().athlete(), 0U);
  // Between the points of the other one's trunk: a click on a person, not on a point.
  const KeypointSet& set = *cell.overlay().people[1].set;
  QPointF trunk;
  for (const Joint joint : {Joint::kShoulderL, Joint::kShoulderR, Joint::kHipL, Joint::kHipR}) {
    const Keypoint2D& point = cell.overlay().people[1].keypoints.points[static_cast<std::size_t>(*set.IndexOf(joint))];
    trunk += QPointF(static_cast<double>(point.x_px), static_cast<double>(point.y_px)) / 4;
  }
  test::SaveShot(window_, "review_two_athletes");
  const auto* curves = page_->findChild<CurveView*>();
  const std::vector<double> first_ones = curves->content().panels.at(0).curves.at(0).value;
  QTest::mouseClick(&cell, Qt::LeftButton, {}, cell.view().ToWidget(trunk).toPoint());
  EXPECT_EQ(page_->model().athlete(), 1U);
  const CurveContent expected = CurvesOf(page_->model().review(), 1, {curves->content().panels.at(0).id}, {});
  EXPECT_NE(curves->content().panels.at(0).curves.at(0).value.at(30), first_ones.at(30));
  EXPECT_EQ(curves->content().panels.at(0).curves.at(0).value.at(30), expected.panels.at(0).curves.at(0).value.at(30));
  EXPECT_EQ(cell.overlay().people[1].label, "athlete 2");
  EXPECT_THAT(page_->StatusText().toStdString(), testing::HasSubstr("athlete 2 of 2"));
  Key(Qt::Key_P);
  EXPECT_EQ(page_->model().athlete(), 0U);
}

// The same walk once more as another trial, whose foot strike was found four frames later.
class ReviewOfTwoTrials : public Review {
 protected:
  static constexpr int kFramesLater = 4;

  void MoreTrials(kinora::test::ReviewProject& made, const synthetic::SceneTracks& scene) override {
    const Trial again = EnsureTrial(*made.project, made.trial.session, "walk again");
    SetTimeline(*made.project, again.id, made.trial.timeline);
    kinora::test::StoreResults(*made.project, *TrialById(*made.project, again.id), rig_, scene.cameras,
                               [](std::vector<PersonAcrossViews>& people) { people.resize(1); });
    for (const auto& [trial, frame] : {std::pair(made.trial.id, 10), std::pair(again.id, 10 + kFramesLater)})
      SetEvents(*made.project, trial, ListAthletes(*made.project, trial)[0].id,
                {{.side = Side::kRight,
                  .kind = EventKind::kFootStrike,
                  .label = {},
                  .time_s = frame / 30.0,
                  .source = EventSource::kDetected}});
  }
};

TEST_F(ReviewOfTwoTrials, OneIsLaidOverTheOtherByTheEventThatBothHave) {
  Key(Qt::Key_O);
  auto* menu = page_->findChild<QMenu*>("trials_to_lay_over");
  ASSERT_NE(menu, nullptr);
  QMenu* day = menu->actions().back()->menu();
  ASSERT_NE(day, nullptr);
  day->actions()[0]->trigger();
  menu->close();
  ASSERT_TRUE(QTest::qWaitFor([&] { return page_->trial_overlay().active(); }, kPatienceMs));
  EXPECT_NEAR(page_->trial_overlay().shift_s(), -kFramesLater / 30.0, 1e-9);
  int compared = 0;
  for (const PlotPanel& panel : page_->curves().content().panels) {
    for (const PlotCurve& faint : panel.curves) {
      if (!faint.faint) continue;
      const auto own =
          std::ranges::find_if(panel.curves, [&](const PlotCurve& c) { return !c.faint && c.side == faint.side; });
      ASSERT_NE(own, panel.curves.end());
      for (std::size_t i = 0; i + kFramesLater < own->value.size(); ++i)
        EXPECT_NEAR(faint.value[i], own->value[i + kFramesLater], 1e-6);
      ++compared;
    }
  }
  EXPECT_GE(compared, 4);
  test::SaveShot(window_, "review_laid_over");
  Key(Qt::Key_Period, Qt::ControlModifier);
  EXPECT_NEAR(page_->trial_overlay().shift_s(), -(kFramesLater - 1) / 30.0, 1e-9);
  page_->trial_overlay().Off();
  for (const PlotPanel& panel : page_->curves().content().panels)
    for (const PlotCurve& curve : panel.curves) EXPECT_FALSE(curve.faint);
}

TEST_F(Review, SaysWhyAnActIsNotPossible) {
  EXPECT_FALSE(window_.commands().Find("review.hide_point")->isEnabled());
  EXPECT_THAT(window_.commands().Find("review.hide_point")->toolTip().toStdString(), testing::HasSubstr("point"));
  Key(Qt::Key_Tab);
  ASSERT_TRUE(window_.commands().Find("review.hide_point")->isEnabled());
  Key(Qt::Key_V);
  const PointPlace place{.athlete = 0,
                         .camera = page_->model().camera(),
                         .pts_ns = page_->model().PtsAtCursor(page_->model().camera()),
                         .joint = *page_->model().joint()};
  EXPECT_EQ(page_->model().review().PointAt(place).provenance, Provenance::kMissing);
  Key(Qt::Key_V);
  EXPECT_NE(page_->model().review().PointAt(place).provenance, Provenance::kMissing);
}

}  // namespace
}  // namespace kinora::ui
