#include "app/cli/outcome_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

namespace kinora::cli {
namespace {

std::string CameraLine(const CameraPart& part, const CameraBias* bias) {
  std::string line =
      fmt::format("  {}  person in {} of {} sightings", part.camera, part.people_placed, part.people_seen);
  if (bias && bias->samples > 0)
    line += fmt::format("  bias ({:+.1f}, {:+.1f}) px, scatter {:.1f} px{}", bias->bias_px.x(), bias->bias_px.y(),
                        bias->scatter_px, bias->suspect ? "  ← look at this camera" : "");
  return line;
}

const CameraBias* BiasOf(const TrialOutcome& outcome, const std::string& camera) {
  if (outcome.athletes.empty()) return nullptr;
  for (const CameraBias& bias : outcome.athletes.front().quality.cameras)
    if (bias.camera == camera) return &bias;
  return nullptr;
}

}  // namespace

std::vector<std::string> OutcomeLines(const TrialOutcome& outcome) {
  std::vector<std::string> lines = {outcome.trial};
  lines.push_back(fmt::format("  2D points  {}{}", outcome.networks,
                              outcome.device.name.empty() ? "" : ", on " + outcome.device.name));
  if (!outcome.device.why_not_gpu.empty()) lines.push_back("  " + outcome.device.why_not_gpu);
  lines.push_back(outcome.computed.empty() ? std::string("  everything was there already")
                                           : fmt::format("  computed  {}", fmt::join(outcome.computed, ", ")));
  for (const CameraPart& part : outcome.cameras) lines.push_back(CameraLine(part, BiasOf(outcome, part.camera)));
  for (const AthleteOutcome& athlete : outcome.athletes)
    lines.push_back(
        fmt::format("  athlete {}  {:.1f} % of limb samples, mean reprojection error {:.1f} px, {:.2f} cameras left "
                    "out, {} outliers, "
                    "{} samples filled",
                    athlete.athlete.number + 1, athlete.limb_percent, athlete.quality.mean_error_px,
                    athlete.quality.mean_excluded_cameras, athlete.rejected, athlete.filled));
  lines.push_back(
      fmt::format("  {} doubtful episode{} to look at", outcome.episodes, outcome.episodes == 1 ? "" : "s"));
  return lines;
}

nlohmann::json OutcomeJson(const TrialOutcome& outcome) {
  nlohmann::json cameras = nlohmann::json::array(), athletes = nlohmann::json::array();
  for (const CameraPart& part : outcome.cameras) {
    nlohmann::json camera = {{"camera", part.camera},
                             {"pictures_with_people", part.pictures_with_people},
                             {"people_seen", part.people_seen},
                             {"people_placed", part.people_placed}};
    if (const CameraBias* bias = BiasOf(outcome, part.camera); bias && bias->samples > 0)
      camera.update({{"bias_px", {bias->bias_px.x(), bias->bias_px.y()}},
                     {"scatter_px", bias->scatter_px},
                     {"suspect", bias->suspect}});
    cameras.push_back(camera);
  }
  for (const AthleteOutcome& athlete : outcome.athletes)
    athletes.push_back({{"number", athlete.athlete.number},
                        {"limb_percent", athlete.limb_percent},
                        {"mean_error_px", athlete.quality.mean_error_px},
                        {"mean_excluded_cameras", athlete.quality.mean_excluded_cameras},
                        {"outliers", athlete.rejected},
                        {"filled", athlete.filled}});
  return {{"trial", outcome.trial},
          {"networks", outcome.networks},
          {"device", {{"name", outcome.device.name}, {"why_not_gpu", outcome.device.why_not_gpu}}},
          {"computed", outcome.computed},
          {"cameras", cameras},
          {"athletes", athletes},
          {"episodes", outcome.episodes},
          {"notes", outcome.notes}};
}

}  // namespace kinora::cli
