#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/outcome_text.h"
#include "core/util/error.h"
#include "core/util/parallel.h"
#include "models/registry/install.h"
#include "projects/pipeline/process.h"
#include "projects/process_json.h"
#include "projects/records.h"
#include "projects/review/solve_stored.h"

namespace kinora::cli {
namespace {

struct Options {
  std::string project;
  std::string trial;
  std::string options = "{}";
  std::string owner;
  bool keep_pose2d = false;
  bool solve = false;
};

// One JSON object a line on the standard output, at once; safe from any thread.
class Lines {
 public:
  void Write(const nlohmann::json& value) {
    const std::string line = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    const std::scoped_lock lock(mutex_);
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
  }

  // At most twenty lines a second, but the first and the last of each step always.
  void Progress(std::string_view what, double done, double total) {
    {
      const std::scoped_lock lock(mutex_);
      const auto now = std::chrono::steady_clock::now();
      if (what == what_ && done < total && now - written_ < std::chrono::milliseconds(50)) return;
      what_ = what;
      written_ = now;
    }
    Write({{"progress", {{"what", what}, {"done", done}, {"total", total}}}});
  }

 private:
  std::mutex mutex_;
  std::string what_;
  std::chrono::steady_clock::time_point written_;
};

void Run(const Options& options, Context& context) {
  Lines lines;
  const Job job(context.stop.get_token(),
                [&lines](std::string_view what, double done, double total) { lines.Progress(what, done, total); });
  try {
    CaptureProject project =
        CaptureProject::Open(options.project, {.write = true, .journal = {}, .owner_token = options.owner});
    project.RequireWritable();
    const Trial trial = FindTrial(project, options.trial);
    lines.Write({{"begin", {{"trial", FullName(project, trial)}, {"process", static_cast<int>(getpid())}}}});
    if (options.solve) {
      lines.Write({{"done", {{"stored", SolveStored(project, trial, AvailableCores(), job)}}}});
      return;
    }
    ProcessOptions process = ProcessOptionsFromJson(options.options, "--options");
    process.keep_pose2d = options.keep_pose2d;
    const TrialOutcome outcome = ProcessTrial(project, trial, process, ModelsFolder(), job);
    lines.Write({{"done", OutcomeJson(outcome)}});
  } catch (const Cancelled&) {
    lines.Write({{"cancelled", true}});
    throw;
  } catch (const Error& error) {
    lines.Write({{"error",
                  {{"message", error.message()},
                   {"where", error.where()},
                   {"remedy", error.remedy()},
                   {"exit_code", ExitCode(error.kind())}}}});
    throw;
  }
}

}  // namespace

void RegisterWorker(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "worker", "Processes one trial for another program: reports one JSON object a line, stops on SIGTERM");
  command->add_option("project", options->project, "The project's folder")->required();
  command->add_option("--trial", options->trial, "The trial; the only one where it is left out");
  command->add_option("--options", options->options, "Options by stage as JSON: {\"cleaning\":{\"cutoff\":10}}");
  command->add_flag("--keep-2d", options->keep_pose2d, "Go on from the 2D points that are there: no network runs");
  command->add_flag("--solve", options->solve,
                    "Only work out 3D anew with the corrections, as the review does; no other option counts");
  command->add_option("--owner", options->owner, "Token of the program that has the project open");
  AddExamples(*command, {"kinora-cli worker gait --trial walk1 --options '{\"person\":{\"choice\":\"all\"}}'"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
