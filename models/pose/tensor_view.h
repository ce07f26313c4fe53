#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kinora {

// One output of a network for one picture: float32, outermost dimension first, without the batch dimension.
// Looks at memory of the network, valid until it runs again.
struct TensorView {
  std::string name;
  std::vector<std::int64_t> shape;
  const float* data = nullptr;

  std::int64_t dim(std::size_t i) const { return i < shape.size() ? shape[i] : 1; }
  std::size_t size() const {
    std::size_t count = 1;
    for (const std::int64_t d : shape) count *= static_cast<std::size_t>(d);
    return count;
  }
};

}  // namespace kinora
