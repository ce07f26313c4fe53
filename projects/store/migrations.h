#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "projects/store/database.h"

namespace kinora {

// One step of the schema's history: takes a database from the version before it to `version`. Never changed once
// released: a mistake is mended by a further migration.
struct Migration {
  int version;
  const char* label;
  void (*apply)(Database&);
};

// All migrations in order, from an empty database (version 0) on.
std::span<const Migration> AllMigrations();
int CurrentSchemaVersion();

// The version of an open database. Throws Error (file) where it is no Kinora project.
int SchemaVersion(Database& database);

// Brings a database to the newest version in one transaction: all of it or nothing. An empty database becomes a new
// project. Throws Error (file) where the database is newer than this program, or older and read-only.
void Migrate(Database& database, std::span<const Migration> migrations = AllMigrations());

// A project of a former version as of the newest, to be read: its records are copied and brought up to date in memory,
// its results stay in the file, which is not changed. What the copy is of is one moment: later changes are not in it.
std::unique_ptr<Database> MigratedCopy(const std::filesystem::path& file);

}  // namespace kinora
