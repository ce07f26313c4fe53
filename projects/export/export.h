#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/util/job.h"
#include "projects/export/export_options.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

struct ExportOutcome {
  std::vector<std::filesystem::path> files;  // and folders, in the order they were written
  std::vector<std::string> notes;            // what was left out and why
};

// Writes the trial's current results into `folder` (made where it is not there; empty = the project's exports folder).
// Which files, and their names: see PlanExport. Throws Error (user) where the trial has no results yet, (file) for the
// disk; every file is complete or not there.
ExportOutcome ExportTrial(CaptureProject& project, const Trial& trial, const std::filesystem::path& folder,
                          const ExportOptions& options, const Job& job);

}  // namespace kinora
