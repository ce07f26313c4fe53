#include "projects/review/laid_over.h"

#include <gtest/gtest.h>

#include "tests/projects/review/synthetic_review.h"

namespace kinora {
namespace {

constexpr Timeline kMine{.t0_ns = 0, .rate_numerator = 60, .rate_denominator = 1, .count = 100};
constexpr Timeline kOther{.t0_ns = 2'000'000'000, .rate_numerator = 50, .rate_denominator = 1, .count = 80};

GaitEvent At(double time_s, Side side, EventKind kind = EventKind::kFootStrike) {
  return {.side = side, .kind = kind, .label = {}, .time_s = time_s, .source = EventSource::kDetected};
}

TEST(Align, BringsTheFirstEventThatBothHaveTogether) {
  const std::vector mine = {At(0.3, Side::kLeft, EventKind::kToeOff), At(0.5, Side::kRight), At(1.1, Side::kRight)};
  const std::vector other = {At(2.9, Side::kRight), At(2.4, Side::kRight)};
  const Alignment by = Align(mine, kMine, other, kOther);
  EXPECT_NEAR(by.shift_s, 0.5 - 2.4, 1e-12);
  ASSERT_TRUE(by.event);
  EXPECT_EQ(by.event->side, Side::kRight);
}

TEST(Align, BringsTheBeginningsTogetherWhereNoEventIsInBoth) {
  const std::vector mine = {At(0.3, Side::kLeft)};
  const std::vector other = {At(2.9, Side::kRight)};
  const Alignment by = Align(mine, kMine, other, kOther);
  EXPECT_NEAR(by.shift_s, -2.0, 1e-12);
  EXPECT_FALSE(by.event);
}

TEST(ChoicesToLayOver, AreTheOtherProcessedTrials) {
  const auto made = test::MakeSyntheticReview();
  const Trial raw = EnsureTrial(*made->project, made->trial.session, "not processed");
  EXPECT_TRUE(ChoicesToLayOver(*made->project, made->trial).empty());
  const auto choices = ChoicesToLayOver(*made->project, raw);
  ASSERT_EQ(choices.size(), 1U);
  EXPECT_EQ(choices[0].trial.id, made->trial.id);
  EXPECT_EQ(choices[0].participant, "P01");
  const LaidOver laid = ReadLaidOver(*made->project, choices[0].trial);
  EXPECT_EQ(laid.name, "P01/day1/walk");
  EXPECT_EQ(laid.filtered.timeline, made->timeline);
  EXPECT_FALSE(laid.angles.series.empty());
  EXPECT_ANY_THROW(ReadLaidOver(*made->project, raw));
}

}  // namespace
}  // namespace kinora
