#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/geometry/rig.h"
#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/trial_timeline.h"
#include "projects/videos.h"

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

struct Source {
  std::string camera;
  fs::path file;
};

bool LooksLikeVideo(const fs::path& file) {
  static constexpr std::array kEndings = {".mp4", ".mov",  ".avi", ".mkv", ".webm", ".m4v",
                                          ".mts", ".m2ts", ".ts",  ".mpg", ".mpeg", ".wmv"};
  std::string ending = file.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

std::vector<Source> VideosIn(const fs::path& folder) {
  std::vector<Source> sources;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && LooksLikeVideo(entry.path()))
      sources.push_back({entry.path().stem().string(), entry.path()});
  std::ranges::sort(sources, {}, &Source::camera);
  if (sources.empty())
    throw Error(ErrorKind::kUser, "there are no videos in the folder", folder.string(),
                "name the folder that holds them, or the files themselves");
  return sources;
}

std::vector<Source> Sources(const std::vector<std::string>& arguments) {
  std::vector<Source> sources;
  for (const std::string& argument : arguments) {
    const NamedValue named = SplitNamed(argument);
    if (fs::is_directory(named.value)) {
      for (Source& source : VideosIn(named.value)) sources.push_back(std::move(source));
    } else {
      const fs::path file = named.value;
      sources.push_back({named.name.empty() ? file.stem().string() : named.name, file});
    }
  }
  std::map<std::string, fs::path> cameras;
  for (const Source& source : sources) {
    const auto [other, is_new] = cameras.emplace(CanonicalCameraName(source.camera), source.file);
    if (!is_new)
      throw Error(ErrorKind::kUser,
                  fmt::format("two videos are of camera {}: {} and {}", source.camera,
                              other->second.filename().string(), source.file.filename().string()),
                  source.file.string(), "name the cameras: CAMERA=FILE, or add each trial by itself");
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
  if (videos.size() == 1) context.Note("with one camera there is no triangulation: only planar angles can be made");
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
  const std::vector<Source> sources = Sources(options.files);
  CaptureProject project = OpenForWriting(options.project);
  const Job job = context.MakeJob();
  // Every video is opened before anything is stored: a broken one changes nothing.
  std::vector<VideoReader> readers;
  for (const Source& source : sources) {
    const std::string step = "read " + source.file.filename().string();
    const Job named(job.stop_token(),
                    [&](std::string_view, double done, double total) { job.Report(step, done, total); });
    readers.emplace_back(source.file, VideoReader::Options(), named);
  }
  Transaction transaction(project.database());
  const Trial trial = PlaceFor(project, options);
  for (std::size_t i = 0; i < sources.size(); ++i)
    AddVideo(project, trial, sources[i].camera, sources[i].file, readers[i], OptionsFor(options, sources[i].camera),
             job);
  const std::vector<Video> videos = ListVideos(project, trial.id);
  const BuiltTimeline built = BuildTimeline(videos);
  SetTimeline(project, trial.id, built.timeline);
  transaction.Commit();
  context.EndProgress();
  for (std::size_t i = 0; i < sources.size(); ++i)
    for (const std::string& warning : readers[i].index().warnings)
      context.Note(sources[i].file.filename().string() + ": " + warning);
  for (const std::string& note : built.notes) context.Note(note);
  NoteCalibration(project, trial, videos, context);
  Report(project, trial, videos, built.timeline, context);
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
