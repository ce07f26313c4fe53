#include "projects/run_settings.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "projects/canonical_json.h"
#include "projects/edits/log.h"
#include "projects/options_json.h"
#include "projects/process_json.h"
#include "projects/settings.h"
#include "projects/store/results.h"
#include "projects/trial_results.h"

namespace kinora {

namespace {

void Choose(CaptureProject& project, std::string_view scope, std::string_view name, const std::string& json,
            const std::string& label) {
  if (ReadSetting(project, scope, name) != json) CommitEdit(project, {}, label, {ChangeSetting(scope, name, json)});
}

}  // namespace

void ChooseOptions(CaptureProject& project, const ProcessOptions& options) {
  Choose(project, kProjectScope, kSettingProcessOptions, ProcessOptionsJson(options),
         "choose how trials are processed");
}

void KeepOptions(CaptureProject& project, const ProcessOptions& options) {
  if (!ReadSetting(project, kProjectScope, kSettingProcessOptions))
    WriteSetting(project, kProjectScope, kSettingProcessOptions, ProcessOptionsJson(options));
}

void ChoosePeople(CaptureProject& project, const std::string& trial, const PersonChoiceOptions& who) {
  const std::optional<Trial> row = TrialById(project, trial);
  Choose(project, trial, kSettingWho, OptionsJson(who),
         fmt::format("choose who is analysed in {}", row ? FullName(project, *row) : trial));
}

std::optional<PersonChoiceOptions> WantedPeople(CaptureProject& project, const std::string& trial) {
  const auto who = ReadSetting(project, trial, kSettingWho);
  if (!who) return std::nullopt;
  return OptionsFromJson<PersonChoiceOptions>(*who, "who is analysed");
}

std::optional<ProcessOptions> WantedOptions(CaptureProject& project, const std::string& trial) {
  const auto stored = ReadSetting(project, kProjectScope, kSettingProcessOptions);
  if (!stored) return std::nullopt;
  ProcessOptions options = ProcessOptionsFromJson(*stored, "how trials are processed");
  options.person = WantedPeople(project, trial).value_or(PersonChoiceOptions());
  return options;
}

ProcessOptions OptionsToRecalculate(CaptureProject& project, const Trial& trial) {
  if (auto wanted = WantedOptions(project, trial.id)) return *wanted;
  const TrialResults results = CurrentResults(project, trial);
  const SolveOptions solve = SolveOptionsOf(project, results);
  ProcessOptions options;
  options.triangulation = solve.triangulation;
  options.cleaning = solve.cleaning;
  options.angles = solve.angles;
  const auto stored = [&](const std::string& id) {
    const auto row = ResultById(project.database(), id);
    const nlohmann::json inputs = row ? ParseJson(row->inputs, "result " + row->stage) : nlohmann::json();
    return inputs.contains("options") ? inputs.at("options") : nlohmann::json();
  };
  if (const nlohmann::json association = stored(results.association); association.is_object())
    options.association = OptionsFromJson<AssociationOptions>(association.dump(), "options of association");
  const nlohmann::json both = stored(results.triangulation);
  if (both.is_array() && both.size() == 2)
    options.person = OptionsFromJson<PersonChoiceOptions>(both.at(1).dump(), "who was analysed");
  options.person = WantedPeople(project, trial.id).value_or(options.person);
  return options;
}

}  // namespace kinora
