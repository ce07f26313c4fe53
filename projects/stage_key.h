#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace kinora {

// Everything that decides the numbers of a stage's result, and nothing else: device and number of threads are
// provenance. Two runs with equal inputs have equal keys, on any machine.
struct StageInputs {
  struct Model {
    std::string file_sha256;
    int importer_version = 0;
    std::string precision;  // "float32", "float16"
  };

  std::string stage;
  int version = 1;  // raised with every change of the code that alters numbers
  // Canonical JSON of the stage's options (options_json.h), several stages' options by name.
  std::string options = "{}";
  std::vector<std::string> input_keys = {};  // of the results it reads, in a fixed order
  std::vector<std::string> videos = {};      // fingerprints (video_fingerprint.h), in a fixed order
  std::vector<Model> models = {};
  std::string calibration = {};   // digest of the rig (calibration_json.h), where it reads one
  std::string edits_digest = {};  // of the edits it reads (edits/layer.h)
};

// The canonical JSON that is hashed: keys sorted, no white space, numbers as short as they can be.
// Throws Error (internal) where `options` is not JSON.
std::string CanonicalInputs(const StageInputs& inputs);
// SHA-256 of it, 64 hexadecimal digits.
std::string StageKey(const StageInputs& inputs);

}  // namespace kinora
