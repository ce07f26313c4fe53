#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/registry/card.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// What would mend a trial that is not up to date.
enum class TrialMend {
  kNothing,      // it is up to date
  kRecalculate,  // what follows the 2D points; no network runs (ProcessOptions::keep_pose2d)
  kProcess       // all of it: the 2D points are missing, or of other videos, networks or options
};

// How a trial's current results stand to what they would be made from now: its videos, calibration and corrections, the
// chosen networks and options (run_settings.h), and this program.
struct TrialStanding {
  bool processed = false;  // it has results, up to date or not
  TrialMend mend = TrialMend::kProcess;
  // Why it is out of date, a clause each: "the calibration changed since it was processed".
  std::vector<std::string> reasons;

  bool stale() const { return processed && mend != TrialMend::kNothing; }
  std::string Sentence() const;  // all reasons; empty where there is none
};

// Reads records and keys, computes no result. `installed`: networks, so that a network file that was replaced is
// noticed; without them names are compared. What keeps a trial from being processed at all (trial_obstacle.h) is no
// reason here.
TrialStanding StandingOf(CaptureProject& project, const Trial& trial, std::span<const Card> installed = {});

}  // namespace kinora
