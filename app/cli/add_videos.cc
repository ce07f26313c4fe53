#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/geometry/rig.h"
#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/video_intake.h"

namespace kinora::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string project;
  std::vector<std::string> files;
  std::string participant = "P01";
  std::string session = "day1";
  std::string trial = "trial1";
  std::string condition;
  std::optional<double> height_m;
  std::optional<double> mass_kg;
  std::vector<std::string> capture_rates;
  std::vector<std::string> starts;
  bool copy = false;
  bool replace = false;
};

// Files and folders as they were named; CAMERA=FILE names a camera.
std::vector<VideoToTake> Sources(const Options& options) {
  std::vector<VideoToTake> sources;
  for (const std::string& argument : options.files) {
    const NamedValue named = SplitNamed(argument);
    const std::vector<fs::path> files =
        fs::is_directory(named.value) ? VideosIn({named.value}) : std::vector<fs::path>{named.value};
    if (files.empty())
      throw Error(ErrorKind::kUser, "there are no videos in the folder", named.value,
                  "name the folder that holds them, or the files themselves");
    for (const fs::path& file : files)
      sources.push_back({.file = file,
                         .trial = options.trial,
                         .camera = named.name.empty() ? file.stem().string() : named.name,
                         .options = {}});
  }
  return sources;
}

// "60" for all cameras, "cam01=60" for one.
std::optional<double> NumberFor(const std::vector<std::string>& arguments, const std::string& camera,
                                const char* flag) {
  std::optional<double> number;
  for (const std::string& argument : arguments) {
    const NamedValue named = SplitNamed(argument);
    double value = 0;
    if (!CLI::detail::lexical_cast(named.value, value))
      throw Error(ErrorKind::kUser, fmt::format("{} is no number", named.value), flag, "write CAMERA=NUMBER or NUMBER");
    if (named.name.empty() || CanonicalCameraName(named.name) == CanonicalCameraName(camera)) number = value;
  }
  return number;
}

AddVideoOptions OptionsFor(const Options& options, const std::string& camera) {
  AddVideoOptions add;
  add.copy_to_media = options.copy;
  add.replace = options.replace;
  add.capture_rate_hz = NumberFor(options.capture_rates, camera, "--capture-rate");
  if (add.capture_rate_hz && !(*add.capture_rate_hz > 0))
    throw Error(ErrorKind::kUser, "a capture rate is more than 0 Hz", "--capture-rate", "write for example 240");
  add.starts_at_s = NumberFor(options.starts, camera, "--starts-at").value_or(0);
  return add;
}

Trial PlaceFor(CaptureProject& project, const Options& options) {
  Participant participant = EnsureParticipant(project, options.participant);
  if (options.height_m) participant.height_m = options.height_m;
  if (options.mass_kg) participant.mass_kg = options.mass_kg;
  UpdateParticipant(project, participant);
  const Session session = EnsureSession(project, participant.id, options.session);
  Trial trial = EnsureTrial(project, session.id, options.trial);
  if (!options.condition.empty()) SetCondition(project, trial.id, options.condition);
  return trial;
}

void NoteCalibration(CaptureProject& project, const Trial& trial, const std::vector<Video>& videos, Context& context) {
  if (!CalibrationOf(project, trial)) return;
  try {
    RigOf(project, trial);
  } catch (const Error& error) {
    context.Note(error.what());
  }
  if (videos.size() == 1) context.Note("with one camera there is no 3D: add the other cameras' videos");
}

void Report(CaptureProject& project, const Trial& trial, const std::vector<Video>& videos, const Timeline& timeline,
            const Context& context) {
  nlohmann::json list = nlohmann::json::array();
  for (const Video& video : videos) {
    context.Say(fmt::format("  {}  {} x {}  {}  {} pictures at {:.5g} Hz  {}", video.camera_name, video.width_px,
                            video.height_px, video.codec, video.frame_count, video.CaptureRateHz(), video.path));
    list.push_back({{"camera", video.camera_name},
                    {"path", video.path},
                    {"pictures", video.frame_count},
                    {"rate_hz", video.CaptureRateHz()},
                    {"fingerprint", video.fingerprint}});
  }
  context.Say(
      fmt::format("trial {}: {} samples at {:.5g} Hz", FullName(project, trial), timeline.count, timeline.rate_hz()));
  context.SayJson(nlohmann::json{{"trial", FullName(project, trial)},
                                 {"videos", list},
                                 {"samples", timeline.count},
                                 {"rate_hz", timeline.rate_hz()}}
                      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void Run(const Options& options, Context& context) {
  std::vector<VideoToTake> sources = Sources(options);
  for (VideoToTake& source : sources) source.options = OptionsFor(options, source.camera);
  CheckVideos(sources);
  CaptureProject project = OpenForWriting(options.project);
  const Job job = context.MakeJob();
  const std::vector<VideoReader> readers = OpenVideos(sources, job);
  Transaction transaction(project.database());
  const Trial place = PlaceFor(project, options);
  const TakenTrial taken = TakeVideos(project, place.session, sources, readers, job).front();
  transaction.Commit();
  context.EndProgress();
  for (const std::string& warning : taken.warnings) context.Note(warning);
  for (const std::string& note : taken.notes) context.Note(note);
  NoteCalibration(project, taken.trial, taken.videos, context);
  Report(project, taken.trial, taken.videos, taken.trial.timeline, context);
}

}  // namespace

void RegisterAddVideos(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("add-videos", "Adds the videos of a trial, one of each camera");
  command->add_option("project", options->project, "The project's folder")->required();
  command
      ->add_option("videos", options->files,
                   "Videos, or a folder of them; CAMERA=FILE where the file's name is not the camera's")
      ->required();
  command->add_option("--participant", options->participant, "The participant's code")->capture_default_str();
  command->add_option("--session", options->session, "The session")->capture_default_str();
  command->add_option("--trial", options->trial, "The trial")->capture_default_str();
  command->add_option("--condition", options->condition, "What is compared, such as \"barefoot\"");
  command->add_option("--height", options->height_m, "The participant's height [m]");
  command->add_option("--mass", options->mass_kg, "The participant's mass [kg]");
  command->add_option("--capture-rate", options->capture_rates,
                      "Rate that was filmed at, where the file plays slower: HZ, or CAMERA=HZ [Hz]");
  command->add_option("--starts-at", options->starts,
                      "Time in the trial of a video's first picture: CAMERA=SECONDS; 0 where it is left out [s]");
  command->add_flag("--copy", options->copy, "Copy the videos into the project's folder media");
  command->add_flag("--replace", options->replace, "Take the place of other videos of the same cameras");
  AddExamples(*command, {"kinora-cli add-videos gait recordings/walk1/ --participant P03 --trial walk1",
                         "kinora-cli add-videos gait left=GOPR0017.MP4 right=GOPR0021.MP4 --trial squat",
                         "kinora-cli add-videos gait jump/*.mp4 --trial jump --capture-rate 240"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
