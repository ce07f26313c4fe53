#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "projects/process_options.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// How a project's trials are to be processed, as a person chose it in the window; what `kinora-cli process` is told
// holds for that run alone.
inline constexpr std::string_view kSettingProcessOptions = "process.options";  // of the project, process_json.h
inline constexpr std::string_view kSettingWho = "process.person";              // of a trial: PersonChoiceOptions

// A person's choice, as a step that can be undone; nothing where it is so already.
void ChooseOptions(CaptureProject& project, const ProcessOptions& options);
// What a run goes by where nobody chose: no step, since nobody did anything.
void KeepOptions(CaptureProject& project, const ProcessOptions& options);
void ChoosePeople(CaptureProject& project, const std::string& trial, const PersonChoiceOptions& who);

// Empty where nobody chose: then results are up to date with the options that they were made with.
std::optional<ProcessOptions> WantedOptions(CaptureProject& project, const std::string& trial);
// What a recalculation of a trial's later stages goes by: what was chosen, or else what its results were made with.
ProcessOptions OptionsToRecalculate(CaptureProject& project, const Trial& trial);
// Who is analysed in a trial, where that was chosen.
std::optional<PersonChoiceOptions> WantedPeople(CaptureProject& project, const std::string& trial);

}  // namespace kinora
