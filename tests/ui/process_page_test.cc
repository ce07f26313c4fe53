// The Process page clicked through: a queue in which a trial fails, stopping, pausing, who is analysed, verdicts.

#include "ui/process/process_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "projects/settings.h"
#include "projects/trial_results.h"
#include "projects/trial_summary.h"
#include "projects/verdicts.h"
#include "tests/ui/notified.h"
#include "tests/ui/picture.h"
#include "tests/ui/process_window.h"
#include "ui/process/run_estimate.h"
#include "ui/process/trials_view.h"
#include "ui/process/work_rate.h"

namespace kinora::ui {
namespace {

using test::ProcessPageTest;

// Says that it works, and works until it is stopped.
constexpr auto kEndlessWorker =
    "echo '{\"begin\":{\"trial\":\"x\"}}'\n"
    "echo '{\"progress\":{\"what\":\"finding joints\",\"done\":10,\"total\":100}}'\n"
    "trap 'echo \"{\\\"cancelled\\\":true}\"; exit 130' TERM\n"
    "while true; do sleep 0.05; done\n";

TEST_F(ProcessPageTest, AQueueGoesOnAfterATrialThatFails) {
  test::WalkProject project(folder_.path() / "study");
  const std::string empty = project.AddTrial("empty", {.seed = 1, .missing_person_rate = 1});
  const std::string walk = project.AddTrial("walk", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
  Open(project.folder());
  EXPECT_EQ(Child<QPushButton>("start_run")->text(), "Process 2 trials");
  QSignalSpy results(&window_->session(), &Session::resultsChanged);
  QSignalSpy emptied(&page_->queue(), &ProcessQueue::emptied);
  Click("start_run");
  EXPECT_TRUE(Child<QPushButton>("pause_run")->hasFocus());
  ASSERT_TRUE(emptied.wait(kLongMs));
  EXPECT_TRUE(View()->hasFocus());  // Enter opens the worst trial
  EXPECT_EQ(emptied.at(0).at(0).toInt(), 1);
  EXPECT_EQ(emptied.at(0).at(1).toInt(), 1);
  ASSERT_EQ(results.count(), 1);
  EXPECT_EQ(results.at(0).at(0).value<std::string>(), walk);
  EXPECT_EQ(page_->queue().Find(empty)->state, QueueItem::State::kFailed);
  EXPECT_FALSE(
      CurrentResults(window_->session().project(), *TrialById(window_->session().project(), walk)).angles.empty());
  // The worst is first, and says why.
  EXPECT_THAT(Cell(0, TrialsModel::kState).toStdString(), testing::HasSubstr("nobody was found"));
  EXPECT_EQ(View()->CurrentTrial(), empty);
  EXPECT_THAT(Child<QLabel>("trial_story")->text().toStdString(),
              testing::HasSubstr("lower detector_score finds more."));
  EXPECT_TRUE(Child<QPushButton>("retry_trial")->isVisible());
  ASSERT_TRUE(QTest::qWaitFor([&] { return Cell(1, TrialsModel::kState) == "Done"; }, kLongMs));
  EXPECT_FALSE(Cell(1, TrialsModel::kBias).isEmpty());
  EXPECT_FALSE(Cell(1, TrialsModel::kMissing).isEmpty());
  test::SaveShots(*window_, "process_done");
  // What was said of this run goes away with the next.
  const auto told = [&] {
    const QList<QLabel*> labels = window_->findChildren<QLabel*>();
    return std::ranges::any_of(labels,
                               [](QLabel* l) { return l->isVisible() && l->text().contains("1 trial failed"); });
  };
  EXPECT_TRUE(QTest::qWaitFor(told, kLongMs));
  Click("retry_trial");
  EXPECT_FALSE(told());
  ASSERT_TRUE(emptied.wait(kLongMs));
  EXPECT_TRUE(QTest::qWaitFor(told, kLongMs));
  // Enter opens a trial.
  QSignalSpy opened(page_, &ProcessPage::openTrial);
  ClickCell(1, TrialsModel::kState);
  QTest::keyClick(View(), Qt::Key_Return);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened.at(0).at(0).value<std::string>(), walk);
}

TEST_F(ProcessPageTest, WhatFailedNowIsTakenInHandNotWhatFailedLongAgo) {
  test::WalkProject project(folder_.path() / "study");
  const std::string long_ago = project.AddTrial("a", {.seed = 1, .missing_person_rate = 1});
  const std::string now = project.AddTrial("b", {.seed = 2, .missing_person_rate = 1});
  {
    CaptureProject stored = CaptureProject::Open(project.folder());
    StoreFailure(stored, long_ago, "nobody was found");
  }
  Open(project.folder());
  View()->SelectTrial(long_ago);
  QSignalSpy emptied(&page_->queue(), &ProcessQueue::emptied);
  QueueItem item;
  item.trial = now;
  page_->queue().Add({item});
  ASSERT_TRUE(emptied.wait(kLongMs));
  EXPECT_EQ(View()->CurrentTrial(), now);
}

TEST_F(ProcessPageTest, ACrossStopsOneTrialAndTheNextBegins) {
  test::WalkProject project(folder_.path() / "study");
  const std::string first = project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  const std::string second = project.AddTrial("b", {.seed = 2, .pixel_sd_px = 0.7, .identities = true});
  UseWorker(kEndlessWorker);
  Open(project.folder());
  ProcessQueue& queue = page_->queue();
  Click("start_run");
  ASSERT_TRUE(QTest::qWaitFor([&] { return queue.Find(first)->done > 0; }, kLongMs));
  EXPECT_FALSE(Child<QPushButton>("start_run")->isVisible());
  test::SaveShots(*window_, "process_running");
  ClickCell(0, TrialsModel::kCancel);
  ASSERT_TRUE(QTest::qWaitFor([&] { return queue.Find(second)->state == QueueItem::State::kRunning; }, kLongMs));
  EXPECT_EQ(queue.Find(first)->state, QueueItem::State::kStopped);
  Click("stop_run");
  ASSERT_TRUE(QTest::qWaitFor([&] { return !queue.busy(); }, kLongMs));
  EXPECT_EQ(queue.Find(second)->state, QueueItem::State::kStopped);
  EXPECT_TRUE(Child<QPushButton>("start_run")->isVisible());
}

TEST_F(ProcessPageTest, PauseKeepsTheQueueAndGoesOn) {
  test::WalkProject project(folder_.path() / "study");
  const std::string first = project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  UseWorker(kEndlessWorker);
  Open(project.folder());
  ProcessQueue& queue = page_->queue();
  Click("start_run");
  ASSERT_TRUE(QTest::qWaitFor([&] { return queue.Find(first)->done > 0; }, kLongMs));
  Click("pause_run");
  ASSERT_TRUE(QTest::qWaitFor([&] { return queue.Find(first)->state == QueueItem::State::kWaiting; }, kLongMs));
  EXPECT_TRUE(queue.busy());
  qputenv("KINORA_CLI", KINORA_CLI);
  Click("pause_run");
  ASSERT_TRUE(QTest::qWaitFor([&] { return queue.Find(first)->state == QueueItem::State::kDone; }, kLongMs));
}

TEST_F(ProcessPageTest, AWorkerThatIgnoresTheSignalIsEnded) {
  UseWorker("trap '' TERM\necho '{\"begin\":{\"trial\":\"x\"}}'\nwhile true; do sleep 0.05; done\n");
  WorkerClient client;
  QSignalSpy began(&client, &WorkerClient::began), cancelled(&client, &WorkerClient::cancelled);
  client.Start({"p", "t", "{}", {}});
  ASSERT_TRUE(began.wait(kLongMs));
  client.Cancel();
  ASSERT_TRUE(cancelled.wait(kLongMs));
  EXPECT_FALSE(client.running());
}

TEST_F(ProcessPageTest, AWorkerThatBreaksOffIsToldInOneSentence) {
  UseWorker("echo 'a backtrace' >&2\nkill -9 $$\n");
  WorkerClient client;
  std::optional<WorkerError> told;
  QObject::connect(&client, &WorkerClient::failed, &client, [&](const WorkerError& error) { told = error; });
  client.Start({"p", "t", "{}", {}});
  ASSERT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }, kLongMs));
  EXPECT_EQ(told->message, "The program that runs the networks broke off.");
  EXPECT_EQ(told->details, "a backtrace");
  told.reset();
  qputenv("KINORA_CLI", "/nowhere/kinora-cli");
  client.Start({"p", "t", "{}", {}});
  ASSERT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }, kLongMs));
  EXPECT_EQ(told->where, "/nowhere/kinora-cli");
}

