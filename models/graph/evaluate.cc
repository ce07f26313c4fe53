#include "models/graph/evaluate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kinora::nn {
namespace {

using Infos = std::span<const TensorInfo>;

std::vector<int64_t> Strides(const Shape& shape) {
  std::vector<int64_t> strides(shape.size(), 1);
  for (std::size_t i = shape.size(); i-- > 1;) strides[i - 1] = strides[i] * shape[i];
  return strides;
}

// Strides with which a tensor of `from` reads as one of `to`: 0 along broadcast dimensions.
std::vector<int64_t> BroadcastStrides(const Shape& from, const Shape& to) {
  const std::vector<int64_t> own = Strides(from);
  std::vector<int64_t> strides(to.size(), 0);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (from[i] != 1) strides[to.size() - from.size() + i] = own[i];
  }
  return strides;
}

// Calls visit(source index) for each element of a tensor of `shape` in order.
template <typename Visit>
void ForEachIndex(const Shape& shape, const std::vector<int64_t>& strides, int64_t offset, Visit visit) {
  std::vector<int64_t> at(shape.size(), 0);
  const int64_t count = ElementCount(shape);
  int64_t index = offset;
  for (int64_t i = 0; i < count; ++i) {
    visit(index);
    for (std::size_t d = shape.size(); d-- > 0;) {
      index += strides[d];
      if (++at[d] < shape[d]) break;
      index -= strides[d] * shape[d];
      at[d] = 0;
    }
  }
}

std::vector<int64_t> IndexList(const Shape& shape, const std::vector<int64_t>& strides, int64_t offset = 0) {
  std::vector<int64_t> list;
  list.reserve(static_cast<std::size_t>(ElementCount(shape)));
  ForEachIndex(shape, strides, offset, [&](int64_t i) { list.push_back(i); });
  return list;
}

// A constant whose element i is element indices[i] of `from`.
ConstantPtr Pick(const Constant& from, const Shape& shape, const std::vector<int64_t>& indices) {
  auto out = std::make_shared<Constant>();
  out->type = from.type;
  out->shape = shape;
  for (const int64_t i : indices) {
    const auto at = static_cast<std::size_t>(i);
    from.type == DataType::kFloat32 ? out->floats.push_back(from.floats.at(at)) : out->ints.push_back(from.ints.at(at));
  }
  return out;
}

ConstantPtr WithShape(const Constant& from, const Shape& shape) {
  auto out = std::make_shared<Constant>(from);
  out->shape = shape;
  return out;
}

float ToFloat(const Constant& c, int64_t i) {
  const auto at = static_cast<std::size_t>(i);
  return c.type == DataType::kFloat32 ? c.floats[at] : static_cast<float>(c.ints[at]);
}

int64_t ToInt(float x) {
  if (!(std::abs(x) < 9e18F)) return x > 0 ? std::numeric_limits<int64_t>::max() : std::numeric_limits<int64_t>::min();
  return static_cast<int64_t>(x);
}

int64_t ApplyIntBinary(BinaryKind kind, int64_t a, int64_t b) {
  // Through unsigned numbers, where an overflow is defined.
  const auto ua = static_cast<uint64_t>(a);
  const auto ub = static_cast<uint64_t>(b);
  switch (kind) {
    case BinaryKind::kAdd:
      return static_cast<int64_t>(ua + ub);
    case BinaryKind::kSubtract:
      return static_cast<int64_t>(ua - ub);
    case BinaryKind::kMultiply:
      return static_cast<int64_t>(ua * ub);
    case BinaryKind::kDivide:
      return b == 0 || b == -1 ? static_cast<int64_t>(0 - (b == 0 ? 0 : ua)) : a / b;
    case BinaryKind::kMaximum:
      return std::max(a, b);
    case BinaryKind::kMinimum:
      return std::min(a, b);
    case BinaryKind::kEqual:
      return a == b;
    case BinaryKind::kLess:
      return a < b;
    case BinaryKind::kLessEqual:
      return a <= b;
    case BinaryKind::kGreater:
      return a > b;
    case BinaryKind::kGreaterEqual:
      return a >= b;
    default:
      return ToInt(ApplyBinary(kind, static_cast<float>(a), static_cast<float>(b)));
  }
}

