#include <fmt/format.h>

#include <algorithm>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/outcome_text.h"
#include "calibration/rig_files.h"
#include "core/util/error.h"
#include "core/util/hash.h"
#include "models/registry/install.h"
#include "models/registry/manifest.h"
#include "projects/calibrations.h"
#include "projects/export/export.h"
#include "projects/pipeline/pose_source.h"
#include "projects/pipeline/process.h"
#include "projects/records.h"
#include "projects/trial_timeline.h"
#include "projects/videos.h"

namespace kinora::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string sample;
  std::string out;
  std::string pose = NetworkOptions().pose;
};

// The calibration of a recording's folder: the one file in it that ends like one.
fs::path CalibrationIn(const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(".qca.txt") || name.ends_with(".toml")) return entry.path();
  }
  throw Error(ErrorKind::kUser, "there is no calibration (.toml or .qca.txt)", folder.string(),
              "get the sample recording with: scripts/sample");
}

std::vector<fs::path> VideosIn(const fs::path& folder) {
  if (!fs::is_directory(folder))
    throw Error(ErrorKind::kUser, "there is no folder of videos", folder.string(),
                "get the sample recording with: scripts/sample");
  std::vector<fs::path> videos;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) videos.push_back(entry.path());
  std::sort(videos.begin(), videos.end());
  return videos;
}

// What the run needs is installed; what is there stays.
void InstallNetworks(const std::string& pose, Context& context, const Job& job) {
  const fs::path models = ModelsFolder();
  for (const std::string& name : {std::string("blazepose-detector"), pose}) {
    bool there = false;
    for (const Card& card : InstalledNetworks(models)) there = there || card.name == name;
    if (there) continue;
    context.Say("installing the network " + name);
    Install(ManifestEntryNamed(name), models, job);
    context.EndProgress();
  }
}

Trial MakeTrial(CaptureProject& project, const fs::path& sample, Context& context, const Job& job) {
  const Participant participant = EnsureParticipant(project, "P01");
  const Session session = EnsureSession(project, participant.id, "sample");
  const Trial trial = EnsureTrial(project, session.id, "balancing");
  if (!ListVideos(project, trial.id).empty()) return *TrialById(project, trial.id);
  Transaction transaction(project.database());
  for (const fs::path& file : VideosIn(sample / "videos")) {
    const VideoReader reader(file, VideoReader::Options(), job);
    AddVideo(project, trial, file.stem().string(), file, reader, {}, job);
  }
  SetTimeline(project, trial.id, BuildTimeline(ListVideos(project, trial.id)).timeline);
  const fs::path file = CalibrationIn(sample / "calibration");
  StoredCalibration calibration;
  calibration.session = session.id;
  calibration.source = file.filename().string();
  calibration.source_sha256 = Sha256OfFile(file, job);
  calibration.rig = ReadRig(file);
  // Two of its videos were scaled and letterboxed after they were calibrated: that is worked out from the pictures.
  calibration.notes = ChooseFits(project, ListVideos(project, trial.id), {{"*", "auto"}}, calibration.rig);
  AddCalibration(project, calibration);
  transaction.Commit();
  for (const std::string& note : calibration.notes) context.Note(note);
  return *TrialById(project, trial.id);
}

void Run(const Options& options, Context& context) {
  const Job job = context.MakeJob();
  const fs::path folder = fs::path(options.out) / "project";
  InstallNetworks(options.pose, context, job);
  CaptureProject project = fs::exists(folder / CaptureProject::kFileName) ? OpenForWriting(folder.string())
                                                                          : CaptureProject::Create(folder, "Sample");
  const Trial trial = MakeTrial(project, options.sample, context, job);
  ProcessOptions process;
  process.networks.pose = options.pose;
  const TrialOutcome outcome = ProcessTrial(project, trial, process, ModelsFolder(), job);
  context.EndProgress();
  for (const std::string& line : OutcomeLines(outcome)) context.Say(line);
  for (const std::string& note : outcome.notes) context.Note(note);
  ExportOptions files;
  files.overlay = true;
  const ExportOutcome written = ExportTrial(project, trial, fs::path(options.out) / "results", files, job);
  context.EndProgress();
  context.Say("files:");
  nlohmann::json list = nlohmann::json::array();
  for (const fs::path& file : written.files) {
    context.Say("  " + fs::absolute(file).lexically_normal().string());
    list.push_back(file.string());
  }
  context.SayJson(nlohmann::json{{"outcome", OutcomeJson(outcome)}, {"files", list}}.dump(
      -1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

void RegisterDemo(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("demo", "Analyses the sample recording from videos to files and a picture");
  command->add_option("sample", options->sample, "The recording's folder, with videos/ and calibration/")->required();
  command->add_option("--out", options->out, "The folder for the project and the results")->required();
  command->add_option("--pose", options->pose, "The pose network")->capture_default_str();
  AddExamples(*command, {"kinora-cli demo .deps/sample --out demo"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
