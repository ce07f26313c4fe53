#include "projects/trial_results.h"

#include <nlohmann/json.hpp>

#include "core/util/error.h"
#include "projects/canonical_json.h"
#include "projects/options_json.h"
#include "projects/settings.h"
#include "projects/stages.h"
#include "projects/store/results.h"

namespace kinora {
namespace {

// A field of a result's canonical inputs; null where there is no such result.
nlohmann::json InputOf(CaptureProject& project, const std::string& result, const char* field) {
  const std::optional<ResultRow> row = ResultById(project.database(), result);
  if (!row) return nullptr;
  const nlohmann::json inputs = ParseJson(row->inputs, "result " + row->stage);
  return inputs.contains(field) ? inputs.at(field) : nlohmann::json();
}

template <class Options>
Options OptionsFrom(const nlohmann::json& json, const std::string& where) {
  return json.is_null() ? Options() : OptionsFromJson<Options>(json.dump(), where);
}

}  // namespace

TrialResults CurrentResults(CaptureProject& project, const Trial& trial) {
  const auto chosen = ReadSetting(project, trial.id, kSettingCurrentResults);
  const nlohmann::json ids = chosen ? nlohmann::json::parse(*chosen, nullptr, false) : nlohmann::json();
  auto current = [&](std::string_view stage) {
    const std::string id = ids.is_object() ? ids.value(std::string(stage), std::string()) : std::string();
    const auto row = ResultById(project.database(), id);
    return row && row->finished_utc ? id : std::string();
  };
  return {current(kStagePose2D), current(kStageAssociation), current(kStageTriangulation), current(kStageFilter),
          current(kStageAngles)};
}

SolveOptions SolveOptionsOf(CaptureProject& project, const TrialResults& results) {
  // Triangulation keeps its own options and who was analysed, in this order.
  const nlohmann::json triangulation = InputOf(project, results.triangulation, "options");
  SolveOptions options;
  if (triangulation.is_array() && !triangulation.empty())
    options.triangulation = OptionsFrom<SequenceOptions>(triangulation.at(0), "options of triangulation");
  options.cleaning = OptionsFrom<CleanOptions>(InputOf(project, results.filter, "options"), "options of filter");
  options.angles = OptionsFrom<ClinicalOptions>(InputOf(project, results.angles, "options"), "options of angles");
  return options;
}

ReadEdits EditsOf(CaptureProject& project, const TrialResults& results) {
  const auto digest = [&](const std::string& result) {
    const nlohmann::json edits = InputOf(project, result, "edits");
    return edits.is_string() ? edits.get<std::string>() : std::string();
  };
  return {digest(results.triangulation), digest(results.filter)};
}

}  // namespace kinora
