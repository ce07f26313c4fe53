#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/util/error.h"
#include "projects/edits/log.h"

namespace kinora::cli {
namespace {

void Run(const std::string& folder, bool undo, Context& context) {
  CaptureProject project = OpenForWriting(folder);
  const auto label = undo ? UndoEdit(project) : RedoEdit(project);
  if (!label)
    throw Error(ErrorKind::kUser, undo ? "there is nothing to undo" : "there is nothing to do again", folder,
                "edits are made while reviewing a trial");
  context.Say((undo ? "undone: " : "done again: ") + *label);
  context.SayJson(nlohmann::json{{undo ? "undone" : "redone", *label}}.dump());
}

void Register(CLI::App& app, Context& context, bool undo) {
  auto folder = std::make_shared<std::string>();
  CLI::App* command =
      undo ? app.add_subcommand("undo", "Takes back the newest act: an edit, an event, a setting, a verdict")
           : app.add_subcommand("redo", "Does again what was undone last");
  command->add_option("project", *folder, "The project's folder")->required();
  AddExamples(*command, {undo ? "kinora-cli undo gait" : "kinora-cli redo gait"});
  command->callback(
      [folder, undo, &context] { context.run = [folder, undo, &context] { Run(*folder, undo, context); }; });
}

}  // namespace

void RegisterUndo(CLI::App& app, Context& context) {
  Register(app, context, true);
}
void RegisterRedo(CLI::App& app, Context& context) {
  Register(app, context, false);
}

}  // namespace kinora::cli
