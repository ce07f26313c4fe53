#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/command.h"
#include "calibration/camera_match.h"
#include "calibration/rig_files.h"
#include "core/util/error.h"
#include "core/util/hash.h"
#include "projects/calibrations.h"

namespace kinora::cli {
namespace {

struct Options {
  std::string project;
  std::string file;
  std::string session;
  std::string trial;
  std::vector<std::string> fits;
  std::string unit = "detect";
  std::string qualisys_distortion = "raw";
};

RigReadOptions ReadOptions(const Options& options) {
  RigReadOptions read;
  if (options.unit == "m") read.unit = LengthUnit::kMetres;
  if (options.unit == "cm") read.unit = LengthUnit::kCentimetres;
  if (options.unit == "mm") read.unit = LengthUnit::kMillimetres;
  if (double metres = 0; CLI::detail::lexical_cast(options.unit, metres)) {
    read.unit = LengthUnit::kOther;
    read.metres_per_unit = metres;
  }
  if (options.qualisys_distortion == "divided") read.qualisys_distortion = QualisysDistortion::kDividedBy64;
  return read;
}

FitChoices Choices(const Options& options) {
  FitChoices choices;
  for (const std::string& argument : options.fits) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos)
      choices["*"] = argument;
    else
      choices[argument.substr(0, equals)] = argument.substr(equals + 1);
  }
  return choices;
}

// A choice for a camera that is not there would be silently ignored.
void RequireKnownCameras(const FitChoices& choices, const CameraRig& rig) {
  for (const auto& [camera, choice] : choices)
    if (camera != "*") FindCamera(rig, camera);
}

std::vector<Video> VideosOf(CaptureProject& project, const std::vector<Trial>& trials) {
  std::vector<Video> videos;
  for (const Trial& trial : trials)
    for (const Video& video : ListVideos(project, trial.id)) {
      for (const Video& other : videos)
        if (other.camera == video.camera && (other.width_px != video.width_px || other.height_px != video.height_px))
          throw Error(ErrorKind::kUser,
                      fmt::format("the videos of {} differ in size between trials", video.camera_name), video.path,
                      "set the calibration for each trial: --trial NAME");
      videos.push_back(video);
    }
  return videos;
}

void Run(const Options& options, Context& context) {
  RigReport report;
  CameraRig rig = ReadRig(options.file, ReadOptions(options), &report);
  CaptureProject project = OpenForWriting(options.project);
  const bool for_trial = !options.trial.empty();
  const Session session = for_trial ? Session{} : FindSession(project, options.session);
  const std::vector<Trial> trials =
      for_trial ? std::vector{FindTrial(project, options.trial)} : ListTrials(project, session.id);
  const std::vector<Video> videos = VideosOf(project, trials);
  std::set<std::string> cameras;
  for (const Video& video : videos) cameras.insert(video.camera_name);
  MatchCameras(rig, std::vector(cameras.begin(), cameras.end()));
  const FitChoices choices = Choices(options);
  RequireKnownCameras(choices, rig);
  std::vector<std::string> fits = ChooseFits(project, videos, choices, rig);
  std::vector<std::string> notes = report.assumptions;
  notes.insert(notes.end(), fits.begin(), fits.end());

  Transaction transaction(project.database());
  const StoredCalibration stored =
      AddCalibration(project, {.id = {},
                               .session = for_trial ? trials.front().session : session.id,
                               .source = std::filesystem::path(options.file).filename().string(),
                               .source_sha256 = Sha256OfFile(options.file),
                               .rig = rig,
                               .notes = notes,
                               .created_utc = {}});
  if (for_trial) UseCalibrationFor(project, trials.front().id, stored.id);
  transaction.Commit();

  for (const std::string& warning : report.warnings) context.Note(warning);
  for (const std::string& note : notes) context.Note(note);
  context.Say(fmt::format("{} cameras from {} ({})", rig.cameras.size(), stored.source, report.format));
  context.SayJson(nlohmann::json{
      {"cameras", rig.cameras.size()}, {"format", report.format}, {"notes", notes}, {"warnings", report.warnings}}
                      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

void RegisterSetCalibration(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("set-calibration", "Reads the cameras' calibration from another tool's file");
  command->add_option("project", options->project, "The project's folder")->required();
  command->add_option("file", options->file, "Pose2Sim, Anipose or Caliscope .toml, or Qualisys .qca.txt")->required();
  command->add_option("--session", options->session, "Its session; the only one where it is left out");
  command->add_option("--trial", options->trial, "Only for this trial");
  command->add_option(
      "--fit", options->fits,
      "How pictures were changed after calibration: CAMERA=crop, scale, letterbox, identity or auto (looks into "
      "the pictures); without a camera for all");
  command->add_option("--unit", options->unit, "Unit of lengths in the file: detect, m, cm, mm, or metres per unit")
      ->capture_default_str();
  command
      ->add_option("--qualisys-distortion", options->qualisys_distortion,
                   "Whether a Qualisys file's distortion is raw or divided by 64")
      ->check(CLI::IsMember({"raw", "divided"}))
      ->capture_default_str();
  AddExamples(*command, {"kinora-cli set-calibration gait Calib.toml",
                         "kinora-cli set-calibration gait Calib.qca.txt --fit cam01=letterbox --fit cam02=letterbox",
                         "kinora-cli set-calibration gait Calib.toml --fit auto"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
