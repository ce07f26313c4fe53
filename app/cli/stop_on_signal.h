#pragma once

#include <stop_token>
#include <thread>

namespace kinora::cli {

// While it lives, Ctrl-C (SIGINT) and SIGTERM request a stop; a second one ends the program at once with 130. A signal
// handler may do next to nothing: it writes a byte into a pipe, and a thread that reads it does the rest. One at a
// time.
class StopOnSignal {
 public:
  explicit StopOnSignal(std::stop_source source);
  ~StopOnSignal();
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;

 private:
  std::jthread reader_;
};

}  // namespace kinora::cli
