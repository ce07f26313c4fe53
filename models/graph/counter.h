#pragma once

#include <cstdint>

#include "models/graph/graph.h"

namespace kinora::nn {

struct Count {
  int64_t parameters = 0;     // numbers in the constants that nodes read, each constant once
  int64_t multiply_adds = 0;  // of convolutions and matrix products; 0 for an unspecialised graph
};

// Reads the size of a network off its graph. Multiply-adds need sizes: count Specialise(graph, shapes).
Count CountOf(const Graph& graph);

// Of one node of a specialised graph.
int64_t MultiplyAdds(const Graph& graph, const Node& node);

}  // namespace kinora::nn
