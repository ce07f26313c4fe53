#include "projects/stage_inputs.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "projects/options_json.h"
#include "projects/stages.h"

namespace kinora {

std::string PoseOptionsJson(EngineOptions engine, const TrackingOptions& tracking) {
  engine.device = DeviceChoice::kAuto;
  engine.threads = 0;
  const nlohmann::json both = {{"engine", nlohmann::json::parse(OptionsJson(engine))},
                               {"tracking", nlohmann::json::parse(OptionsJson(tracking))}};
  return both.dump();
}

std::string TriangulationOptionsJson(const std::string& triangulation, const std::string& person) {
  return "[" + triangulation + "," + person + "]";
}

std::vector<std::string> FingerprintsOf(std::span<const Video> videos) {
  std::vector<std::string> fingerprints;
  for (const Video& video : videos) fingerprints.push_back(video.fingerprint);
  return fingerprints;
}

bool CanServe(const std::vector<std::string>& made_from, const std::vector<std::string>& used,
              const std::vector<std::string>& all) {
  const auto within = [](const std::vector<std::string>& some, const std::vector<std::string>& of) {
    return std::ranges::all_of(some, [&](const std::string& one) { return std::ranges::find(of, one) != of.end(); });
  };
  return within(used, made_from) && within(made_from, all);
}

StageInputs AssociationInputs(const std::string& options, const std::string& pose_key, const std::string& rig,
                              const std::string& left_out) {
  return {.stage = std::string(kStageAssociation),
          .version = kAssociationVersion,
          .options = options,
          .input_keys = {pose_key},
          .calibration = rig,
          .edits_digest = left_out};
}

StageInputs TriangulationInputs(const std::string& options, const std::string& pose_key,
                                const std::string& association_key, const std::string& rig, const std::string& edits) {
  return {.stage = std::string(kStageTriangulation),
          .version = kTriangulationVersion,
          .options = options,
          .input_keys = {pose_key, association_key},
          .calibration = rig,
          .edits_digest = edits};
}

StageInputs FilterInputs(const std::string& options, const std::string& triangulation_key, const std::string& gaps) {
  return {.stage = std::string(kStageFilter),
          .version = kFilterVersion,
          .options = options,
          .input_keys = {triangulation_key},
          .edits_digest = gaps};
}

StageInputs AnglesInputs(const std::string& options, const std::string& filter_key) {
  return {
      .stage = std::string(kStageAngles), .version = kAnglesVersion, .options = options, .input_keys = {filter_key}};
}

}  // namespace kinora
