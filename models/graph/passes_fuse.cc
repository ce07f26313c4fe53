#include <algorithm>
#include <cmath>
#include <optional>

#include "models/graph/passes.h"

namespace kinora::nn {
namespace {

// Scale and shift of each output channel, to be folded into a convolution.
struct Affine {
  std::vector<float> scale;
  std::vector<float> shift;
};

// Takes the nodes in order and either lets one pass into the new list or makes it part of a node that is there already.
class Fuser {
 public:
  explicit Fuser(const Graph& graph)
      : graph_(graph), builder_(GraphBuilder::WithValuesOf(graph)), uses_(graph.UseCounts()) {
    made_by_.assign(graph.values().size(), -1);
  }

  Graph Run() {
    for (const Node& node : graph_.nodes()) Visit(node);
    for (std::optional<Node>& node : nodes_) {
      if (node) builder_.AddNode(std::move(*node));
    }
    return RemoveUnused(std::move(builder_).Finish());
  }

 private:
  static std::size_t At(ValueId id) { return static_cast<std::size_t>(id); }
  const Shape& ShapeOf(ValueId id) { return builder_.value(id).shape; }

  Node* Maker(ValueId id) {
    const int at = id == kNoValue || At(id) >= made_by_.size() ? -1 : made_by_[At(id)];
    return at < 0 || !nodes_[At(at)] ? nullptr : &*nodes_[At(at)];
  }
  // The node that makes `id`, if it is of this kind and nobody else reads it.
  Node* OnlyMaker(ValueId id, Op op) {
    Node* node = Maker(id);
    return node != nullptr && node->op == op && uses_[At(id)] == 1 ? node : nullptr;
  }

  void Push(Node node) {
    for (const ValueId output : node.outputs) {
      if (output != kNoValue) made_by_[At(output)] = static_cast<int>(nodes_.size());
    }
    nodes_.emplace_back(std::move(node));
  }

  // `node` goes on under the name of what `last` made.
  void Rename(Node& node, const Node& last) {
    made_by_[At(last.outputs[0])] = made_by_[At(node.outputs[0])];
    node.outputs[0] = last.outputs[0];
  }

  void Visit(Node node) {
    switch (node.op) {
      case Op::kConv:
        AbsorbPad(node);
        break;
      case Op::kBatchNorm:
        if (FoldNorm(node)) return;
        break;
      case Op::kUnary:
        if (AbsorbActivation(node)) return;
        break;
      case Op::kBinary:
        if (FoldConstant(node) || AbsorbAddition(node)) return;
        node = MergeSelfGate(std::move(node));
        if (node.op == Op::kUnary && AbsorbActivation(node)) return;
        break;
      case Op::kReshape:
        node = FindShuffle(std::move(node));
        break;
      default:
        break;
    }
    Push(std::move(node));
  }

  static bool IsBareConv(const Node& node) {
    const auto& a = node.As<ConvAttributes>();
    return !a.transposed && a.activation.kind == UnaryKind::kIdentity && !node.HasInput(3);
  }

  bool Fold(Node& conv, const Affine& affine, const Node& last) {
    const Constant* weight = builder_.graph().constant(conv.inputs[1]);
    const Constant* bias = conv.HasInput(2) ? builder_.graph().constant(conv.inputs[2]) : nullptr;
    if (weight == nullptr || (conv.HasInput(2) && bias == nullptr)) return false;
    const auto outputs = static_cast<std::size_t>(weight->shape[0]);
    if (affine.scale.size() != outputs) return false;
    std::vector<float> w = weight->floats;
    std::vector<float> b(outputs, 0.F);
    const std::size_t per_output = w.size() / std::max<std::size_t>(outputs, 1);
    for (std::size_t o = 0; o < outputs; ++o) {
      for (std::size_t i = 0; i < per_output; ++i) w[o * per_output + i] *= affine.scale[o];
      b[o] = affine.shift[o] + affine.scale[o] * (bias != nullptr ? bias->floats[o] : 0.F);
    }
    const Shape shape = weight->shape;
    conv.inputs.resize(3, kNoValue);
    conv.inputs[1] = builder_.AddConstant(conv.name + "/folded_weight", Constant::Floats(shape, std::move(w)));
    conv.inputs[2] = builder_.AddConstant(conv.name + "/folded_bias", Constant::Floats({shape[0]}, std::move(b)));
    Rename(conv, last);
    return true;
  }

  bool FoldNorm(const Node& node) {
    Node* conv = OnlyMaker(node.inputs[0], Op::kConv);
    if (conv == nullptr || !IsBareConv(*conv)) return false;
    const Constant* c[4];
    for (std::size_t i = 0; i < 4; ++i) {
      c[i] = builder_.graph().constant(node.inputs[i + 1]);
      if (c[i] == nullptr || c[i]->floats.size() != c[0]->floats.size()) return false;
    }
    Affine affine;
    for (std::size_t i = 0; i < c[0]->floats.size(); ++i) {
      const float scale = c[0]->floats[i] / std::sqrt(c[3]->floats[i] + node.As<BatchNormAttributes>().epsilon);
      affine.scale.push_back(scale);
      affine.shift.push_back(c[1]->floats[i] - c[2]->floats[i] * scale);
    }
    return Fold(*conv, affine, node);
  }

