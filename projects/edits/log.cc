#include "projects/edits/log.h"

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "projects/calibration_choice_internal.h"
#include "projects/canonical_json.h"
#include "projects/edits/item_json.h"
#include "projects/edits/record_items_internal.h"
#include "projects/events.h"
#include "projects/run_settings.h"
#include "projects/settings.h"
#include "projects/store/uuid.h"

namespace kinora {
namespace {

EditChange Change(const nlohmann::json& key, const nlohmann::json& value) {
  return {CanonicalJson(key), value.is_null() ? std::nullopt : std::optional(CanonicalJson(value))};
}

nlohmann::json ParseOrNull(const std::optional<std::string>& json, const std::string& where) {
  return json ? ParseJson(*json, where) : nlohmann::json();
}

std::optional<std::string> NullIfEmpty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

bool IsSetting(const nlohmann::json& key) {
  return key.at("kind") == "setting";
}

bool IsEvent(const nlohmann::json& key) {
  return key.at("kind") == "event";
}

nlohmann::json JsonOfEvent(const GaitEvent& event) {
  return {{"side", static_cast<int>(event.side)},
          {"kind", static_cast<int>(event.kind)},
          {"label", event.label},
          {"time_s", event.time_s},
          {"source", static_cast<int>(event.source)}};
}

StoredEvent EventFrom(const nlohmann::json& key, const nlohmann::json& value) {
  return {key.at("id").get<std::string>(), key.at("athlete").get<std::string>(),
          GaitEvent{static_cast<Side>(value.at("side").get<int>()), static_cast<EventKind>(value.at("kind").get<int>()),
                    value.at("label").get<std::string>(), value.at("time_s").get<double>(),
                    static_cast<EventSource>(value.at("source").get<int>())}};
}

// Also which calibration a session uses and how trials are processed: undone on whatever page one is.
bool IsOfRecords(const nlohmann::json& key) {
  if (IsRecord(key)) return true;
  return IsSetting(key) && (key.at("name") == kSettingCalibration || key.at("name") == kSettingProcessOptions ||
                            key.at("name") == kSettingWho);
}

// Settings, events and records live in their tables; everything else is the sum of the log.
void ApplyTables(CaptureProject& project, const nlohmann::json& patch) {
  for (const nlohmann::json& item : patch) {
    const nlohmann::json& key = item.at(0);
    if (IsRecord(key)) WriteRecordItem(project, key, item.at(1));
    if (IsSetting(key))
      WriteSetting(project, key.at("scope").get<std::string>(), key.at("name").get<std::string>(),
                   item.at(1).is_null() ? std::nullopt : std::optional(CanonicalJson(item.at(1))));
    if (IsEvent(key)) {
      RemoveStoredEvent(project, key.at("id").get<std::string>());
      if (!item.at(1).is_null())
        PutStoredEvent(project, key.at("trial").get<std::string>(), EventFrom(key, item.at(1)));
    }
  }
}

// The values in force, by key: what an undo must bring back.
std::map<std::string, nlohmann::json> ValuesInForce(CaptureProject& project, const std::string& trial) {
  std::map<std::string, nlohmann::json> values;
  Statement rows =
      project.database().Query("SELECT do FROM edit WHERE applied = 1 AND ifnull(trial, '') = ? ORDER BY seq", trial);
  while (rows.Next())
    for (const nlohmann::json& item : ParseJson(rows.Text(0), project.database().file()))
      values[CanonicalJson(item.at(0))] = item.at(1);
  return values;
}

nlohmann::json FormerValue(CaptureProject& project, const nlohmann::json& key,
                           const std::map<std::string, nlohmann::json>& in_force) {
  if (IsRecord(key)) return ReadRecordItem(project, key);
  if (IsSetting(key))
    return ParseOrNull(ReadSetting(project, key.at("scope").get<std::string>(), key.at("name").get<std::string>()),
                       "setting");
  if (IsEvent(key)) {
    const auto event = ReadStoredEvent(project, key.at("id").get<std::string>());
    return event ? JsonOfEvent(event->event) : nlohmann::json();
  }
  const auto found = in_force.find(CanonicalJson(key));
  return found == in_force.end() ? nlohmann::json() : found->second;
}

struct Found {
  std::int64_t seq;
  std::string label;
  nlohmann::json patch;
  std::string trial;
};

std::optional<Found> Find(CaptureProject& project, const char* sql) {
  Statement rows = project.database().Query(sql);
  if (!rows.Next()) return std::nullopt;
  return Found{rows.Int(0), rows.Text(1), ParseJson(rows.Text(2), project.database().file()), rows.Text(3)};
}

std::optional<SteppedEdit> Step(CaptureProject& project, const char* sql, bool applied) {
  Transaction transaction(project.database());
  const std::optional<Found> found = Find(project, sql);
  if (!found) return std::nullopt;
  project.database().Run("UPDATE edit SET applied = ? WHERE seq = ?", applied, found->seq);
  ApplyTables(project, found->patch);
  transaction.Commit();
  SteppedEdit step{found->label, found->trial, false, false, false};
  for (const nlohmann::json& item : found->patch) {
    step.events = step.events || IsEvent(item.at(0));
    step.settings = step.settings || IsSetting(item.at(0));
    step.records = step.records || IsOfRecords(item.at(0));
  }
  return step;
}

}  // namespace

EditChange MovePoint(const PointKey& key, float x_px, float y_px) {
  return Change(JsonOf(key), JsonOf(PointEdit{PointEdit::Action::kMoved, x_px, y_px}));
}
EditChange HidePoint(const PointKey& key) {
  return Change(JsonOf(key), JsonOf(PointEdit{PointEdit::Action::kHidden, 0, 0}));
}
EditChange InterpolatePoint(const PointKey& key, float x_px, float y_px) {
  return Change(JsonOf(key), JsonOf(PointEdit{PointEdit::Action::kInterpolated, x_px, y_px}));
}
EditChange ResetPoint(const PointKey& key) {
  return Change(JsonOf(key), nullptr);
}
EditChange SetAnchor(const AnchorKey& key, const BoxPx& box) {
  return Change(JsonOf(key), JsonOf(box));
}
EditChange RemoveAnchor(const AnchorKey& key) {
  return Change(JsonOf(key), nullptr);
}
EditChange SetSwap(const SwapKey& key, bool swapped) {
  return Change(JsonOf(key), swapped ? nlohmann::json(true) : nlohmann::json());
}
EditChange SetIgnored(const IgnoreKey& key, bool ignored) {
  return Change(JsonOf(key), ignored ? nlohmann::json(true) : nlohmann::json());
}
EditChange SetGap(const GapKey& key, GapEdit edit) {
  return Change(JsonOf(key), JsonOf(edit));
}
EditChange ResetGap(const GapKey& key) {
  return Change(JsonOf(key), nullptr);
}
EditChange SetLeftOut(const std::string& camera, const std::optional<std::string>& reason) {
  return Change(JsonOfLeftOut(camera), reason ? nlohmann::json(*reason) : nlohmann::json());
}
EditChange ChangeEvent(const std::string& trial, const std::string& athlete, const std::string& id,
                       const std::optional<GaitEvent>& event) {
  return Change({{"kind", "event"}, {"trial", trial}, {"athlete", athlete}, {"id", id}},
                event ? JsonOfEvent(*event) : nlohmann::json());
}
EditChange ChangeSetting(std::string_view scope, std::string_view name, const std::optional<std::string>& json) {
  return Change({{"kind", "setting"}, {"scope", scope}, {"name", name}}, ParseOrNull(json, std::string(name)));
}

void CommitEdit(CaptureProject& project, const std::string& trial, const std::string& label,
                const std::vector<EditChange>& changes) {
  project.RequireWritable();
  Transaction transaction(project.database());
  const std::map<std::string, nlohmann::json> in_force = ValuesInForce(project, trial);
  nlohmann::json patch = nlohmann::json::array();
  nlohmann::json reverse = nlohmann::json::array();
  for (const EditChange& change : changes) {
    const nlohmann::json key = ParseJson(change.key, label);
    patch.push_back({key, ParseOrNull(change.value, label)});
    reverse.push_back({key, FormerValue(project, key, in_force)});
  }
  project.database().Run("DELETE FROM edit WHERE applied = 0");
  project.database().Run("INSERT INTO edit (trial, label, do, undo, applied, made_utc) VALUES (?, ?, ?, ?, 1, ?)",
                         NullIfEmpty(trial), label, CanonicalJson(patch), CanonicalJson(reverse), UtcNow());
  ApplyTables(project, patch);
  transaction.Commit();
}

bool NextStepIsOfRecords(CaptureProject& project, bool undo) {
  const std::optional<Found> next =
      Find(project, undo ? "SELECT seq, label, do, '' FROM edit WHERE applied = 1 ORDER BY seq DESC LIMIT 1"
                         : "SELECT seq, label, do, '' FROM edit WHERE applied = 0 ORDER BY seq LIMIT 1");
  if (!next) return false;
  for (const nlohmann::json& item : next->patch)
    if (IsOfRecords(item.at(0))) return true;
  return false;
}

std::optional<SteppedEdit> UndoStep(CaptureProject& project) {
  project.RequireWritable();
  return Step(project,
              "SELECT seq, label, undo, ifnull(trial, '') FROM edit WHERE applied = 1 ORDER BY seq DESC LIMIT 1",
              false);
}

std::optional<SteppedEdit> RedoStep(CaptureProject& project) {
  project.RequireWritable();
  return Step(project, "SELECT seq, label, do, ifnull(trial, '') FROM edit WHERE applied = 0 ORDER BY seq LIMIT 1",
              true);
}

std::optional<std::string> UndoEdit(CaptureProject& project) {
  const auto step = UndoStep(project);
  return step ? std::optional(step->label) : std::nullopt;
}
std::optional<std::string> RedoEdit(CaptureProject& project) {
  const auto step = RedoStep(project);
  return step ? std::optional(step->label) : std::nullopt;
}

std::vector<EditStep> ListEdits(CaptureProject& project) {
  Statement rows =
      project.database().Query("SELECT seq, ifnull(trial, ''), label, applied, made_utc FROM edit ORDER BY seq");
  std::vector<EditStep> steps;
  while (rows.Next()) steps.push_back({rows.Int(0), rows.Text(1), rows.Text(2), rows.Int(3) != 0, rows.Text(4)});
  return steps;
}

EditLayer ReadLayer(CaptureProject& project, const std::string& trial) {
  Statement rows =
      project.database().Query("SELECT do, label FROM edit WHERE applied = 1 AND trial = ? ORDER BY seq", trial);
  EditLayer layer;
  while (rows.Next()) {
    const std::string where = "edit \"" + rows.Text(1) + "\"";
    for (const nlohmann::json& item : ParseJson(rows.Text(0), where)) Apply(item.at(0), item.at(1), layer, where);
  }
  return layer;
}

}  // namespace kinora
