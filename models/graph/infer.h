#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/graph/graph.h"

namespace kinora::nn {

// What is known of a tensor before anything runs: all sizes, and its content where it is constant.
struct TensorInfo {
  Shape shape;
  DataType type = DataType::kFloat32;
  const Constant* constant = nullptr;
};

// Throws the Error for a node that cannot be computed: "Resize 'up_1': what".
[[noreturn]] void FailAt(const Node& node, const std::string& what);

// The sizes and types of a node's outputs. An input that is not there is a TensorInfo with an empty shape.
// Throws Error (file) where sizes do not fit each other, where a shape input is not constant, or where a tensor would
// have more than kMaxElements elements.
std::vector<TensorInfo> InferNode(const Node& node, std::span<const TensorInfo> inputs);

// 16 GB of float32; only a damaged file asks for more.
inline constexpr int64_t kMaxElements = int64_t{1} << 32;

// Output height and width of a convolution or pooling window: floor or ceil of (in + pads - window) / stride, + 1.
int64_t WindowedSize(const Node& node, int64_t in, int64_t kernel, int64_t dilation, int64_t stride, int64_t pads,
                     bool ceil = false);

// `axis`, counted from the end where negative; throws Error where there is no such dimension.
std::size_t ResolveAxis(const Node& node, int64_t axis, std::size_t rank);
// NumPy's broadcasting of two shapes.
Shape BroadcastShapes(const Node& node, const Shape& a, const Shape& b);

// A Slice with everything said: for every dimension of the input where it starts, how many and the step.
struct SliceRange {
  int64_t start = 0;
  int64_t count = 0;
  int64_t step = 1;
};
std::vector<SliceRange> ResolveSlice(const Node& node, std::span<const TensorInfo> inputs);
// The axes that a Reduce sums over, as one flag a dimension.
std::vector<bool> ResolveReducedAxes(const Node& node, std::span<const TensorInfo> inputs);
// Pads of a Pad node: all begins, then all ends.
std::vector<int64_t> ResolvePads(const Node& node, std::span<const TensorInfo> inputs);
// How much a Resize enlarges each dimension: output coordinate / input coordinate.
std::vector<double> ResolveScales(const Node& node, std::span<const TensorInfo> inputs);

}  // namespace kinora::nn
