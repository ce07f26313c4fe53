#include "projects/record_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "core/geometry/rig.h"
#include "core/util/error.h"
#include "projects/canonical_json.h"
#include "projects/edits/log.h"
#include "projects/edits/record_items_internal.h"
#include "projects/proxies.h"

namespace kinora {
namespace {

using nlohmann::json;

// Where a kind's name stands. A video's is its camera's.
struct NamePlace {
  const char* table;
  const char* field;
};
NamePlace PlaceOf(RecordKind kind) {
  switch (kind) {
    case RecordKind::kParticipant:
      return {"participant", "code"};
    case RecordKind::kSession:
      return {"session", "label"};
    case RecordKind::kTrial:
      return {"trial", "label"};
    case RecordKind::kVideo:
      break;
  }
  return {"camera", "name"};
}

std::string TextOf(CaptureProject& project, const std::string& sql, const std::string& id) {
  Statement rows = project.database().Query(sql, id);
  return rows.Next() ? rows.OptionalText(0).value_or("") : std::string();
}

std::int64_t CountOf(CaptureProject& project, const std::string& sql, const std::string& id) {
  Statement rows = project.database().Query(sql, id);
  return rows.Next() ? rows.Int(0) : 0;
}

// The row that holds the name: a video's camera.
std::string NamedRow(CaptureProject& project, RecordKind kind, const std::string& id) {
  return kind == RecordKind::kVideo ? TextOf(project, "SELECT camera FROM video WHERE id = ?", id) : id;
}

// The name that people know, also of what is removed.
std::string ShownName(CaptureProject& project, RecordKind kind, const std::string& id) {
  if (kind == RecordKind::kVideo)
    return TextOf(project, "SELECT c.name FROM camera c JOIN video v ON v.camera = c.id WHERE v.id = ?", id);
  const NamePlace place = PlaceOf(kind);
  return TextOf(project, fmt::format("SELECT ifnull(removed_as, {}) FROM {} WHERE id = ?", place.field, place.table),
                id);
}

// The ids of the trials within, as a query whose ?1 is the record's id.
std::string TrialsWithin(RecordKind kind) {
  switch (kind) {
    case RecordKind::kParticipant:
      return "SELECT t.id FROM trial t JOIN session s ON s.id = t.session WHERE s.participant = ?1";
    case RecordKind::kSession:
      return "SELECT id FROM trial WHERE session = ?1";
    case RecordKind::kTrial:
    case RecordKind::kVideo:
      break;
  }
  return "SELECT ?1";
}

// `many` is a pattern.
std::string Counted(std::int64_t count, const char* one, const char* many) {
  return count == 1 ? one : fmt::format(fmt::runtime(many), count);
}

// "trial Squat 2"
std::string Titled(RecordKind kind, const std::string& name) {
  switch (kind) {
    case RecordKind::kParticipant:
      return "participant " + name;
    case RecordKind::kSession:
      return "session " + name;
    case RecordKind::kTrial:
      return "trial " + name;
    case RecordKind::kVideo:
      break;
  }
  return "camera " + name;
}

std::string Listed(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i)
    text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return text;
}

void CheckName(CaptureProject& project, RecordKind kind, const std::string& row, const std::string& name) {
  if (name.empty()) throw Error(ErrorKind::kUser, "a name cannot be empty", {}, "type one, or press Esc");
  if (name.find('/') != std::string::npos)
    throw Error(ErrorKind::kUser, fmt::format("{} has a slash in it", name), {},
                "names are joined by slashes: leave it out");
  const auto taken = [&](const std::string& other_id, const std::string& other) {
    const bool same =
        kind == RecordKind::kVideo ? CanonicalCameraName(other) == CanonicalCameraName(name) : other == name;
    if (other_id == row || !same) return;
    throw Error(ErrorKind::kUser, fmt::format("there is a {} already", Titled(kind, other)), {}, "choose another name");
  };
  const std::string parent = kind == RecordKind::kParticipant ? "study"
                             : kind == RecordKind::kSession   ? "participant"
                                                              : "session";
  const NamePlace place = PlaceOf(kind);
  Statement rows =
      project.database().Query(fmt::format("SELECT id, {1} FROM {0} WHERE {2} = (SELECT {2} FROM {0} WHERE id = ?)",
                                           place.table, place.field, parent),
                               row);
  while (rows.Next()) taken(rows.Text(0), rows.Text(1));
}

json OrNull(const std::optional<std::string>& text) {
  return text && !text->empty() ? json(*text) : json();
}
json OrNull(const std::optional<double>& number) {
  return number ? json(*number) : json();
}

// Commits those of the fields that differ; the label names them.
void CommitFields(CaptureProject& project, const std::string& table, const std::string& id, const std::string& title,
                  const std::vector<std::pair<std::string, json>>& fields) {
  std::vector<EditChange> changes;
  std::vector<std::string> names;
  for (const auto& [field, value] : fields) {
    const json key = {{"kind", "record"}, {"table", table}, {"id", id}, {"field", field}};
    if (ReadRecordItem(project, key) == value) continue;
    changes.push_back(ChangeRecord(table, id, field, value));
    names.push_back(field.substr(0, field.find('_')));
  }
  if (!changes.empty()) CommitEdit(project, {}, fmt::format("change {} of {}", Listed(names), title), changes);
}

// Everything that hangs on removed rows, and what lies within them.
std::set<std::string> RemovedIds(CaptureProject& project) {
  std::set<std::string> ids;
  Statement rows = project.database().Query(
      "WITH p AS (SELECT id FROM participant WHERE removed_as IS NOT NULL), "
      "s AS (SELECT id FROM session WHERE removed_as IS NOT NULL OR participant IN p), "
      "t AS (SELECT id FROM trial WHERE removed_as IS NOT NULL OR session IN s) "
      "SELECT id FROM p UNION SELECT id FROM s UNION SELECT id FROM t "
      "UNION SELECT id FROM camera WHERE session IN s UNION SELECT id FROM video WHERE trial IN t");
  while (rows.Next()) ids.insert(rows.Text(0));
  return ids;
}

// Steps that tell of rows that are gone could not be undone any more.
void ForgetSteps(CaptureProject& project, const std::set<std::string>& ids) {
  std::vector<std::int64_t> gone;
  Statement rows = project.database().Query("SELECT seq, do FROM edit WHERE trial IS NULL");
  while (rows.Next())
    for (const json& item : ParseJson(rows.Text(1), "edit log")) {
      const json& key = item.at(0);
      const auto named = [&](const char* field) {
        return key.contains(field) && key.at(field).is_string() && ids.contains(key.at(field).get<std::string>());
      };
      if (!named("id") && !named("scope")) continue;
      gone.push_back(rows.Int(0));
      break;
    }
  for (const std::int64_t seq : gone) project.database().Run("DELETE FROM edit WHERE seq = ?", seq);
}

std::int64_t FileBytes(const CaptureProject& project) {
  std::int64_t bytes = 0;
  for (const char* suffix : {"", "-wal"}) {
    std::error_code missing;
    const auto size =
        std::filesystem::file_size((project.folder() / CaptureProject::kFileName).string() + suffix, missing);
    if (!missing) bytes += static_cast<std::int64_t>(size);
  }
  return bytes;
}

}  // namespace

