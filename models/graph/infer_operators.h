#pragma once

#include "models/graph/infer.h"

// Sizes of single operators, for infer.cc. Inside models/graph only.
namespace kinora::nn {

using Infos = std::span<const TensorInfo>;

// Input i, which must be constant; IntInput: and hold whole numbers.
const Constant& ConstantInput(const Node& node, Infos in, std::size_t i);
const std::vector<int64_t>& IntInput(const Node& node, Infos in, std::size_t i);
void RequireRank(const Node& node, const Shape& shape, std::size_t rank);
// Both whole numbers (or truth values) or neither.
void RequireSameType(const Node& node, const TensorInfo& a, const TensorInfo& b);

// infer_layers.cc: what computes.
Shape InferConv(const Node& node, Infos in);
Shape InferPool(const Node& node, Infos in);
Shape InferMatMul(const Node& node, Infos in);
Shape InferPad(const Node& node, Infos in);
Shape InferResize(const Node& node, Infos in);
Shape InferReduce(const Node& node, Infos in);
Shape InferDepthToSpace(const Node& node, Infos in);

// infer_shapes.cc: what only moves.
Shape InferConcat(const Node& node, Infos in);
std::vector<TensorInfo> InferSplit(const Node& node, Infos in);
std::vector<TensorInfo> InferTopK(const Node& node, Infos in);
Shape InferSlice(const Node& node, Infos in);
Shape InferReshape(const Node& node, Infos in);
Shape InferFlatten(const Node& node, Infos in);
Shape InferSqueeze(const Node& node, Infos in);
Shape InferUnsqueeze(const Node& node, Infos in);
Shape InferTranspose(const Node& node, Infos in);
Shape InferGather(const Node& node, Infos in);
Shape InferTile(const Node& node, Infos in);
Shape InferRange(const Node& node, Infos in);

}  // namespace kinora::nn
