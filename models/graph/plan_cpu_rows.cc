#include <algorithm>

#include "models/graph/plan_cpu.h"

namespace kinora::nn::cpu {
namespace {

// One side of an element-wise operator: a picture of the result's size, or one row for each picture (or for all).
struct Side {
  Picture picture;
  bool row = false;
  Index row_step = 0;  // from the row of one picture to the next
};

bool KernelDoes(BinaryKind kind) {
  switch (kind) {
    case BinaryKind::kAdd:
    case BinaryKind::kSubtract:
    case BinaryKind::kMultiply:
    case BinaryKind::kDivide:
    case BinaryKind::kMaximum:
    case BinaryKind::kMinimum:
      return true;
    default:
      return false;
  }
}

std::optional<Side> ToSide(Program& program, const Node& node, ValueId id, const Shape& out) {
  if (const Constant* constant = program.graph().constant(id); constant != nullptr && constant->floats.size() == 1) {
    Side side;
    side.row = true;
    side.picture.view = program.FixedFloats(std::vector<float>(static_cast<std::size_t>(out[1]), constant->floats[0]));
    return side;
  }
  View view = program.Find(id);
  while (view.shape.size() < 4) {
    view.shape.insert(view.shape.begin(), 1);
    view.strides.insert(view.strides.begin(), 0);
  }
  Side side;
  if (view.shape == out) {
    side.picture = program.ToPicture(node, view);
    return side;
  }
  if (view.shape[1] != out[1] || view.shape[2] != 1 || view.shape[3] != 1) return std::nullopt;
  if (view.strides[1] != 1 || (view.shape[0] != 1 && view.shape[0] != out[0])) return std::nullopt;
  side.row = true;
  side.row_step = view.shape[0] > 1 ? view.strides[0] : 0;
  side.picture.view = view;
  return side;
}

// Everything contiguous: longer rows have fewer ends.
void Lengthen(Picture& y, Side& a, Side* b) {
  const auto tight = [&](const Picture& p) { return p.dense_rows && p.pitch == p.channels; };
  if (!tight(y) || a.row || !tight(a.picture) || (b != nullptr && (b->row || !tight(b->picture)))) return;
  const auto merge = [](Picture& p) {
    p.channels *= p.width;
    p.pitch = p.row_pitch = p.channels;
    p.width = 1;
  };
  merge(y);
  merge(a.picture);
  if (b != nullptr) merge(b->picture);
}

void AddRows(Program& program, const Node& node, const char* name, BinaryKind kind, Side a, std::optional<Side> b,
             const UnaryAttributes& activation) {
  Picture y = *Program::AsPicture(program.Allocate(node.outputs[0]));
  Lengthen(y, a, b ? &*b : nullptr);
  RowsArgs r;
  r.kind = kind;
  r.a_pitch = a.row ? 0 : a.picture.pitch;
  r.b_pitch = b && !b->row ? b->picture.pitch : 0;
  r.output_pitch = y.pitch;
  r.channels = y.channels;
  r.epilogue = ToEpilogue(activation);
  std::vector<View> touched{a.picture.view, y.view};
  if (b) touched.push_back(b->picture.view);
  program.AddStep(node, name, touched, [r, a, b, y](Lane& lane) -> RunFn {
    const float* pa = lane.Pointer(a.picture.view);
    const float* pb = b ? lane.Pointer(b->picture.view) : nullptr;
    float* py = lane.Pointer(y.view);
    const auto at = [](const Side& side, const float* p, Index image, Index line) {
      return p + (side.row ? image * side.row_step : image * side.picture.image_pitch + line * side.picture.row_pitch);
    };
    return [=](Lane& p) {
      ForParts(p.pool(), y.images * y.height, 1 + 4096 / (y.width * y.channels), [&](Index begin, Index end) {
        RowsArgs line = r;
        for (Index i = begin; i < end; ++i) {
          line.a = at(a, pa, i / y.height, i % y.height);
          line.b = b ? at(*b, pb, i / y.height, i % y.height) : nullptr;
          line.output = py + i / y.height * y.image_pitch + i % y.height * y.row_pitch;
          p.kernels().rows(line, 0, y.width);
        }
      });
    };
  });
}

// Tensors of other ranks, or in other orders, of one size and contiguous: one long line.
bool AddFlat(Program& program, const Node& node, const UnaryAttributes& activation, BinaryKind kind, bool binary) {
  const Shape& out = program.graph().value(node.outputs[0]).shape;
  const Index count = ElementCount(out);
  if (out.size() == 4 || count == 0) return false;
  const View y = program.Allocate(node.outputs[0]);
  const auto side = [&](ValueId id) -> std::optional<Side> {
    const View& v = program.Find(id);
    if (v.shape != out || v.strides != y.strides) return std::nullopt;
    Side s;
    s.picture.view = v;
    return s;
  };
  const std::optional<Side> a = side(node.inputs[0]);
  const std::optional<Side> b = binary ? side(node.inputs[1]) : std::nullopt;
  if (!a || (binary && !b)) return false;
  RowsArgs r;
  r.kind = kind;
  r.channels = count;
  r.epilogue = ToEpilogue(activation);
  std::vector<View> touched{a->picture.view, y};
  if (b) touched.push_back(b->picture.view);
  program.AddStep(node, "elementwise", touched, [r, a, b, y](Lane& lane) mutable -> RunFn {
    r.a = lane.Pointer(a->picture.view);
    r.b = b ? lane.Pointer(b->picture.view) : nullptr;
    r.output = lane.Pointer(y);
    return [r](Lane& p) {
      ForParts(p.pool(), r.channels, 8192, [&](Index begin, Index end) {
        RowsArgs part = r;
        part.a += begin;
        part.b = r.b != nullptr ? r.b + begin : nullptr;
        part.output += begin;
        part.channels = end - begin;
        p.kernels().rows(part, 0, 1);
      });
    };
  });
  return true;
}

bool LowerBinary(Program& program, const Node& node) {
  const auto& attributes = node.As<BinaryAttributes>();
  if (!KernelDoes(attributes.kind) || !program.IsFloat(node.inputs[1])) return false;
  const Shape& out = program.graph().value(node.outputs[0]).shape;
  if (out.size() != 4) return AddFlat(program, node, attributes.activation, attributes.kind, true);
  const std::optional<Side> a = ToSide(program, node, node.inputs[0], out);
  const std::optional<Side> b = ToSide(program, node, node.inputs[1], out);
  if (!a || !b) return false;
  AddRows(program, node, "elementwise", attributes.kind, *a, b, attributes.activation);
  return true;
}

bool LowerUnary(Program& program, const Node& node) {
  const auto& attributes = node.As<UnaryAttributes>();
  if (!IsFusable(attributes.kind)) return false;
  const Shape& out = program.graph().value(node.outputs[0]).shape;
  if (attributes.kind == UnaryKind::kIdentity && program.graph().constant(node.inputs[0]) == nullptr) {
    // Another name for the same memory.
    program.Bind(node.outputs[0], program.Find(node.inputs[0]));
    return true;
  }
  if (out.size() != 4) return AddFlat(program, node, attributes, BinaryKind::kAdd, false);
  const std::optional<Side> a = ToSide(program, node, node.inputs[0], out);
  if (!a || a->row) return false;
  AddRows(program, node, "elementwise", BinaryKind::kAdd, *a, std::nullopt, attributes);
  return true;
}

bool LowerShuffle(Program& program, const Node& node) {
  const Index groups = node.As<ShuffleAttributes>().groups;
  const Graph& graph = program.graph();
  std::vector<Picture> parts;
  if (program.elided(node.inputs[0])) {
    const Node& concat =
        graph.nodes()[static_cast<std::size_t>(graph.Producers()[static_cast<std::size_t>(node.inputs[0])])];
    for (const ValueId part : concat.inputs) parts.push_back(program.ToPicture(node, program.Find(part)));
  } else {
    const Picture whole = program.ToPicture(node, program.Find(node.inputs[0]));
    for (Index i = 0; i < groups; ++i) {
      parts.push_back(whole);
      parts.back().view.offset += i * (whole.channels / groups);
      parts.back().channels = whole.channels / groups;
    }
  }
  for (const Picture& part : parts) {
    if (!part.dense_rows) return false;
  }
  const Picture y = *Program::AsPicture(program.Allocate(node.outputs[0]));
  std::vector<View> touched{y.view};
  for (const Picture& part : parts) touched.push_back(part.view);
  program.AddStep(node, "shuffle", touched, [parts, y, groups](Lane& lane) -> RunFn {
    std::vector<const float*> in;
    std::vector<Index> pitches;
    for (const Picture& part : parts) {
      in.push_back(lane.Pointer(part.view));
      pitches.push_back(part.pitch);
    }
    float* out = lane.Pointer(y.view);
    return [=](Lane& p) {
      ForParts(p.pool(), y.images * y.height * y.width, 64, [&](Index begin, Index end) {
        p.kernels().interleave(in.data(), pitches.data(), groups, y.channels / groups, out, y.pitch, begin, end);
      });
    };
  });
  return true;
}

}  // namespace

bool LowerElementwise(Program& program, const Node& node) {
  switch (node.op) {
    case Op::kUnary:
      return LowerUnary(program, node);
    case Op::kBinary:
      return LowerBinary(program, node);
    case Op::kChannelShuffle:
      return LowerShuffle(program, node);
    default:
      return false;
  }
}

}  // namespace kinora::nn::cpu
