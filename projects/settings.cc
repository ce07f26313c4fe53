#include "projects/settings.h"

namespace kinora {

std::optional<std::string> ReadSetting(CaptureProject& project, std::string_view scope, std::string_view name) {
  Statement rows = project.database().Query("SELECT value FROM setting WHERE scope = ? AND name = ?", scope, name);
  return rows.Next() ? std::optional(rows.Text(0)) : std::nullopt;
}

std::optional<std::string> EffectiveSetting(CaptureProject& project, const std::string& trial, std::string_view name) {
  std::optional<std::string> own = ReadSetting(project, trial, name);
  return own ? own : ReadSetting(project, kProjectScope, name);
}

void WriteSetting(CaptureProject& project, std::string_view scope, std::string_view name,
                  const std::optional<std::string>& json) {
  if (json)
    project.database().Run("INSERT OR REPLACE INTO setting (scope, name, value) VALUES (?, ?, ?)", scope, name, *json);
  else
    project.database().Run("DELETE FROM setting WHERE scope = ? AND name = ?", scope, name);
}

std::vector<Setting> ListSettings(CaptureProject& project) {
  Statement rows = project.database().Query("SELECT scope, name, value FROM setting ORDER BY scope, name");
  std::vector<Setting> all;
  while (rows.Next()) all.push_back({rows.Text(0), rows.Text(1), rows.Text(2)});
  return all;
}

}  // namespace kinora
