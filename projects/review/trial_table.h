#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "projects/project.h"
#include "projects/records.h"
#include "projects/trial_standing.h"
#include "projects/trial_summary.h"
#include "projects/verdicts.h"

namespace kinora {

// The morning after: one row a trial, the worst first. Read from what each run left (trial_summary.h); nothing is
// computed.

enum class TrialState : std::uint8_t {
  kFailed,   // the last run failed: `sentence` says what to do
  kMissing,  // not processed yet
  kStale,    // processed, but not from what is there now: see trial_standing.h
  kDone
};
std::string_view NameOf(TrialState state);  // "failed", "not processed", "out of date", "done"

struct TrialRow {
  Trial trial;
  std::string name;  // "P01/day1/walk"
  TrialState state = TrialState::kMissing;
  std::string sentence;  // of a failure, or what it is out of date with; empty otherwise
  TrialStanding standing;
  std::optional<Verdict> verdict;
  std::optional<TrialSummary> summary;  // of the last run that came to its end
  std::int64_t episodes = 0;            // doubtful ones that nobody accepted
  double worst_severity = 0;
  double worst_missing_percent = 0;
  double badness = 0;  // what rows are sorted by

  // The episode that Enter opens; null where there is none.
  const TrialSummary::Doubt* WorstDoubt() const;
};

// All trials of the project. Failed ones first, then those not processed, out of date, and done, each by badness:
// many and severe episodes, missing samples, a suspect camera; those with a verdict after those without.
// `installed`: as for StandingOf.
std::vector<TrialRow> ReadTrialTable(CaptureProject& project, std::span<const Card> installed = {});
// The row of one of them.
TrialRow ReadTrialRow(CaptureProject& project, const Trial& trial, std::span<const Card> installed = {});

}  // namespace kinora
