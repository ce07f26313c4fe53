#include "models/graph/infer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/util/error.h"

namespace kinora::nn {
namespace {

using Infos = std::span<const TensorInfo>;

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

Shape InferConv(const Node& node, Infos in) {
  const auto& a = node.As<ConvAttributes>();
  if (in.size() < 2) FailAt(node, "has no weights");
  const Shape& x = in[0].shape;
  const Shape& w = in[1].shape;
  RequireRank(node, x, 4);
  RequireRank(node, w, 4);
  const int64_t in_channels = a.transposed ? w[0] : w[1] * a.groups;
  if (a.groups < 1 || x[1] != in_channels || (a.transposed ? w[0] : w[0]) % a.groups != 0) {
    FailAt(node, fmt::format("weights {} in {} groups do not fit the input {}", ToString(w), a.groups, ToString(x)));
  }
  const int64_t out_channels = a.transposed ? w[1] * a.groups : w[0];
  if (node.HasInput(2) && in[2].shape != Shape{out_channels}) FailAt(node, "has a bias of another size");
  Shape out{x[0], out_channels, 0, 0};
  for (std::size_t d = 0; d < 2; ++d) {
    const int64_t pads = a.pads[d] + a.pads[d + 2];
    out[d + 2] = a.transposed
                     ? (x[d + 2] - 1) * a.strides[d] - pads + a.dilations[d] * (w[d + 2] - 1) + 1 + a.output_padding[d]
                     : WindowedSize(node, x[d + 2], w[d + 2], a.dilations[d], a.strides[d], pads);
  }
  return out;
}

Shape InferPool(const Node& node, Infos in) {
  const auto& a = node.As<PoolAttributes>();
  const Shape& x = in[0].shape;
  RequireRank(node, x, 4);
  Shape out{x[0], x[1], 0, 0};
  for (std::size_t d = 0; d < 2; ++d) {
    int64_t size = WindowedSize(node, x[d + 2], a.kernel[d], 1, a.strides[d], a.pads[d] + a.pads[d + 2], a.ceil);
    // A window that would start in the padding behind the picture is left out.
    if (a.ceil && (size - 1) * a.strides[d] >= x[d + 2] + a.pads[d]) --size;
    out[d + 2] = size;
  }
  return out;
}

Shape InferMatMul(const Node& node, Infos in) {
  const auto& a = node.As<MatMulAttributes>();
  Shape x = in[0].shape;
  Shape y = in[1].shape;
  if (x.empty() || y.empty()) FailAt(node, "cannot multiply a scalar");
  const bool vector_x = x.size() == 1;
  const bool vector_y = y.size() == 1;
  if (vector_x) x.insert(x.begin(), 1);
  if (vector_y) y.push_back(1);
  if (a.transpose_a) std::swap(x[x.size() - 1], x[x.size() - 2]);
  if (a.transpose_b) std::swap(y[y.size() - 1], y[y.size() - 2]);
  if (x.back() != y[y.size() - 2]) {
    FailAt(node, fmt::format("cannot multiply {} by {}", ToString(in[0].shape), ToString(in[1].shape)));
  }
  Shape out = BroadcastShapes(node, Shape(x.begin(), x.end() - 2), Shape(y.begin(), y.end() - 2));
  if (!vector_x) out.push_back(x[x.size() - 2]);
  if (!vector_y) out.push_back(y.back());
  return out;
}

Shape InferConcat(const Node& node, Infos in) {
  if (in.empty()) FailAt(node, "has no inputs");
  Shape out = in[0].shape;
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, out.size());
  for (std::size_t i = 1; i < in.size(); ++i) {
    Shape shape = in[i].shape;
    RequireRank(node, shape, out.size());
    const int64_t along = shape[axis];
    shape[axis] = out[axis];
    if (shape != out) FailAt(node, fmt::format("cannot join {} and {}", ToString(in[0].shape), ToString(in[i].shape)));
    out[axis] += along;
  }
  return out;
}

std::vector<TensorInfo> InferSplit(const Node& node, Infos in) {
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, in[0].shape.size());
  const int64_t size = in[0].shape[axis];
  const auto count = static_cast<int64_t>(node.outputs.size());
  std::vector<int64_t> sizes;
  if (node.HasInput(1)) {
    sizes = IntInput(node, in, 1);
  } else {
    const int64_t part = (size + count - 1) / std::max<int64_t>(count, 1);
    for (int64_t i = 0; i < count; ++i) sizes.push_back(std::clamp<int64_t>(size - i * part, 0, part));
  }
  int64_t sum = 0;
  for (const int64_t part : sizes) {
    if (part < 0 || part > size) FailAt(node, "has a part of a wrong size");
    sum += part;
  }
  if (sum != size || sizes.size() != node.outputs.size()) FailAt(node, "has parts that do not make up the whole");
  std::vector<TensorInfo> out;
  for (const int64_t part : sizes) {
    out.push_back({in[0].shape, in[0].type, nullptr});
    out.back().shape[axis] = part;
  }
  return out;
}

