#include "projects/pipeline/pose_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/util/error.h"
#include "core/util/hash.h"
#include "core/util/parallel.h"
#include "models/import/import.h"
#include "models/registry/install.h"
#include "projects/pipeline/pose_stage.h"
#include "projects/settings.h"
#include "projects/stage_inputs.h"
#include "projects/stages.h"
#include "projects/trial_cameras.h"
#include "projects/trial_results.h"
#include "projects/trial_view.h"
#include "projects/videos.h"

namespace kinora {
namespace {

// Of 2D points that no network of this run makes.
void RequireIntact(CaptureProject& project, const ResultRow& result, const std::string& remedy, const Job& job) {
  const std::vector<ChunkPlace> damaged = DamagedChunks(project.database(), result.id, job);
  if (!damaged.empty())
    throw Error(ErrorKind::kFile, "a stored part of the 2D points is damaged",
                DescribeChunk(project.database(), result.id, damaged.front()), remedy);
}

// The 2D result that was imported for this trial, if one was.
std::optional<ResultRow> ImportedPose(CaptureProject& project, const Trial& trial, const Job& job) {
  const std::optional<std::string> setting = ReadSetting(project, trial.id, kSettingPose2DSource);
  if (!setting) return std::nullopt;
  const std::string key = nlohmann::json::parse(*setting).get<std::string>();
  std::optional<ResultRow> result = FindResult(project.database(), trial.id, kStagePose2D, key);
  if (!result || !result->finished_utc)
    throw Error(ErrorKind::kUser, "the 2D points that were imported for this trial are not complete",
                FullName(project, trial), "import them again");
  RequireIntact(project, *result, "import them again", job);
  return result;
}

StageInputs::Model ModelInput(const Card& card, bool half_precision, const Job& job) {
  return {card.sha256 ? *card.sha256 : Sha256OfFile(card.path(), job), nn::kImporterVersion,
          half_precision ? "float16" : "float32"};
}

std::vector<PoseSource> SourcesOf(CaptureProject& project, const std::vector<Video>& videos) {
  std::vector<PoseSource> sources;
  for (const Video& video : videos) {
    const VideoLocation location = LocateVideo(project, video);
    if (location.state == VideoState::kMissing)
      throw Error(ErrorKind::kFile, fmt::format("the video of {} is not there", video.camera_name),
                  location.path.string(), "put it back, or add it again with: kinora-cli add-videos");
    if (location.state == VideoState::kChanged)
      throw Error(ErrorKind::kFile, fmt::format("the video of {} is not the one that was added", video.camera_name),
                  location.path.string(),
                  "put the right file back, or add this one with: kinora-cli add-videos --replace");
    sources.push_back({video.camera, video.camera_name, location.path, video.frame_count});
  }
  return sources;
}

std::vector<std::string> VideosThatMade(const ResultRow& pose) {
  const nlohmann::json made = nlohmann::json::parse(pose.inputs, nullptr, false);
  if (!made.is_object() || !made.contains("videos") || !made.at("videos").is_array()) return {};
  return made.at("videos").get<std::vector<std::string>>();
}

// Finished 2D points of these inputs, of all that is used and perhaps of cameras that are left out now.
std::optional<ResultRow> ResultThatServes(CaptureProject& project, const Trial& trial, StageInputs inputs) {
  const std::vector<std::string> used = inputs.videos, all = FingerprintsOf(ListVideos(project, trial.id));
  std::optional<ResultRow> found;
  for (ResultRow& row : ListResults(project.database(), trial.id, kStagePose2D)) {
    inputs.videos = VideosThatMade(row);
    if (!row.finished_utc || inputs.videos.empty()) continue;
    if (CanServe(inputs.videos, used, all) && StageKey(inputs) == row.key) found = std::move(row);
  }
  return found;
}

}  // namespace

std::string DetectorFor(const Card& pose, const std::filesystem::path& models) {
  if (pose.decoder == DecoderKind::kBlazePose) return "blazepose-detector";
  for (const Card& card : InstalledNetworks(models))
    if (card.task == NetworkTask::kDetector && card.decoder != DecoderKind::kBlazePoseDetector) return card.name;
  throw Error(ErrorKind::kUser,
              fmt::format("the pose network {} needs a person detector, and none is installed", pose.name),
              models.string(), "install one with: kinora-cli models install rtmdet-nano");
}

namespace {

struct Networks {
  Card pose, detector;
};

Networks NetworksFor(const ProcessOptions& options, const std::filesystem::path& models) {
  const Card pose = InstalledNetwork(models, options.networks.pose);
  return {pose, InstalledNetwork(
                    models, options.networks.detector.empty() ? DetectorFor(pose, models) : options.networks.detector)};
}

StageInputs InputsOf(const std::vector<Video>& videos, const Networks& networks, const ProcessOptions& options,
                     const Job& job) {
  const DeviceReport device = ChooseDevice(options.engine.device, options.engine.threads);
  const bool half = device.cuda && options.engine.effort == Effort::kFast;
  StageInputs inputs;
  inputs.stage = kStagePose2D;
  inputs.version = kPoseStageVersion;
  inputs.options = PoseOptionsJson(options.engine, options.tracking);
  inputs.videos = FingerprintsOf(videos);
  inputs.models = {ModelInput(networks.detector, half, job), ModelInput(networks.pose, half, job)};
  return inputs;
}

// Looks at the videos, on from where `result` ends, and says how as JSON.
std::string LookAtVideos(CaptureProject& project, const std::string& result, const std::vector<Video>& videos,
                         const Networks& networks, const ProcessOptions& options, const Job& job,
                         PoseSourceResult& out) {
  const std::vector<PoseSource> sources = SourcesOf(project, videos);
  job.Report("loading networks", 0, 0);
  EngineOptions engine_options = options.engine;
  // Decoders need a core only now and then: threads that run a person each lose nothing while one of them waits.
  if (engine_options.threads == 0) engine_options.threads = AvailableCores();
  const std::unique_ptr<PoseEngine> engine = MakePoseEngine(networks.detector, networks.pose, engine_options);
  out.device = engine->device();
  PoseStageOutcome outcome = RunPoseStage(project, result, sources, *engine, options.tracking, job);
  out.notes = std::move(outcome.warnings);
  const nlohmann::json made = {{"networks", out.networks},
                               {"device", out.device.name},
                               {"threads", engine_options.threads},
                               {"warnings", out.notes}};
  return made.dump();
}

}  // namespace

PoseSourceResult Pose2DOf(CaptureProject& project, const Trial& trial, const ProcessOptions& options,
                          const std::filesystem::path& models, const Job& job) {
  if (std::optional<ResultRow> imported = ImportedPose(project, trial, job))
    return {{*std::move(imported), false}, "imported 2D points", {}, {}};
  std::optional<ResultRow> kept;
  if (options.keep_pose2d) kept = ResultById(project.database(), CurrentResults(project, trial).pose2d);
  if (kept && DamagedChunks(project.database(), kept->id, job).empty())
    return {{*kept, false}, NetworksOf(*kept), {}, {}};
  std::vector<Video> videos = UsedVideos(project, trial);
  if (videos.empty())
    throw Error(ErrorKind::kUser, "the trial has no videos", FullName(project, trial),
                "add them with: kinora-cli add-videos");
  const Networks networks = NetworksFor(options, models);
  PoseSourceResult out;
  out.networks = fmt::format("{} with {}", networks.pose.name, networks.detector.name);
  StageInputs inputs = InputsOf(videos, networks, options, job);
  std::optional<ResultRow> there = ResultThatServes(project, trial, inputs);
  // Other networks would not only make anew what is damaged.
  if (kept && !(there && there->id == kept->id)) RequireIntact(project, *kept, "process the trial with networks", job);
  std::size_t damaged = 0;
  if (there && DamagedChunks(project.database(), there->id, job).empty()) {
    out.run = {*std::move(there), false};
    return out;
  }
  if (there) {  // perhaps it is of cameras, too, that are left out now
    inputs.videos = VideosThatMade(*there);
    videos = ListVideos(project, trial.id);
    std::erase_if(videos, [&](const Video& video) {
      return std::ranges::find(inputs.videos, video.fingerprint) == inputs.videos.end();
    });
    SourcesOf(project, videos);  // they must be there before anything is taken away
    damaged = ReopenIfDamaged(project, there->id, job);
  }
  out.run = RunStage(project, trial, inputs, job, [&](const std::string& result) {
    return LookAtVideos(project, result, videos, networks, options, job, out);
  });
  out.run.damaged = damaged;
  return out;
}

}  // namespace kinora
