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
  int batch = 1;                // crops a run
};

// Runs a network file's graph. A crop gets the same bits whatever goes with it. On a processor a run's crops are
// sampled and run side by side, a thread each. On a GPU, and for a network whose graph does not take any number of
// pictures, kernels may be chosen by the batch: there runs are always of exactly `batch` crops (or as many as the graph
// was made for), the last one filled up with empty ones. On a processor crops are sampled straight into the input, on a
// GPU there. Throws Error (file) where the graph has not one input of the format's size, or lacks an output.
std::unique_ptr<CropNetwork> MakeGraphCropNetwork(const nn::Graph& graph, const CropNetworkOptions& options);

}  // namespace kinora
