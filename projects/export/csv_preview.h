#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/io/csv_table.h"
#include "projects/export/export_options.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// The first rows of a trial's CSV files as they would be written, and what can be chosen.
struct CsvPreview {
  std::vector<std::string> joints;  // all of the trial: "l_ankle"
  std::vector<std::string> angles;  // "knee_flexion", once for both sides
  CsvTable trajectories;            // of the first athlete
  CsvTable angle_table;
};
// Throws Error (user) where the trial was not processed, or an option names what is not there.
CsvPreview PreviewCsv(CaptureProject& project, const Trial& trial, const ExportOptions& options, std::int64_t samples);

}  // namespace kinora
