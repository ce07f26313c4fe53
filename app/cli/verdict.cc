#include "projects/verdicts.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/util/error.h"
#include "projects/records.h"

namespace kinora::cli {
namespace {

struct Options {
  std::string project;
  std::string trial;
  std::string kind;
  Verdict verdict;
};

VerdictKind KindNamed(const std::string& name) {
  for (const VerdictKind kind : {VerdictKind::kUsable, VerdictKind::kUsableWithNote, VerdictKind::kExcluded})
    if (NameOf(kind) == name) return kind;
  if (name == "note") return VerdictKind::kUsableWithNote;
  throw Error(ErrorKind::kUser, fmt::format("there is no verdict \"{}\"", name), "verdict",
              "choose from usable, note, excluded");
}

void Run(Options options, Context& context) {
  CaptureProject project = OpenForWriting(options.project);
  const Trial trial = FindTrial(project, options.trial);
  options.verdict.kind = KindNamed(options.kind);
  SetVerdict(project, trial.id, options.verdict);
  context.Say(
      fmt::format("{}  {}  {}", FullName(project, trial), NameOf(options.verdict.kind), options.verdict.reason));
  context.SayJson(
      nlohmann::json{{"trial", FullName(project, trial)}, {"verdict", NameOf(options.verdict.kind)}}.dump());
}

}  // namespace

void RegisterVerdict(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("verdict", "Says whether a trial is used, why, and who decided it");
  command->add_option("project", options->project, "The project's folder")->required();
  command->add_option("verdict", options->kind, "usable, note (usable with a note) or excluded")->required();
  command->add_option("--trial", options->trial, "The trial; the only one where it is left out");
  command->add_option("--reason", options->verdict.reason, "Why; needed for a note and an exclusion");
  command->add_option("--rule", options->verdict.rule, "The rule of the study that decided it");
  command->add_option("--who", options->verdict.who, "Who decided it");
  AddExamples(*command, {"kinora-cli verdict gait usable --trial walk1 --who AB",
                         "kinora-cli verdict gait excluded --trial walk2 --reason \"fell off the beam\" --who AB"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
