#include "projects/stage_key.h"

#include <nlohmann/json.hpp>

#include "core/util/hash.h"
#include "projects/canonical_json.h"

namespace kinora {

std::string CanonicalInputs(const StageInputs& inputs) {
  nlohmann::json models = nlohmann::json::array();
  for (const StageInputs::Model& model : inputs.models)
    models.push_back(
        {{"file_sha256", model.file_sha256}, {"importer", model.importer_version}, {"precision", model.precision}});
  return CanonicalJson({{"stage", inputs.stage},
                        {"version", inputs.version},
                        {"options", ParseJson(inputs.options, "options of " + inputs.stage)},
                        {"inputs", inputs.input_keys},
                        {"videos", inputs.videos},
                        {"models", models},
                        {"calibration", inputs.calibration},
                        {"edits", inputs.edits_digest}});
}

std::string StageKey(const StageInputs& inputs) {
  return Sha256Of(CanonicalInputs(inputs));
}

}  // namespace kinora
