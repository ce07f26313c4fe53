#include "app/cli/stop_on_signal.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "core/util/error.h"

namespace kinora::cli {
namespace {

constexpr char kSignal = 's';
constexpr char kQuit = 'q';

std::array<int, 2> pipe_ends = {-1, -1};

void Tell(char message) {
  const int saved = errno;
  [[maybe_unused]] const ssize_t told = write(pipe_ends[1], &message, 1);
  errno = saved;
}

void OnSignal(int) {
  Tell(kSignal);
}

void SetHandler(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

void ReadSignals(std::stop_source source) {
  for (;;) {
    char message = 0;
    const ssize_t size = read(pipe_ends[0], &message, 1);
    if (size < 0 && errno == EINTR) continue;
    if (size != 1 || message == kQuit) return;
    if (source.stop_requested()) _exit(130);
    source.request_stop();
  }
}

}  // namespace

StopOnSignal::StopOnSignal(std::stop_source source) {
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) throw Error(ErrorKind::kInternal, "the operating system gives no pipe");
  reader_ = std::jthread([source = std::move(source)] { ReadSignals(source); });
  SetHandler(&OnSignal);
}

StopOnSignal::~StopOnSignal() {
  SetHandler(SIG_DFL);
  Tell(kQuit);
  reader_.join();
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  pipe_ends = {-1, -1};
}

}  // namespace kinora::cli
