#include "projects/edits/record_items_internal.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "core/util/error.h"
#include "projects/canonical_json.h"

namespace kinora {
namespace {

using nlohmann::json;

// Names go into SQL: only these.
struct Field {
  std::string_view table, field;
  std::string_view within;  // a name is the only one of its kind in this; empty: it is no name
};
constexpr std::array kFields = {Field{"participant", "code", "study"},
                                Field{"participant", "name", ""},
                                Field{"participant", "height_m", ""},
                                Field{"participant", "mass_kg", ""},
                                Field{"participant", "birth", ""},
                                Field{"participant", "removed_as", ""},
                                Field{"session", "label", "participant"},
                                Field{"session", "removed_as", ""},
                                Field{"trial", "label", "session"},
                                Field{"trial", "condition", ""},
                                Field{"trial", "note", ""},
                                Field{"trial", "calibration", ""},
                                Field{"trial", "removed_as", ""},
                                Field{"camera", "name", "session"},
                                Field{"video", "clock_offset_s", ""},
                                Field{"video", "clock_drift", ""}};
constexpr std::array<std::string_view, 21> kVideoColumns = {"id",
                                                            "trial",
                                                            "camera",
                                                            "path",
                                                            "size_bytes",
                                                            "fingerprint",
                                                            "width_px",
                                                            "height_px",
                                                            "rotation_deg",
                                                            "codec",
                                                            "time_base_numerator",
                                                            "time_base_denominator",
                                                            "frame_count",
                                                            "first_pts",
                                                            "last_pts",
                                                            "constant_rate",
                                                            "rate_numerator",
                                                            "rate_denominator",
                                                            "capture_rate_hz",
                                                            "clock_offset_s",
                                                            "clock_drift"};

const Field& FieldOf(const json& key) {
  const auto table = key.at("table").get<std::string>(), field = key.at("field").get<std::string>();
  const auto* found =
      std::ranges::find_if(kFields, [&](const Field& f) { return f.table == table && f.field == field; });
  if (found == kFields.end())
    throw Error(ErrorKind::kFile, fmt::format("a stored edit is damaged: no step changes {} of a {}", field, table),
                "edit log", "restore the project from a backup");
  return *found;
}

json ValueIn(Statement& rows, int column, const std::string& type) {
  if (type == "null") return nullptr;
  if (type == "integer") return rows.Int(column);
  if (type == "real") return rows.Real(column);
  return rows.Text(column);
}

// The columns of a row as an array; null where there is no such row.
template <class Columns>
json RowOf(CaptureProject& project, std::string_view table, const Columns& columns, const std::string& id) {
  std::string selected;
  for (const std::string_view column : columns)
    selected += fmt::format("{0}typeof({1}), {1}", selected.empty() ? "" : ", ", column);
  Statement rows = project.database().Query(fmt::format("SELECT {} FROM {} WHERE id = ?", selected, table), id);
  if (!rows.Next()) return nullptr;
  json row = json::array();
  for (int i = 0; i < static_cast<int>(std::size(columns)); ++i)
    row.push_back(ValueIn(rows, 2 * i + 1, rows.Text(2 * i)));
  return row;
}

void BindTo(Statement& statement, int index, const json& value) {
  if (value.is_null())
    statement.Bind(index, nullptr);
  else if (value.is_number_integer())
    statement.Bind(index, value.get<std::int64_t>());
  else if (value.is_number())
    statement.Bind(index, value.get<double>());
  else
    statement.Bind(index, value.get<std::string>());
}

bool IsTaken(CaptureProject& project, const Field& field, const std::string& id, const std::string& name) {
  Statement rows = project.database().Query(
      fmt::format("SELECT 1 FROM {0} WHERE {1} = ?1 AND id <> ?2 AND {2} = (SELECT {2} FROM {0} WHERE id = ?2)",
                  field.table, field.field, field.within),
      name, id);
  return rows.Next();
}

std::string FreeName(CaptureProject& project, const Field& field, const std::string& id, const std::string& wanted) {
  std::string name = wanted;
  for (int n = 2; IsTaken(project, field, id, name); ++n) name = fmt::format("{} ({})", wanted, n);
  return name;
}

std::string AllVideoColumns() {
  return fmt::format("{}", fmt::join(kVideoColumns, ", "));
}

void WriteVideo(CaptureProject& project, const std::string& id, const json& row) {
  Database& database = project.database();
  if (row.is_null()) {
    database.Run("DELETE FROM video WHERE id = ?", id);
    return;
  }
  std::string marks = "?";
  for (std::size_t i = 1; i < kVideoColumns.size(); ++i) marks += ", ?";
  Statement insert =
      database.Query(fmt::format("INSERT OR IGNORE INTO video ({}) VALUES ({})", AllVideoColumns(), marks));
  for (std::size_t i = 0; i < kVideoColumns.size(); ++i) BindTo(insert, static_cast<int>(i) + 1, row.at(i));
  while (insert.Next()) {
  }
}

constexpr int kVerdictColumns = 5;  // verdict, rule, reason, who, when_utc

json ReadVerdict(CaptureProject& project, const std::string& trial) {
  Statement rows =
      project.database().Query("SELECT verdict, rule, reason, who, when_utc FROM verdict WHERE trial = ?", trial);
  if (!rows.Next()) return nullptr;
  json verdict = json::array();
  for (int i = 0; i < kVerdictColumns; ++i) verdict.push_back(rows.Text(i));
  return verdict;
}

void WriteVerdict(CaptureProject& project, const std::string& trial, const json& verdict) {
  project.database().Run("DELETE FROM verdict WHERE trial = ?", trial);
  if (verdict.is_null()) return;
  Statement insert = project.database().Query(
      "INSERT INTO verdict (trial, verdict, rule, reason, who, when_utc) VALUES (?, ?, ?, ?, ?, ?)", trial);
  for (int i = 0; i < kVerdictColumns; ++i) BindTo(insert, i + 2, verdict.at(static_cast<std::size_t>(i)));
  while (insert.Next()) {
  }
}

}  // namespace

bool IsRecord(const json& key) {
  return key.at("kind") == "record" || key.at("kind") == "video" || key.at("kind") == "verdict";
}

json ReadRecordItem(CaptureProject& project, const json& key) {
  const auto id = key.at("id").get<std::string>();
  if (key.at("kind") == "video") return RowOf(project, "video", kVideoColumns, id);
  if (key.at("kind") == "verdict") return ReadVerdict(project, id);
  const Field& field = FieldOf(key);
  const json row = RowOf(project, field.table, std::array{field.field}, id);
  return row.is_null() ? json() : row.at(0);
}

void WriteRecordItem(CaptureProject& project, const json& key, const json& value) {
  const auto id = key.at("id").get<std::string>();
  if (key.at("kind") == "video") return WriteVideo(project, id, value);
  if (key.at("kind") == "verdict") return WriteVerdict(project, id, value);
  const Field& field = FieldOf(key);
  const json stored =
      field.within.empty() || !value.is_string() ? value : json(FreeName(project, field, id, value.get<std::string>()));
  Statement update =
      project.database().Query(fmt::format("UPDATE {} SET {} = ? WHERE id = ?", field.table, field.field));
  BindTo(update, 1, stored);
  update.Bind(2, id);
  while (update.Next()) {
  }
}

EditChange ChangeRecord(const std::string& table, const std::string& id, const std::string& field, const json& value) {
  return {CanonicalJson({{"kind", "record"}, {"table", table}, {"id", id}, {"field", field}}), CanonicalJson(value)};
}

EditChange TakeAwayVideo(const std::string& id) {
  return {CanonicalJson({{"kind", "video"}, {"id", id}}), std::nullopt};
}

EditChange ChangeVerdict(const std::string& trial, const json& verdict) {
  return {CanonicalJson({{"kind", "verdict"}, {"id", trial}}), CanonicalJson(verdict)};
}

}  // namespace kinora
