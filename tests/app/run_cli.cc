#include "tests/app/run_cli.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <fstream>

#include "core/media/video_writer.h"

namespace kinora::test {
namespace {

// Reads what is there; false at the end.
bool ReadSome(int descriptor, std::string& into) {
  std::array<char, 4096> buffer{};
  const ssize_t size = read(descriptor, buffer.data(), buffer.size());
  if (size > 0) into.append(buffer.data(), static_cast<std::size_t>(size));
  return size > 0;
}

}  // namespace

CliProcess::CliProcess(const std::vector<std::string>& arguments, const std::function<void()>& before_exec) {
  std::array<int, 2> out{}, err{};
  if (pipe2(out.data(), O_CLOEXEC) != 0 || pipe2(err.data(), O_CLOEXEC) != 0) return;
  std::vector<std::string> words = {KINORA_CLI};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  child_ = fork();
  if (child_ == 0) {
    dup2(out[1], STDOUT_FILENO);
    dup2(err[1], STDERR_FILENO);
    if (before_exec) before_exec();
    execv(argv[0], argv.data());
    _exit(127);
  }
  close(out[1]);
  close(err[1]);
  out_ = out[0];
  err_ = err[0];
}

CliProcess::~CliProcess() {
  if (child_ > 0) {
    kill(child_, SIGKILL);
    waitpid(child_, nullptr, 0);
  }
  close(out_);
  close(err_);
}

void CliProcess::Signal(int signal) const {
  kill(child_, signal);
}
bool CliProcess::WaitForError() {
  return ReadSome(err_, err_so_far_);
}

CliResult CliProcess::Wait() {
  CliResult result;
  result.err = err_so_far_;
  std::array<pollfd, 2> open = {pollfd{out_, POLLIN, 0}, pollfd{err_, POLLIN, 0}};
  while (open[0].fd >= 0 || open[1].fd >= 0) {
    if (poll(open.data(), open.size(), -1) < 0) break;
    if (open[0].revents && !ReadSome(out_, result.out)) open[0].fd = -1;
    if (open[1].revents && !ReadSome(err_, result.err)) open[1].fd = -1;
  }
  int status = 0;
  waitpid(child_, &status, 0);
  child_ = -1;
  result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return result;
}

CliResult RunCli(const std::vector<std::string>& arguments, const std::function<void()>& before_exec) {
  return CliProcess(arguments, before_exec).Wait();
}

void MakeVideo(const std::filesystem::path& file, int width_px, int height_px, int frames, double rate_hz,
               int bars_px) {
  VideoWriter writer(file, {.width_px = width_px, .height_px = height_px});
  for (int i = 0; i < frames; ++i) {
    Image image(width_px, height_px);
    for (int y = bars_px; y < height_px - bars_px; ++y)
      for (int x = 0; x < 3 * width_px; ++x) image.Row(y)[x] = static_cast<std::uint8_t>(60 + (x / 3 + 2 * i) % 32 * 5);
    writer.Write(image, std::llround(i * 1e9 / rate_hz));
  }
  writer.Finish();
}

void MakeCalibration(const std::filesystem::path& file, const std::vector<CalibratedCamera>& cameras) {
  std::ofstream out(file);
  int i = 0;
  for (const CalibratedCamera& camera : cameras) {
    out << fmt::format(
        "[{0}]\nname = \"{0}\"\nsize = [{1}, {2}]\nmatrix = [[{3}, 0.0, {4}], [0.0, {3}, {5}], [0.0, 0.0, 1.0]]\n"
        "distortions = [0.0, 0.0, 0.0, 0.0]\nrotation = [1.2, {6}, 0.1]\ntranslation = [{7}, 0.5, 4.0]\n"
        "fisheye = false\n\n",
        camera.name, camera.width_px, camera.height_px, 1.2 * camera.width_px, camera.width_px / 2.0,
        camera.height_px / 2.0, 0.3 * i, 1.5 * i);
    ++i;
  }
}

}  // namespace kinora::test
