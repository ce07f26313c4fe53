// Every page says what is done, stale or missing, and what mends it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include "projects/calibrations.h"
#include "projects/process_json.h"
#include "projects/review/trial_table.h"
#include "projects/run_settings.h"
#include "projects/settings.h"
#include "projects/stages.h"
#include "projects/trial_summary.h"
#include "projects/videos.h"
#include "tests/ui/notified.h"
#include "tests/ui/picture.h"
#include "tests/ui/walk_window.h"
#include "ui/export/tick_list.h"
#include "ui/process/options_form.h"
#include "ui/process/process_page.h"
#include "ui/process/trials_view.h"
#include "ui/review/review_page.h"

namespace kinora::ui {
namespace {

class StandingPages : public test::WalkWindow {
 protected:
  void SetUp() override {
    WalkWindow::SetUp();
    project_ = std::make_unique<test::WalkProject>(folder_.path() / "study");
    trial_ = project_->AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
    project_->Process("walk");
    ASSERT_NO_FATAL_FAILURE(OpenWindow(project_->folder()));
    Process("Done");
  }

  ProcessPage& process() { return *static_cast<ProcessPage*>(window_->PageNamed("Process")); }
  Page::State State(const char* page) { return window_->PageNamed(page)->state(); }
  QPushButton* Button(const char* name) { return window_->findChild<QPushButton*>(name); }
  // Another project in its place, with episodes to mend.
  void OpenFaulty() {
    window_->session().Close();
    project_ = std::make_unique<test::WalkProject>(folder_.path() / "faulty");
    project_->AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .swap_rate = 0.05, .identities = true});
    project_->Process("walk");
    ASSERT_TRUE(window_->session().Open(project_->folder()));
  }
  // To the Process page, and until the table says this of the trial.
  void Process(const QString& said) {
    window_->ShowPage("Process");
    const auto* view = process().findChild<TrialsView*>("trials");
    const auto state = [&] { return view->model()->index(0, TrialsModel::kState).data().toString(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return state().contains(said); }, kLongMs)) << state().toStdString();
  }
  void ReplaceCalibration() {
    CaptureProject& project = window_->session().project();
    StoredCalibration moved = CalibrationOf(project, *window_->session().trial()).value();
    moved.rig.cameras[0].camera.fx_px += 0.5;
    AddCalibration(project, moved);
    window_->session().RecordsChanged();
  }

  std::string trial_;
};

TEST_F(StandingPages, WhatIsDoneIsNotTickedAgain) {
  EXPECT_EQ(State("Process"), Page::State::kDone);
  EXPECT_EQ(State("Export"), Page::State::kNothing);
  EXPECT_FALSE(Button("start_run")->isEnabled());
  EXPECT_FALSE(Button("recalculate")->isVisible());
}

TEST_F(StandingPages, AChangedCutOffIsSaidAndRecalculatedByOneClick) {
  QTest::mouseClick(Button("advanced"), Qt::LeftButton);
  auto* cutoff = qobject_cast<QDoubleSpinBox*>(process().findChild<OptionsForm*>()->FieldOf("cleaning", "cutoff"));
  cutoff->setFocus();
  cutoff->selectAll();
  QTest::keyClicks(cutoff, "10");
  QTest::keyClick(cutoff, Qt::Key_Tab);
  Process("10 instead of 6");
  EXPECT_EQ(State("Process"), Page::State::kStale);
  EXPECT_EQ(State("Review"), Page::State::kStale);
  EXPECT_THAT(process().StateText().toStdString(), testing::HasSubstr("10 instead of 6"));
  ASSERT_TRUE(Button("recalculate")->isVisible());
  EXPECT_EQ(Button("recalculate")->text(), "Recalculate 1 trial");
  EXPECT_EQ(Button("start_run")->text(), "Recalculate 1 trial");
  test::SaveShots(*window_, "process_stale");
  QTest::mouseClick(Button("recalculate"), Qt::LeftButton);
  Process("Done");
  EXPECT_EQ(State("Process"), Page::State::kDone);
  EXPECT_FALSE(Button("recalculate")->isVisible());
}

