#pragma once

#include <CLI/CLI.hpp>
#include <vector>

#include "app/cli/context.h"

namespace kinora::cli {

// One command of kinora-cli, one file each. Register() adds a subcommand with its options to the application, and sets
// context.run when that subcommand was chosen:
//
//   void Register(CLI::App& app, Context& context) {
//     auto options = std::make_shared<Options>();
//     CLI::App* command = app.add_subcommand("status", "Says what a project holds");
//     command->add_option("project", options->project, "The project's folder")->required();
//     command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
//   }
struct Command {
  void (*Register)(CLI::App& app, Context& context);
};

// Every command, in the order of --help. A new one is declared and listed in commands.cc.
std::vector<Command> AllCommands();

// Adds examples below a command's options: lines as one would type them.
void AddExamples(CLI::App& command, const std::vector<std::string>& lines);

}  // namespace kinora::cli
