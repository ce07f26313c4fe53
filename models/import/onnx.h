#pragma once

#include <cstddef>
#include <span>

#include "models/graph/graph.h"

namespace kinora::nn {

// Reads an ONNX model, operator sets 7 to 21 of the default domain. The weights must be inside the file.
// Throws Error (file); `where` names the node.
Graph ImportOnnx(std::span<const std::byte> content);

}  // namespace kinora::nn
