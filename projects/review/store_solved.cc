#include "projects/review/store_solved.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/canonical_json.h"
#include "projects/edits/log.h"
#include "projects/review/finish_trial.h"
#include "projects/settings.h"
#include "projects/solve/result_chunks.h"
#include "projects/stage_inputs.h"
#include "projects/stages.h"
#include "projects/trial_results.h"

namespace kinora {
namespace {

// A stage's options as its current result has them, text for text: the keys must be those of a run.
std::string StoredOptions(CaptureProject& project, const std::string& result) {
  const auto row = ResultById(project.database(), result);
  if (!row) return {};
  const nlohmann::json inputs = ParseJson(row->inputs, "result " + row->stage);
  return inputs.contains("options") ? inputs.at("options").dump() : std::string();
}

// The stages' inputs with these corrections; empty where a run would go another way than the review did.
struct Chain {
  StageInputs triangulation, filter, angles;
};
std::optional<Chain> ChainOf(CaptureProject& project, const SolveRequest& request) {
  const ReviewTrial& loaded = *request.trial;
  const TrialResults now = CurrentResults(project, loaded.trial);
  const auto pose = ResultById(project.database(), now.pose2d);
  const auto association = ResultById(project.database(), now.association);
  if (!pose || !association || now.pose2d != loaded.results.pose2d || now.association != loaded.results.association)
    return std::nullopt;
  const EditLayer layer = ReadLayer(project, loaded.trial.id);
  if (LayerDigest(layer) != LayerDigest(request.layer) || GapsDigest(layer) != GapsDigest(request.layer))
    return std::nullopt;
  const std::string rig = RigDigest(loaded.rig);
  if (RigDigest(RigOf(project, loaded.trial)) != rig) return std::nullopt;
  const std::string options = StoredOptions(project, now.association);
  if (StageKey(AssociationInputs(options, pose->key, rig, LeftOutDigest(layer))) != association->key)
    return std::nullopt;
  for (const auto& [before, after] :
       {std::pair(loaded.results.triangulation, now.triangulation), std::pair(loaded.results.filter, now.filter),
        std::pair(loaded.results.angles, now.angles)})
    if (before != after && StoredOptions(project, before) != StoredOptions(project, after) && !before.empty() &&
        ResultById(project.database(), before))
      return std::nullopt;
  Chain chain;
  chain.triangulation = TriangulationInputs(StoredOptions(project, now.triangulation), pose->key, association->key, rig,
                                            LayerDigest(request.layer));
  chain.filter =
      FilterInputs(StoredOptions(project, now.filter), StageKey(chain.triangulation), GapsDigest(request.layer));
  chain.angles = AnglesInputs(StoredOptions(project, now.angles), StageKey(chain.filter));
  return chain;
}

// Some chunks at a time: the window may want to write in between.
std::string Write(CaptureProject& project, const std::string& trial, const StageInputs& inputs,
                  std::span<const Chunk> chunks, int threads, const Job& job) {
  constexpr std::size_t kAtOnce = 8;
  Database& database = project.database();
  const ResultRow row = OpenResult(database, trial, inputs.stage, StageKey(inputs), CanonicalInputs(inputs));
  if (row.finished_utc) return row.id;
  for (std::size_t first = 0; first < chunks.size(); first += kAtOnce) {
    job.CheckStop();
    CommitChunks(database, row.id, chunks.subspan(first, std::min(kAtOnce, chunks.size() - first)));
  }
  FinishResult(database, row.id, CanonicalJson(nlohmann::json{{"threads", threads}}));
  return row.id;
}

// Results of corrections that were gone over since. They can be made again; on the disk they would only add up.
void RemoveFormerCorrections(CaptureProject& project, const std::string& trial, const nlohmann::json& current) {
  const auto is_current = [&](const std::string& id) {
    return std::ranges::any_of(current, [&](const nlohmann::json& one) { return one == id; });
  };
  std::vector<std::string> gone;  // keys of triangulations and filters that go: what was made of them goes too
  for (const std::string_view stage : {kStageTriangulation, kStageFilter, kStageAngles}) {
    for (const ResultRow& row : ListResults(project.database(), trial, stage)) {
      const nlohmann::json inputs = nlohmann::json::parse(row.inputs, nullptr, false);
      if (!inputs.is_object() || is_current(row.id)) continue;
      const bool corrected = inputs.value("edits", std::string()) != "";
      const bool of_gone = std::ranges::any_of(inputs.value("inputs", nlohmann::json::array()), [&](const auto& key) {
        return key.is_string() && std::ranges::find(gone, key.template get<std::string>()) != gone.end();
      });
      if (!corrected && !of_gone) continue;
      gone.push_back(row.key);
      RemoveResult(project.database(), row.id);
    }
  }
}

}  // namespace

SolvedResults EncodeSolved(const SolveRequest& request, const SolvedTrial& solved, const Job& job) {
  SolvedResults results{.request = request, .triangulation = {}, .filter = {}, .angles = {}, .episodes = {}};
  const ReviewTrial& trial = *request.trial;
  for (std::size_t i = 0; i < solved.athletes.size(); ++i) {
    job.CheckStop();
    const std::string& athlete = trial.athletes[i].id;
    const SolvedAthlete& one = *solved.athletes[i];
    std::ranges::move(ChunksOfTriangulation(one.triangulated, trial.persons[i].person, athlete),
                      std::back_inserter(results.triangulation));
    std::ranges::move(ChunksOfCleaning(one.cleaned, athlete), std::back_inserter(results.filter));
    std::ranges::move(ChunksOfAngles(one.angles, athlete), std::back_inserter(results.angles));
  }
  results.episodes = solved.episodes;
  return results;
}

bool StoreSolved(CaptureProject& project, const SolvedResults& results, const Job& job) {
  const Trial& trial = results.request.trial->trial;
  project.RequireWritable();
  std::optional<Chain> chain;
  try {
    chain = ChainOf(project, results.request);
  } catch (const Error&) {  // no rig any more
  }
  if (!chain) return false;
  const int threads = results.request.threads;
  nlohmann::json current =
      nlohmann::json::parse(ReadSetting(project, trial.id, kSettingCurrentResults).value_or("{}"), nullptr, false);
  const nlohmann::json before = current;
  current[std::string(kStageTriangulation)] =
      Write(project, trial.id, chain->triangulation, results.triangulation, threads, job);
  current[std::string(kStageFilter)] = Write(project, trial.id, chain->filter, results.filter, threads, job);
  current[std::string(kStageAngles)] = Write(project, trial.id, chain->angles, results.angles, threads, job);
  {
    Transaction transaction(project.database());
    // Whoever acted, or ran, in the meantime goes before.
    const auto now = ReadSetting(project, trial.id, kSettingCurrentResults);
    if (!now || nlohmann::json::parse(*now, nullptr, false) != before || !ChainOf(project, results.request))
      return false;
    if (current != before) WriteSetting(project, trial.id, kSettingCurrentResults, current.dump());
    RemoveFormerCorrections(project, trial.id, current);
    transaction.Commit();
  }
  FinishTrial(project, trial, EventTemplate::kAsBefore, job, &results.episodes);
  return true;
}

}  // namespace kinora
