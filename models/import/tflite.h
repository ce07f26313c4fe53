#pragma once

#include <cstddef>
#include <span>

#include "models/graph/graph.h"

namespace kinora::nn {

// Reads a TensorFlow Lite model with floating-point arithmetic; weights may be half precision and sparse (DENSIFY).
// Inputs and outputs are N, H, W, C as in the file; transposes lead from and to the N, C, H, W inside.
// Throws Error (file) that names an operator or a data type that is not known.
Graph ImportTflite(std::span<const std::byte> content);

}  // namespace kinora::nn
