#include "projects/review/finish_trial.h"

#include <gtest/gtest.h>

#include "core/kinematics/cycle_curves.h"
#include "projects/review/event_edits.h"
#include "projects/review/trial_table.h"
#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

using test::MakeSyntheticReview;

// Five seconds of a walk: at least three strides a side.
class Walked : public testing::Test {
 protected:
  void SetUp() override {
    test::SyntheticOptions options;
    options.frames = 300;
    options.change_scene = [](synthetic::SceneTracks& scene) {
      // One fault, so that there is something to look at.
      for (std::size_t f = 150; f < 165; ++f)
        for (TrackedPerson& person : scene.cameras[2].frames[f].people) {
          auto& points = person.keypoints.points;
          for (const Joint joint : {Joint::kKneeL, Joint::kAnkleL, Joint::kHeelL, Joint::kBigToeL, Joint::kHipL}) {
            const KeypointSet& set = *scene.cameras[2].set;
            std::swap(points[static_cast<std::size_t>(*set.IndexOf(joint))],
                      points[static_cast<std::size_t>(*set.IndexOf(MirrorOf(joint)))]);
          }
        }
    };
    made_ = MakeSyntheticReview(options);
  }
  TrialSummary Finish(EventTemplate motion) { return FinishTrial(*made_->project, made_->trial, motion, Job()); }
  std::vector<StoredEvent> Events() {
    TrialReview review(*made_->project, made_->trial);
    return EventsOf(review, 0);
  }

  std::unique_ptr<test::SyntheticReview> made_;
};

TEST_F(Walked, FindsStepsAndLeavesASummary) {
  const TrialSummary summary = Finish(EventTemplate::kWalk);
  EXPECT_GE(summary.cycles_left, 3);
  EXPECT_GE(summary.cycles_right, 3);
  EXPECT_EQ(summary.cameras, 4);
  EXPECT_EQ(summary.swaps, 1);
  EXPECT_GT(summary.limb_percent, 99);
  const auto stored = ReadSummary(*made_->project, made_->trial.id);
  ASSERT_TRUE(stored);
  EXPECT_EQ(SummaryJson(*stored), SummaryJson(summary));
  // A review starts with these episodes.
  const TrialReview review(*made_->project, made_->trial);
  ASSERT_FALSE(review.episodes().empty());
  EXPECT_EQ(review.episodes()[0].cause, EpisodeCause::kLeftRight);
  EXPECT_EQ(review.episodes()[0].camera, 2u);
}

TEST_F(Walked, EventsArePutMovedAndTakenAwayByActsThatCanBeUndone) {
  Finish(EventTemplate::kWalk);
  TrialReview review(*made_->project, made_->trial);
  const std::vector<StoredEvent> detected = EventsOf(review, 0);
  ASSERT_GE(detected.size(), 6u);
  const StoredEvent first = detected[0], second = detected[1];
  EXPECT_TRUE(MoveEvent(review, first.id, first.event.time_s + 0.0123).events);
  RemoveEvent(review, second.id);
  std::string id;
  AddEvent(review, 0, {Side::kMiddle, EventKind::kCustom, "turn", 1.2345, EventSource::kEdited}, &id);
  RenameEvent(review, id, Side::kLeft, EventKind::kCustom, "left turn");
  std::vector<StoredEvent> now = EventsOf(review, 0);
  EXPECT_EQ(now.size(), detected.size());  // one added, one taken away
  const auto turned = ReadStoredEvent(*made_->project, id);
  ASSERT_TRUE(turned);
  EXPECT_EQ(turned->event.label, "left turn");
  EXPECT_EQ(turned->event.time_s, 1.2345);
  // A new detection leaves all of that alone.
  SetDetectedEvents(*made_->project, made_->trial.id, first.athlete, [&] {
    std::vector<GaitEvent> events;
    for (const StoredEvent& event : detected) events.push_back(event.event);
    return events;
  }());
  EXPECT_EQ(EventsOf(review, 0).size(), now.size());
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(review.Undo().events);
  now = EventsOf(review, 0);
  ASSERT_EQ(now.size(), detected.size());
  for (std::size_t i = 0; i < now.size(); ++i) EXPECT_EQ(now[i].event.time_s, detected[i].event.time_s);
  for (int i = 0; i < 4; ++i) EXPECT_TRUE(review.Redo());
  EXPECT_EQ(ReadStoredEvent(*made_->project, id)->event.label, "left turn");
}