  // A constant of one number, or of one for each channel of pictures with `channels` channels.
  static bool IsPerChannel(const Constant& c, std::size_t channels) {
    if (c.type != DataType::kFloat32 || c.shape.size() > 4) return false;
    if (c.floats.size() == 1) return true;
    return c.floats.size() == channels && c.shape.size() >= 3 &&
           c.shape[c.shape.size() - 3] == static_cast<int64_t>(channels);
  }

  bool FoldConstant(const Node& node) {
    const BinaryKind kind = node.As<BinaryAttributes>().kind;
    for (const std::size_t side : {0U, 1U}) {
      Node* conv = OnlyMaker(node.inputs[side], Op::kConv);
      const Constant* c = builder_.graph().constant(node.inputs[1 - side]);
      if (conv == nullptr || c == nullptr || !IsBareConv(*conv)) continue;
      const Constant* weight = builder_.graph().constant(conv->inputs[1]);
      if (weight == nullptr || !IsPerChannel(*c, static_cast<std::size_t>(weight->shape[0]))) continue;
      const bool first = side == 0;
      Affine affine;
      for (std::size_t o = 0; o < static_cast<std::size_t>(weight->shape[0]); ++o) {
        const float v = c->floats[c->floats.size() == 1 ? 0 : o];
        if (kind == BinaryKind::kAdd || (kind == BinaryKind::kSubtract && first)) {
          affine.scale.push_back(1);
          affine.shift.push_back(kind == BinaryKind::kAdd ? v : -v);
        } else if (kind == BinaryKind::kMultiply || (kind == BinaryKind::kDivide && first && v != 0)) {
          affine.scale.push_back(kind == BinaryKind::kMultiply ? v : 1 / v);
          affine.shift.push_back(0);
        } else {
          return false;
        }
      }
      return Fold(*conv, affine, node);
    }
    return false;
  }

  bool AbsorbActivation(const Node& node) {
    const auto& unary = node.As<UnaryAttributes>();
    if (!IsFusable(unary.kind) || unary.kind == UnaryKind::kIdentity) return false;
    Node* maker = Maker(node.inputs[0]);
    if (maker == nullptr || uses_[At(node.inputs[0])] != 1) return false;
    UnaryAttributes* place = nullptr;
    if (maker->op == Op::kConv && !std::get<ConvAttributes>(maker->attributes).transposed)
      place = &std::get<ConvAttributes>(maker->attributes).activation;
    if (maker->op == Op::kBinary && IsArithmetic(maker->As<BinaryAttributes>().kind))
      place = &std::get<BinaryAttributes>(maker->attributes).activation;
    if (maker->op == Op::kResize) place = &std::get<ResizeAttributes>(maker->attributes).activation;
    if (place == nullptr || place->kind != UnaryKind::kIdentity) return false;
    *place = unary;
    Rename(*maker, node);
    return true;
  }

  static bool IsArithmetic(BinaryKind kind) {
    return kind == BinaryKind::kAdd || kind == BinaryKind::kSubtract || kind == BinaryKind::kMultiply ||
           kind == BinaryKind::kDivide || kind == BinaryKind::kMaximum || kind == BinaryKind::kMinimum;
  }

  // conv(...) + other, resize(...) + other.
  bool AbsorbAddition(const Node& node) {
    if (node.As<BinaryAttributes>().kind != BinaryKind::kAdd || node.inputs[0] == node.inputs[1]) return false;
    // Of two candidates the one made later: the other is there when it needs it.
    std::array<std::size_t, 2> sides{0, 1};
    if (MadeAt(node.inputs[0]) < MadeAt(node.inputs[1])) std::swap(sides[0], sides[1]);
    for (const std::size_t side : sides) {
      Node* maker = Maker(node.inputs[side]);
      if (maker == nullptr || uses_[At(node.inputs[side])] != 1 || maker->HasInput(3)) continue;
      const ValueId addend = Addend(*maker, node.inputs[1 - side], node.outputs[0]);
      if (addend == kNoValue) continue;
      Node fused = std::move(*maker);
      nodes_[At(MadeAt(node.inputs[side]))].reset();
      fused.inputs.resize(4, kNoValue);
      fused.inputs[3] = addend;
      if (auto* conv = std::get_if<ConvAttributes>(&fused.attributes)) {
        conv->residual_after_activation = conv->activation.kind != UnaryKind::kIdentity;
      }
      fused.outputs[0] = node.outputs[0];
      Push(std::move(fused));
      return true;
    }
    return false;
  }

  int MadeAt(ValueId id) const { return made_by_[At(id)]; }

