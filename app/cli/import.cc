#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/geometry/rig.h"
#include "core/io/openpose_json.h"
#include "core/util/error.h"
#include "core/util/hash.h"
#include "projects/imported_pose2d.h"
#include "projects/trial_timeline.h"
#include "projects/videos.h"

namespace kinora::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string project;
  std::vector<std::string> folders;
  std::string trial;
  std::string keypoints;
  std::int64_t first_frame = 0;
  std::optional<double> rate_hz;
};

struct Source {
  std::string camera;  // empty: the folder's name says it
  fs::path folder;
};

bool HoldsJson(const fs::path& folder) {
  return std::ranges::any_of(fs::directory_iterator(folder),
                             [](const fs::directory_entry& entry) { return entry.path().extension() == ".json"; });
}

// A folder of camera folders stands for all of them.
std::vector<Source> Sources(const std::vector<std::string>& arguments) {
  std::vector<Source> sources;
  for (const std::string& argument : arguments) {
    const NamedValue named = SplitNamed(argument);
    if (!fs::is_directory(named.value))
      throw Error(ErrorKind::kUser, "there is no such folder", named.value,
                  "name a folder of OpenPose JSON files, one folder a camera");
    if (!named.name.empty() || HoldsJson(named.value)) {
      sources.push_back({named.name, fs::path(named.value).lexically_normal()});
      continue;
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(named.value))
      if (entry.is_directory() && HoldsJson(entry.path())) sources.push_back({"", entry.path()});
  }
  std::ranges::sort(sources, {}, &Source::folder);
  if (sources.empty())
    throw Error(ErrorKind::kUser, "there are no OpenPose JSON files in the folder", arguments.front(),
                "name the folder that holds them, or the folder of the cameras' folders");
  return sources;
}

// A digest of names and contents, so that the same files give the same result.
std::string DigestOf(const std::vector<Source>& sources, const Options& options) {
  Sha256 hash;
  hash.Update(
      fmt::format("openpose_json {} {} {}\n", options.keypoints, options.first_frame, options.rate_hz.value_or(0)));
  for (const Source& source : sources) {
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(source.folder))
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    for (const fs::path& file : files)
      hash.Update(fmt::format("{} {} {}\n", source.camera, file.filename().string(), Sha256OfFile(file)));
  }
  return hash.Finish();
}

// The times of the camera's pictures: those of its video, or those of a constant rate where there is none.
void SetTimes(CaptureProject& project, const std::vector<Video>& videos, const std::string& camera,
              const Options& options, OpenPoseReadOptions& read) {
  const auto video = std::ranges::find_if(
      videos, [&](const Video& v) { return CanonicalCameraName(v.camera_name) == CanonicalCameraName(camera); });
  if (video != videos.end()) {
    const VideoReader reader = OpenVideo(project, *video);
    for (std::size_t i = 0; i < reader.frame_count(); ++i) read.frame_pts_ns.push_back(reader.index().TimeNs(i));
    return;
  }
  if (!videos.empty())
    throw Error(ErrorKind::kUser, fmt::format("the trial has videos, but none of camera {}", camera), options.trial,
                "name the camera: CAMERA=FOLDER");
  if (!options.rate_hz)
    throw Error(ErrorKind::kUser, "the files hold no times, and the trial has no videos", camera,
                "say the rate of the pictures: --rate HZ, or add the videos first");
  RationalRate(*options.rate_hz, read.rate_numerator, read.rate_denominator);
}

std::string CameraOf(const Source& source) {
  if (!source.camera.empty()) return source.camera;
  std::string name = source.folder.filename().string();
  for (const std::string_view ending : {"_json", "-json", "_keypoints"})
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  return name;
}

// A trial without videos lasts as long as its points.
void SetTimelineOf(CaptureProject& project, const Trial& trial, const std::vector<CameraTracks2D>& cameras,
                   const Options& options) {
  Timeline timeline;
  RationalRate(*options.rate_hz, timeline.rate_numerator, timeline.rate_denominator);
  for (const CameraTracks2D& camera : cameras) {
    if (camera.frames.empty()) continue;
    const double last_s = static_cast<double>(camera.frames.back().pts_ns) * 1e-9;
    timeline.count = std::max<std::int64_t>(timeline.count, std::llround(last_s * timeline.rate_hz()) + 1);
  }
  SetTimeline(project, trial.id, timeline);
}

void Report(const Trial& trial, const std::vector<CameraTracks2D>& cameras, const ResultRow& result,
            const Context& context) {
  nlohmann::json list = nlohmann::json::array();
  for (const CameraTracks2D& camera : cameras) {
    const auto seen = std::ranges::count_if(camera.frames, [](const Frame2D& frame) { return !frame.people.empty(); });
    context.Say(fmt::format("  {}  {} pictures, {} of them with people, {}", camera.camera, camera.frames.size(), seen,
                            camera.set->name));
    list.push_back({{"camera", camera.camera}, {"pictures", camera.frames.size()}, {"with_people", seen}});
  }
  context.Say(fmt::format("trial {} uses these 2D points from now on", trial.label));
  context.SayJson(nlohmann::json{{"trial", trial.label}, {"cameras", list}, {"key", result.key}}.dump(
      -1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void Run(const Options& options, Context& context) {
  const std::vector<Source> sources = Sources(options.folders);
  CaptureProject project = OpenForWriting(options.project);
  const Trial trial = FindTrial(project, options.trial);
  const std::vector<Video> videos = ListVideos(project, trial.id);
  const Job job = context.MakeJob();
  std::vector<CameraTracks2D> cameras;
  for (const Source& source : sources) {
    job.CheckStop();
    const std::string camera = CameraOf(source);
    OpenPoseReadOptions read;
    read.first_frame = options.first_frame;
    if (!options.keypoints.empty()) read.set = &KeypointSetNamed(options.keypoints);
    SetTimes(project, videos, camera, options, read);
    Partial<CameraTracks2D> partial = ReadOpenPoseFolder(source.folder, read, camera);
    for (const std::string& warning : partial.warnings) context.Note(camera + ": " + warning);
    cameras.push_back(std::move(partial.value));
  }
  if (cameras.size() == 1) context.Note("with one camera there is no 3D: add the other cameras' videos");
  const std::string description =
      nlohmann::json{{"imported_from", "OpenPose JSON"}, {"folders", sources.size()}}.dump();
  Transaction transaction(project.database());
  const ResultRow result = StoreImportedPose2D(project, trial, cameras, DigestOf(sources, options), description, job);
  if (videos.empty()) SetTimelineOf(project, trial, cameras, options);
  transaction.Commit();
  context.EndProgress();
  Report(trial, cameras, result, context);
}

}  // namespace

void RegisterImport(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("import", "Takes over 2D points that another program found (OpenPose JSON)");
  command->add_option("project", options->project, "The project's folder")->required();
  command
      ->add_option(
          "folders", options->folders,
          "Folders of JSON files, one a camera (CAMERA=FOLDER, or the folder's name says it), or a folder of them")
      ->required();
  command->add_option("--trial", options->trial, "The trial; the only one where it is left out");
  command->add_option(
      "--keypoints", options->keypoints,
      "Which points: coco17, body25, body25b, halpe26, blazepose33; told by their number where it can be");
  command->add_option("--first-frame", options->first_frame, "Number of the file of the first picture")
      ->capture_default_str();
  command->add_option("--rate", options->rate_hz, "Rate of the pictures, where the trial has no videos [Hz]");
  AddExamples(*command, {"kinora-cli import gait openpose/ --trial walk1 --keypoints body25b",
                         "kinora-cli import gait left=out/left right=out/right --rate 60"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