Shape InferSlice(const Node& node, Infos in) {
  Shape out;
  for (const SliceRange& range : ResolveSlice(node, in)) out.push_back(range.count);
  return out;
}

Shape InferReshape(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  Shape out = IntInput(node, in, 1);
  int64_t known = 1;
  int rest = -1;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == 0) {
      if (i >= x.size()) FailAt(node, "copies a size that the input does not have");
      out[i] = x[i];
    }
    if (out[i] < -1 || out[i] > kMaxElements) FailAt(node, "asks for an impossible size");
    if (out[i] == -1) {
      if (rest >= 0) FailAt(node, "leaves two sizes open");
      rest = static_cast<int>(i);
    } else if (__builtin_mul_overflow(known, out[i], &known)) {
      FailAt(node, "asks for an impossible size");
    }
  }
  const int64_t count = ElementCount(x);
  if (rest >= 0) out[static_cast<std::size_t>(rest)] = known > 0 ? count / known : 0;
  if ((rest >= 0 && known > 0 && count % known != 0) || (rest < 0 && known != count)) {
    FailAt(node, fmt::format("cannot make {} out of {}", ToString(IntInput(node, in, 1)), ToString(x)));
  }
  return out;
}

Shape InferFlatten(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  int64_t axis = node.As<AxisAttributes>().axis;
  if (axis < 0) axis += static_cast<int64_t>(x.size());
  if (axis < 0 || axis > static_cast<int64_t>(x.size())) FailAt(node, "has an axis that its input has not");
  return {ElementCount(Shape(x.begin(), x.begin() + axis)), ElementCount(Shape(x.begin() + axis, x.end()))};
}

Shape InferSqueeze(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  std::vector<bool> drop(x.size(), false);
  if (node.HasInput(1)) {
    for (const int64_t axis : IntInput(node, in, 1)) drop[ResolveAxis(node, axis, x.size())] = true;
  } else {
    for (std::size_t i = 0; i < x.size(); ++i) drop[i] = x[i] == 1;
  }
  Shape out;
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!drop[i]) out.push_back(x[i]);
    if (drop[i] && x[i] != 1) FailAt(node, "drops a dimension that is not 1");
  }
  return out;
}

Shape InferUnsqueeze(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  const std::vector<int64_t>& axes = IntInput(node, in, 1);
  if (axes.size() > 16) FailAt(node, "adds too many dimensions");
  std::vector<bool> added(x.size() + axes.size(), false);
  for (const int64_t axis : axes) {
    const std::size_t at = ResolveAxis(node, axis, added.size());
    if (added[at]) FailAt(node, "adds a dimension twice");
    added[at] = true;
  }
  Shape out;
  std::size_t next = 0;
  for (const bool is_new : added) out.push_back(is_new ? 1 : x[next++]);
  return out;
}

