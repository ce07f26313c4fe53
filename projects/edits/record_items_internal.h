#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "projects/edits/log.h"
#include "projects/project.h"

namespace kinora {

// Fields of records, whole rows of videos, and trials' verdicts as items of the edit log: ["record", table, id, field]
// -> value, ["video", id] -> the row or null, and ["verdict", trial] -> [verdict, rule, reason, who, when] or null.

bool IsRecord(const nlohmann::json& key);
// Throws Error (file) for a table or field that no step may touch.
nlohmann::json ReadRecordItem(CaptureProject& project, const nlohmann::json& key);
// A name that is taken by now gets a number behind it; a video whose place another has taken stays away.
void WriteRecordItem(CaptureProject& project, const nlohmann::json& key, const nlohmann::json& value);

EditChange ChangeRecord(const std::string& table, const std::string& id, const std::string& field,
                        const nlohmann::json& value);
EditChange TakeAwayVideo(const std::string& id);
EditChange ChangeVerdict(const std::string& trial, const nlohmann::json& verdict);

}  // namespace kinora
