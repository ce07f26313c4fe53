#include "models/graph/specialise.h"

#include <fmt/format.h>

#include <optional>

#include "core/util/error.h"
#include "models/graph/evaluate.h"
#include "models/graph/infer.h"

namespace kinora::nn {
namespace {

// Walks the nodes once, keeping for every old value the new value that stands for it.
class Specialiser {
 public:
  explicit Specialiser(const Graph& graph) : graph_(graph), builder_(GraphBuilder::WithValuesOf(graph)) {
    for (std::size_t i = 0; i < graph.values().size(); ++i) {
      stands_for_.push_back(static_cast<ValueId>(i));
      Value& value = builder_.value(static_cast<ValueId>(i));
      value.shape = value.constant ? value.constant->shape : value.shape;
    }
  }

  Graph Run(std::span<const Shape> input_shapes) {
    for (std::size_t i = 0; i < graph_.inputs().size(); ++i) SetInput(graph_.inputs()[i], input_shapes[i]);
    for (const Node& node : graph_.nodes()) Visit(node);
    std::vector<ValueId> outputs;
    for (const ValueId output : graph_.outputs()) outputs.push_back(NamedOutput(output));
    builder_.SetOutputs(std::move(outputs));
    return std::move(builder_).Finish();
  }

 private:
  void SetInput(ValueId id, const Shape& shape) {
    Value& value = builder_.value(id);
    bool fits = value.shape.size() == shape.size() || value.shape.empty();
    for (std::size_t d = 0; fits && d < value.shape.size(); ++d) {
      fits = shape[d] > 0 && (value.shape[d] < 0 || value.shape[d] == shape[d]);
    }
    if (!fits) {
      throw Error(ErrorKind::kUser,
                  fmt::format("the network takes inputs of size {}, not {}", ToString(value.shape), ToString(shape)),
                  value.name);
    }
    value.shape = shape;
  }

  ValueId Now(ValueId id) const { return id == kNoValue ? kNoValue : stands_for_[static_cast<std::size_t>(id)]; }

  TensorInfo Info(ValueId id) {
    if (id == kNoValue) return {};
    const Value& value = builder_.value(id);
    return {value.shape, value.type, value.constant.get()};
  }

  void Visit(const Node& old) {
    Node node = old;
    for (ValueId& input : node.inputs) input = Now(input);
    std::vector<TensorInfo> in;
    for (const ValueId input : node.inputs) in.push_back(Info(input));
    const std::vector<TensorInfo> out = InferNode(node, in);
    for (std::size_t i = 0; i < out.size(); ++i) {
      if (node.outputs[i] == kNoValue) continue;
      Value& value = builder_.value(node.outputs[i]);
      value.shape = out[i].shape;
      value.type = out[i].type;
    }
    if (const std::optional<ConstantPtr> constant = Evaluate(node, in)) {
      builder_.value(node.outputs[0]).constant = *constant;
    } else if (IsIdentity(node, in, out)) {
      stands_for_[static_cast<std::size_t>(node.outputs[0])] = node.inputs[0];
    } else {
      Rewrite(std::move(node), out);
    }
  }

  static bool IsIdentity(const Node& node, const std::vector<TensorInfo>& in, const std::vector<TensorInfo>& out) {
    switch (node.op) {
      case Op::kUnary:
        return node.As<UnaryAttributes>().kind == UnaryKind::kIdentity;
      case Op::kCast:
        return in[0].type == out[0].type;
      case Op::kReshape:
      case Op::kFlatten:
      case Op::kSqueeze:
      case Op::kUnsqueeze:
      case Op::kExpand:
      case Op::kTile:
      case Op::kSlice:
        return in[0].shape == out[0].shape && !StepsBackwards(node, in);
      case Op::kConcat:
        return node.inputs.size() == 1;
      default:
        return false;
    }
  }

  static bool StepsBackwards(const Node& node, const std::vector<TensorInfo>& in) {
    if (node.op != Op::kSlice) return false;
    for (const SliceRange& range : ResolveSlice(node, in)) {
      if (range.step < 0) return true;
    }
    return false;
  }

  ValueId Ints(const std::string& name, std::vector<int64_t> values) {
    const auto size = static_cast<int64_t>(values.size());
    return builder_.AddConstant(name, Constant::Ints({size}, std::move(values)));
  }