TEST_F(ProcessPageTest, TheWindowAsksInPlaceBeforeItQuitsARunningQueue) {
  test::WalkProject project(folder_.path() / "study");
  project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  UseWorker(kEndlessWorker);
  Open(project.folder());
  Click("start_run");
  window_->close();
  EXPECT_TRUE(window_->isVisible());
  test::SaveShots(*window_, "process_quit");
  ASSERT_TRUE(Notified("Stop and quit"));
  QTest::mouseClick(Notified("Stop and quit"), Qt::LeftButton);
  EXPECT_FALSE(window_->isVisible());
}

TEST_F(ProcessPageTest, AProjectWhoseQueueRunsIsClosedOrLeftOnlyWhenAsked) {
  test::WalkProject project(folder_.path() / "study"), other(folder_.path() / "other");
  project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  UseWorker(kEndlessWorker);
  Open(project.folder());
  const auto start = [&] {
    window_->ShowPage("Process");
    Click("start_run");
    return QTest::qWaitFor([&] { return page_->queue().busy(); }, kLongMs);
  };
  ASSERT_TRUE(start());
  window_->commands().Find("project.close")->trigger();
  EXPECT_TRUE(window_->session().is_open());
  ASSERT_TRUE(Notified("Go on"));
  QTest::mouseClick(Notified("Go on"), Qt::LeftButton);
  EXPECT_TRUE(page_->queue().busy());
  window_->commands().Find("project.new")->trigger();
  EXPECT_FALSE(window_->findChild<QDialog*>("new project"));
  EXPECT_TRUE(Notified("Stop and make another project"));
  window_->commands().Find("project.close")->trigger();
  QTest::mouseClick(Notified("Stop and close the project"), Qt::LeftButton);
  EXPECT_FALSE(window_->session().is_open());
  ASSERT_TRUE(QTest::qWaitFor([&] { return !page_->queue().busy(); }, kLongMs));
}

