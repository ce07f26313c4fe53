#pragma once

#include <span>
#include <string>

#include "models/graph/graph.h"

namespace kinora::nn {

// Passes rewrite a graph into one that computes the same with less. Each is a pure function.

// Computes what depends on constants only.
Graph FoldConstants(const Graph& graph);

// Keeps only the named outputs, in that order, and the nodes they need. Throws Error (user) for a name that the
// network has not.
Graph KeepOutputs(const Graph& graph, std::span<const std::string> names);
// Drops nodes that no output needs.
Graph RemoveUnused(const Graph& graph);

// Folds batch norms, and constants that are added to or multiplied with channels, into the weights of the convolution
// before; makes an activation, a zero padding in front and a following addition part of their convolution; an
// activation and an addition part of a Resize; an activation part of a Binary; x sigmoid(x) one function; and a channel
// shuffle one operator. Additions are only moved where the sizes are known (after Specialise).
Graph FuseLayers(const Graph& graph);

}  // namespace kinora::nn