TEST_F(Walked, CyclesRunFromStrikeToStrikeOfTheirSide) {
  Finish(EventTemplate::kWalk);
  const TrialReview review(*made_->project, made_->trial);
  std::vector<GaitEvent> events;
  for (const StoredEvent& event : Events()) events.push_back(event.event);
  const auto cycles = CyclesOf(review.Solved(0).angles, events, UsualCycleEvent(events));
  const auto knee = std::ranges::find_if(
      cycles, [](const QuantityCycles& q) { return q.name == "knee_flexion" && q.side == Side::kRight; });
  ASSERT_NE(knee, cycles.end());
  EXPECT_EQ(knee->cycle, Side::kRight);
  ASSERT_EQ(knee->summary.mean.size(), 101u);
  for (const Cycle& cycle : knee->cycles) EXPECT_NEAR(cycle.end_s - cycle.start_s, 1.1, 0.05);  // the walker's stride
  constexpr double kNear = 0.1;  // rad: noise of 1.5 px, and what the filter takes away
  const Cycle& cycle = knee->cycles[1];
  for (int percent = 0; percent <= 100; ++percent) {
    const double time_s = cycle.start_s + (cycle.end_s - cycle.start_s) * percent / 100;
    EXPECT_NEAR(cycle.values[static_cast<std::size_t>(percent)],
                made_->walkers[0].AnglesAt(time_s, Side::kRight).knee_flexion, kNear);
  }
}

TEST_F(Walked, TheTableSaysWhatIsToDo) {
  // Results, but no figures: an older version left it so.
  EXPECT_EQ(ReadTrialTable(*made_->project).at(0).state, TrialState::kStale);
  Finish(EventTemplate::kWalk);
  std::vector<TrialRow> rows = ReadTrialTable(*made_->project);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].state, TrialState::kDone);
  EXPECT_EQ(rows[0].name, "P01/day1/walk");
  ASSERT_TRUE(rows[0].WorstDoubt());
  EXPECT_NE(rows[0].WorstDoubt()->sentence.find("swapped in cam03"), std::string::npos);
  const std::int64_t before = rows[0].episodes;
  TrialReview review(*made_->project, made_->trial);
  review.Accept(review.episodes()[0]);
  EXPECT_EQ(ReadTrialTable(*made_->project)[0].episodes, before - 1);
  review.Undo();
  review.Mend(review.episodes()[0]);
  EXPECT_EQ(ReadTrialTable(*made_->project)[0].state, TrialState::kStale);
  review.Undo();
  StoreFailure(*made_->project, made_->trial.id, "the video of cam01 is not there");
  rows = ReadTrialTable(*made_->project);
  EXPECT_EQ(rows[0].state, TrialState::kFailed);
  EXPECT_EQ(rows[0].sentence, "the video of cam01 is not there");
}

TEST_F(Walked, AnAcceptedEpisodeComesBackOnlyWhereThePointsUnderItChange) {
  Finish(EventTemplate::kNone);
  auto review = std::make_unique<TrialReview>(*made_->project, made_->trial);
  const Episode swap = review->episodes().at(0);
  const std::size_t before = review->OpenEpisodes().size();
  review->Accept(swap);
  EXPECT_EQ(review->OpenEpisodes().size(), before - 1);
  review = std::make_unique<TrialReview>(*made_->project, made_->trial);
  EXPECT_TRUE(review->IsAccepted(swap));
  const auto pts = [&](std::size_t frame) { return review->trial().pts_ns[2][frame]; };
  review->MovePoint({0, 2, pts(20), Joint::kKneeL}, 500, 500);
  EXPECT_TRUE(review->IsAccepted(swap));
  review->MovePoint({0, 2, pts(155), Joint::kKneeL}, 500, 500);
  EXPECT_FALSE(review->IsAccepted(swap));
  review->Undo();
  EXPECT_TRUE(review->IsAccepted(swap));
}

TEST_F(Walked, MendingTheEpisodeMakesItGo) {
  Finish(EventTemplate::kNone);
  TrialReview review(*made_->project, made_->trial);
  EXPECT_TRUE(review.Mend(review.episodes().at(0)));
  test::SolveNow(review);
  for (const Episode& episode : review.episodes()) EXPECT_NE(episode.cause, EpisodeCause::kLeftRight);
}

}  // namespace
}  // namespace kinora
