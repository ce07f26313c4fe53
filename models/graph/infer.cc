#include "models/graph/infer.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/util/error.h"
#include "models/graph/infer_operators.h"

namespace kinora::nn {
namespace {

DataType BinaryType(const Node& node, const TensorInfo& a) {
  switch (node.As<BinaryAttributes>().kind) {
    case BinaryKind::kEqual:
    case BinaryKind::kLess:
    case BinaryKind::kLessEqual:
    case BinaryKind::kGreater:
    case BinaryKind::kGreaterEqual:
    case BinaryKind::kAnd:
    case BinaryKind::kOr:
      return DataType::kBool;
    default:
      return a.type;
  }
}

TensorInfo InferOne(const Node& node, Infos in) {
  const auto like_first = [&](Shape shape) { return TensorInfo{std::move(shape), in[0].type, nullptr}; };
  switch (node.op) {
    case Op::kConv:
      return like_first(InferConv(node, in));
    case Op::kPool:
      return like_first(InferPool(node, in));
    case Op::kBinary:
      return {BroadcastShapes(node, in[0].shape, in[1].shape), BinaryType(node, in[0]), nullptr};
    case Op::kMatMul:
      return like_first(InferMatMul(node, in));
    case Op::kConcat:
      return like_first(InferConcat(node, in));
    case Op::kSlice:
      return like_first(InferSlice(node, in));
    case Op::kReshape:
      return like_first(InferReshape(node, in));
    case Op::kFlatten:
      return like_first(InferFlatten(node, in));
    case Op::kSqueeze:
      return like_first(InferSqueeze(node, in));
    case Op::kUnsqueeze:
      return like_first(InferUnsqueeze(node, in));
    case Op::kTranspose:
      return like_first(InferTranspose(node, in));
    case Op::kPad:
      return like_first(InferPad(node, in));
    case Op::kResize:
      return like_first(InferResize(node, in));
    case Op::kReduce:
      return like_first(InferReduce(node, in));
    case Op::kGather:
      return like_first(InferGather(node, in));
    case Op::kExpand:
      return like_first(BroadcastShapes(node, in[0].shape, IntInput(node, in, 1)));
    case Op::kTile:
      return like_first(InferTile(node, in));
    case Op::kWhere:
      RequireSameType(node, in[1], in[2]);
      return {BroadcastShapes(node, in[0].shape, BroadcastShapes(node, in[1].shape, in[2].shape)), in[1].type, nullptr};
    case Op::kCast:
      return {in[0].shape, node.As<CastAttributes>().type, nullptr};
    case Op::kShape:
      return {{static_cast<int64_t>(in[0].shape.size())}, DataType::kInt64, nullptr};
    case Op::kConstantOfShape:
      return {IntInput(node, in, 0), node.As<ConstantOfShapeAttributes>().type, nullptr};
    case Op::kRange:
      return like_first(InferRange(node, in));
    case Op::kDepthToSpace:
      return like_first(InferDepthToSpace(node, in));
    default:
      return like_first(in[0].shape);  // BatchNorm, Unary, Softmax
  }
}

std::size_t LeastInputs(Op op) {
  switch (op) {
    case Op::kBatchNorm:
      return 5;
    case Op::kSlice:
    case Op::kWhere:
    case Op::kRange:
      return 3;
    case Op::kConv:
    case Op::kBinary:
    case Op::kMatMul:
    case Op::kReshape:
    case Op::kUnsqueeze:
    case Op::kPad:
    case Op::kGather:
    case Op::kExpand:
    case Op::kTile:
    case Op::kTopK:
      return 2;
    default:
      return 1;
  }
}

void CheckSizes(const Node& node, const TensorInfo& info) {
  int64_t count = 1;
  bool empty = false;
  for (const int64_t size : info.shape) {
    if (size < 0) FailAt(node, fmt::format("would make a tensor of size {}", ToString(info.shape)));
    empty = empty || size == 0;
    if (!empty && (__builtin_mul_overflow(count, size, &count) || count > kMaxElements)) {
      FailAt(node, fmt::format("would make a tensor of size {}", ToString(info.shape)));
    }
  }
  if (info.shape.size() > 16) FailAt(node, "would make a tensor of too many dimensions");
}

}  // namespace

void FailAt(const Node& node, const std::string& what) {
  throw Error(ErrorKind::kFile,
              fmt::format("the network's operator {} cannot be computed: it {}", NameOf(node.op), what), node.name,
              "export the network again, or report this file");
}

const Constant& ConstantInput(const Node& node, Infos in, std::size_t i) {
  if (i >= in.size() || in[i].constant == nullptr) {
    FailAt(node, fmt::format("input {} must be known before the network runs, but depends on its data", i));
  }
  return *in[i].constant;
}

const std::vector<int64_t>& IntInput(const Node& node, Infos in, std::size_t i) {
  const Constant& constant = ConstantInput(node, in, i);
  if (constant.type == DataType::kFloat32) FailAt(node, fmt::format("input {} must hold whole numbers", i));
  return constant.ints;
}

void RequireRank(const Node& node, const Shape& shape, std::size_t rank) {
  if (shape.size() != rank) {
    FailAt(node, fmt::format("takes a tensor of {} dimensions, not {}", rank, ToString(shape)));
  }
}

void RequireSameType(const Node& node, const TensorInfo& a, const TensorInfo& b) {
  if ((a.type == DataType::kFloat32) != (b.type == DataType::kFloat32)) FailAt(node, "mixes kinds of numbers");
}

std::vector<TensorInfo> InferNode(const Node& node, Infos inputs) {
  for (std::size_t i = 0; i < LeastInputs(node.op); ++i) {
    if (!node.HasInput(i) && !(node.op == Op::kConcat)) FailAt(node, "lacks an input");
  }
  std::vector<TensorInfo> out;
  if (node.op == Op::kSplit) {
    out = InferSplit(node, inputs);
  } else if (node.op == Op::kTopK) {
    out = InferTopK(node, inputs);
  } else {
    out.push_back(InferOne(node, inputs));
  }
  for (const TensorInfo& info : out) CheckSizes(node, info);
  return out;
}

std::size_t ResolveAxis(const Node& node, int64_t axis, std::size_t rank) {
  const auto size = static_cast<int64_t>(rank);
  if (axis < -size || axis >= size)
    FailAt(node, fmt::format("has the axis {}, its input only {} dimensions", axis, rank));
  return static_cast<std::size_t>(axis < 0 ? axis + size : axis);
}

Shape BroadcastShapes(const Node& node, const Shape& a, const Shape& b) {
  Shape out(std::max(a.size(), b.size()), 1);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int64_t x = i < a.size() ? a[a.size() - 1 - i] : 1;
    const int64_t y = i < b.size() ? b[b.size() - 1 - i] : 1;
    if (x != y && x != 1 && y != 1) FailAt(node, fmt::format("cannot combine {} and {}", ToString(a), ToString(b)));
    out[out.size() - 1 - i] = x == 1 ? y : x;
  }
  return out;
}

}  // namespace kinora::nn
