#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/util/error.h"
#include "projects/calibrations.h"
#include "projects/imported_pose2d.h"
#include "projects/records.h"
#include "projects/store/results.h"
#include "projects/trial_cameras.h"
#include "projects/trial_obstacle.h"
#include "projects/verdicts.h"
#include "projects/videos.h"

namespace kinora::cli {
namespace {

struct Options {
  std::string project;
};

const char* NameOf(VideoState state) {
  switch (state) {
    case VideoState::kFound:
      return "found";
    case VideoState::kMissing:
      return "missing";
    case VideoState::kChanged:
      return "changed";
  }
  return "missing";
}

nlohmann::json VideosJson(CaptureProject& project, const Trial& trial) {
  nlohmann::json videos = nlohmann::json::array();
  const std::map<std::string, std::string> left_out = LeftOutCameras(project, trial.id);
  for (const Video& video : ListVideos(project, trial.id))
    videos.push_back(
        {{"camera", video.camera_name},
         {"path", video.path},
         {"state", NameOf(LocateVideo(project, video).state)},
         {"size_px", {video.width_px, video.height_px}},
         {"pictures", video.frame_count},
         {"rate_hz", video.CaptureRateHz()},
         {"starts_at_s", StartsAt(video)},
         {"left_out", left_out.contains(video.camera) ? nlohmann::json(left_out.at(video.camera)) : nlohmann::json()}});
  return videos;
}

nlohmann::json ResultsJson(CaptureProject& project, const Trial& trial) {
  nlohmann::json results = nlohmann::json::array();
  for (const ResultRow& result : ListResults(project.database(), trial.id)) {
    std::int64_t frames = 0;
    for (const ChunkPlace& place : ListChunks(project.database(), result.id)) frames += place.count;
    results.push_back({{"stage", result.stage},
                       {"key", result.key},
                       {"finished", result.finished_utc.has_value()},
                       {"frames", frames},
                       {"created_utc", result.created_utc}});
  }
  return results;
}

// What keeps a trial from being processed, in one line; empty when nothing does.
std::string Obstacle(CaptureProject& project, const Trial& trial) {
  const std::optional<Error> obstacle = ObstacleOf(project, trial);
  return obstacle ? obstacle->what() : std::string();
}

nlohmann::json VerdictJson(CaptureProject& project, const Trial& trial) {
  const std::optional<Verdict> verdict = VerdictOf(project, trial.id);
  if (!verdict) return nullptr;
  return {{"verdict", NameOf(verdict->kind)},
          {"rule", verdict->rule},
          {"reason", verdict->reason},
          {"who", verdict->who},
          {"when_utc", verdict->when_utc}};
}

nlohmann::json TrialJson(CaptureProject& project, const Trial& trial) {
  const auto calibration = CalibrationOf(project, trial);
  return {{"name", FullName(project, trial)},
          {"condition", trial.condition},
          {"samples", trial.timeline.count},
          {"rate_hz", trial.timeline.rate_hz()},
          {"videos", VideosJson(project, trial)},
          {"calibration", calibration ? nlohmann::json(calibration->source) : nlohmann::json()},
          {"imported_2d", ImportedPose2DKey(project, trial.id).has_value()},
          {"results", ResultsJson(project, trial)},
          {"verdict", VerdictJson(project, trial)},
          {"obstacle", Obstacle(project, trial)}};
}

void SayTrial(const nlohmann::json& trial, const Context& context) {
  context.Say(fmt::format("{}  {} samples at {:.5g} Hz", trial["name"].get<std::string>(),
                          trial["samples"].get<std::int64_t>(), trial["rate_hz"].get<double>()));
  for (const nlohmann::json& video : trial["videos"])
    context.Say(fmt::format("  video  {}  {}  {} x {}  {} pictures  {}{}", video["camera"].get<std::string>(),
                            video["state"].get<std::string>(), video["size_px"][0].get<int>(),
                            video["size_px"][1].get<int>(), video["pictures"].get<std::int64_t>(),
                            video["path"].get<std::string>(),
                            video["left_out"].is_null() ? "" : "  left out: " + video["left_out"].get<std::string>()));
  context.Say("  calibration  " +
              (trial["calibration"].is_null() ? std::string("none") : trial["calibration"].get<std::string>()));
  if (trial["imported_2d"].get<bool>()) context.Say("  2D points  imported");
  for (const nlohmann::json& result : trial["results"])
    context.Say(fmt::format("  result  {}  {}  {} frames  {}", result["stage"].get<std::string>(),
                            result["finished"].get<bool>() ? "finished" : "unfinished",
                            result["frames"].get<std::int64_t>(), result["key"].get<std::string>().substr(0, 8)));
  if (!trial["verdict"].is_null())
    context.Say(fmt::format("  verdict  {}  {}", trial["verdict"]["verdict"].get<std::string>(),
                            trial["verdict"]["reason"].get<std::string>()));
  const std::string obstacle = trial["obstacle"].get<std::string>();
  context.Say(obstacle.empty() ? "  ready to be processed" : "  not ready: " + obstacle);
}

void Run(const Options& options, Context& context) {
  // Asking must not keep anybody from writing.
  CaptureProject project = CaptureProject::Open(options.project, {.write = false, .journal = {}, .owner_token = {}});
  nlohmann::json trials = nlohmann::json::array();
  for (const Trial& trial : ListTrials(project)) trials.push_back(TrialJson(project, trial));
  context.Say(project.folder().string());
  for (const nlohmann::json& trial : trials) SayTrial(trial, context);
  if (trials.empty()) context.Say("no trials yet: add videos with `kinora-cli add-videos`");
  context.SayJson(nlohmann::json{{"project", project.folder().string()}, {"trials", trials}}.dump(
      -1, ' ', false, nlohmann::json::error_handler_t::replace));
}

}  // namespace

void RegisterStatus(CLI::App& app, Context& context) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("status", "Says what a project holds, and what is missing");
  command->add_option("project", options->project, "The project's folder")->required();
  AddExamples(*command, {"kinora-cli status gait", "kinora-cli status gait --json"});
  command->callback([options, &context] { context.run = [options, &context] { Run(*options, context); }; });
}

}  // namespace kinora::cli
