#include <gtest/gtest.h>

#include "projects/event_templates.h"

namespace kinora {
namespace {

GaitEvent Gait(Side side, EventKind kind, double time_s) {
  return {.side = side, .kind = kind, .label = {}, .time_s = time_s, .source = EventSource::kDetected};
}

TEST(LikelyEvent, FollowsTheGaitCycle) {
  const std::vector events = {Gait(Side::kRight, EventKind::kFootStrike, 1.0),
                              Gait(Side::kLeft, EventKind::kToeOff, 1.1)};
  const GaitEvent next = LikelyEvent(EventTemplate::kWalk, events, 1.5);
  EXPECT_EQ(next.side, Side::kLeft);
  EXPECT_EQ(next.kind, EventKind::kFootStrike);
  EXPECT_EQ(next.time_s, 1.5);
  const GaitEvent former = LikelyEvent(EventTemplate::kWalk, events, 0.4);
  EXPECT_EQ(former.side, Side::kRight);
  EXPECT_EQ(former.kind, EventKind::kToeOff);
}

TEST(LikelyEvent, BeginsAsTheTemplateSays) {
  EXPECT_EQ(LikelyEvent(EventTemplate::kRun, {}, 1).kind, EventKind::kFootStrike);
  EXPECT_EQ(LikelyEvent(EventTemplate::kSquat, {}, 1).label, kDeepestSquat);
  EXPECT_EQ(LikelyEvent(EventTemplate::kNone, {}, 1).label, kUnnamedEvent);
  const std::vector jump = {LikelyEvent(EventTemplate::kJump, {}, 1)};
  EXPECT_EQ(jump[0].label, kDeepest);
  EXPECT_EQ(LikelyEvent(EventTemplate::kJump, jump, 2).label, kApex);
}

TEST(LikelyEvent, RepeatsANameThatAPersonGave) {
  GaitEvent release = LikelyEvent(EventTemplate::kNone, {}, 1);
  release.label = "release";
  const std::vector events = {release};
  EXPECT_EQ(LikelyEvent(EventTemplate::kNone, events, 3).label, "release");
}

}  // namespace
}  // namespace kinora
