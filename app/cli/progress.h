#pragma once

#include <chrono>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>

namespace kinora::cli {

// One line of progress: `pose2d  [#########-----------]  45 %  180/400  0:21 left`. `total` 0 = unknown.
std::string ProgressLine(std::string_view what, double done, double total, double elapsed_s);

// Shows the progress of one step after the other, from any thread. On a terminal one line is drawn again and again; in
// a file or a pipe a plain line appears every tenth of the way.
class ProgressDisplay {
 public:
  ProgressDisplay(std::FILE* out, bool terminal) : out_(out), terminal_(terminal) {}
  void Report(std::string_view what, double done, double total);
  // Ends the current line. The next report begins a new one.
  void End();

 private:
  void EndLocked();
  void Draw(double done, double total, bool last);

  using Clock = std::chrono::steady_clock;
  std::FILE* out_;
  bool terminal_;
  std::mutex mutex_;
  std::string what_;
  Clock::time_point began_;
  Clock::time_point drawn_;
  int tenths_ = -1;
  bool complete_ = false;
};

}  // namespace kinora::cli
