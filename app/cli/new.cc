#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"

namespace kinora::cli {
namespace {

struct Options {
  std::string folder;
  std::string study;
};

void Run(const Options& options, Context& context) {
  const std::filesystem::path folder = options.folder;
  const std::filesystem::path whole = std::filesystem::absolute(folder).lexically_normal();
  const std::string name = whole.has_filename() ? whole.filename().string() : whole.parent_path().filename().string();
  const CaptureProject project = CaptureProject::Create(folder, options.study.empty() ? name : options.study);
  context.Say(fmt::format("made the project {}", project.folder().string()));
  context.Say(fmt::format("next: kinora-cli add-videos {} VIDEO...", options.folder));
  context.SayJson(nlohmann::json{{"project", project.folder().string()}}.dump(
      -1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

void RegisterNew(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("new", "Makes a folder with an empty project");
  command->add_option("folder", options->folder, "The folder; made where it is not there")->required();
  command->add_option("--study", options->study, "Name of the study; the folder's name where it is left out");
  AddExamples(*command,
              {"kinora-cli new ~/studies/gait", "kinora-cli new ./knee --study \"Knee rehabilitation 2026\""});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
