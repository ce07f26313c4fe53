#include "projects/store/results.h"

#include <fmt/format.h>

#include "core/util/error.h"
#include "projects/store/blob.h"
#include "projects/store/uuid.h"

namespace kinora {
namespace {

constexpr const char* kResultColumns =
    "SELECT id, trial, stage, key, inputs, edits, provenance, created_utc, finished_utc FROM result ";

ResultRow ReadRow(Statement& rows) {
  return {.id = rows.Text(0),
          .trial = rows.Text(1),
          .stage = rows.Text(2),
          .key = rows.Text(3),
          .inputs = rows.Text(4),
          .edits = rows.Text(5),
          .provenance = rows.Text(6),
          .created_utc = rows.Text(7),
          .finished_utc = rows.OptionalText(8)};
}

std::optional<ResultRow> FirstRow(Statement rows) {
  if (!rows.Next()) return std::nullopt;
  return ReadRow(rows);
}

std::optional<std::string> NullIfEmpty(const std::string& id) {
  return id.empty() ? std::nullopt : std::optional(id);
}

}  // namespace

ResultRow OpenResult(Database& database, const std::string& trial, std::string_view stage, const std::string& key,
                     const std::string& inputs, const std::string& edits) {
  Transaction transaction(database);
  database.Run(
      "INSERT INTO result (id, trial, stage, key, inputs, edits, created_utc) VALUES (?, ?, ?, ?, ?, ?, ?) "
      "ON CONFLICT (trial, stage, key) DO NOTHING",
      NewUuid(), trial, stage, key, inputs, edits, UtcNow());
  ResultRow row = FindResult(database, trial, stage, key).value();
  transaction.Commit();
  return row;
}

std::optional<ResultRow> FindResult(Database& database, const std::string& trial, std::string_view stage,
                                    const std::string& key) {
  return FirstRow(
      database.Query(std::string(kResultColumns) + "WHERE trial = ? AND stage = ? AND key = ?", trial, stage, key));
}

std::optional<ResultRow> ResultById(Database& database, const std::string& id) {
  return FirstRow(database.Query(std::string(kResultColumns) + "WHERE id = ?", id));
}

std::vector<ResultRow> ListResults(Database& database, const std::string& trial, std::string_view stage) {
  Statement rows = database.Query(
      std::string(kResultColumns) + "WHERE trial = ?1 AND (?2 = '' OR stage = ?2) ORDER BY rowid", trial, stage);
  std::vector<ResultRow> results;
  while (rows.Next()) results.push_back(ReadRow(rows));
  return results;
}

std::optional<ResultRow> LatestFinished(Database& database, const std::string& trial, std::string_view stage) {
  return FirstRow(database.Query(std::string(kResultColumns) +
                                     "WHERE trial = ? AND stage = ? AND finished_utc IS NOT NULL "
                                     "ORDER BY finished_utc DESC, rowid DESC LIMIT 1",
                                 trial, stage));
}

void CommitChunks(Database& database, const std::string& result, std::span<const Chunk> chunks) {
  Transaction transaction(database);
  for (const Chunk& chunk : chunks) {
    const ChunkPlace& place = chunk.place;
    database.Run(
        "INSERT OR REPLACE INTO chunk (result, camera, athlete, first, count, codec, blob, state) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        result, NullIfEmpty(place.camera), NullIfEmpty(place.athlete), place.first, place.count, place.codec,
        chunk.blob, chunk.state.empty() ? std::nullopt : std::optional(chunk.state));
  }
  transaction.Commit();
}

void FinishResult(Database& database, const std::string& result, const std::string& provenance) {
  database.Run("UPDATE result SET finished_utc = ?, provenance = ? WHERE id = ?", UtcNow(), provenance, result);
}

void RemoveResult(Database& database, const std::string& result) {
  database.Run("DELETE FROM result WHERE id = ?", result);
}

void CopyChunks(Database& database, const std::string& from_result, const std::string& to_result,
                std::span<const ChunkPlace> places) {
  Transaction transaction(database);
  for (const ChunkPlace& place : places) {
    const Chunk chunk = ReadChunk(database, from_result, place);
    CommitChunks(database, to_result, std::span(&chunk, 1));
  }
  transaction.Commit();
}

std::vector<ChunkPlace> ListChunks(Database& database, const std::string& result) {
  Statement rows = database.Query(
      "SELECT codec, ifnull(camera, ''), ifnull(athlete, ''), first, count FROM chunk WHERE result = ? "
      "ORDER BY codec, ifnull(camera, ''), ifnull(athlete, ''), first",
      result);
  std::vector<ChunkPlace> places;
  while (rows.Next()) places.push_back({rows.Text(0), rows.Text(1), rows.Text(2), rows.Int(3), rows.Int(4)});
  return places;
}

Chunk ReadChunk(Database& database, const std::string& result, const ChunkPlace& place) {
  Statement rows = database.Query(
      "SELECT blob, state, count FROM chunk WHERE result = ? AND codec = ? AND ifnull(camera, '') = ? "
      "AND ifnull(athlete, '') = ? AND first = ?",
      result, place.codec, place.camera, place.athlete, place.first);
  if (!rows.Next())
    throw Error(ErrorKind::kFile, "a part of a result is missing", DescribeChunk(database, result, place),
                "process the trial again");
  Chunk chunk{place, rows.Bytes(0), rows.Bytes(1)};
  chunk.place.count = rows.Int(2);
  return chunk;
}

std::vector<ChunkPlace> DamagedChunks(Database& database, const std::string& result, const Job& job) {
  std::vector<ChunkPlace> places = ListChunks(database, result);
  std::erase_if(places, [&](const ChunkPlace& place) {
    job.CheckStop();
    return IsIntact(ReadChunk(database, result, place).blob);
  });
  return places;
}

void Reopen(Database& database, const std::string& result, std::span<const ChunkPlace> damaged) {
  Transaction transaction(database);
  for (const ChunkPlace& place : damaged)
    database.Run(
        "DELETE FROM chunk WHERE result = ? AND codec = ? AND ifnull(camera, '') = ? AND ifnull(athlete, '') = ? "
        "AND first >= ?",
        result, place.codec, place.camera, place.athlete, place.first);
  database.Run("UPDATE result SET finished_utc = NULL WHERE id = ?", result);
  transaction.Commit();
}

std::int64_t CommittedFrames(Database& database, const std::string& result, std::string_view codec,
                             const std::string& camera, const std::string& athlete, std::vector<std::byte>* state) {
  Statement rows = database.Query(
      "SELECT first, count FROM chunk WHERE result = ? AND codec = ? AND ifnull(camera, '') = ? "
      "AND ifnull(athlete, '') = ? ORDER BY first",
      result, codec, camera, athlete);
  std::int64_t end = 0;
  std::int64_t last_first = -1;
  while (rows.Next() && rows.Int(0) <= end) {
    if (rows.Int(0) + rows.Int(1) <= end) continue;
    last_first = rows.Int(0);
    end = last_first + rows.Int(1);
  }
  if (state) {
    state->clear();
    if (last_first >= 0)
      *state = ReadChunk(database, result, {std::string(codec), camera, athlete, last_first, 0}).state;
  }
  return end;
}

std::string DescribeChunk(Database& database, const std::string& result, const ChunkPlace& place) {
  Statement rows = database.Query(
      "SELECT r.stage, substr(r.key, 1, 8), t.label, (SELECT name FROM camera WHERE id = ?2) "
      "FROM result r JOIN trial t ON t.id = r.trial WHERE r.id = ?1",
      result, place.camera);
  std::string text = rows.Next() ? fmt::format("trial {}, result {} {}", rows.Text(2), rows.Text(0), rows.Text(1))
                                 : fmt::format("result {}", result);
  if (!place.camera.empty()) text += ", camera " + rows.Text(3);
  return fmt::format("{}, frames {} to {}", text, place.first, place.first + place.count - 1);
}

}  // namespace kinora
