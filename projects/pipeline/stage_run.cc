#include "projects/pipeline/stage_run.h"

namespace kinora {

StageRun RunStage(CaptureProject& project, const Trial& trial, const StageInputs& inputs,
                  const std::function<std::string(const std::string& result)>& compute) {
  Database& database = project.database();
  const std::string key = StageKey(inputs);
  if (std::optional<ResultRow> found = FindResult(database, trial.id, inputs.stage, key);
      found && found->finished_utc) {
    return {*std::move(found), false};
  }
  project.RequireWritable();
  const ResultRow row = OpenResult(database, trial.id, inputs.stage, key, CanonicalInputs(inputs));
  FinishResult(database, row.id, compute(row.id));
  return {*ResultById(database, row.id), true};
}

}  // namespace kinora
