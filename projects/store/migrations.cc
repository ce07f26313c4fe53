#include "projects/store/migrations.h"

#include <fmt/format.h>

#include <array>

#include "core/util/error.h"
#include "projects/store/schema.h"

namespace kinora {
namespace {

constexpr std::int64_t kApplicationId = 0x4b4e5241;  // "KNRA", in the header of every project file

std::int64_t Pragma(Database& database, const char* name) {
  Statement statement = database.Query(fmt::format("PRAGMA {}", name));
  return statement.Next() ? statement.Int(0) : 0;
}

bool IsEmpty(Database& database) {
  Statement statement = database.Query("SELECT count(*) FROM sqlite_schema");
  return statement.Next() && statement.Int(0) == 0;
}

void CreateVersion1(Database& database) {
  database.RunScript(kSchemaVersion1);
}

// Events as the rest of the program knows them (core/motion/events.h): numbered kinds, sides and sources, labels for
// custom ones, and times in seconds to the last bit, which whole nanoseconds are not.
void GiveEventsLabels(Database& database) {
  database.RunScript(R"sql(
CREATE TABLE event_2 (
  id TEXT PRIMARY KEY, trial TEXT NOT NULL REFERENCES trial ON DELETE CASCADE,
  athlete TEXT REFERENCES athlete ON DELETE CASCADE,
  kind INTEGER NOT NULL, side INTEGER NOT NULL, label TEXT NOT NULL,
  time_s REAL NOT NULL, source INTEGER NOT NULL
);
INSERT INTO event_2 SELECT id, trial, athlete,
  CASE kind WHEN 'foot_strike' THEN 0 WHEN 'toe_off' THEN 1 ELSE 2 END,
  CASE side WHEN 'left' THEN 1 WHEN 'right' THEN 2 ELSE 0 END,
  CASE WHEN kind IN ('foot_strike', 'toe_off') THEN '' ELSE kind END,
  time_ns / 1e9,
  CASE source WHEN 'edited' THEN 1 ELSE 0 END
FROM event;
DROP TABLE event;
ALTER TABLE event_2 RENAME TO event;
CREATE INDEX event_trial ON event (trial);
)sql");
}

// What is removed stays under its id until the project is emptied, and keeps here the name that it had.
void LetRecordsBeRemoved(Database& database) {
  database.RunScript(R"sql(
ALTER TABLE participant ADD COLUMN birth TEXT;
ALTER TABLE participant ADD COLUMN removed_as TEXT;
ALTER TABLE session ADD COLUMN removed_as TEXT;
ALTER TABLE trial ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE trial ADD COLUMN removed_as TEXT;
)sql");
}

constexpr std::array kMigrations = {Migration{1, "first schema", &CreateVersion1},
                                    Migration{2, "labels and exact times of events", &GiveEventsLabels},
                                    Migration{3, "removed records, births, notes", &LetRecordsBeRemoved}};

}  // namespace

std::span<const Migration> AllMigrations() {
  return kMigrations;
}
int CurrentSchemaVersion() {
  return kMigrations.back().version;
}

int SchemaVersion(Database& database) {
  if (IsEmpty(database)) return 0;
  if (Pragma(database, "application_id") != kApplicationId)
    throw Error(ErrorKind::kFile, "the file is a database of another program", database.file(),
                "name the folder that holds the project, or make a new one with `kinora-cli new FOLDER`");
  return static_cast<int>(Pragma(database, "user_version"));
}

void Migrate(Database& database, std::span<const Migration> migrations) {
  const int newest = migrations.back().version;
  const int found = SchemaVersion(database);
  if (found > newest)
    throw Error(
        ErrorKind::kFile,
        fmt::format("the project was made by a newer Kinora (its schema is {}, this program knows {})", found, newest),
        database.file(), "update Kinora, then open it again");
  if (found == newest) return;
  if (database.read_only())
    throw Error(
        ErrorKind::kFile,
        fmt::format("the project was made by an older Kinora (schema {}) and cannot be brought up to date here", found),
        database.file(), "open it once where you may write to it");
  Transaction transaction(database);
  for (const Migration& migration : migrations)
    if (migration.version > found) migration.apply(database);
  database.RunScript(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, newest));
  transaction.Commit();
}

std::unique_ptr<Database> MigratedCopy(const std::filesystem::path& file) {
  constexpr const char* kResults = "chunk";  // gigabytes, and no migration changes it
  std::unique_ptr<Database> copy = Database::InMemory(file, kResults);
  Migrate(*copy);
  copy->ShowLargeTable(kResults);
  copy->MakeReadOnly();
  return copy;
}

}  // namespace kinora
