#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/option_flags.h"
#include "app/cli/outcome_text.h"
#include "core/util/error.h"
#include "models/registry/install.h"
#include "projects/pipeline/process.h"
#include "projects/records.h"

namespace kinora::cli {
namespace {

struct Options {
  std::string project;
  std::vector<std::string> trials;
  ProcessOptions process;
};

// A trial that fails never stops the queue: what went wrong is said at once, and again as the exit code.
std::optional<Error> ProcessOne(CaptureProject& project, const Trial& trial, const Options& options, Context& context,
                                nlohmann::json& answers) {
  const std::string name = FullName(project, trial);
  try {
    const TrialOutcome outcome = ProcessTrial(project, trial, options.process, ModelsFolder(), context.MakeJob());
    context.EndProgress();
    for (const std::string& line : OutcomeLines(outcome)) context.Say(line);
    for (const std::string& note : outcome.notes) context.Note(note);
    answers.push_back(OutcomeJson(outcome));
    return std::nullopt;
  } catch (const Error& error) {
    context.EndProgress();
    answers.push_back({{"trial", name}, {"error", error.what()}});
    return error;
  }
}

void Run(const Options& options, Context& context) {
  CaptureProject project = OpenForWriting(options.project);
  std::vector<Trial> trials;
  for (const std::string& name : options.trials) trials.push_back(FindTrial(project, name));
  if (options.trials.empty()) trials = ListTrials(project);
  if (trials.empty())
    throw Error(ErrorKind::kUser, "the project has no trials yet", options.project,
                "add videos with: kinora-cli add-videos");
  nlohmann::json answers = nlohmann::json::array();
  std::vector<Error> failures;
  for (const Trial& trial : trials) {
    if (trials.size() > 1) context.Say("");
    const std::optional<Error> failure = ProcessOne(project, trial, options, context, answers);
    if (!failure) continue;
    failures.push_back(*failure);
    if (trials.size() > 1) context.Note(fmt::format("{} failed: {}", FullName(project, trial), failure->what()));
  }
  context.SayJson(nlohmann::json{{"trials", answers}}.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  if (failures.empty()) return;
  if (trials.size() == 1) throw failures.front();
  throw Error(failures.front().kind(), fmt::format("{} of {} trials failed", failures.size(), trials.size()),
              options.project, "see the notes above; the others are finished");
}

}  // namespace

void RegisterProcess(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "process", "From videos to joint angles; goes on where it was stopped, and does only what is new");
  command->add_option("project", options->project, "The project's folder")->required();
  command->add_option("--trial", options->trials, "Only these trials; all where it is left out");
  command->add_flag("--keep-2d", options->process.keep_pose2d,
                    "Go on from the 2D points that are there, whatever made them: no network runs");
  ForEachPart(options->process, [command](std::string_view part, auto& values) {
    const PartNames names = NamesOfPart(part);
    AddOptionFlags(*command, std::string(names.flag_prefix), values, std::string(names.title));
  });
  AddExamples(*command, {"kinora-cli process gait", "kinora-cli process gait --trial squat2 --clean-cutoff 10",
                         "kinora-cli process gait --pose rtmpose-m-halpe26 --person-choice all"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
