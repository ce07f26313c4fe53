#include "models/graph/graph.h"

#include <fmt/format.h>

#include <utility>

#include "core/util/error.h"

namespace kinora::nn {

int64_t ElementCount(const Shape& shape) {
  int64_t count = 1;
  for (const int64_t size : shape) count *= size;
  return count;
}

std::string ToString(const Shape& shape) {
  std::string text;
  for (const int64_t size : shape) {
    if (!text.empty()) text += "x";
    text += size < 0 ? "?" : std::to_string(size);
  }
  return shape.empty() ? "scalar" : text;
}

ConstantPtr Constant::Floats(Shape shape, std::vector<float> values) {
  auto constant = std::make_shared<Constant>();
  constant->type = DataType::kFloat32;
  constant->shape = std::move(shape);
  constant->floats = std::move(values);
  return constant;
}

ConstantPtr Constant::Ints(Shape shape, std::vector<int64_t> values) {
  auto constant = std::make_shared<Constant>();
  constant->type = DataType::kInt64;
  constant->shape = std::move(shape);
  constant->ints = std::move(values);
  return constant;
}

ValueId Graph::Find(std::string_view name) const {
  for (std::size_t i = 0; i < values_.size(); ++i) {
    if (values_[i].name == name) return static_cast<ValueId>(i);
  }
  return kNoValue;
}

std::vector<int> Graph::Producers() const {
  std::vector<int> producers(values_.size(), -1);
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    for (const ValueId output : nodes_[n].outputs) {
      if (output != kNoValue) producers[static_cast<std::size_t>(output)] = static_cast<int>(n);
    }
  }
  return producers;
}

std::vector<int> Graph::UseCounts() const {
  std::vector<int> uses(values_.size(), 0);
  for (const Node& node : nodes_) {
    for (const ValueId input : node.inputs) {
      if (input != kNoValue) ++uses[static_cast<std::size_t>(input)];
    }
  }
  for (const ValueId output : outputs_) ++uses[static_cast<std::size_t>(output)];
  return uses;
}

GraphBuilder GraphBuilder::WithValuesOf(const Graph& graph) {
  GraphBuilder builder;
  builder.graph_.values_ = graph.values_;
  builder.graph_.inputs_ = graph.inputs_;
  builder.graph_.outputs_ = graph.outputs_;
  return builder;
}

ValueId GraphBuilder::AddValue(std::string name, DataType type, Shape shape) {
  Value value;
  value.name = std::move(name);
  value.type = type;
  value.shape = std::move(shape);
  graph_.values_.push_back(std::move(value));
  return static_cast<ValueId>(graph_.values_.size() - 1);
}

ValueId GraphBuilder::AddInput(std::string name, DataType type, Shape shape, std::vector<std::string> symbols) {
  const ValueId id = AddValue(std::move(name), type, std::move(shape));
  value(id).symbols = std::move(symbols);
  graph_.inputs_.push_back(id);
  return id;
}

ValueId GraphBuilder::AddConstant(std::string name, ConstantPtr constant) {
  const ValueId id = AddValue(std::move(name), constant->type, constant->shape);
  value(id).constant = std::move(constant);
  return id;
}

ValueId GraphBuilder::Add(Op op, std::string name, std::vector<ValueId> inputs, Attributes attributes) {
  const ValueId output = AddValue(name);
  AddNode({op, std::move(name), std::move(inputs), {output}, std::move(attributes)});
  return output;
}

void GraphBuilder::AddNode(Node node) {
  graph_.nodes_.push_back(std::move(node));
}

Graph GraphBuilder::Finish() && {
  std::vector<bool> known(graph_.values_.size(), false);
  for (std::size_t i = 0; i < known.size(); ++i) known[i] = graph_.values_[i].constant != nullptr;
  for (const ValueId input : graph_.inputs_) known[static_cast<std::size_t>(input)] = true;
  const auto fail = [&](const char* what, const std::string& name) {
    throw Error(ErrorKind::kInternal, fmt::format("a network was put together wrongly: {}", what), name);
  };
  for (const Node& node : graph_.nodes_) {
    for (const ValueId input : node.inputs) {
      if (input != kNoValue && !known.at(static_cast<std::size_t>(input)))
        fail("a value is read before it is made", node.name);
    }
    for (const ValueId output : node.outputs) {
      if (output == kNoValue) continue;
      if (known.at(static_cast<std::size_t>(output))) fail("a value is made twice", node.name);
      known[static_cast<std::size_t>(output)] = true;
    }
  }
  for (const ValueId output : graph_.outputs_) {
    if (!known.at(static_cast<std::size_t>(output))) fail("an output is never made", graph_.value(output).name);
  }
  return std::move(graph_);
}

}  // namespace kinora::nn
