#include <gtest/gtest.h>

#include "core/util/error.h"
#include "projects/edits/log.h"
#include "projects/events.h"
#include "projects/record_edits.h"
#include "projects/verdicts.h"
#include "tests/projects/sample_project.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

TEST(Events, ComeBackInOrderAndDetectedOnesLeavePeoplesAlone) {
  const test::TemporaryFolder folder;
  test::SampleProject sample = test::MakeSampleProject(folder.path() / "p");
  const GaitEvent strike{Side::kLeft, EventKind::kFootStrike, "", 0.1 + 0.2, EventSource::kDetected};
  const GaitEvent apex{Side::kMiddle, EventKind::kCustom, "apex", 0.25, EventSource::kEdited};
  SetEvents(sample.project, sample.trial.id, sample.athlete.id, {strike, apex});
  std::vector<GaitEvent> events = ListEvents(sample.project, sample.trial.id, sample.athlete.id);
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].label, "apex");
  EXPECT_EQ(events[1].time_s, 0.1 + 0.2);
  SetDetectedEvents(sample.project, sample.trial.id, sample.athlete.id, {});
  events = ListEvents(sample.project, sample.trial.id, sample.athlete.id);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].source, EventSource::kEdited);
  EXPECT_TRUE(ListEvents(sample.project, sample.trial.id, "").empty());
}

TEST(Verdicts, AreKeptWithTheirReason) {
  const test::TemporaryFolder folder;
  test::SampleProject sample = test::MakeSampleProject(folder.path() / "p");
  EXPECT_FALSE(VerdictOf(sample.project, sample.trial.id));
  EXPECT_THROW(SetVerdict(sample.project, sample.trial.id,
                          {.kind = VerdictKind::kExcluded, .rule = "", .reason = "", .who = "MK", .when_utc = ""}),
               Error);
  SetVerdict(sample.project, sample.trial.id,
             {.kind = VerdictKind::kUsable, .rule = "", .reason = "", .who = "MK", .when_utc = ""});
  SetVerdict(
      sample.project, sample.trial.id,
      {.kind = VerdictKind::kExcluded, .rule = "three strides", .reason = "stumbled", .who = "MK", .when_utc = ""});
  const auto verdict = VerdictOf(sample.project, sample.trial.id);
  ASSERT_TRUE(verdict);
  EXPECT_EQ(verdict->kind, VerdictKind::kExcluded);
  EXPECT_EQ(verdict->reason, "stumbled");
  EXPECT_FALSE(verdict->when_utc.empty());
}

TEST(Verdicts, AreStepsThatAreUndoneAndDoneAgainWithWhoAndWhen) {
  const test::TemporaryFolder folder;
  test::SampleProject sample = test::MakeSampleProject(folder.path() / "p");
  const auto say = [&](VerdictKind kind, const char* reason, const char* who) {
    SetVerdict(sample.project, sample.trial.id,
               {.kind = kind, .rule = "three strides", .reason = reason, .who = who, .when_utc = ""});
    return VerdictOf(sample.project, sample.trial.id).value();
  };
  const auto same = [&](const Verdict& wanted) {
    const auto verdict = VerdictOf(sample.project, sample.trial.id);
    return verdict && verdict->kind == wanted.kind && verdict->rule == wanted.rule &&
           verdict->reason == wanted.reason && verdict->who == wanted.who && verdict->when_utc == wanted.when_utc;
  };
  const Verdict usable = say(VerdictKind::kUsable, "", "MK");
  const Verdict excluded = say(VerdictKind::kExcluded, "stumbled, \"hard\"", "AB");
  EXPECT_EQ(ListEdits(sample.project).size(), 2U);
  EXPECT_EQ(ListEdits(sample.project).back().label, "verdict \"excluded\" on trial walk1");
  const auto undone = UndoStep(sample.project);
  ASSERT_TRUE(undone);
  EXPECT_TRUE(undone->records);
  EXPECT_TRUE(same(usable));
  UndoStep(sample.project);
  EXPECT_FALSE(VerdictOf(sample.project, sample.trial.id));
  RedoStep(sample.project);
  EXPECT_TRUE(same(usable));
  RedoStep(sample.project);
  EXPECT_TRUE(same(excluded));
  // It is no correction: nothing is out of date by it, and none is counted.
  EXPECT_TRUE(ReadLayer(sample.project, sample.trial.id).empty());
  EXPECT_EQ(FactsOf(sample.project, RecordKind::kTrial, sample.trial.id).corrections, 0);
  EXPECT_EQ(FactsOf(sample.project, RecordKind::kTrial, sample.trial.id).verdicts, 1);
  EXPECT_THROW(SetVerdict(sample.project, "gone", usable), Error);
}

}  // namespace
}  // namespace kinora