Shape InferTranspose(const Node& node, Infos in) {
  const auto& permutation = node.As<TransposeAttributes>().permutation;
  const Shape& x = in[0].shape;
  if (permutation.size() != x.size()) FailAt(node, "reorders another number of dimensions than its input has");
  std::vector<bool> seen(x.size(), false);
  Shape out;
  for (const int64_t from : permutation) {
    const std::size_t at = ResolveAxis(node, from, x.size());
    if (seen[at]) FailAt(node, "uses a dimension twice");
    seen[at] = true;
    out.push_back(x[at]);
  }
  return out;
}

Shape InferPad(const Node& node, Infos in) {
  Shape out = in[0].shape;
  const std::vector<int64_t> pads = ResolvePads(node, in);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] += pads[i] + pads[i + out.size()];
    if (out[i] < 0) FailAt(node, "cuts away more than there is");
  }
  return out;
}

Shape InferResize(const Node& node, Infos in) {
  Shape out = in[0].shape;
  if (node.HasInput(2) && !IntInput(node, in, 2).empty()) {
    const Shape& sizes = IntInput(node, in, 2);
    if (sizes.size() != out.size()) FailAt(node, "resizes another number of dimensions than its input has");
    return sizes;
  }
  const std::vector<double> scales = ResolveScales(node, in);
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = static_cast<int64_t>(std::floor(static_cast<double>(out[i]) * scales[i] + 1e-6));
  }
  return out;
}

Shape InferReduce(const Node& node, Infos in) {
  const std::vector<bool> reduced = ResolveReducedAxes(node, in);
  Shape out;
  for (std::size_t i = 0; i < reduced.size(); ++i) {
    if (!reduced[i]) {
      out.push_back(in[0].shape[i]);
    } else if (node.As<ReduceAttributes>().keep_dimensions) {
      out.push_back(1);
    }
  }
  return out;
}

Shape InferGather(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, x.size());
  Shape out(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(axis));
  out.insert(out.end(), in[1].shape.begin(), in[1].shape.end());
  out.insert(out.end(), x.begin() + static_cast<std::ptrdiff_t>(axis) + 1, x.end());
  return out;
}

Shape InferTile(const Node& node, Infos in) {
  Shape out = in[0].shape;
  const std::vector<int64_t>& repeats = IntInput(node, in, 1);
  if (repeats.size() != out.size()) FailAt(node, "repeats another number of dimensions than its input has");
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (repeats[i] < 0 || __builtin_mul_overflow(out[i], repeats[i], &out[i]))
      FailAt(node, "asks for an impossible size");
  }
  return out;
}

Shape InferRange(const Node& node, Infos in) {
  const auto number = [&](std::size_t i) {
    const Constant& c = ConstantInput(node, in, i);
    if (ElementCount(c.shape) != 1) FailAt(node, "takes single numbers");
    return c.type == DataType::kFloat32 ? static_cast<double>(c.floats[0]) : static_cast<double>(c.ints[0]);
  };
  const double count = std::ceil((number(1) - number(0)) / number(2));
  if (!(count <= 1e9)) FailAt(node, "asks for an impossible size");
  return {static_cast<int64_t>(std::max(count, 0.0))};
}

Shape InferDepthToSpace(const Node& node, Infos in) {
  const int64_t block = node.As<DepthToSpaceAttributes>().block;
  const Shape& x = in[0].shape;
  RequireRank(node, x, 4);
  if (block < 1 || block > 64 || x[1] % (block * block) != 0) FailAt(node, "has a block size that does not fit");
  return {x[0], x[1] / (block * block), x[2] * block, x[3] * block};
}

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

std::vector<TensorInfo> InferNode(const Node& node, Infos inputs) {
  for (std::size_t i = 0; i < LeastInputs(node.op); ++i) {
    if (!node.HasInput(i) && !(node.op == Op::kConcat)) FailAt(node, "lacks an input");
  }
  std::vector<TensorInfo> out;
  if (node.op == Op::kSplit) {
    out = InferSplit(node, inputs);
  } else {
    out.push_back(InferOne(node, inputs));
  }
  for (const TensorInfo& info : out) CheckSizes(node, info);
  return out;
}

