#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "projects/calibration_intake.h"

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

void Run(const Options& options, Context& context) {
  CaptureProject project = OpenForWriting(options.project);
  CalibrationToTake take{
      .file = options.file, .read = ReadOptions(options), .fits = Choices(options), .session = {}, .trial = {}};
  if (options.trial.empty()) {
    take.session = FindSession(project, options.session).id;
  } else {
    const Trial trial = FindTrial(project, options.trial);
    take.session = trial.session;
    take.trial = trial.id;
  }
  TakenCalibration taken = PrepareCalibration(project, take);
  StoreCalibration(project, taken);
  const StoredCalibration& stored = taken.stored;
  for (const std::string& warning : taken.warnings) context.Note(warning);
  for (const std::string& note : stored.notes) context.Note(note);
  context.Say(fmt::format("{} cameras from {} ({})", stored.rig.cameras.size(), stored.source, taken.format));
  context.SayJson(nlohmann::json{{"cameras", stored.rig.cameras.size()},
                                 {"format", taken.format},
                                 {"notes", stored.notes},
                                 {"warnings", taken.warnings}}
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
