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

}  // namespace kinora::nn
