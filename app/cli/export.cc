#include <fmt/format.h>

#include <algorithm>

#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/option_flags.h"
#include "core/util/error.h"
#include "projects/export/export.h"
#include "projects/records.h"

namespace kinora::cli {
namespace {

struct Options {
  std::string project;
  std::vector<std::string> trials;
  std::string out;
  std::vector<std::string> formats;
  ExportOptions files;
};

// --format csv,trc leaves out what it does not name.
void ApplyFormats(const std::vector<std::string>& formats, ExportOptions& files) {
  if (formats.empty()) return;
  files.csv = files.trc = files.c3d = files.mot = files.openpose = files.events = files.overlay = files.curves =
      files.picture = false;
  const std::vector<std::pair<std::string, bool*>> known = {
      {"csv", &files.csv},         {"trc", &files.trc},           {"c3d", &files.c3d},
      {"mot", &files.mot},         {"openpose", &files.openpose}, {"events", &files.events},
      {"overlay", &files.overlay}, {"curves", &files.curves},     {"picture", &files.picture}};
  for (const std::string& format : formats) {
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == format; });
    if (found == known.end())
      throw Error(ErrorKind::kUser, fmt::format("there is no format \"{}\"", format), "--format",
                  "choose from csv, trc, c3d, mot, openpose, events, overlay, curves, picture");
    *found->second = true;
  }
}

void Run(Options options, Context& context) {
  ApplyFormats(options.formats, options.files);
  CaptureProject project = CaptureProject::Open(options.project, {.write = false, .journal = {}, .owner_token = {}});
  std::vector<Trial> trials;
  for (const std::string& name : options.trials) trials.push_back(FindTrial(project, name));
  if (options.trials.empty()) trials = ListTrials(project);
  if (trials.empty())
    throw Error(ErrorKind::kUser, "the project has no trials yet", options.project,
                "add videos with: kinora-cli add-videos");
  nlohmann::json files = nlohmann::json::array(), notes = nlohmann::json::array();
  for (const Trial& trial : trials) {
    const ExportOutcome outcome = ExportTrial(project, trial, options.out, options.files, context.MakeJob());
    context.EndProgress();
    for (const auto& file : outcome.files) {
      context.Say(file.string());
      files.push_back(file.string());
    }
    for (const std::string& note : outcome.notes) {
      context.Note(note);
      notes.push_back(note);
    }
  }
  context.SayJson(nlohmann::json{{"files", files}, {"notes", notes}}.dump(-1, ' ', false,
                                                                          nlohmann::json::error_handler_t::replace));
}

}  // namespace

void RegisterExport(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("export", "Writes results as files that other programs read");
  command->add_option("project", options->project, "The project's folder")->required();
  command->add_option("--trial", options->trials, "Only these trials; all where it is left out");
  command->add_option("--out", options->out, "The folder to write to; the project's exports where it is left out");
  command
      ->add_option("--format", options->formats,
                   "Only these: csv, trc, c3d, mot, openpose, events, overlay, curves, picture")
      ->delimiter(',');
  AddOptionFlags(*command, "", options->files, "Files");
  AddExamples(*command, {"kinora-cli export gait --out results", "kinora-cli export gait --format c3d,overlay",
                         "kinora-cli export gait --csv-layout long --mot-model gait2392"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
