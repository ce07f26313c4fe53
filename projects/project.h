#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "projects/store/database.h"

namespace kinora {

class ProjectLock;

// A capture project: a folder with project.kinora (the database), media/ (videos, where copies were asked for),
// proxies/ and exports/.
//
// The first program that opens a project may change it. Everybody else (a second program, or anybody in a folder that
// cannot be written to) reads only, and read_only_reason() says why. A project of an older Kinora is brought up to date
// where it may be changed; who only reads sees it as it would be then (migrations.h, MigratedCopy). A CaptureProject
// belongs to one thread at a time.
class CaptureProject {
 public:
  static constexpr const char* kFileName = "project.kinora";

  struct OpenOptions {
    bool write = true;
    // The journal; chosen by the kind of drive where empty (see drive.h).
    std::optional<Journal> journal;
    // Token of the program that has the project open and started this one as its worker.
    std::string owner_token;
    // A further connection of a program that has the project open for writing already, for another of its threads.
    bool same_program = false;
  };

  // Makes a folder with an empty project. Throws Error (user) where there is one already, (file) where the folder
  // cannot be made or written to.
  static CaptureProject Create(const std::filesystem::path& folder, const std::string& study_name) {
    return Create(folder, study_name, OpenOptions());
  }
  static CaptureProject Create(const std::filesystem::path& folder, const std::string& study_name,
                               const OpenOptions& options);
  // Opens by the folder, or by the file in it. Throws Error (user) where there is no project, (file) where it is
  // damaged or was made by a newer program.
  static CaptureProject Open(const std::filesystem::path& folder_or_file) {
    return Open(folder_or_file, OpenOptions());
  }
  static CaptureProject Open(const std::filesystem::path& folder_or_file, const OpenOptions& options);
  ~CaptureProject();
  CaptureProject(CaptureProject&&) noexcept;
  CaptureProject& operator=(CaptureProject&&) noexcept;

  const std::filesystem::path& folder() const { return folder_; }
  std::filesystem::path MediaFolder() const { return folder_ / "media"; }
  std::filesystem::path ProxiesFolder() const { return folder_ / "proxies"; }
  std::filesystem::path ExportsFolder() const { return folder_ / "exports"; }

  Database& database() { return *database_; }
  // The one study that a project folder holds.
  const std::string& study() const { return study_; }

  bool read_only() const { return database_->read_only(); }
  // Empty for a project that may be changed, or that was opened for reading.
  const std::string& read_only_reason() const { return read_only_reason_; }
  // Another program holds what is needed to write: opened again once that has ended, it may be changed.
  bool is_others() const { return is_others_; }
  // Throws Error (file) that says why the project cannot be changed.
  void RequireWritable() const;
  // Given to a worker, so that it may write beside this program.
  std::string OwnerToken() const;

 private:
  CaptureProject();

  std::filesystem::path folder_;
  std::string study_;
  std::string read_only_reason_;
  bool is_others_ = false;
  // In this order: the lock is given back after the database is closed.
  std::unique_ptr<ProjectLock> lock_;
  std::unique_ptr<Database> database_;
};

}  // namespace kinora
