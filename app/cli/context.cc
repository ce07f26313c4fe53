#include "app/cli/context.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

namespace kinora::cli {

Context::Context() : progress_(std::make_unique<ProgressDisplay>(stderr, isatty(STDERR_FILENO) != 0)) {}

Job Context::MakeJob() {
  if (quiet) return {stop.get_token(), {}};
  return {stop.get_token(), [display = progress_.get()](std::string_view what, double done, double total) {
            display->Report(what, done, total);
          }};
}

void Context::EndProgress() {
  progress_->End();
}

void Context::Say(std::string_view line) const {
  if (!json) fmt::print("{}\n", line);
}

void Context::Note(std::string_view line) {
  EndProgress();
  if (!quiet) fmt::print(stderr, "note: {}\n", line);
}

void Context::SayJson(const std::string& json_text) const {
  if (json) fmt::print("{}\n", json_text);
}

CaptureProject OpenForWriting(const std::string& folder) {
  CaptureProject project = CaptureProject::Open(folder);
  project.RequireWritable();
  return project;
}

NamedValue SplitNamed(const std::string& argument) {
  std::error_code ignored;
  const std::size_t equals = argument.find('=');
  if (equals == std::string::npos || std::filesystem::exists(argument, ignored)) return {"", argument};
  return {argument.substr(0, equals), argument.substr(equals + 1)};
}

}  // namespace kinora::cli