ConstantPtr EvaluateBinary(const Node& node, Infos in, const TensorInfo& info) {
  const Constant& a = *in[0].constant;
  const Constant& b = *in[1].constant;
  const BinaryKind kind = node.As<BinaryAttributes>().kind;
  const std::vector<int64_t> ia = IndexList(info.shape, BroadcastStrides(a.shape, info.shape));
  const std::vector<int64_t> ib = IndexList(info.shape, BroadcastStrides(b.shape, info.shape));
  auto out = std::make_shared<Constant>();
  out->type = info.type;
  out->shape = info.shape;
  const bool ints = a.type != DataType::kFloat32 && b.type != DataType::kFloat32;
  for (std::size_t i = 0; i < ia.size(); ++i) {
    if (ints) {
      out->ints.push_back(
          ApplyIntBinary(kind, a.ints[static_cast<std::size_t>(ia[i])], b.ints[static_cast<std::size_t>(ib[i])]));
      continue;
    }
    const float y = ApplyBinary(kind, ToFloat(a, ia[i]), ToFloat(b, ib[i]));
    info.type == DataType::kFloat32 ? out->floats.push_back(y) : out->ints.push_back(ToInt(y));
  }
  return out;
}

ConstantPtr EvaluateUnary(const Node& node, Infos in) {
  const auto& attributes = node.As<UnaryAttributes>();
  auto out = std::make_shared<Constant>(*in[0].constant);
  for (float& x : out->floats) x = ApplyUnary(attributes, x);
  for (int64_t& x : out->ints) {
    if (attributes.kind == UnaryKind::kNot)
      x = x == 0;
    else if (attributes.kind != UnaryKind::kIdentity)
      x = ToInt(ApplyUnary(attributes, static_cast<float>(x)));
  }
  return out;
}

ConstantPtr EvaluateConcat(const Node& node, Infos in, const TensorInfo& info) {
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, info.shape.size());
  const auto split = info.shape.begin() + static_cast<std::ptrdiff_t>(axis);
  const int64_t outer = ElementCount(Shape(info.shape.begin(), split));
  const int64_t inner = ElementCount(Shape(split + 1, info.shape.end()));
  auto out = std::make_shared<Constant>();
  out->type = info.type;
  out->shape = info.shape;
  for (int64_t o = 0; o < outer; ++o) {
    for (const TensorInfo& part : in) {
      const int64_t run = part.shape[axis] * inner;
      const auto copy = [&](const auto& from, auto& to) {
        to.insert(to.end(), from.begin() + o * run, from.begin() + (o + 1) * run);
      };
      info.type == DataType::kFloat32 ? copy(part.constant->floats, out->floats) : copy(part.constant->ints, out->ints);
    }
  }
  return out;
}

ConstantPtr EvaluateGather(const Node& node, Infos in, const TensorInfo& info) {
  const Shape& x = in[0].shape;
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, x.size());
  const auto split = x.begin() + static_cast<std::ptrdiff_t>(axis);
  const int64_t outer = ElementCount(Shape(x.begin(), split));
  const int64_t inner = ElementCount(Shape(split + 1, x.end()));
  std::vector<int64_t> list;
  for (int64_t o = 0; o < outer; ++o) {
    for (const int64_t index : in[1].constant->ints) {
      const int64_t at = index < 0 ? index + x[axis] : index;
      if (at < 0 || at >= x[axis]) FailAt(node, "picks an element that is not there");
      for (int64_t i = 0; i < inner; ++i) list.push_back((o * x[axis] + at) * inner + i);
    }
  }
  return Pick(*in[0].constant, info.shape, list);
}

ConstantPtr EvaluateSlice(const Node& node, Infos in, const TensorInfo& info) {
  std::vector<int64_t> strides = Strides(in[0].shape);
  int64_t offset = 0;
  const std::vector<SliceRange> ranges = ResolveSlice(node, in);
  for (std::size_t d = 0; d < ranges.size(); ++d) {
    if (ranges[d].count > 0) offset += ranges[d].start * strides[d];
    strides[d] *= ranges[d].step;
  }
  return Pick(*in[0].constant, info.shape, IndexList(info.shape, strides, offset));
}

ConstantPtr EvaluateTranspose(const Node& node, Infos in, const TensorInfo& info) {
  const std::vector<int64_t> own = Strides(in[0].shape);
  std::vector<int64_t> strides;
  for (const int64_t from : node.As<TransposeAttributes>().permutation) {
    strides.push_back(own[ResolveAxis(node, from, own.size())]);
  }
  return Pick(*in[0].constant, info.shape, IndexList(info.shape, strides));
}

ConstantPtr EvaluateWhere(Infos in, const TensorInfo& info) {
  std::vector<std::vector<int64_t>> at;
  for (const TensorInfo& part : in) at.push_back(IndexList(info.shape, BroadcastStrides(part.shape, info.shape)));
  auto out = std::make_shared<Constant>();
  out->type = info.type;
  out->shape = info.shape;
  for (std::size_t i = 0; i < at[0].size(); ++i) {
    const std::size_t from = ToFloat(*in[0].constant, at[0][i]) != 0 ? 1 : 2;
    const auto index = static_cast<std::size_t>(at[from][i]);
    info.type == DataType::kFloat32 ? out->floats.push_back(ToFloat(*in[from].constant, at[from][i]))
                                    : out->ints.push_back(in[from].constant->ints.at(index));
  }
  return out;
}

