#pragma once

#include <filesystem>
#include <string>

namespace kinora {

// Says which program may change a project: the first that opens it (the owner) and the one worker that the owner starts
// and gives its token to. The lock is the operating system's (an open-file-description lock on project.kinora.lock): it
// goes with the process, however that dies. The file stays; its text says who holds the lock, for the message to the
// next.
class ProjectLock {
 public:
  // Tries to become the owner, or, with the owner's token, its worker.
  ProjectLock(const std::filesystem::path& project_file, const std::string& owner_token = {});
  ~ProjectLock();
  ProjectLock(const ProjectLock&) = delete;
  ProjectLock& operator=(const ProjectLock&) = delete;

  bool held() const { return held_; }
  // Somebody else has it: it may be had later. False also where there cannot be a lock at all.
  bool is_others() const { return descriptor_ >= 0 && !held_; }
  // Why not, as half a sentence: "another program has it open (kinora-cli, process 4711 on lab-pc)".
  const std::string& reason() const { return reason_; }
  // What a worker needs to write beside the owner.
  const std::string& token() const { return token_; }

 private:
  void BecomeOwner();
  void BecomeWorker(const std::string& owner_token);

  int descriptor_ = -1;
  bool held_ = false;
  std::string reason_;
  std::string token_;
};

}  // namespace kinora