TEST_F(StandingPages, AReplacedCalibrationMarksEveryPageAndAnExportSaysSo) {
  ReplaceCalibration();
  Process("the calibration changed");
  EXPECT_EQ(State("Process"), Page::State::kStale);
  EXPECT_EQ(State("Review"), Page::State::kStale);
  window_->ShowPage("Export");
  auto* stale = window_->findChild<QLabel*>("export_stale");
  ASSERT_TRUE(QTest::qWaitFor([&] { return stale->isVisible(); }, kLongMs));
  EXPECT_THAT(stale->text().toStdString(), testing::HasSubstr("the calibration changed"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return Button("export_start")->isEnabled(); }, kLongMs));
  EXPECT_THAT(Button("export_start")->text().toStdString(), testing::HasSubstr("as they are"));
  test::SaveShots(*window_, "export_stale");
  QTest::mouseClick(Button("export_recalculate"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !stale->isVisible(); }, kLongMs));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !process().queue().busy(); }, kLongMs));
  EXPECT_EQ(process().queue().Find(trial_)->state, QueueItem::State::kDone);
  EXPECT_EQ(State("Process"), Page::State::kDone);
}

TEST_F(StandingPages, ReviewSaysThatTheCalibrationWasReplacedAndRecalculatesByOneClick) {
  window_->ShowPage("Review");
  const auto said = [&]() -> QString {
    for (const QFrame* line : window_->findChildren<QFrame*>("notice"))
      if (line->isVisible() && line->property("id") == "review out of date") return line->findChild<QLabel*>()->text();
    return {};
  };
  EXPECT_EQ(said(), "");
  ReplaceCalibration();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !said().isEmpty(); }, kLongMs));
  EXPECT_THAT(said().toStdString(), testing::HasSubstr("the calibration changed since it was processed"));
  test::SaveShots(*window_, "review_stale");
  // It belongs to the page.
  window_->ShowPage("Project");
  EXPECT_EQ(said(), "");
  window_->ShowPage("Review");
  ASSERT_TRUE(QTest::qWaitFor([&] { return !said().isEmpty(); }, kLongMs));
  QPushButton* recalculate = test::Notified(*window_, "Recalculate");
  ASSERT_TRUE(recalculate);
  QTest::mouseClick(recalculate, Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return State("Process") == Page::State::kDone; }, kLongMs));
  ASSERT_TRUE(QTest::qWaitFor([&] { return said().isEmpty(); }, kLongMs));
  EXPECT_EQ(window_->CurrentPage(), "Review");
}

TEST_F(StandingPages, WrittenFilesAreDoneUntilTheNumbersChange) {
  window_->ShowPage("Export");
  // The first preview may be of the page before its trials stood there.
  ASSERT_TRUE(QTest::qWaitFor([&] { return Button("export_start")->isEnabled(); }, kLongMs));
  QTest::mouseClick(Button("export_start"), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return State("Export") == Page::State::kDone; }, kLongMs));
  ReplaceCalibration();
  EXPECT_EQ(State("Export"), Page::State::kStale);
}

// However late the one or the other hears of a change: what the table says of the trial in hand, the bar says too.
TEST_F(StandingPages, TheBarAndTheTableSayTheSame) {
  const auto* bar = window_->findChild<QToolButton*>("page Process");
  window_->ShowPage("Review");
  window_->session().StandingChanged();  // the table is read again when it is shown
  EXPECT_EQ(bar->text(), "Process ✓");
  ProcessOptions options = process().options();
  options.cleaning.low_pass.cutoff_hz = 10;
  WriteSetting(window_->session().project(), kProjectScope, kSettingProcessOptions, ProcessOptionsJson(options));
  Process("10 instead of 6");
  EXPECT_EQ(bar->text(), "Process ↻");
  EXPECT_THAT(bar->toolTip().toStdString(), testing::HasSubstr("10 instead of 6"));
  // A run that failed leaves results, and they are not what was asked for.
  StoreFailure(window_->session().project(), trial_, "the disk is full");
  window_->session().StandingChanged();
  Process("the disk is full");
  EXPECT_EQ(bar->text(), "Process •");
  EXPECT_THAT(bar->toolTip().toStdString(), testing::HasSubstr("the disk is full"));
}

