#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/graph/graph.h"
#include "models/pose/crop_network.h"

namespace kinora {

struct CropNetworkOptions {
  InputFormat format;
  std::vector<std::string> outputs;  // by name, in the wanted order; empty = the file's
  bool cuda = false;
  bool half_precision = false;  // on a GPU
  int batch = 1;                // crops a run; a run that is not full is filled up, see below
};

// Runs a network file's graph. Always in runs of exactly `batch` crops, the last one filled up with empty ones: kernels
// are chosen by the batch, and a crop must get the same bits whatever goes with it. A network whose graph is made for
// one picture is run one by one. On a processor crops are sampled straight into the input, on a GPU there. Throws Error
// (file) where the graph has not one input of the format's size, or lacks an output.
std::unique_ptr<CropNetwork> MakeGraphCropNetwork(const nn::Graph& graph, const CropNetworkOptions& options);

}  // namespace kinora
