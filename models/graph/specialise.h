#pragma once

#include <span>
#include <vector>

#include "models/graph/graph.h"

namespace kinora::nn {

// The same network for inputs of these sizes, in the order of graph.inputs(): every value knows its shape, shape
// arithmetic is gone, and what remains are fewer operators: no Shape, Split, Flatten, Squeeze, Unsqueeze, Range,
// ConstantOfShape, identities, or casts to the same type; every Reshape and Expand names its sizes.
// Throws Error (file) where a size does not fit, naming the operator, and Error (user) where an input's does not.
Graph Specialise(const Graph& graph, std::span<const Shape> input_shapes);

// The sizes an input was declared with, free ones replaced by `free_size`.
std::vector<Shape> DeclaredShapes(const Graph& graph, int64_t free_size = 1);

// Lets a network that was exported for one picture (first dimension 1) take any number: the first dimension of every
// input becomes free (named kPictures) and reshapes keep it. Returns the graph unchanged where its first dimension is
// free already or where an operator mixes it with others, so that nothing but the declared number can be run.
inline constexpr const char* kPictures = "pictures";
Graph WithFreeBatch(const Graph& graph);

}  // namespace kinora::nn