  // The value to add to the result of `maker` (of the size of `sum`) so that it becomes maker + other.
  ValueId Addend(const Node& maker, ValueId other, ValueId sum) {
    const Shape& whole = ShapeOf(sum);
    if (whole.size() != 4 || ShapeOf(maker.outputs[0]) != whole || builder_.graph().constant(other) != nullptr)
      return kNoValue;
    if (maker.op == Op::kResize) {
      const bool bare = maker.As<ResizeAttributes>().activation.kind == UnaryKind::kIdentity;
      return bare && ShapeOf(other) == whole ? other : kNoValue;
    }
    if (maker.op != Op::kConv || maker.As<ConvAttributes>().transposed) return kNoValue;
    if (ShapeOf(other) != whole) return kNoValue;
    const Node* pad = Maker(other);
    if (pad != nullptr && pad->op == Op::kPad && uses_[At(other)] == 1 && IsZeroPad(*pad)) {
      const std::vector<int64_t>& p = builder_.graph().constant(pad->inputs[1])->ints;
      const bool channels_behind =
          p[0] == 0 && p[1] == 0 && p[2] == 0 && p[3] == 0 && p[4] == 0 && p[5] >= 0 && p[6] == 0 && p[7] == 0;
      if (channels_behind) return pad->inputs[0];
    }
    return other;
  }

  bool IsZeroPad(const Node& pad) {
    const Constant* pads = builder_.graph().constant(pad.inputs[1]);
    const Constant* value = pad.HasInput(2) ? builder_.graph().constant(pad.inputs[2]) : nullptr;
    return pads != nullptr && pads->ints.size() == 8 &&
           pad.As<PadAttributes>().mode == PadAttributes::Mode::kConstant &&
           (!pad.HasInput(2) || (value != nullptr && value->floats.size() == 1 && value->floats[0] == 0));
  }

  void AbsorbPad(Node& conv) {
    auto& a = std::get<ConvAttributes>(conv.attributes);
    const Node* pad = Maker(conv.inputs[0]);
    if (a.transposed || pad == nullptr || pad->op != Op::kPad || !IsZeroPad(*pad)) return;
    const std::vector<int64_t>& p = builder_.graph().constant(pad->inputs[1])->ints;
    if (p[0] != 0 || p[1] != 0 || p[4] != 0 || p[5] != 0 || p[2] < 0 || p[3] < 0 || p[6] < 0 || p[7] < 0) return;
    a.pads = {a.pads[0] + p[2], a.pads[1] + p[3], a.pads[2] + p[6], a.pads[3] + p[7]};
    --uses_[At(conv.inputs[0])];
    conv.inputs[0] = pad->inputs[0];
    ++uses_[At(conv.inputs[0])];
  }

  // x sigmoid(x) and x hard_sigmoid(x).
  Node MergeSelfGate(Node node) {
    if (node.As<BinaryAttributes>().kind != BinaryKind::kMultiply) return node;
    for (const std::size_t side : {0U, 1U}) {
      const Node* gate = Maker(node.inputs[1 - side]);
      if (gate == nullptr || gate->op != Op::kUnary || gate->inputs[0] != node.inputs[side]) continue;
      const auto& unary = gate->As<UnaryAttributes>();
      const bool hard =
          unary.kind == UnaryKind::kHardSigmoid && std::abs(unary.alpha - 1.F / 6) < 1e-6F && unary.beta == 0.5F;
      if (unary.kind != UnaryKind::kSigmoid && !hard) continue;
      const ValueId gated = gate->outputs[0];
      if (--uses_[At(gated)] == 0) {
        --uses_[At(node.inputs[side])];
        nodes_[At(made_by_[At(gated)])].reset();
      }
      const UnaryKind kind = hard ? UnaryKind::kHardSwish : UnaryKind::kSilu;
      return {Op::kUnary, node.name, {node.inputs[side]}, node.outputs, UnaryAttributes{kind, 0, 0}};
    }
    return node;
  }

  // Reshape to (N, groups, C, H, W), transpose to (N, C, groups, H, W), reshape back.
  Node FindShuffle(Node node) {
    const Node* transpose = Maker(node.inputs[0]);
    if (transpose == nullptr || transpose->op != Op::kTranspose) return node;
    if (transpose->As<TransposeAttributes>().permutation != std::vector<int64_t>{0, 2, 1, 3, 4}) return node;
    const Node* split = Maker(transpose->inputs[0]);
    if (split == nullptr || split->op != Op::kReshape) return node;
    const Shape& in = ShapeOf(split->inputs[0]);
    const Shape& apart = ShapeOf(split->outputs[0]);
    if (in.size() != 4 || apart.size() != 5 || ShapeOf(node.outputs[0]) != in) return node;
    if (apart[0] != in[0] || apart[3] != in[2] || apart[4] != in[3]) return node;
    return {Op::kChannelShuffle, node.name, {split->inputs[0]}, node.outputs, ShuffleAttributes{apart[1]}};
  }

  const Graph& graph_;
  GraphBuilder builder_;
  std::vector<int> uses_;
  std::vector<int> made_by_;  // index into nodes_
  std::vector<std::optional<Node>> nodes_;
};

}  // namespace

Graph FuseLayers(const Graph& graph) {
  return Fuser(graph).Run();
}

}  // namespace kinora::nn
