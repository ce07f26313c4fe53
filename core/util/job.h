#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace kinora {

// Thrown where a job obeys a request to stop. Not an Error: nothing went wrong.
struct Cancelled {};

// What a long computation gets from whoever waits for it: a way to hear "stop" and a way to say how far it is.
// Copies share both. A default-constructed Job never stops and reports to nobody.
class Job {
 public:
  // `done` of `total` units (frames, cameras, bytes; total 0 = unknown) of the step named `what`.
  // May be called from any thread of the job, at any rate; the receiver thins out.
  using ProgressFn = std::function<void(std::string_view what, double done, double total)>;

  Job() = default;
  Job(std::stop_token stop, ProgressFn progress);

  bool StopRequested() const { return stop_.stop_requested(); }
  // Throws Cancelled when a stop was requested. Call it at least ten times a second.
  void CheckStop() const;
  void Report(std::string_view what, double done, double total) const;
  const std::stop_token& stop_token() const { return stop_; }

 private:
  std::stop_token stop_;
  ProgressFn progress_;
};

}  // namespace kinora