TEST_F(ProcessPageTest, WhoIsAnalysedIsChosenForEachTrial) {
  test::WalkProject project(folder_.path() / "study");
  const std::string trial = project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  Open(project.folder());
  ClickCell(0, TrialsModel::kWho);
  auto* list = View()->findChild<QComboBox*>();
  ASSERT_TRUE(list);
  ASSERT_TRUE(QTest::qWaitFor([&] { return list->view()->isVisible(); }, kLongMs));
  QTest::keyClick(list->view(), Qt::Key_Down);
  QTest::keyClick(list->view(), Qt::Key_Return);
  EXPECT_EQ(Cell(0, TrialsModel::kWho), "Most central");
  EXPECT_TRUE(ReadSetting(window_->session().project(), trial, "process.person"));
}

TEST_F(ProcessPageTest, ThePeopleWhoWereFoundAreOfferedWithTheirPictures) {
  test::WalkProject project(folder_.path() / "study");
  project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  project.AddVideos("a");
  project.Process("a");
  Open(project.folder());
  ClickCell(0, TrialsModel::kWho);
  auto* list = View()->findChild<QComboBox*>("who");
  ASSERT_TRUE(list);
  ASSERT_TRUE(QTest::qWaitFor([&] { return list->view()->isVisible(); }, kLongMs));
  const auto person = [&] { return list->findText("Person 1"); };
  ASSERT_TRUE(QTest::qWaitFor([&] { return !list->itemIcon(person()).isNull(); }, kLongMs));
  EXPECT_EQ(list->findText("Person 2"), -1);  // only one was found
  EXPECT_EQ(list->itemData(person(), Qt::ToolTipRole).toString(), "Found in 360 pictures");
  test::SaveShot(*list->view()->window(), "process_people");
  QTest::keyClick(list->view(), Qt::Key_End);
  QTest::keyClick(list->view(), Qt::Key_Return);
  EXPECT_EQ(Cell(0, TrialsModel::kWho), "Person 1");
}

TEST_F(ProcessPageTest, AnExclusionNeedsItsReason) {
  test::WalkProject project(folder_.path() / "study");
  const std::string trial = project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  Open(project.folder());
  ClickCell(0, TrialsModel::kState);
  auto* verdict = Child<QComboBox>("verdict");
  verdict->setFocus();
  QTest::keyClick(verdict, Qt::Key_End);
  EXPECT_FALSE(Child<QPushButton>("verdict_save")->isEnabled());
  QTest::keyClicks(Child<QLineEdit>("verdict_reason"), "stumbled");
  QTest::keyClicks(Child<QLineEdit>("verdict_who"), "NN");
  Click("verdict_save");
  const auto stored = VerdictOf(window_->session().project(), trial);
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->kind, VerdictKind::kExcluded);
  EXPECT_EQ(stored->reason, "stumbled");
  EXPECT_EQ(Cell(0, TrialsModel::kVerdict), "Excluded");
  // It is a step like any other.
  window_->commands().Find("edit.undo")->trigger();
  EXPECT_FALSE(VerdictOf(window_->session().project(), trial));
  EXPECT_EQ(Cell(0, TrialsModel::kVerdict), "");
  EXPECT_EQ(Child<QLineEdit>("verdict_reason")->text(), "");
  window_->commands().Find("edit.redo")->trigger();
  EXPECT_EQ(Cell(0, TrialsModel::kVerdict), "Excluded");
  EXPECT_EQ(Child<QLineEdit>("verdict_reason")->text(), "stumbled");
}