// What is missing of each quantity stands below the table whatever became of the trial since.
TEST_F(StandingPages, WhatIsMissingIsSaidAlsoOfTrialsThatCannotBeProcessedAgain) {
  const auto* story = process().findChild<QLabel*>("trial_story");
  const auto missing = [&] {
    return story->text().section("Missing samples of other joint angles: Shoulder rotation", 1, 1);
  };
  const QString before = missing();
  ASSERT_FALSE(before.isEmpty()) << story->text().toStdString();
  StoreFailure(window_->session().project(), trial_, "The disk is full.");
  window_->session().StandingChanged();
  Process("The disk is full");
  EXPECT_TRUE(story->text().startsWith("The disk is full.")) << story->text().toStdString();
  EXPECT_EQ(missing(), before);
  // In sight without scrolling.
  const QFontMetrics metrics = story->fontMetrics();
  const QString above = story->text().section("Missing samples", 0, 0);
  const int y = metrics.boundingRect(QRect(0, 0, story->width(), 10'000), Qt::TextWordWrap, above).height();
  EXPECT_LT(y + metrics.height(), story->parentWidget()->height());
  ReplaceCalibration();
  window_->session().project().database().Run("DELETE FROM setting WHERE scope = ? AND name = 'summary'", trial_);
  window_->session().StandingChanged();
  Process("the calibration changed");
  EXPECT_THAT(story->text().toStdString(), testing::StartsWith("Out of date: the calibration changed"));
  EXPECT_THAT(story->text().toStdString(), testing::HasSubstr("to have its figures here"));
}

QTreeWidgetItem* RowOf(const QTreeWidget& tree, const QString& name) {
  const auto found = tree.findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
  return found.isEmpty() ? nullptr : found.first();
}

TEST_F(StandingPages, AFailedTrialIsCalledSoOnTheProjectPage) {
  CaptureProject& project = window_->session().project();
  const Trial later = EnsureTrial(project, TrialById(project, trial_)->session, "later");
  StoreFailure(project, later.id, "the disk is full");
  window_->session().RecordsChanged();
  window_->ShowPage("Project");
  auto* tree = window_->findChild<QTreeWidget*>("project tree");
  QTreeWidgetItem* row = RowOf(*tree, "later");
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->text(1), "failed");
  EXPECT_EQ(row->toolTip(1), "the disk is full");
}

TEST_F(StandingPages, ATrialWithAMissingVideoOffersToLocateIt) {
  window_->session().Close();
  project_->AddVideos("walk");
  std::filesystem::remove(project_->folder() / "media" / "walk_cam01.mp4");
  ASSERT_TRUE(window_->session().Open(project_->folder()));
  window_->ShowPage("Project");
  auto* tree = window_->findChild<QTreeWidget*>("project tree");
  tree->setCurrentItem(RowOf(*tree, "walk"));
  const auto buttons = window_->PageNamed("Project")->findChildren<QPushButton*>();
  EXPECT_TRUE(std::ranges::any_of(
      buttons, [](const QPushButton* b) { return b->isVisible() && b->text() == "Locate walk_cam01.mp4…"; }));
}

TEST_F(StandingPages, AMissingVideoHidesNoFigures) {
  window_->session().Close();
  project_->AddVideos("walk");
  ASSERT_TRUE(window_->session().Open(project_->folder()));
  const std::string file = ListVideos(window_->session().project(), trial_).at(0).path;
  std::filesystem::remove(project_->folder() / file);
  CaptureProject& project = window_->session().project();
  project.database().Run("DELETE FROM setting WHERE scope = ? AND name = ?", trial_, kSettingPose2DSource);
  window_->session().RecordsChanged();
  Process("missing or changed");
  const auto* story = process().findChild<QLabel*>("trial_story");
  EXPECT_THAT(story->text().toStdString(),
              testing::HasSubstr("Missing samples of other joint angles: Shoulder rotation"));
  test::SaveShots(*window_, "process_missing_video");
}

TEST_F(StandingPages, EnterOpensTheWorstEpisodeOfTheTrial) {
  OpenFaulty();
  Process("Done");
  QTest::keyClick(process().findChild<TrialsView*>("trials"), Qt::Key_Return);
  EXPECT_EQ(window_->CurrentPage(), "Review");
  ReviewModel& model = static_cast<ReviewPage*>(window_->PageNamed("Review"))->model();
  ASSERT_TRUE(QTest::qWaitFor([&] { return model.episode().has_value(); }, kLongMs));
  for (const Episode& open : model.review().OpenEpisodes()) EXPECT_LE(open.severity, model.episode()->severity);
  EXPECT_EQ(window_->session().cursor().sample(), model.episode()->first_sample);
}

// Before the table's figures are read: Review finds the worst by itself.
TEST_F(StandingPages, EnterOpensTheWorstEpisodeAlsoOfATrialThatTheTableHasNotReadYet) {
  OpenFaulty();
  window_->ShowPage("Process");
  auto* view = process().findChild<TrialsView*>("trials");
  ASSERT_EQ(view->model()->index(0, TrialsModel::kState).data().toString(), "");
  QTest::keyClick(view, Qt::Key_Return);
  EXPECT_EQ(window_->CurrentPage(), "Review");
  ReviewModel& model = static_cast<ReviewPage*>(window_->PageNamed("Review"))->model();
  ASSERT_TRUE(QTest::qWaitFor([&] { return model.episode().has_value(); }, kLongMs));
  for (const Episode& open : model.review().OpenEpisodes()) EXPECT_LE(open.severity, model.episode()->severity);
}

TEST_F(StandingPages, EnterOnATrialThatIsNotProcessedShowsItAndSaysSo) {
  window_->session().Close();
  const std::string squat = project_->AddTrial("squat", {.seed = 3, .pixel_sd_px = 0.7, .identities = true});
  ASSERT_TRUE(window_->session().Open(project_->folder()));
  window_->ShowPage("Process");
  auto* view = process().findChild<TrialsView*>("trials");
  view->SelectTrial(squat);
  QTest::keyClick(view, Qt::Key_Return);
  EXPECT_EQ(window_->CurrentPage(), "Review");
  EXPECT_EQ(window_->session().trial()->id, squat);
  auto* review = static_cast<ReviewPage*>(window_->PageNamed("Review"));
  EXPECT_FALSE(review->model().loaded());
  EXPECT_FALSE(review->model().why_not().isEmpty());
  // What was asked for there is not done elsewhere.
  window_->session().SelectTrial(trial_);
  ASSERT_TRUE(QTest::qWaitFor([&] { return review->model().loaded(); }, kLongMs));
  EXPECT_FALSE(review->model().episode());
}

TEST_F(StandingPages, AClickOnTheTickOfAnyRowTurnsItOnce) {
  auto* view = process().findChild<TrialsView*>("trials");
  const QModelIndex name = view->model()->index(0, TrialsModel::kName);
  const auto ticked = [&] { return name.data(Qt::CheckStateRole).toInt() == Qt::Checked; };
  const QPoint tick = view->visualRect(name).topLeft() + QPoint(12, view->visualRect(name).height() / 2);
  for (const bool on : {true, false, true}) {
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, tick);
    EXPECT_EQ(ticked(), on);
  }
  test::SaveShots(*window_, "process_ticked");
}