void RenameRecord(CaptureProject& project, RecordKind kind, const std::string& id, const std::string& name) {
  project.RequireWritable();
  const std::string row = NamedRow(project, kind, id), before = ShownName(project, kind, id);
  if (name == before) return;
  CheckName(project, kind, row, name);
  const NamePlace place = PlaceOf(kind);
  CommitEdit(project, {}, fmt::format("rename {} to {}", Titled(kind, before), name),
             {ChangeRecord(place.table, row, place.field, name)});
}

void ChangeParticipant(CaptureProject& project, const Participant& participant) {
  project.RequireWritable();
  CommitFields(project, "participant", participant.id, "participant " + participant.code,
               {{"name", OrNull(participant.name)},
                {"height_m", OrNull(participant.height_m)},
                {"mass_kg", OrNull(participant.mass_kg)},
                {"birth", OrNull(participant.birth)}});
}

void ChangeTrial(CaptureProject& project, const Trial& trial) {
  project.RequireWritable();
  CommitFields(project, "trial", trial.id, "trial " + trial.label,
               {{"condition", trial.condition}, {"note", trial.note}});
}

std::string RemovalFacts::Title() const {
  return kind == RecordKind::kVideo ? fmt::format("the video of {}", name) : Titled(kind, name);
}

std::string RemovalFacts::Sentence() const {
  if (kind == RecordKind::kVideo) return "its file stays on disk; the trial is out of date without it";
  std::string text;
  if (videos > 0) text = Counted(videos, "its video stays on disk; ", "its {:d} videos stay on disk; ");
  std::vector<std::string> parts;
  if (kind != RecordKind::kTrial && trials > 0) parts.push_back(Counted(trials, "1 trial", "{:d} trials"));
  if (results_2d) parts.emplace_back("2D results");
  if (corrections > 0) parts.push_back(Counted(corrections, "1 correction", "{:d} corrections"));
  if (verdicts > 0)
    parts.push_back(kind == RecordKind::kTrial ? std::string("its verdict")
                                               : Counted(verdicts, "1 verdict", "{:d} verdicts"));
  if (parts.empty()) return text + "nothing was made of it yet";
  const bool one = parts.size() == 1 && !results_2d &&
                   (corrections == 1 || trials * (kind != RecordKind::kTrial) == 1 || verdicts == 1);
  return text + (one ? Listed(parts) + " goes" : Listed(parts) + " go");
}