  void Rewrite(Node node, const std::vector<TensorInfo>& out) {
    switch (node.op) {
      case Op::kFlatten:
      case Op::kSqueeze:
      case Op::kUnsqueeze:
      case Op::kReshape:
        node = {Op::kReshape, node.name, {node.inputs[0], Ints(node.name + "/shape", out[0].shape)}, node.outputs, {}};
        break;
      case Op::kExpand:
        node.inputs[1] = Ints(node.name + "/shape", out[0].shape);
        break;
      case Op::kSplit:
        AddSlices(node, out);
        return;
      default:
        break;
    }
    builder_.AddNode(std::move(node));
  }

  void AddSlices(const Node& node, const std::vector<TensorInfo>& out) {
    const std::size_t rank = out.empty() ? 0 : out[0].shape.size();
    const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, rank);
    int64_t start = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
      const int64_t end = start + out[i].shape[axis];
      const std::string name = fmt::format("{}/{}", node.name, i);
      if (node.outputs[i] != kNoValue) {
        builder_.AddNode({Op::kSlice,
                          name,
                          {node.inputs[0], Ints(name + "/from", {start}), Ints(name + "/to", {end}),
                           Ints(name + "/axis", {static_cast<int64_t>(axis)})},
                          {node.outputs[i]},
                          {}});
      }
      start = end;
    }
  }

  // An output that is another value under its own name (an identity was removed) must keep that name.
  ValueId NamedOutput(ValueId id) {
    const ValueId now = Now(id);
    if (now == id) return id;
    const Value old = builder_.value(id);
    const ValueId output = builder_.AddValue(old.name, old.type, old.shape);
    builder_.AddNode({Op::kUnary, old.name, {now}, {output}, UnaryAttributes{}});
    return output;
  }

  const Graph& graph_;
  GraphBuilder builder_;
  std::vector<ValueId> stands_for_;
};

// Follows the batch dimension through the nodes of a graph.
class BatchFollower {
 public:
  explicit BatchFollower(const Graph& graph)
      : graph_(graph), builder_(GraphBuilder::WithValuesOf(graph)), leads_(graph.values().size(), false) {}

  // Nothing where an operator mixes the batch with other dimensions.
  std::optional<Graph> Run() {
    const Graph shaped = Specialise(graph_, DeclaredShapes(graph_));
    for (const Value& value : shaped.values()) shapes_.push_back(value.shape);
    for (const ValueId input : graph_.inputs()) {
      if (graph_.value(input).shape.empty() || graph_.value(input).shape[0] != 1) return std::nullopt;
      Value& value = builder_.value(input);
      value.shape[0] = -1;
      value.symbols.resize(value.shape.size());
      value.symbols[0] = std::string(kPictures);
      leads_[static_cast<std::size_t>(input)] = true;
    }
    for (const Node& node : graph_.nodes()) {
      if (!Visit(node)) return std::nullopt;
    }
    return std::move(builder_).Finish();
  }

 private:
  const Shape& ShapeOf(ValueId id) const { return shapes_[static_cast<std::size_t>(id)]; }

  bool Visit(Node node) {
    bool any = false;
    for (const ValueId input : node.inputs) any = any || (input != kNoValue && leads_[static_cast<std::size_t>(input)]);
    // A Shape reads the batch as a number, which then flows on by itself.
    if (any && node.op != Op::kShape) {
      if (!Keeps(node)) return false;
      for (const ValueId output : node.outputs) leads_[static_cast<std::size_t>(output)] = true;
      if (node.op == Op::kReshape) KeepFirst(node, 0);
      if (node.op == Op::kResize && node.HasInput(2)) SizesToScales(node);
    }
    builder_.AddNode(std::move(node));
    return true;
  }

  bool Leads(const Node& node, std::size_t i) const { return leads_[static_cast<std::size_t>(node.inputs[i])]; }

