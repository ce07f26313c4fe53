#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/stage_key.h"
#include "projects/store/results.h"

namespace kinora {

struct StageRun {
  ResultRow result;
  bool computed = false;    // false: it was there, finished, with the same inputs
  std::size_t damaged = 0;  // chunks that it was computed anew for
};

// Reopens a finished result that is damaged (see Reopen), and says how many chunks are: the next run makes them anew.
std::size_t ReopenIfDamaged(CaptureProject& project, const std::string& result, const Job& job);

// The result of a stage with these inputs: the stored one where it is finished and whole, else computed now. `compute`
// gets the result's id, commits chunks to it (it may find some there, from a run that was stopped) and returns how it
// was made as JSON (device, threads, versions).
StageRun RunStage(CaptureProject& project, const Trial& trial, const StageInputs& inputs, const Job& job,
                  const std::function<std::string(const std::string& result)>& compute);

}  // namespace kinora