ConstantPtr EvaluateCast(const Node& node, Infos in, const TensorInfo& info) {
  const DataType type = node.As<CastAttributes>().type;
  const Constant& from = *in[0].constant;
  auto out = std::make_shared<Constant>();
  out->type = type;
  out->shape = info.shape;
  for (int64_t i = 0; i < ElementCount(info.shape); ++i) {
    if (type == DataType::kFloat32) {
      out->floats.push_back(ToFloat(from, i));
    } else {
      const int64_t x =
          from.type == DataType::kFloat32 ? ToInt(ToFloat(from, i)) : from.ints[static_cast<std::size_t>(i)];
      out->ints.push_back(type == DataType::kBool ? (ToFloat(from, i) != 0) : x);
    }
  }
  return out;
}

ConstantPtr EvaluateFilled(const Node& node, const TensorInfo& info) {
  const auto count = static_cast<std::size_t>(ElementCount(info.shape));
  const double value = node.As<ConstantOfShapeAttributes>().value;
  auto out = std::make_shared<Constant>();
  out->type = info.type;
  out->shape = info.shape;
  if (info.type == DataType::kFloat32)
    out->floats.assign(count, static_cast<float>(value));
  else
    out->ints.assign(count, static_cast<int64_t>(value));
  return out;
}

ConstantPtr EvaluateRange(Infos in, const TensorInfo& info) {
  auto out = std::make_shared<Constant>();
  out->type = info.type;
  out->shape = info.shape;
  for (int64_t i = 0; i < info.shape[0]; ++i) {
    if (info.type == DataType::kFloat32) {
      out->floats.push_back(ToFloat(*in[0].constant, 0) + static_cast<float>(i) * ToFloat(*in[2].constant, 0));
    } else {
      out->ints.push_back(in[0].constant->ints[0] + i * in[2].constant->ints[0]);
    }
  }
  return out;
}

// Of shape arithmetic only: whole tensors of integers to one number.
std::optional<ConstantPtr> EvaluateReduce(const Node& node, Infos in, const TensorInfo& info) {
  if (in[0].type == DataType::kFloat32 || ElementCount(info.shape) != 1 || in[0].constant->ints.empty())
    return std::nullopt;
  using Kind = ReduceAttributes::Kind;
  const Kind kind = node.As<ReduceAttributes>().kind;
  const std::vector<int64_t>& x = in[0].constant->ints;
  int64_t y = x[0];
  for (std::size_t i = 1; i < x.size(); ++i) {
    if (kind == Kind::kSum)
      y = ApplyIntBinary(BinaryKind::kAdd, y, x[i]);
    else if (kind == Kind::kProduct)
      y = ApplyIntBinary(BinaryKind::kMultiply, y, x[i]);
    else if (kind == Kind::kMax)
      y = std::max(y, x[i]);
    else if (kind == Kind::kMin)
      y = std::min(y, x[i]);
    else
      return std::nullopt;
  }
  return Constant::Ints(info.shape, {y});
}

ConstantPtr EvaluateTile(Infos in, const TensorInfo& info) {
  const std::vector<int64_t> own = Strides(in[0].shape);
  const std::vector<int64_t> out_strides = Strides(info.shape);
  std::vector<int64_t> list;
  for (int64_t i = 0; i < ElementCount(info.shape); ++i) {
    int64_t index = 0;
    for (std::size_t d = 0; d < own.size(); ++d)
      index += (i / out_strides[d]) % info.shape[d] % in[0].shape[d] * own[d];
    list.push_back(index);
  }
  return Pick(*in[0].constant, info.shape, list);
}

}  // namespace