  bool Keeps(const Node& node) const {
    const Shape& out = ShapeOf(node.outputs[0]);
    if (out.empty() || out[0] != 1) return false;
    const auto is_first = [&](int64_t axis) {
      return axis == 0 || axis == -static_cast<int64_t>(ShapeOf(node.inputs[0]).size());
    };
    switch (node.op) {
      case Op::kTranspose:
        return is_first(node.As<TransposeAttributes>().permutation[0]);
      case Op::kConcat:
      case Op::kSplit:
      case Op::kSoftmax:
        return !is_first(node.As<AxisAttributes>().axis);
      case Op::kTopK:
        return !is_first(node.As<TopKAttributes>().axis);
      case Op::kGather:
        return Leads(node, 0) && !is_first(node.As<AxisAttributes>().axis);
      case Op::kFlatten:
        return node.As<AxisAttributes>().axis == 1;
      case Op::kReshape:
        return graph_.constant(node.inputs[1]) != nullptr || !Leads(node, 1);
      case Op::kReduce:
        return ReduceKeeps(node);
      case Op::kBinary:
      case Op::kWhere:
        return SameRank(node, out.size());
      case Op::kMatMul:
        return Leads(node, 0) && ShapeOf(node.inputs[0]).size() >= 2;
      case Op::kExpand:
      case Op::kTile:
        return false;
      default:
        return true;
    }
  }

  bool ReduceKeeps(const Node& node) const {
    if (!node.HasInput(1)) return false;
    const Constant* axes = graph_.constant(node.inputs[1]);
    if (axes == nullptr || axes->ints.empty()) return false;
    for (const int64_t axis : axes->ints) {
      if (axis == 0 || axis == -static_cast<int64_t>(ShapeOf(node.inputs[0]).size())) return false;
    }
    return true;
  }

  // Whoever leads with the batch must have as many dimensions as the result, or the batch would move.
  bool SameRank(const Node& node, std::size_t rank) const {
    for (const ValueId input : node.inputs) {
      if (leads_[static_cast<std::size_t>(input)] && ShapeOf(input).size() != rank) return false;
    }
    return true;
  }

  void KeepFirst(Node& node, std::size_t first) {
    const Constant* shape = graph_.constant(node.inputs[1]);
    if (shape == nullptr || shape->ints.empty()) return;
    std::vector<int64_t> sizes = ShapeOf(node.outputs[0]);
    sizes[first] = 0;
    node.inputs[1] =
        builder_.AddConstant(node.name + "/free", Constant::Ints({static_cast<int64_t>(sizes.size())}, sizes));
  }

  void SizesToScales(Node& node) {
    const Shape& in = ShapeOf(node.inputs[0]);
    const Shape& out = ShapeOf(node.outputs[0]);
    if (graph_.constant(node.inputs[2]) == nullptr || graph_.constant(node.inputs[2])->ints.empty()) return;
    std::vector<float> scales;
    for (std::size_t d = 0; d < in.size(); ++d)
      scales.push_back(static_cast<float>(out[d]) / static_cast<float>(in[d]));
    node.inputs.resize(2);
    node.inputs[1] =
        builder_.AddConstant(node.name + "/scales", Constant::Floats({static_cast<int64_t>(in.size())}, scales));
  }

  const Graph& graph_;
  GraphBuilder builder_;
  std::vector<bool> leads_;
  std::vector<Shape> shapes_;
};

}  // namespace

Graph Specialise(const Graph& graph, std::span<const Shape> input_shapes) {
  if (input_shapes.size() != graph.inputs().size()) {
    throw Error(ErrorKind::kUser,
                fmt::format("the network takes {} inputs, not {}", graph.inputs().size(), input_shapes.size()));
  }
  return Specialiser(graph).Run(input_shapes);
}

std::vector<Shape> DeclaredShapes(const Graph& graph, int64_t free_size) {
  std::vector<Shape> shapes;
  for (const ValueId input : graph.inputs()) {
    shapes.push_back(graph.value(input).shape);
    for (int64_t& size : shapes.back()) size = size < 0 ? free_size : size;
  }
  return shapes;
}

Graph WithFreeBatch(const Graph& graph) {
  for (const ValueId input : graph.inputs()) {
    for (const int64_t size : graph.value(input).shape) {
      if (size < 0) return graph;
    }
  }
  std::optional<Graph> freed = BatchFollower(graph).Run();
  return freed ? std::move(*freed) : graph;
}

}  // namespace kinora::nn
