#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "projects/project.h"

namespace kinora {

// Named values of a project or of one trial, as canonical JSON. A trial's value goes before the project's.
// People's changes go through the edit log (edits/log.h) so that they can be undone; these functions are what it uses.
inline constexpr std::string_view kProjectScope = "project";

std::optional<std::string> ReadSetting(CaptureProject& project, std::string_view scope, std::string_view name);
// The trial's value, or else the project's.
std::optional<std::string> EffectiveSetting(CaptureProject& project, const std::string& trial, std::string_view name);
// An empty value removes it.
void WriteSetting(CaptureProject& project, std::string_view scope, std::string_view name,
                  const std::optional<std::string>& json);

struct Setting {
  std::string scope;
  std::string name;
  std::string json;
};
std::vector<Setting> ListSettings(CaptureProject& project);

}  // namespace kinora