float ApplyUnary(const UnaryAttributes& attributes, float x) {
  const float a = attributes.alpha;
  const float b = attributes.beta;
  switch (attributes.kind) {
    case UnaryKind::kIdentity:
      return x;
    case UnaryKind::kClip:
      return std::min(std::max(x, a), b);
    case UnaryKind::kLeakyRelu:
      return x < 0 ? a * x : x;
    case UnaryKind::kSigmoid:
      return 1 / (1 + std::exp(-x));
    case UnaryKind::kHardSigmoid:
      return std::min(std::max(a * x + b, 0.F), 1.F);
    case UnaryKind::kHardSwish:
      return x * std::min(std::max(x / 6 + 0.5F, 0.F), 1.F);
    case UnaryKind::kSilu:
      return x / (1 + std::exp(-x));
    case UnaryKind::kTanh:
      return std::tanh(x);
    case UnaryKind::kExp:
      return std::exp(x);
    case UnaryKind::kLog:
      return std::log(x);
    case UnaryKind::kSqrt:
      return std::sqrt(x);
    case UnaryKind::kAbs:
      return std::abs(x);
    case UnaryKind::kNegative:
      return -x;
    case UnaryKind::kReciprocal:
      return 1 / x;
    case UnaryKind::kErf:
      return std::erf(x);
    case UnaryKind::kElu:
      return x < 0 ? a * std::expm1(x) : x;
    case UnaryKind::kSoftplus:
      return x > 20 ? x : std::log1p(std::exp(x));
    case UnaryKind::kMish:
      return x * std::tanh(x > 20 ? x : std::log1p(std::exp(x)));
    case UnaryKind::kFloor:
      return std::floor(x);
    case UnaryKind::kCeil:
      return std::ceil(x);
    case UnaryKind::kRound:
      return std::nearbyint(x);
    case UnaryKind::kSin:
      return std::sin(x);
    case UnaryKind::kCos:
      return std::cos(x);
    case UnaryKind::kNot:
      return x == 0 ? 1.F : 0.F;
  }
  return x;
}

float ApplyBinary(BinaryKind kind, float a, float b) {
  switch (kind) {
    case BinaryKind::kAdd:
      return a + b;
    case BinaryKind::kSubtract:
      return a - b;
    case BinaryKind::kMultiply:
      return a * b;
    case BinaryKind::kDivide:
      return a / b;
    case BinaryKind::kPower:
      return std::pow(a, b);
    case BinaryKind::kMaximum:
      return std::max(a, b);
    case BinaryKind::kMinimum:
      return std::min(a, b);
    case BinaryKind::kPrelu:
      return a < 0 ? a * b : a;
    case BinaryKind::kEqual:
      return a == b ? 1.F : 0.F;
    case BinaryKind::kLess:
      return a < b ? 1.F : 0.F;
    case BinaryKind::kLessEqual:
      return a <= b ? 1.F : 0.F;
    case BinaryKind::kGreater:
      return a > b ? 1.F : 0.F;
    case BinaryKind::kGreaterEqual:
      return a >= b ? 1.F : 0.F;
    case BinaryKind::kAnd:
      return a != 0 && b != 0 ? 1.F : 0.F;
    case BinaryKind::kOr:
      return a != 0 || b != 0 ? 1.F : 0.F;
  }
  return a;
}

std::optional<ConstantPtr> Evaluate(const Node& node, Infos in) {
  if (node.op == Op::kShape) return Constant::Ints({static_cast<int64_t>(in[0].shape.size())}, in[0].shape);
  for (std::size_t i = 0; i < in.size(); ++i) {
    if (node.HasInput(i) && in[i].constant == nullptr) return std::nullopt;
  }
  if (node.op == Op::kSplit || node.outputs.size() != 1) return std::nullopt;
  const TensorInfo info = InferNode(node, in)[0];
  // A file computes small tables, not pictures, from its constants; more is left to the executor.
  if (ElementCount(info.shape) > (int64_t{1} << 24)) return std::nullopt;
  switch (node.op) {
    case Op::kUnary:
      return EvaluateUnary(node, in);
    case Op::kBinary:
      return EvaluateBinary(node, in, info);
    case Op::kConcat:
      return EvaluateConcat(node, in, info);
    case Op::kGather:
      return EvaluateGather(node, in, info);
    case Op::kSlice:
      return EvaluateSlice(node, in, info);
    case Op::kTranspose:
      return EvaluateTranspose(node, in, info);
    case Op::kExpand:
      return Pick(*in[0].constant, info.shape, IndexList(info.shape, BroadcastStrides(in[0].shape, info.shape)));
    case Op::kTile:
      return EvaluateTile(in, info);
    case Op::kWhere:
      return EvaluateWhere(in, info);
    case Op::kCast:
      return EvaluateCast(node, in, info);
    case Op::kConstantOfShape:
      return EvaluateFilled(node, info);
    case Op::kRange:
      return EvaluateRange(in, info);
    case Op::kReduce:
      return EvaluateReduce(node, in, info);
    case Op::kReshape:
    case Op::kFlatten:
    case Op::kSqueeze:
    case Op::kUnsqueeze:
      return WithShape(*in[0].constant, info.shape);
    default:
      return std::nullopt;
  }
}

}  // namespace kinora::nn
