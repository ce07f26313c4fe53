#pragma once

#include <optional>
#include <span>
#include <vector>

#include "models/graph/graph.h"
#include "models/graph/infer.h"

namespace kinora::nn {

// The function a Unary node applies to every element, in single precision: the reference for every faster one.
float ApplyUnary(const UnaryAttributes& attributes, float x);
// The function a Binary node applies to every pair of elements; comparisons give 0 or 1.
float ApplyBinary(BinaryKind kind, float a, float b);

// What a node gives when all its inputs are constants, and what Shape gives always: for shape arithmetic and for
// weights that a file computes from other weights. Plain loops, no torch. Nothing where the operator is a heavy one
// (convolutions, products, pools, resizing), which a file does not apply to constants.
std::optional<ConstantPtr> Evaluate(const Node& node, std::span<const TensorInfo> inputs);

}  // namespace kinora::nn
