#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/cli/command.h"
#include "core/util/error.h"
#include "core/util/hash.h"
#include "models/import/guess_card.h"
#include "models/import/import.h"
#include "models/registry/card_json.h"
#include "models/registry/install.h"

namespace kinora::cli {
namespace {

struct Options {
  std::vector<std::string> names;
  std::string file;
  std::string as;
  std::string card;
};

std::string Dump(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

const char* TaskOf(const Card& card) {
  return card.task == NetworkTask::kDetector ? "detector" : "pose";
}

nlohmann::json JsonOf(const Card& card, bool installed) {
  return {{"name", card.name},
          {"installed", installed},
          {"task", TaskOf(card)},
          {"description", card.description},
          {"keypoint_set", card.keypoint_set},
          {"input_px", {card.width_px, card.height_px}},
          {"licence", card.licence},
          {"source", card.source},
          {"sha256", card.sha256 ? nlohmann::json(*card.sha256) : nlohmann::json()},
          {"file", installed ? card.path().string() : std::string()}};
}

void RunList(Context& context) {
  std::vector<std::string> problems;
  const std::vector<Card> installed = InstalledNetworks(ModelsFolder(), &problems);
  nlohmann::json all = nlohmann::json::array();
  const auto say = [&](const Card& card, bool here) {
    context.Say(fmt::format("{}  {:<22} {:<9} {}", here ? "installed" : "         ", card.name, TaskOf(card),
                            card.description.empty() ? card.source : card.description));
    all.push_back(JsonOf(card, here));
  };
  for (const Card& card : installed) say(card, true);
  for (const ManifestEntry& entry : Manifest()) {
    const bool here =
        std::any_of(installed.begin(), installed.end(), [&](const Card& card) { return card.name == entry.card.name; });
    if (!here && entry.source.kind != NetworkSource::Kind::kByHand) say(entry.card, false);
  }
  for (const std::string& problem : problems) context.Note(problem);
  context.Say(fmt::format("networks live in {}", ModelsFolder().string()));
  context.SayJson(Dump({{"folder", ModelsFolder().string()}, {"networks", all}}));
}

void SayInstalled(const std::vector<Card>& cards, Context& context) {
  nlohmann::json all = nlohmann::json::array();
  for (const Card& card : cards) {
    context.Say(fmt::format("installed {} as {}", card.name, card.path().string()));
    all.push_back(JsonOf(card, true));
  }
  context.SayJson(Dump({{"installed", all}}));
}

void RunInstall(const Options& options, Context& context) {
  // All names first: a misspelt last one must not cost a download.
  std::vector<const ManifestEntry*> entries;
  for (const std::string& name : options.names) entries.push_back(&ManifestEntryNamed(name));
  const Job job = context.MakeJob();
  std::vector<Card> cards;
  for (const ManifestEntry* entry : entries) cards.push_back(Install(*entry, ModelsFolder(), job));
  context.EndProgress();
  SayInstalled(cards, context);
}

std::string TextOf(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw Error(ErrorKind::kFile, "the card cannot be read", file.string(), "check its path");
  return text.str();
}

Card CardOf(const Options& options, const nn::Graph& graph, const std::string& hash, Context& context) {
  if (!options.card.empty()) {
    Card card = CardFromJson(TextOf(options.card), options.card);
    if (card.file.empty()) card.file = std::filesystem::path(options.file).filename().string();
    return card;
  }
  const ManifestEntry* known = ManifestEntryWithHash(hash);
  if (!options.as.empty()) {
    const bool listed = std::any_of(Manifest().begin(), Manifest().end(),
                                    [&](const ManifestEntry& entry) { return entry.card.name == options.as; });
    if (listed) return ManifestEntryNamed(options.as).card;
  }
  Card card = known ? known->card : nn::GuessCard(graph, options.file);
  if (!known)
    context.Note("colours and normalisation were guessed from the kind of network: see card.json in its folder");
  if (!options.as.empty()) card.name = options.as;
  return card;
}

void RunImport(const Options& options, Context& context) {
  const Job job = context.MakeJob();
  // Reads the whole file: what cannot be run is refused now and not in the middle of an analysis.
  const nn::Graph graph = nn::ImportNetwork(options.file);
  const Card card = CardOf(options, graph, Sha256OfFile(options.file, job), context);
  const Card installed = ImportFile(options.file, card, ModelsFolder(), job);
  context.EndProgress();
  SayInstalled({installed}, context);
}

void RunRemove(const Options& options, Context& context) {
  for (const std::string& name : options.names) {
    RemoveNetwork(ModelsFolder(), name);
    context.Say("removed " + name);
  }
  context.SayJson(Dump({{"removed", options.names}}));
}

}  // namespace

void RegisterModels(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("models", "Lists, installs, imports and removes networks");
  command->require_subcommand(1);
  AddExamples(*command, {"kinora-cli models list", "kinora-cli models install blazepose-detector blazepose-heavy",
                         "kinora-cli models import end2end.onnx --as rtmpose-m"});

  CLI::App* list = command->add_subcommand("list", "Shows what is installed and what can be");
  list->callback([&context] { context.run = [&context] { RunList(context); }; });

  CLI::App* install = command->add_subcommand("install", "Downloads networks of the list");
  install->add_option("names", options->names, "Names from the list")->required();
  install->callback([options, &context] { context.run = [options, &context] { RunInstall(*options, context); }; });

  CLI::App* import = command->add_subcommand("import", "Installs a network from a file (ONNX or TensorFlow Lite)");
  import->add_option("file", options->file, "The network's file")->required();
  import->add_option("--as", options->as, "What it is, or what to call it: a name from the list takes its card");
  import->add_option("--card", options->card, "A card.json that describes it");
  import->callback([options, &context] { context.run = [options, &context] { RunImport(*options, context);
};
}  // namespace kinora::cli
);

CLI::App* remove = command->add_subcommand("remove", "Removes installed networks");
remove->add_option("names", options->names, "Names of installed networks")->required();
remove->callback([options, &context] { context.run = [options, &context] { RunRemove(*options, context); }; });
}

}  // namespace kinora::cli