// What a person corrects is in the stored results without a further run.
TEST_F(StandingPages, ACorrectionIsWorkedOutAndStoredByTheProgramItself) {
  window_->ShowPage("Review");
  auto* review = static_cast<ReviewPage*>(window_->PageNamed("Review"));
  ReviewModel& model = review->model();
  ASSERT_TRUE(QTest::qWaitFor([&] { return model.loaded() && !model.solving(); }, kLongMs));
  const auto stale = [&] { return StandingOf(window_->session().project(), *window_->session().trial()).stale(); };
  ASSERT_FALSE(stale());
  bool told = false;  // a line that comes and goes would move the videos under the mouse
  QObject::connect(&window_->session(), &Session::said, window_.get(),
                   [&](const Notice& notice) { told = told || notice.text.contains("out of date"); });
  model.Act([&](TrialReview& r) {
    const PointPlace place{.athlete = 0, .camera = 1, .pts_ns = r.trial().pts_ns[1][40], .joint = Joint::kKneeL};
    const ReviewPoint at = r.PointAt(place);
    return r.MovePoint(place, at.x_px + 20, at.y_px, false);
  });
  EXPECT_TRUE(stale());
  ASSERT_TRUE(QTest::qWaitFor([&] { return !model.solving(); }, kLongMs));
  EXPECT_FALSE(stale());
  EXPECT_EQ(State("Process"), Page::State::kDone);
  EXPECT_NE(State("Review"), Page::State::kStale);
  model.Undo();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !model.solving(); }, kLongMs));
  EXPECT_FALSE(stale());
  EXPECT_FALSE(told);
}

}  // namespace
}  // namespace kinora::ui
