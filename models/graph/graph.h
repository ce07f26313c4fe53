#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/graph/ops.h"

namespace kinora::nn {

// Sizes of a tensor, outermost first; -1 where they are not known yet.
using Shape = std::vector<int64_t>;

// The product of the sizes; 1 for a scalar. All must be known.
int64_t ElementCount(const Shape& shape);
// "1x3x256x192", "?" where not known.
std::string ToString(const Shape& shape);

// The content of a constant tensor, outermost dimension first. Half and double precision become float32, all
// integers int64 when a file is read. Booleans are 0 and 1 in `ints`.
struct Constant {
  DataType type = DataType::kFloat32;
  Shape shape;
  std::vector<float> floats;
  std::vector<int64_t> ints;

  static std::shared_ptr<const Constant> Floats(Shape shape, std::vector<float> values);
  static std::shared_ptr<const Constant> Ints(Shape shape, std::vector<int64_t> values);
};
using ConstantPtr = std::shared_ptr<const Constant>;

// Index into Graph::values().
using ValueId = int;
inline constexpr ValueId kNoValue = -1;  // an optional input that is not there

// A named tensor: an input of the network, a constant or what a node computes.
struct Value {
  std::string name;
  DataType type = DataType::kFloat32;
  // What is known of an input's shape (-1 = free) and, after Specialise(), every value's.
  Shape shape;
  // The name of a free dimension ("N", "height"), parallel to `shape`; empty strings or an empty list where unnamed.
  std::vector<std::string> symbols;
  ConstantPtr constant;  // null for what is computed
};

struct Node {
  Op op = Op::kUnary;
  std::string name;
  std::vector<ValueId> inputs;
  std::vector<ValueId> outputs;
  Attributes attributes;

  bool HasInput(std::size_t i) const { return i < inputs.size() && inputs[i] != kNoValue; }
  template <typename T>
  const T& As() const {
    return std::get<T>(attributes);
  }
};

// A network as a value: nodes in an order in which they can be computed, over named tensors. Never changes once made;
// copies share the constants. GraphBuilder makes one, passes make another from it.
class Graph {
 public:
  Graph() = default;

  const std::vector<Value>& values() const { return values_; }
  const std::vector<Node>& nodes() const { return nodes_; }
  const std::vector<ValueId>& inputs() const { return inputs_; }
  const std::vector<ValueId>& outputs() const { return outputs_; }

  const Value& value(ValueId id) const { return values_[static_cast<std::size_t>(id)]; }
  // The constant behind a value, null where it is computed or absent.
  const Constant* constant(ValueId id) const { return id == kNoValue ? nullptr : value(id).constant.get(); }
  // The value of that name, kNoValue where there is none.
  ValueId Find(std::string_view name) const;
  // For each value the index of the node that computes it, -1 for inputs and constants.
  std::vector<int> Producers() const;
  // For each value how many node inputs and graph outputs read it.
  std::vector<int> UseCounts() const;

 private:
  friend class GraphBuilder;
  std::vector<Value> values_;
  std::vector<Node> nodes_;
  std::vector<ValueId> inputs_;
  std::vector<ValueId> outputs_;
};

// Puts a Graph together. Nodes must be added after the nodes whose outputs they read.
class GraphBuilder {
 public:
  GraphBuilder() = default;
  // Starts with the values, inputs and outputs of `graph`, without its nodes: what a pass that rewrites nodes wants.
  static GraphBuilder WithValuesOf(const Graph& graph);

  ValueId AddInput(std::string name, DataType type, Shape shape, std::vector<std::string> symbols = {});
  ValueId AddConstant(std::string name, ConstantPtr constant);
  ValueId AddValue(std::string name, DataType type = DataType::kFloat32, Shape shape = {});
  // Adds a node with one new output and returns it. The output is named like the node.
  ValueId Add(Op op, std::string name, std::vector<ValueId> inputs, Attributes attributes = {});
  void AddNode(Node node);

  Value& value(ValueId id) { return graph_.values_[static_cast<std::size_t>(id)]; }
  const Graph& graph() const { return graph_; }
  void SetOutputs(std::vector<ValueId> outputs) { graph_.outputs_ = std::move(outputs); }

  // Throws Error (internal) where a node reads a value that nothing made before it, or two nodes make one value.
  Graph Finish() &&;

 private:
  Graph graph_;
};

}  // namespace kinora::nn
