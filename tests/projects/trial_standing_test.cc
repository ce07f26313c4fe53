#include "projects/trial_standing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "projects/calibrations.h"
#include "projects/process_json.h"
#include "projects/review/finish_trial.h"
#include "projects/run_settings.h"
#include "projects/settings.h"
#include "projects/stage_inputs.h"
#include "projects/stages.h"
#include "projects/store/results.h"
#include "projects/trial_results.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A processed trial whose 2D points were imported, and its summary written.
class Standing : public testing::Test {
 protected:
  void SetUp() override {
    made_ = test::MakeSyntheticReview({.frames = 60});
    const auto pose = ResultById(project().database(), CurrentResults(project(), trial()).pose2d);
    WriteSetting(project(), trial().id, kSettingPose2DSource, "\"" + pose->key + "\"");
    FinishTrial(project(), trial(), EventTemplate::kAsBefore, Job());
  }
  CaptureProject& project() { return *made_->project; }
  const Trial& trial() { return made_->trial; }
  TrialStanding Now() { return StandingOf(project(), trial()); }
  void Choose(const std::function<void(ProcessOptions&)>& change) {
    ProcessOptions options;
    change(options);
    WriteSetting(project(), kProjectScope, kSettingProcessOptions, ProcessOptionsJson(options));
    // The fixture analyses everybody.
    WriteSetting(project(), trial().id, kSettingWho, R"({"choice":"all","index":0,"people":1})");
  }

  std::unique_ptr<test::SyntheticReview> made_;
};

TEST_F(Standing, ATrialThatWasJustProcessedIsUpToDate) {
  EXPECT_TRUE(Now().processed);
  EXPECT_EQ(Now().mend, TrialMend::kNothing);
  EXPECT_THAT(Now().reasons, IsEmpty());
  Choose([](ProcessOptions&) {});
  EXPECT_THAT(Now().reasons, IsEmpty());
}

TEST_F(Standing, ATrialWithoutResultsIsNotProcessed) {
  WriteSetting(project(), trial().id, kSettingCurrentResults, {});
  EXPECT_FALSE(Now().processed);
  EXPECT_EQ(Now().mend, TrialMend::kProcess);
  EXPECT_FALSE(Now().stale());
}

TEST_F(Standing, AReplacedCalibrationAsksForARecalculation) {
  StoredCalibration moved = CalibrationOf(project(), trial()).value();
  moved.rig.cameras[0].camera.fx_px += 1;
  AddCalibration(project(), moved);
  EXPECT_TRUE(Now().stale());
  EXPECT_EQ(Now().mend, TrialMend::kRecalculate);
  EXPECT_THAT(Now().reasons, ElementsAre("the calibration changed since it was processed"));
}

TEST_F(Standing, AnotherCutOffIsNamedWithBothValues) {
  Choose([](ProcessOptions& options) { options.cleaning.low_pass.cutoff_hz = 10; });
  EXPECT_EQ(Now().mend, TrialMend::kRecalculate);
  EXPECT_THAT(Now().Sentence(), HasSubstr("10 instead of 6"));
}

TEST_F(Standing, OptionsOfANetworkDoNotConcernImportedPoints) {
  Choose([](ProcessOptions& options) { options.networks.pose = "another"; });
  EXPECT_EQ(Now().mend, TrialMend::kNothing);
}

TEST_F(Standing, ACorrectionWhoseSolveHasNotRunIsStale) {
  TrialReview review(project(), trial());
  const std::int64_t pts = review.trial().pts_ns[1][30];
  review.MovePoint({.athlete = 0, .camera = 1, .pts_ns = pts, .joint = Joint::kKneeL}, 100, 100, false);
  EXPECT_EQ(Now().mend, TrialMend::kRecalculate);
  EXPECT_THAT(Now().reasons, ElementsAre("edited since it was processed"));
  review.Undo();
  EXPECT_EQ(Now().mend, TrialMend::kNothing);
}

TEST_F(Standing, OtherPeopleToAnalyseAreAReason) {
  WriteSetting(project(), trial().id, kSettingWho, R"({"choice":"index","index":1,"people":1})");
  EXPECT_EQ(Now().mend, TrialMend::kRecalculate);
  EXPECT_THAT(Now().reasons, ElementsAre("other people are to be analysed"));
}

TEST_F(Standing, OtherEventsToFindAreAReason) {
  Choose([](ProcessOptions& options) { options.events.events = EventTemplate::kWalk; });
  EXPECT_EQ(Now().mend, TrialMend::kRecalculate);
}

TEST_F(Standing, ResultsWithoutFiguresAreNotDone) {
  WriteSetting(project(), trial().id, kSettingSummary, {});
  EXPECT_EQ(Now().mend, TrialMend::kRecalculate);
}

// As if a network had made the 2D points from videos.
TEST_F(Standing, AnotherNetworkOrVideoAsksForAWholeRun) {
  WriteSetting(project(), trial().id, kSettingPose2DSource, {});
  const std::string pose = CurrentResults(project(), trial()).pose2d;
  const ProcessOptions usual;
  const std::string inputs =
      R"({"models":[{"file_sha256":"d","importer":1,"precision":"float32"},{"file_sha256":"p","importer":1}],)"
      R"("version":)" +
      std::to_string(kPoseStageVersion) + R"(,"videos":[],"options":)" + PoseOptionsJson(usual.engine, usual.tracking) +
      "}";
  project().database().Run("UPDATE result SET inputs = ?, provenance = ? WHERE id = ?", inputs,
                           R"({"networks":"blazepose-heavy with blazepose-detector"})", pose);
  Choose([](ProcessOptions&) {});
  EXPECT_EQ(Now().mend, TrialMend::kNothing) << Now().Sentence();
  Choose([](ProcessOptions& options) { options.networks.pose = "rtmpose-m"; });
  EXPECT_EQ(Now().mend, TrialMend::kProcess);
  EXPECT_THAT(Now().Sentence(), HasSubstr("blazepose-heavy"));
  Choose([](ProcessOptions& options) { options.tracking.birth_score += 0.1; });
  EXPECT_EQ(Now().mend, TrialMend::kProcess);
  EXPECT_THAT(Now().Sentence(), HasSubstr("birth score"));
  Choose([](ProcessOptions& options) { options.engine.threads = 3; });
  EXPECT_EQ(Now().mend, TrialMend::kNothing) << Now().Sentence();
  Card card;
  card.name = "blazepose-heavy";
  card.sha256 = "another";
  EXPECT_EQ(StandingOf(project(), trial(), std::span(&card, 1)).mend, TrialMend::kProcess);
  // A video that was not there.
  project().database().Run(
      "INSERT INTO video SELECT 'v', ?, id, 'a.mp4', 1, 'print', 1, 1, 0, 'h264', 1, 1, 1, 0, 0, 1, 30, 1, NULL, 0, 0 "
      "FROM camera ORDER BY name LIMIT 1",
      trial().id);
  EXPECT_EQ(Now().mend, TrialMend::kProcess);
  EXPECT_THAT(Now().Sentence(), HasSubstr("videos"));
}

}  // namespace
}  // namespace kinora
