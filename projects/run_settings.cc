#include "projects/run_settings.h"

#include "projects/options_json.h"
#include "projects/process_json.h"
#include "projects/settings.h"

namespace kinora {

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

}  // namespace kinora
