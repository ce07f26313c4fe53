// Exports of what is too much for a format, or for memory.

#include "projects/export/export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/io/c3d.h"
#include "projects/events.h"
#include "projects/export/export_options.h"
#include "tests/projects/review/synthetic_review.h"
#include "tests/support/paths.h"

namespace kinora {
namespace {

using testing::Contains;
using testing::HasSubstr;

TEST(Export, OfMoreEventsThanAC3dFileHoldsWritesTheFirstOnesAndSaysSo) {
  const auto made = test::MakeSyntheticReview({.frames = 90});
  std::vector<GaitEvent> events(300);
  for (std::size_t i = 0; i < events.size(); ++i) events[i].time_s = 0.004 * static_cast<double>(i);
  const std::vector<Athlete> athletes = ListAthletes(*made->project, made->trial.id);
  SetDetectedEvents(*made->project, made->trial.id, athletes.front().id, events);
  ExportOptions options;
  options.csv = options.trc = options.mot = options.picture = options.events = false;
  options.c3d = true;
  const test::TemporaryFolder folder;
  const ExportOutcome outcome = ExportTrial(*made->project, made->trial, folder.path(), options, Job());
  EXPECT_THAT(outcome.notes, Contains(HasSubstr("first of 300")));
  ASSERT_EQ(outcome.files.size(), 1U);
  const auto read = ReadC3d(outcome.files.front());
  EXPECT_EQ(read.value.events.size(), kMostC3dEvents);
  EXPECT_NEAR(read.value.events.back().time_s, 0.004 * 254, 1e-4);
}

}  // namespace
}  // namespace kinora