TEST_F(ProcessPageTest, ARuleThatWasGivenInReviewOutlivesAnotherReason) {
  test::WalkProject project(folder_.path() / "study");
  const std::string trial = project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  {
    CaptureProject store = CaptureProject::Open(project.folder());
    SetVerdict(
        store, trial,
        {.kind = VerdictKind::kExcluded, .rule = "three clean strides", .reason = "x", .who = "NN", .when_utc = {}});
  }
  Open(project.folder());
  ClickCell(0, TrialsModel::kState);
  EXPECT_EQ(Child<QLineEdit>("verdict_rule")->text(), "three clean strides");
  QTest::keyClicks(Child<QLineEdit>("verdict_reason"), "tumbled");
  Click("verdict_save");
  const auto stored = VerdictOf(window_->session().project(), trial);
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->reason, "xtumbled");
  EXPECT_EQ(stored->rule, "three clean strides");
}

TEST_F(ProcessPageTest, WhatAnObstacleHeldBackIsTickedOnceItIsGone) {
  test::WalkProject project(folder_.path() / "study");
  const std::string trial = project.AddTrial("a", {.seed = 1, .pixel_sd_px = 0.7, .identities = true});
  Open(project.folder());
  TrialsModel model(window_->session(), page_->queue(), nullptr);
  model.Reload();
  TrialSurvey survey;
  survey.trial = trial;
  survey.obstacle = "It has no calibration.";
  model.TakeSurvey(survey);
  model.ChooseAll(true);
  EXPECT_FALSE(model.LineAt(0)->chosen);
  survey.obstacle.clear();
  model.TakeSurvey(survey);
  EXPECT_TRUE(model.LineAt(0)->chosen);
}

TEST(RunEstimate, SaysATimeBeforeTheFirstRunAndWhereItComesFrom) {
  TrialLine line;
  line.cameras = 4;
  line.pictures = 400;
  line.samples = 100;
  ProcessOptions options;
  options.networks.pose = "tinypose";
  QSettings().remove("rates");
  const RunEstimate first = EstimateRun({&line}, options, "/");
  ASSERT_TRUE(first.seconds);
  EXPECT_TRUE(first.guessed);
  EXPECT_LT(*first.seconds, 60);
  RememberRate("tinypose", "auto", 10);
  const RunEstimate then = EstimateRun({&line}, options, "/");
  EXPECT_FALSE(then.guessed);
  EXPECT_GT(*then.seconds, 40);
  options.networks.pose = "a network of one's own";
  EXPECT_FALSE(EstimateRun({&line}, options, "/").seconds);
  QSettings().remove("rates");
}

TEST(RunEstimate, KnowsAFullDriveFromAnUnknownOne) {
  RunEstimate estimate;
  estimate.bytes = 1000;
  EXPECT_FALSE(estimate.TooLittleSpace());
  estimate.free_bytes = 0;
  EXPECT_TRUE(estimate.TooLittleSpace());
}

TEST(WorkRate, TellsTheTimeLeftAlsoWhereAStepGoesOn) {
  StepClock clock;
  clock.Report("finding joints", 512, 1000, 10);
  EXPECT_FALSE(clock.SecondsLeft());
  clock.Report("finding joints", 532, 1000, 14);
  EXPECT_NEAR(*clock.UnitsPerSecond(), 5, 1e-12);
  EXPECT_NEAR(*clock.SecondsLeft(), 468 / 5.0, 1e-9);
  EXPECT_EQ(DurationText(20.2), "0:21");
  EXPECT_EQ(DurationText(3730), "1:02:10");
  EXPECT_LT(PartOfRun("finding joints", 50, 100, true), PartOfRun("joint angles", 0, 0, true));
}

}  // namespace
}  // namespace kinora::ui