int64_t WindowedSize(const Node& node, int64_t in, int64_t kernel, int64_t dilation, int64_t stride, int64_t pads,
                     bool ceil) {
  constexpr int64_t kLargest = 1 << 20;
  if (kernel < 1 || dilation < 1 || stride < 1 || kernel > kLargest || dilation > kLargest || stride > kLargest ||
      pads < -kLargest || pads > kLargest) {
    FailAt(node, "has a window of an impossible size");
  }
  const int64_t room = in + pads - dilation * (kernel - 1) - 1;
  if (room < 0) FailAt(node, "has a window that is larger than its input");
  return (room + (ceil ? stride - 1 : 0)) / stride + 1;
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

std::vector<SliceRange> ResolveSlice(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  std::vector<SliceRange> ranges;
  for (const int64_t size : x) ranges.push_back({0, size, 1});
  const auto& starts = IntInput(node, in, 1);
  const auto& ends = IntInput(node, in, 2);
  if (starts.size() != ends.size()) FailAt(node, "has another number of starts than ends");
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const int64_t named =
        node.HasInput(3) ? (i < IntInput(node, in, 3).size() ? IntInput(node, in, 3)[i] : 99) : static_cast<int64_t>(i);
    const std::size_t axis = ResolveAxis(node, named, x.size());
    const int64_t step = node.HasInput(4) ? (i < IntInput(node, in, 4).size() ? IntInput(node, in, 4)[i] : 0) : 1;
    if (step == 0 || step < -kMaxElements || step > kMaxElements) FailAt(node, "has an impossible step");
    const int64_t size = x[axis];
    const auto clamp = [&](int64_t v) {
      const int64_t low = step > 0 ? 0 : -1;
      const int64_t high = step > 0 ? size : size - 1;
      return v < 0 ? (v < -size ? low : v + size) : std::clamp(v, low, std::max(low, high));
    };
    const int64_t start = clamp(starts[i]);
    const int64_t end = clamp(ends[i]);
    const int64_t span = step > 0 ? end - start : start - end;
    const int64_t stride = std::abs(step);
    ranges[axis] = {start, std::max<int64_t>(0, (span + stride - 1) / stride), step};
  }
  return ranges;
}

std::vector<bool> ResolveReducedAxes(const Node& node, Infos in) {
  const std::size_t rank = in[0].shape.size();
  std::vector<bool> reduced(rank, false);
  if (node.HasInput(1) && !IntInput(node, in, 1).empty()) {
    for (const int64_t axis : IntInput(node, in, 1)) reduced[ResolveAxis(node, axis, rank)] = true;
  } else {
    reduced.assign(rank, true);
  }
  return reduced;
}

std::vector<int64_t> ResolvePads(const Node& node, Infos in) {
  const std::vector<int64_t>& pads = IntInput(node, in, 1);
  if (pads.size() != 2 * in[0].shape.size()) FailAt(node, "pads another number of dimensions than its input has");
  for (const int64_t pad : pads) {
    if (pad > (1 << 20) || pad < -kMaxElements) FailAt(node, "pads by an impossible size");
  }
  return pads;
}

std::vector<double> ResolveScales(const Node& node, Infos in) {
  const Shape& x = in[0].shape;
  std::vector<double> scales;
  if (node.HasInput(2) && !IntInput(node, in, 2).empty()) {
    const Shape& sizes = IntInput(node, in, 2);
    if (sizes.size() != x.size()) FailAt(node, "resizes another number of dimensions than its input has");
    for (std::size_t i = 0; i < x.size(); ++i)
      scales.push_back(static_cast<double>(sizes[i]) / static_cast<double>(x[i]));
    return scales;
  }
  const Constant& given = ConstantInput(node, in, 1);
  if (given.floats.size() != x.size()) FailAt(node, "resizes another number of dimensions than its input has");
  for (const float scale : given.floats) {
    if (!(scale > 0 && scale < 1e6F)) FailAt(node, "has an impossible scale");
    scales.push_back(static_cast<double>(scale));
  }
  return scales;
}

}  // namespace kinora::nn
