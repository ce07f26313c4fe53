#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/util/job.h"
#include "models/pose/device.h"
#include "models/registry/card.h"
#include "projects/pipeline/stage_run.h"
#include "projects/process_options.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// Where a trial's 2D points come from.
struct PoseSourceResult {
  StageRun run;
  std::string networks;  // for people: "blazepose-heavy with blazepose-detector", "imported 2D points"
  DeviceReport device;   // empty name where no network ran
  std::vector<std::string> notes;
};

// The trial's 2D points: those that were imported, or those that the chosen networks find in its videos (see
// RunPoseStage). `models` is the folder of installed networks.
// Throws Error (user) where a network is not installed, (file) where a video is missing or changed.
PoseSourceResult Pose2DOf(CaptureProject& project, const Trial& trial, const ProcessOptions& options,
                          const std::filesystem::path& models, const Job& job);

// The detector that goes with a pose network. Throws Error (user) where none is installed.
std::string DetectorFor(const Card& pose, const std::filesystem::path& models);

}  // namespace kinora
