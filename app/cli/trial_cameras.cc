#include "projects/trial_cameras.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/util/error.h"
#include "projects/records.h"

namespace kinora::cli {
namespace {

struct LeaveOutOptions {
  std::string project, camera, trial, reason;
  bool use_again = false;
};

void LeaveOut(const LeaveOutOptions& options, Context& context) {
  CaptureProject project = OpenForWriting(options.project);
  const Trial trial = FindTrial(project, options.trial);
  const CameraRow camera = CameraOfTrial(project, trial, options.camera);
  if (options.use_again)
    UseCameraAgain(project, trial, camera.id);
  else
    LeaveCameraOut(project, trial, camera.id, options.reason);
  context.Say(fmt::format("{}  {}  {}; process the trial again", FullName(project, trial), camera.name,
                          options.use_again ? "is used" : "is left out: " + options.reason));
  context.SayJson(nlohmann::json{{"trial", FullName(project, trial)},
                                 {"camera", camera.name},
                                 {"left_out", !options.use_again},
                                 {"reason", options.use_again ? "" : options.reason}}
                      .dump());
}

struct ClockOptions {
  std::string project, trial;
  std::vector<std::string> clocks, drifts;
  bool find = false, dry_run = false;
  double longest_s = 2;
};

// "cam02=0.12"
std::pair<std::string, double> ClockIn(const std::string& text) {
  const std::size_t equals = text.rfind('=');
  double value = 0;
  if (equals != std::string::npos && equals > 0) {
    const char *begin = text.data() + equals + 1, *end = text.data() + text.size();
    const auto [stopped, failure] = std::from_chars(begin + (begin != end && *begin == '+'), end, value);
    if (failure == std::errc() && stopped == end) return {text.substr(0, equals), value};
  }
  throw Error(ErrorKind::kUser, fmt::format("\"{}\" is no clock", text), "clock", "write it as cam02=0.120");
}

std::vector<CameraClock> ClocksByHand(CaptureProject& project, const Trial& trial, const ClockOptions& options) {
  std::vector<CameraClock> clocks;
  const std::vector<Video> videos = ListVideos(project, trial.id);
  const auto clock_of = [&](const std::string& name) -> CameraClock& {
    const CameraRow camera = CameraOfTrial(project, trial, name);
    const auto there = std::ranges::find(clocks, camera.id, &CameraClock::camera);
    if (there != clocks.end()) return *there;
    const auto video = std::ranges::find(videos, camera.id, &Video::camera);
    if (video == videos.end()) return clocks.emplace_back(CameraClock{camera.id, 0, 0, {}});
    return clocks.emplace_back(CameraClock{camera.id, StartsAt(*video), DriftMsPerMin(*video), {}});
  };
  for (const std::string& text : options.clocks) {
    const auto [name, seconds] = ClockIn(text);
    clock_of(name).starts_at_s = seconds;
  }
  for (const std::string& text : options.drifts) {
    const auto [name, drift] = ClockIn(text);
    clock_of(name).drift_ms_per_min = drift;
  }
  return clocks;
}

void SayClocks(CaptureProject& project, const Trial& trial, Context& context) {
  const auto sds = ClockCertainties(project, trial.id);
  nlohmann::json all = nlohmann::json::array();
  context.Say(FullName(project, trial));
  for (const Video& video : ListVideos(project, trial.id)) {
    const auto sd = sds.find(video.camera);
    context.Say(fmt::format("  {}  starts at {:+.4f} s{}  drift {:+.3f} ms/min", video.camera_name, StartsAt(video),
                            sd == sds.end() ? "" : fmt::format(" ± {:.4f} s", sd->second), DriftMsPerMin(video)));
    all.push_back({{"camera", video.camera_name},
                   {"starts_at_s", StartsAt(video)},
                   {"sd_s", sd == sds.end() ? nlohmann::json() : nlohmann::json(sd->second)},
                   {"drift_ms_per_min", DriftMsPerMin(video)}});
  }
  context.SayJson(nlohmann::json{{"trial", FullName(project, trial)}, {"clocks", all}}.dump());
}

void Clock(const ClockOptions& options, Context& context) {
  CaptureProject project = OpenForWriting(options.project);
  const Trial trial = FindTrial(project, options.trial);
  std::vector<CameraClock> clocks = ClocksByHand(project, trial, options);
  if (options.find)
    for (const FoundClock& found : FindClocks(project, trial, options.longest_s, context.MakeJob())) {
      context.Say(found.found
                      ? fmt::format("  {}  found at {:+.4f} ± {:.4f} s{}", found.camera_name, found.clock.starts_at_s,
                                    found.clock.sd_s.value_or(0), found.note.empty() ? "" : "  " + found.note)
                      : fmt::format("  {}  not found: {}", found.camera_name, found.note));
      if (found.found && std::ranges::find(clocks, found.clock.camera, &CameraClock::camera) == clocks.end())
        clocks.push_back(found.clock);
    }
  if (!options.dry_run) SetClocks(project, trial, clocks);
  SayClocks(project, trial, context);
}

}  // namespace

void RegisterLeaveOut(CLI::App& app, Context& context) {
  auto options = std::make_shared<LeaveOutOptions>();
  CLI::App* command = app.add_subcommand("leave-out", "Leaves a camera out of a trial's 3D, or uses it again");
  command->add_option("project", options->project, "The project's folder")->required();
  command->add_option("camera", options->camera, "The camera's name")->required();
  command->add_option("--trial", options->trial, "The trial; the only one where it is left out");
  auto* reason = command->add_option("--reason", options->reason, "Why; it is kept with the results");
  command->add_flag("--use-again", options->use_again, "The camera takes part again")->excludes(reason);
  AddExamples(*command, {"kinora-cli leave-out gait cam03 --trial walk2 --reason \"somebody ran into it\"",
                         "kinora-cli leave-out gait cam03 --trial walk2 --use-again"});
  command->callback([options, &context] { context.run = [options, &context] { LeaveOut(*options, context); }; });
}

void RegisterClock(CLI::App& app, Context& context) {
  auto options = std::make_shared<ClockOptions>();
  CLI::App* command = app.add_subcommand("clock", "Shows, sets or finds when each camera of a trial started");
  command->add_option("project", options->project, "The project's folder")->required();
  command->add_option("clocks", options->clocks,
                      "CAMERA=SECONDS: the trial's time of the camera's first picture (cam02=0.120)");
  command->add_option("--trial", options->trial, "The trial; the only one where it is left out");
  command->add_option("--drift", options->drifts,
                      "CAMERA=MS: milliseconds that the camera's clock loses a minute (cam02=0.5)");
  command->add_flag("--find", options->find,
                    "Find them from the motion of the people: the trial must have 2D points, and somebody must move");
  command->add_option("--longest", options->longest_s, "With --find: offsets up to this many seconds are looked for")
      ->check(CLI::Range(0.05, 60.0))
      ->capture_default_str();
  command->add_flag("--dry-run", options->dry_run, "Change nothing");
  AddExamples(*command, {"kinora-cli clock gait --trial walk1", "kinora-cli clock gait cam02=0.120 --trial walk1",
                         "kinora-cli clock gait --trial walk1 --find"});
  command->callback([options, &context] { context.run = [options, &context] { Clock(*options, context); }; });
}

}  // namespace kinora::cli
