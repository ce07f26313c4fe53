#pragma once

#include <string>
#include <vector>

#include "models/graph/graph.h"
#include "models/import/flat_reader.h"

namespace kinora::nn::tflite {

// A tensor of the file. Constants are converted: half precision to single, integers to int64, sparse to dense.
struct Tensor {
  std::string name;
  Shape shape;  // -1 = free
  DataType type = DataType::kFloat32;
  ConstantPtr constant;  // null for what is computed
};

// All tensors of a subgraph. Throws Error (file) for a type that is not known (quantised networks among them) or a
// damaged file.
std::vector<Tensor> ReadTensors(const flat::Table& model, const flat::Table& subgraph);

}  // namespace kinora::nn::tflite
