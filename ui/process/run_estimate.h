#pragma once

#include <QString>
#include <filesystem>
#include <optional>
#include <vector>

#include "projects/process_options.h"
#include "ui/process/trials_model.h"

namespace kinora::ui {

// What a run of these trials will take, before it is begun.
struct RunEstimate {
  int trials = 0;
  int recalculated = 0;           // of them, from the 2D points that are there
  qint64 pictures = 0;            // that networks have to look at
  std::optional<double> seconds;  // empty: nothing is known of these networks
  bool guessed = false;           // this machine has not run them yet: as on a usual one of as many cores
  double bytes = 0;               // the project will grow by about this
  double free_bytes = -1;         // on its drive; below 0: unknown

  bool TooLittleSpace() const { return free_bytes >= 0 && bytes > 0.9 * free_bytes; }
};

// Whether the trial's 2D points are there already, as far as the names of the networks say: options that alter them
// make them anew all the same.
bool NetworksDone(const TrialLine& line, const ProcessOptions& options);
RunEstimate EstimateRun(const std::vector<const TrialLine*>& trials, const ProcessOptions& options,
                        const std::filesystem::path& project_folder);
// "3.4 MB"
QString BytesText(double bytes);

}  // namespace kinora::ui
