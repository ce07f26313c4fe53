#include "projects/project.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "core/util/error.h"
#include "projects/store/drive.h"
#include "projects/store/lock.h"
#include "projects/store/migrations.h"
#include "projects/store/uuid.h"

namespace kinora {
namespace fs = std::filesystem;
namespace {

void MakeFolder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure)
    throw Error(ErrorKind::kFile, "the folder cannot be made: " + failure.message(), folder.string(),
                "choose a folder where you may write");
}

// Tried for real: permission bits do not know of read-only drives.
void RequireWritableFolder(const fs::path& folder) {
  if (access(folder.c_str(), W_OK | X_OK) == 0) return;
  throw Error(ErrorKind::kFile, std::string("the folder cannot be written to: ") + std::strerror(errno),
              folder.string(), "choose a folder where you may write");
}

Journal JournalFor(const fs::path& folder, const CaptureProject::OpenOptions& options) {
  return options.journal.value_or(IsNetworkDrive(folder) ? Journal::kDelete : Journal::kWal);
}

fs::path FindProjectFile(const fs::path& folder_or_file) {
  std::error_code ignored;
  const fs::path file =
      fs::is_directory(folder_or_file, ignored) ? folder_or_file / CaptureProject::kFileName : folder_or_file;
  if (fs::is_regular_file(file, ignored)) return fs::absolute(file);
  throw Error(ErrorKind::kUser, "there is no Kinora project here", folder_or_file.string(),
              "make one with `kinora-cli new FOLDER`, or name the folder that holds project.kinora");
}

std::string ReadStudy(Database& database) {
  Statement rows = database.Query("SELECT id FROM study ORDER BY rowid LIMIT 1");
  if (rows.Next()) return rows.Text(0);
  throw Error(ErrorKind::kFile, "the project holds no study", database.file(), "restore it from a backup");
}

}  // namespace

CaptureProject::CaptureProject() = default;
CaptureProject::~CaptureProject() = default;
CaptureProject::CaptureProject(CaptureProject&&) noexcept = default;
CaptureProject& CaptureProject::operator=(CaptureProject&& other) noexcept {
  database_.reset();  // before its lock
  folder_ = std::move(other.folder_);
  study_ = std::move(other.study_);
  read_only_reason_ = std::move(other.read_only_reason_);
  is_others_ = other.is_others_;
  lock_ = std::move(other.lock_);
  database_ = std::move(other.database_);
  return *this;
}

CaptureProject CaptureProject::Create(const fs::path& folder, const std::string& study_name,
                                      const OpenOptions& options) {
  MakeFolder(folder);
  RequireWritableFolder(folder);
  const fs::path file = fs::absolute(folder) / kFileName;
  if (fs::exists(file))
    throw Error(ErrorKind::kUser, "the folder holds a project already", folder.string(),
                "add to it with `kinora-cli add-videos`, or choose another folder");
  // Built under another name: whoever sees project.kinora sees a whole one.
  const fs::path unfinished = file.string() + ".new";
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(unfinished.string() + suffix);
  {
    Database database(unfinished, Database::Mode::kCreate, Journal::kDelete);
    Migrate(database);
    database.Run("INSERT INTO study (id, name, created_utc) VALUES (?, ?, ?)", NewUuid(), study_name, UtcNow());
  }
  fs::rename(unfinished, file);
  for (const char* name : {"media", "proxies", "exports"}) MakeFolder(folder / name);
  return Open(folder, options);
}

CaptureProject CaptureProject::Open(const fs::path& folder_or_file, const OpenOptions& options) {
  const fs::path file = FindProjectFile(folder_or_file);
  CaptureProject project;
  project.folder_ = file.parent_path().lexically_normal();
  std::string reason;
  if (options.write && !options.same_program) {
    project.lock_ = std::make_unique<ProjectLock>(file, options.owner_token);
    project.is_others_ = project.lock_->is_others();
    if (!project.lock_->held())
      reason = project.lock_->reason();
    else if (access(file.c_str(), W_OK) != 0)
      reason = std::string("its file cannot be written to (") + std::strerror(errno) + ")";
  }
  const bool write = options.write && reason.empty();
  const Journal journal = JournalFor(project.folder_, options);
  project.database_ =
      std::make_unique<Database>(file, write ? Database::Mode::kReadWrite : Database::Mode::kReadOnly, journal);
  if (write && !project.database_->CanLock()) {
    reason = "another program holds a lock on its file";
    project.is_others_ = true;
    project.database_ = std::make_unique<Database>(file, Database::Mode::kReadOnly, journal);
  }
  if (!reason.empty()) project.lock_.reset();
  if (project.database_->read_only() && SchemaVersion(*project.database_) < CurrentSchemaVersion())
    project.database_ = MigratedCopy(file);
  project.read_only_reason_ = reason;
  project.database_->set_read_only_reason(reason);
  Migrate(*project.database_);
  project.study_ = ReadStudy(*project.database_);
  return project;
}

void CaptureProject::RequireWritable() const {
  if (!read_only()) return;
  throw Error(ErrorKind::kFile,
              "the project can only be read, not changed" +
                  (read_only_reason_.empty() ? std::string() : ": " + read_only_reason_),
              database_->file(), "close the other program, or get permission to write to the folder, and try again");
}

std::string CaptureProject::OwnerToken() const {
  return lock_ && lock_->held() ? lock_->token() : std::string();
}

}  // namespace kinora
