#include <fmt/format.h>

#include <algorithm>

#include "core/util/error.h"
#include "models/graph/evaluate.h"
#include "models/graph/passes.h"

namespace kinora::nn {
namespace {

bool AllConstant(const GraphBuilder& builder, const Node& node) {
  return node.op != Op::kShape && std::all_of(node.inputs.begin(), node.inputs.end(), [&](ValueId id) {
           return id == kNoValue || builder.graph().constant(id) != nullptr;
         });
}

}  // namespace

Graph FoldConstants(const Graph& graph) {
  GraphBuilder builder = GraphBuilder::WithValuesOf(graph);
  for (const Node& node : graph.nodes()) {
    std::optional<ConstantPtr> result;
    if (AllConstant(builder, node)) {
      std::vector<TensorInfo> in;
      for (const ValueId id : node.inputs) {
        const Constant* c = builder.graph().constant(id);
        in.push_back(c == nullptr ? TensorInfo{} : TensorInfo{c->shape, c->type, c});
      }
      result = Evaluate(node, in);
    }
    if (result) {
      Value& value = builder.value(node.outputs[0]);
      value.constant = *result;
      value.type = (*result)->type;
      value.shape = (*result)->shape;
    } else {
      builder.AddNode(node);
    }
  }
  return RemoveUnused(std::move(builder).Finish());
}

Graph RemoveUnused(const Graph& graph) {
  std::vector<bool> needed(graph.values().size(), false);
  for (const ValueId output : graph.outputs()) needed[static_cast<std::size_t>(output)] = true;
  std::vector<bool> keep(graph.nodes().size(), false);
  for (std::size_t n = graph.nodes().size(); n-- > 0;) {
    const Node& node = graph.nodes()[n];
    for (const ValueId output : node.outputs)
      keep[n] = keep[n] || (output != kNoValue && needed[static_cast<std::size_t>(output)]);
    if (!keep[n]) continue;
    for (const ValueId input : node.inputs) {
      if (input != kNoValue) needed[static_cast<std::size_t>(input)] = true;
    }
  }
  GraphBuilder builder = GraphBuilder::WithValuesOf(graph);
  for (std::size_t i = 0; i < needed.size(); ++i) {
    // A constant that nobody reads gives its memory back.
    if (!needed[i]) builder.value(static_cast<ValueId>(i)).constant = nullptr;
  }
  for (std::size_t n = 0; n < keep.size(); ++n) {
    if (keep[n]) builder.AddNode(graph.nodes()[n]);
  }
  return std::move(builder).Finish();
}

Graph KeepOutputs(const Graph& graph, std::span<const std::string> names) {
  std::vector<ValueId> outputs;
  for (const std::string& name : names) {
    const auto found = std::find_if(graph.outputs().begin(), graph.outputs().end(),
                                    [&](ValueId id) { return graph.value(id).name == name; });
    if (found == graph.outputs().end()) {
      throw Error(ErrorKind::kUser, fmt::format("the network has no output named \"{}\"", name));
    }
    outputs.push_back(*found);
  }
  GraphBuilder builder = GraphBuilder::WithValuesOf(graph);
  for (const Node& node : graph.nodes()) builder.AddNode(node);
  builder.SetOutputs(std::move(outputs));
  return RemoveUnused(std::move(builder).Finish());
}

}  // namespace kinora::nn
