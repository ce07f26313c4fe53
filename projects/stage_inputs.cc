#include "projects/stage_inputs.h"

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

StageInputs AssociationInputs(const std::string& options, const std::string& pose_key, const std::string& rig) {
  return {.stage = std::string(kStageAssociation),
          .version = kAssociationVersion,
          .options = options,
          .input_keys = {pose_key},
          .calibration = rig};
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
