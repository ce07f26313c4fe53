#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kinora::test {

struct CliResult {
  int exit_code = -1;  // 128 + signal where one ended it
  std::string out;
  std::string err;
};

// A running kinora-cli. stdout and stderr go into pipes.
class CliProcess {
 public:
  // `before_exec` runs in the child: limits, other users.
  explicit CliProcess(const std::vector<std::string>& arguments, const std::function<void()>& before_exec = {});
  ~CliProcess();
  CliProcess(const CliProcess&) = delete;
  CliProcess& operator=(const CliProcess&) = delete;
  void Signal(int signal) const;
  // Waits until something is written to stderr; false at its end.
  bool WaitForError();
  CliResult Wait();

 private:
  pid_t child_ = -1;
  int out_ = -1;
  int err_ = -1;
  std::string err_so_far_;
};

CliResult RunCli(const std::vector<std::string>& arguments, const std::function<void()>& before_exec = {});

// A small video of moving stripes. Frames are at i / rate seconds.
void MakeVideo(const std::filesystem::path& file, int width_px, int height_px, int frames, double rate_hz = 50,
               int bars_px = 0);

// A calibration in Pose2Sim's layout, cameras on a circle.
struct CalibratedCamera {
  std::string name;
  int width_px;
  int height_px;
};
void MakeCalibration(const std::filesystem::path& file, const std::vector<CalibratedCamera>& cameras);

}  // namespace kinora::test
