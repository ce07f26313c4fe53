#include "projects/pipeline/stage_run.h"

namespace kinora {

std::size_t ReopenIfDamaged(CaptureProject& project, const std::string& result, const Job& job) {
  const std::vector<ChunkPlace> damaged = DamagedChunks(project.database(), result, job);
  if (damaged.empty()) return 0;
  project.RequireWritable();
  Reopen(project.database(), result, damaged);
  return damaged.size();
}

StageRun RunStage(CaptureProject& project, const Trial& trial, const StageInputs& inputs, const Job& job,
                  const std::function<std::string(const std::string& result)>& compute) {
  Database& database = project.database();
  const std::string key = StageKey(inputs);
  std::size_t damaged = 0;
  if (std::optional<ResultRow> found = FindResult(database, trial.id, inputs.stage, key);
      found && found->finished_utc) {
    damaged = ReopenIfDamaged(project, found->id, job);
    if (damaged == 0) return {*std::move(found), false};
  }
  project.RequireWritable();
  const ResultRow row = OpenResult(database, trial.id, inputs.stage, key, CanonicalInputs(inputs));
  FinishResult(database, row.id, compute(row.id));
  return {*ResultById(database, row.id), true, damaged};
}

}  // namespace kinora
