#include "projects/record_edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/util/error.h"
#include "projects/edits/log.h"
#include "projects/settings.h"
#include "projects/store/results.h"
#include "projects/trial_results.h"
#include "projects/verdicts.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// A processed trial with a correction and a verdict, and a second, empty one.
class RecordEdits : public testing::Test {
 protected:
  void SetUp() override {
    made_ = test::MakeSyntheticReview({.frames = 30});
    TrialReview review(project(), made_->trial);
    review.HidePoint({.athlete = 0, .camera = 0, .pts_ns = review.trial().pts_ns[0][10], .joint = Joint::kKneeL});
    SetVerdict(project(), made_->trial.id,
               {.kind = VerdictKind::kUsable, .rule = {}, .reason = {}, .who = {}, .when_utc = {}});
    EnsureTrial(project(), made_->trial.session, "empty");
    participant_ = ListParticipants(project()).front();
    project().database().Run(
        "INSERT INTO video SELECT 'v', ?, id, 'a.mp4', 1, 'print', 1, 1, 0, 'h264', 1, 1, 1, 0, 0, 1, 30, 1, NULL, "
        "0.1, 1e-300 FROM camera ORDER BY name LIMIT 1",
        made_->trial.id);
  }
  CaptureProject& project() { return *made_->project; }
  const std::string& trial() { return made_->trial.id; }
  std::vector<std::string> Labels() {
    std::vector<std::string> labels;
    for (const Trial& one : ListTrials(project())) labels.push_back(one.label);
    return labels;
  }

  std::unique_ptr<test::SyntheticReview> made_;
  Participant participant_;
};

TEST_F(RecordEdits, ARenameIsAStepThatCanBeUndoneAndDoneAgain) {
  RenameRecord(project(), RecordKind::kTrial, trial(), "squat 2");
  EXPECT_EQ(ListEdits(project()).back().label, "rename trial walk to squat 2");
  EXPECT_EQ(FindTrial(project(), "squat 2").id, trial());
  EXPECT_TRUE(NextStepIsOfRecords(project(), true));
  EXPECT_TRUE(UndoStep(project())->records);
  EXPECT_EQ(FindTrial(project(), "walk").id, trial());
  EXPECT_TRUE(RedoStep(project())->records);
  EXPECT_EQ(FindTrial(project(), "squat 2").id, trial());
}

TEST_F(RecordEdits, NamesThatCannotBeAreRefusedWithTheReason) {
  for (const char* name : {"", "a/b", "empty"})
    EXPECT_THROW(RenameRecord(project(), RecordKind::kTrial, trial(), name), Error) << name;
  const std::size_t before = ListEdits(project()).size();
  RenameRecord(project(), RecordKind::kTrial, trial(), "walk");  // as it is
  EXPECT_EQ(ListEdits(project()).size(), before);
  // A camera's name is the same without zeros and separators.
  EXPECT_THROW(RenameRecord(project(), RecordKind::kVideo, "v", "Cam_2"), Error);
  RenameRecord(project(), RecordKind::kVideo, "v", "left");
  EXPECT_EQ(ListVideos(project(), trial()).at(0).camera_name, "left");
}

TEST_F(RecordEdits, WhatIsRemovedIsNamedGoesAndComesBackWhole) {
  const RemovalFacts facts = FactsOf(project(), RecordKind::kTrial, trial());
  EXPECT_EQ(facts.Title(), "trial walk");
  EXPECT_EQ(facts.Sentence(), "its video stays on disk; 2D results, 1 correction and its verdict go");
  EXPECT_GT(facts.bytes, 1000);
  const TrialResults results = CurrentResults(project(), made_->trial);
  RemoveRecord(project(), RecordKind::kTrial, trial());
  EXPECT_THAT(Labels(), testing::ElementsAre("empty"));
  EXPECT_FALSE(TrialById(project(), trial()));
  // Its name is free.
  const Trial again = EnsureTrial(project(), made_->trial.session, "walk");
  EXPECT_NE(again.id, trial());
  ASSERT_THAT(ListRemoved(project()), SizeIs(1));
  EXPECT_EQ(ListRemoved(project())[0].facts.name, "walk");
  // … so that it comes back beside it.
  EXPECT_EQ(UndoStep(project())->label, "delete trial walk");
  EXPECT_EQ(TrialById(project(), trial())->label, "walk (2)");
  EXPECT_EQ(CurrentResults(project(), made_->trial).angles, results.angles);
  EXPECT_TRUE(VerdictOf(project(), trial()));
  EXPECT_FALSE(ReadLayer(project(), trial()).empty());
}

