#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/util/job.h"
#include "lifting/association.h"
#include "lifting/quality_report.h"
#include "models/pose/device.h"
#include "projects/process_options.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/trial_results.h"

namespace kinora {

// What happened to one athlete of a trial.
struct AthleteOutcome {
  Athlete athlete;
  QualityReport quality;
  double limb_percent = 0;    // samples of the twelve limb joints that were triangulated, before any gap was filled
  std::int64_t rejected = 0;  // samples thrown out as outliers
  std::int64_t filled = 0;    // samples filled in gaps
};

struct TrialOutcome {
  std::string trial;     // "P01/day1/walk"
  std::string networks;  // "blazepose-heavy with blazepose-detector", or "imported 2D points (body25b)"
  DeviceReport device;   // empty name: no network ran, the 2D points were there
  std::vector<CameraPart> cameras;
  std::vector<AthleteOutcome> athletes;
  std::int64_t episodes = 0;          // doubtful ones that nobody accepted: see review/episodes.h
  std::vector<std::string> notes;     // what a person should know, a sentence each
  std::vector<std::string> computed;  // stages that ran now; the others were there
};

// Runs all stages of one trial: 2D points, people across views, triangulation, cleaning, angles. What is there already
// with the same inputs and options is not done again; a run that was stopped goes on after its last chunk.
// `models` is the folder of installed networks. The project's timeline is set from its videos where it is not yet.
//
// Throws Error that says what, where and what to do; Cancelled when the job is stopped. Whatever was finished stays.
TrialOutcome ProcessTrial(CaptureProject& project, const Trial& trial, const ProcessOptions& options,
                          const std::filesystem::path& models, const Job& job);

}  // namespace kinora
