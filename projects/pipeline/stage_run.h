#pragma once

#include <functional>
#include <string>

#include "projects/project.h"
#include "projects/records.h"
#include "projects/stage_key.h"
#include "projects/store/results.h"

namespace kinora {

struct StageRun {
  ResultRow result;
  bool computed = false;  // false: it was there, finished, with the same inputs
};

// The result of a stage with these inputs: the stored one where it is finished, else computed now. `compute` gets the
// result's id, commits chunks to it (it may find some there, from a run that was stopped) and returns how it was made
// as JSON (device, threads, versions).
StageRun RunStage(CaptureProject& project, const Trial& trial, const StageInputs& inputs,
                  const std::function<std::string(const std::string& result)>& compute);

}  // namespace kinora
