#include "projects/records.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/util/error.h"
#include "projects/record_edits.h"

namespace kinora::cli {
namespace {

// Which record is meant: one of these is said.
struct Options {
  std::string project;
  std::string trial, session, participant;
  std::string name;
};

struct Chosen {
  RecordKind kind{};
  std::string id;
};

Chosen Choose(CaptureProject& project, const Options& options) {
  const int said = int{!options.trial.empty()} + int{!options.session.empty()} + int{!options.participant.empty()};
  if (said != 1)
    throw Error(ErrorKind::kUser, said == 0 ? "it is not said what is meant" : "more than one thing is named",
                options.project, "name one of --trial, --session, --participant");
  if (!options.trial.empty()) return {RecordKind::kTrial, FindTrial(project, options.trial).id};
  if (!options.session.empty()) return {RecordKind::kSession, FindSession(project, options.session).id};
  std::string codes;
  for (const Participant& participant : ListParticipants(project)) {
    if (participant.code == options.participant) return {RecordKind::kParticipant, participant.id};
    codes += (codes.empty() ? "" : ", ") + participant.code;
  }
  throw Error(ErrorKind::kUser, fmt::format("there is no participant {}", options.participant), options.project,
              "choose one of: " + codes);
}

void AddChoice(CLI::App& command, Options& options) {
  command.add_option("project", options.project, "The project's folder")->required();
  command.add_option("--trial", options.trial, "A trial");
  command.add_option("--session", options.session, "A session");
  command.add_option("--participant", options.participant, "A participant, by code");
}

void Rename(const Options& options, Context& context) {
  CaptureProject project = OpenForWriting(options.project);
  const Chosen chosen = Choose(project, options);
  const std::string before = FactsOf(project, chosen.kind, chosen.id).Title();
  RenameRecord(project, chosen.kind, chosen.id, options.name);
  context.Say(fmt::format("{} is {} now", before, options.name));
  context.SayJson(nlohmann::json{{"renamed", before}, {"name", options.name}}.dump());
}

void Delete(const Options& options, Context& context) {
  CaptureProject project = OpenForWriting(options.project);
  const Chosen chosen = Choose(project, options);
  const RemovalFacts facts = FactsOf(project, chosen.kind, chosen.id);
  RemoveRecord(project, chosen.kind, chosen.id);
  context.Say(fmt::format("deleted {}: {}", facts.Title(), facts.Sentence()));
  context.Note("`kinora-cli undo` brings it back; `kinora-cli empty` gives the space back to the disk");
  context.SayJson(nlohmann::json{{"deleted", facts.Title()}, {"bytes", facts.bytes}}.dump());
}

void Empty(const Options& options, Context& context) {
  CaptureProject project = OpenForWriting(options.project);
  const std::size_t count = ListRemoved(project).size();
  const std::int64_t bytes = EmptyRemoved(project, context.MakeJob());
  context.EndProgress();
  context.Say(count == 0 ? std::string("nothing was deleted")
                         : fmt::format("{} deleted record{} gone for good, {:.1f} MB freed", count,
                                       count == 1 ? " is" : "s are", static_cast<double>(bytes) / 1e6));
  context.SayJson(nlohmann::json{{"records", count}, {"freed_bytes", bytes}}.dump());
}

}  // namespace

void RegisterRename(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("rename", "Gives a participant, session or trial another name");
  AddChoice(*command, *options);
  command->add_option("name", options->name, "The new name")->required();
  AddExamples(*command,
              {"kinora-cli rename gait --trial walk1 \"walk 1\"", "kinora-cli rename gait --participant P1 P01"});
  command->callback([options, &context] { context.run = [options, &context] { Rename(*options, context); }; });
}

void RegisterDelete(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "delete",
      "Takes a participant, session or trial out of the project; its videos' files stay, undo brings it back");
  AddChoice(*command, *options);
  AddExamples(*command, {"kinora-cli delete gait --trial walk1", "kinora-cli delete gait --session P01/day2"});
  command->callback([options, &context] { context.run = [options, &context] { Delete(*options, context); }; });
}

void RegisterEmpty(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("empty", "Takes away for good what was deleted, and frees its space");
  command->add_option("project", options->project, "The project's folder")->required();
  AddExamples(*command, {"kinora-cli empty gait"});
  command->callback([options, &context] { context.run = [options, &context] { Empty(*options, context); }; });
}

}  // namespace kinora::cli