TEST_F(RecordEdits, APersonGoesWithAllDaysAndTrialsAndIsRestoredByAStepOfItsOwn) {
  const RemovalFacts facts = FactsOf(project(), RecordKind::kParticipant, participant_.id);
  EXPECT_THAT(facts.Sentence(), HasSubstr("2 trials"));
  RemoveRecord(project(), RecordKind::kParticipant, participant_.id);
  EXPECT_THAT(ListParticipants(project()), IsEmpty());
  EXPECT_THAT(ListSessions(project()), IsEmpty());
  EXPECT_THAT(ListTrials(project()), IsEmpty());
  RestoreRecord(project(), RecordKind::kParticipant, participant_.id);
  EXPECT_EQ(ListParticipants(project()).at(0).code, participant_.code);
  EXPECT_THAT(Labels(), testing::ElementsAre("walk", "empty"));
  EXPECT_EQ(ListEdits(project()).back().label, "bring back participant P01");
}

TEST_F(RecordEdits, AVideoComesBackBitForBit) {
  const Video before = ListVideos(project(), trial()).at(0);
  RemoveRecord(project(), RecordKind::kVideo, before.id);
  EXPECT_THAT(ListVideos(project(), trial()), IsEmpty());
  UndoStep(project());
  const Video after = ListVideos(project(), trial()).at(0);
  EXPECT_EQ(after.id, before.id);
  EXPECT_EQ(after.clock_offset_s, before.clock_offset_s);
  EXPECT_EQ(after.clock_drift, before.clock_drift);
  EXPECT_EQ(after.fingerprint, before.fingerprint);
  EXPECT_FALSE(after.capture_rate_hz);
}

TEST_F(RecordEdits, MeasuresAndNotesAreSteps) {
  participant_.height_m = 1.7800000000000002;
  participant_.birth = "1998";
  ChangeParticipant(project(), participant_);
  EXPECT_EQ(ListEdits(project()).back().label, "change height and birth of participant P01");
  EXPECT_EQ(ListParticipants(project())[0].height_m, 1.7800000000000002);
  EXPECT_EQ(ListParticipants(project())[0].birth, "1998");
  Trial changed = made_->trial;
  changed.note = "stumbled at the end";
  ChangeTrial(project(), changed);
  EXPECT_EQ(TrialById(project(), trial())->note, "stumbled at the end");
  UndoStep(project());
  UndoStep(project());
  EXPECT_EQ(TrialById(project(), trial())->note, "");
  EXPECT_FALSE(ListParticipants(project())[0].height_m);
}

TEST_F(RecordEdits, EmptyingTakesAwayForGoodAndGivesTheSpaceBack) {
  RemoveRecord(project(), RecordKind::kTrial, trial());
  RenameRecord(project(), RecordKind::kSession, made_->trial.session, "day 1");
  EXPECT_GT(EmptyRemoved(project(), Job()), 10'000);
  EXPECT_THAT(ListRemoved(project()), IsEmpty());
  EXPECT_THAT(ListResults(project().database(), trial()), IsEmpty());
  EXPECT_FALSE(ReadSetting(project(), trial(), "results.current"));
  // Of the log only what can still be undone is left.
  ASSERT_THAT(ListEdits(project()), SizeIs(1));
  EXPECT_EQ(UndoStep(project())->label, "rename session day1 to day 1");
  EXPECT_FALSE(UndoStep(project()));
  EXPECT_EQ(EmptyRemoved(project(), Job()), 0);
}

}  // namespace
}  // namespace kinora