RemovalFacts FactsOf(CaptureProject& project, RecordKind kind, const std::string& id) {
  RemovalFacts facts{.kind = kind, .name = ShownName(project, kind, id)};
  if (kind == RecordKind::kVideo) {
    facts.videos = 1;
    return facts;
  }
  const std::string within = "(" + TrialsWithin(kind) + ")";
  const auto count = [&](const std::string& sql) { return CountOf(project, sql + within, id); };
  facts.trials = count("SELECT count(*) FROM trial WHERE id IN ");
  facts.videos = count("SELECT count(*) FROM video WHERE trial IN ");
  facts.corrections = count("SELECT count(*) FROM edit WHERE applied = 1 AND trial IN ");
  facts.verdicts = count("SELECT count(*) FROM verdict WHERE trial IN ");
  facts.results_2d = count("SELECT count(*) FROM result WHERE stage = 'pose2d' AND trial IN ") > 0;
  facts.bytes = count(
      "SELECT ifnull(sum(length(c.blob) + ifnull(length(c.state), 0)), 0) FROM chunk c JOIN result r ON r.id = "
      "c.result "
      "WHERE r.trial IN ");
  return facts;
}

void RemoveRecord(CaptureProject& project, RecordKind kind, const std::string& id) {
  project.RequireWritable();
  const std::string label = "delete " + FactsOf(project, kind, id).Title();
  if (kind == RecordKind::kVideo) return CommitEdit(project, {}, label, {TakeAwayVideo(id)});
  // Its name becomes free: the id, which nobody else has, takes its place.
  const NamePlace place = PlaceOf(kind);
  CommitEdit(project, {}, label,
             {ChangeRecord(place.table, id, "removed_as", ShownName(project, kind, id)),
              ChangeRecord(place.table, id, place.field, id)});
}

std::vector<RemovedRecord> ListRemoved(CaptureProject& project) {
  std::vector<RemovedRecord> all;
  for (const RecordKind kind : {RecordKind::kParticipant, RecordKind::kSession, RecordKind::kTrial}) {
    Statement rows = project.database().Query(
        fmt::format("SELECT id FROM {} WHERE removed_as IS NOT NULL ORDER BY rowid", PlaceOf(kind).table));
    while (rows.Next()) all.push_back({kind, rows.Text(0), FactsOf(project, kind, rows.Text(0))});
  }
  return all;
}

void RestoreRecord(CaptureProject& project, RecordKind kind, const std::string& id) {
  project.RequireWritable();
  const RemovalFacts facts = FactsOf(project, kind, id);
  const NamePlace place = PlaceOf(kind);
  CommitEdit(
      project, {}, "bring back " + facts.Title(),
      {ChangeRecord(place.table, id, "removed_as", nullptr), ChangeRecord(place.table, id, place.field, facts.name)});
}

std::int64_t EmptyRemoved(CaptureProject& project, const Job& job) {
  project.RequireWritable();
  const std::int64_t before = FileBytes(project);
  Database& database = project.database();
  job.Report("taking away what was deleted", 0, 0);
  {
    Transaction transaction(database);
    const std::set<std::string> ids = RemovedIds(project);
    if (ids.empty()) return 0;
    ForgetSteps(project, ids);
    for (const std::string& id : ids) database.Run("DELETE FROM setting WHERE scope = ?", id);
    for (const char* table : {"trial", "session", "participant"})
      for (const std::string& id : ids) database.Run(fmt::format("DELETE FROM {} WHERE id = ?", table), id);
    transaction.Commit();
  }
  const auto proxies = static_cast<std::int64_t>(RemoveStrayProxies(project));
  job.Report("giving the space back", 0, 0);
  database.RunScript("VACUUM");
  database.RunScript("PRAGMA wal_checkpoint(TRUNCATE)");
  return std::max<std::int64_t>(0, before - FileBytes(project)) + proxies;
}

}  // namespace kinora
