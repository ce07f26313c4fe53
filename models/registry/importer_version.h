#pragma once

namespace kinora::nn {

// Raised with every change of models/import that alters what a network computes: results made before are then computed
// anew.
inline constexpr int kImporterVersion = 1;

}  // namespace kinora::nn
