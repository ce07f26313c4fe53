#pragma once

#include <cstdint>
#include <vector>

#include "models/graph/ops.h"

namespace kinora::nn {

// Where each output position along one dimension of a Resize comes from: (1 - weight) low + weight high. For nearest
// neighbours weight is 0. Coordinates as in ONNX's Resize; `scale` is output / input.
struct ResizeMap {
  std::vector<int64_t> low;
  std::vector<int64_t> high;
  std::vector<float> weight;
};
ResizeMap MakeResizeMap(const ResizeAttributes& attributes, int64_t in, int64_t out, double scale);

}  // namespace kinora::nn
