#include "models/graph/counter.h"

#include <set>

namespace kinora::nn {

int64_t MultiplyAdds(const Graph& graph, const Node& node) {
  const auto known = [](const Shape& shape) {
    for (const int64_t size : shape) {
      if (size < 0) return false;
    }
    return !shape.empty();
  };
  if (node.op != Op::kConv && node.op != Op::kMatMul) return 0;
  const Shape& x = graph.value(node.inputs[0]).shape;
  const Shape& w = graph.value(node.inputs[1]).shape;
  const Shape& y = graph.value(node.outputs[0]).shape;
  if (!known(x) || !known(w) || !known(y)) return 0;
  if (node.op == Op::kMatMul) {
    return ElementCount(y) * (node.As<MatMulAttributes>().transpose_a && x.size() > 1 ? x[x.size() - 2] : x.back());
  }
  // Each output (of a transposed convolution: each input) takes part in one product a weight of its filter.
  return ElementCount(node.As<ConvAttributes>().transposed ? x : y) * w[1] * w[2] * w[3];
}

Count CountOf(const Graph& graph) {
  Count count;
  std::set<const Constant*> seen;
  for (const Node& node : graph.nodes()) {
    count.multiply_adds += MultiplyAdds(graph, node);
    for (const ValueId input : node.inputs) {
      const Constant* constant = graph.constant(input);
      if (constant == nullptr || constant->type != DataType::kFloat32 || !seen.insert(constant).second) continue;
      count.parameters += ElementCount(constant->shape);
    }
  }
  return count;
}

}  // namespace kinora::nn
