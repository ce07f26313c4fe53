#include <ATen/ATen.h>

#include <cmath>
#include <limits>

#include "models/graph/executor.h"
#include "models/graph/infer.h"
#include "models/graph/resize.h"

namespace kinora::nn {
namespace {

using Tensors = std::span<const at::Tensor>;

std::vector<TensorInfo> Infos(const Graph& graph, const Node& node) {
  std::vector<TensorInfo> infos;
  for (const ValueId id : node.inputs) {
    infos.push_back(id == kNoValue ? TensorInfo{}
                                   : TensorInfo{graph.value(id).shape, graph.value(id).type, graph.constant(id)});
  }
  return infos;
}

at::Tensor Unary(const UnaryAttributes& a, const at::Tensor& x) {
  const double alpha = static_cast<double>(a.alpha);
  switch (a.kind) {
    case UnaryKind::kIdentity:
      return x;
    case UnaryKind::kClip:
      return at::clamp(x, alpha, static_cast<double>(a.beta));
    case UnaryKind::kLeakyRelu:
      return at::leaky_relu(x, alpha);
    case UnaryKind::kSigmoid:
      return at::sigmoid(x);
    case UnaryKind::kHardSigmoid:
      return at::clamp(x * alpha + static_cast<double>(a.beta), 0, 1);
    case UnaryKind::kHardSwish:
      return at::hardswish(x);
    case UnaryKind::kSilu:
      return at::silu(x);
    case UnaryKind::kTanh:
      return at::tanh(x);
    case UnaryKind::kExp:
      return at::exp(x);
    case UnaryKind::kLog:
      return at::log(x);
    case UnaryKind::kSqrt:
      return at::sqrt(x);
    case UnaryKind::kAbs:
      return at::abs(x);
    case UnaryKind::kNegative:
      return at::neg(x);
    case UnaryKind::kReciprocal:
      return at::reciprocal(x);
    case UnaryKind::kErf:
      return at::erf(x);
    case UnaryKind::kElu:
      return at::elu(x, alpha);
    case UnaryKind::kSoftplus:
      return at::softplus(x);
    case UnaryKind::kMish:
      return at::mish(x);
    case UnaryKind::kFloor:
      return at::floor(x);
    case UnaryKind::kCeil:
      return at::ceil(x);
    case UnaryKind::kRound:
      return at::round(x);
    case UnaryKind::kSin:
      return at::sin(x);
    case UnaryKind::kCos:
      return at::cos(x);
    case UnaryKind::kNot:
      return at::logical_not(x);
  }
  return x;
}

at::Tensor Binary(BinaryKind kind, const at::Tensor& a, const at::Tensor& b) {
  switch (kind) {
    case BinaryKind::kAdd:
      return at::add(a, b);
    case BinaryKind::kSubtract:
      return at::sub(a, b);
    case BinaryKind::kMultiply:
      return at::mul(a, b);
    case BinaryKind::kDivide:
      return a.is_floating_point() ? at::div(a, b) : at::div(a, b, "trunc");
    case BinaryKind::kPower:
      return at::pow(a, b);
    case BinaryKind::kMaximum:
      return at::maximum(a, b);
    case BinaryKind::kMinimum:
      return at::minimum(a, b);
    case BinaryKind::kPrelu:
      return at::where(a < 0, a * b, a);
    case BinaryKind::kEqual:
      return at::eq(a, b);
    case BinaryKind::kLess:
      return at::lt(a, b);
    case BinaryKind::kLessEqual:
      return at::le(a, b);
    case BinaryKind::kGreater:
      return at::gt(a, b);
    case BinaryKind::kGreaterEqual:
      return at::ge(a, b);
    case BinaryKind::kAnd:
      return at::logical_and(a, b);
    case BinaryKind::kOr:
      return at::logical_or(a, b);
  }
  return a;
}

at::Tensor Conv(const Node& node, Tensors in) {
  const auto& a = node.As<ConvAttributes>();
  const at::Tensor bias = node.HasInput(2) ? in[2] : at::Tensor();
  const bool even = a.pads[0] == a.pads[2] && a.pads[1] == a.pads[3] && a.pads[0] >= 0 && a.pads[1] >= 0;
  at::Tensor y;
  if (a.transposed) {
    // Uneven pads cut away more at one side afterwards.
    y = at::conv_transpose2d(in[0], in[1], bias, a.strides, {0, 0},
                             {std::max<int64_t>(a.output_padding[0], 0), std::max<int64_t>(a.output_padding[1], 0)},
                             a.groups, a.dilations);
    for (std::size_t d = 0; d < 2; ++d) {
      const int64_t cut_end = a.pads[d + 2] + std::min<int64_t>(0, a.output_padding[d]) * -1;
      y = y.slice(static_cast<int64_t>(d) + 2, a.pads[d], y.size(static_cast<int64_t>(d) + 2) - cut_end);
    }
  } else if (even) {
    y = at::conv2d(in[0], in[1], bias, a.strides, at::IntArrayRef{a.pads[0], a.pads[1]}, a.dilations, a.groups);
  } else {
    const at::Tensor x = at::constant_pad_nd(in[0], {a.pads[1], a.pads[3], a.pads[0], a.pads[2]});
    y = at::conv2d(x, in[1], bias, a.strides, at::IntArrayRef{0, 0}, a.dilations, a.groups);
  }
  if (!node.HasInput(3)) return Unary(a.activation, y);
  const int64_t missing = y.size(1) - in[3].size(1);
  const at::Tensor residual = missing > 0 ? at::constant_pad_nd(in[3], {0, 0, 0, 0, 0, missing}) : in[3];
  return a.residual_after_activation ? Unary(a.activation, y) + residual : Unary(a.activation, y + residual);
}

// The windows of a pool, made to fit by padding in front and as far as the last window reaches behind.
at::Tensor PaddedForPool(const PoolAttributes& a, const at::Tensor& x, const Shape& out, double value) {
  std::array<int64_t, 4> pads{a.pads[1], 0, a.pads[0], 0};  // left, right, top, bottom
  pads[3] = std::max<int64_t>(0, (out[2] - 1) * a.strides[0] + a.kernel[0] - x.size(2) - a.pads[0]);
  pads[1] = std::max<int64_t>(0, (out[3] - 1) * a.strides[1] + a.kernel[1] - x.size(3) - a.pads[1]);
  return at::constant_pad_nd(x, pads, value);
}

at::Tensor Pool(const Node& node, const at::Tensor& x, const Shape& out) {
  const auto& a = node.As<PoolAttributes>();
  const auto cut = [&](const at::Tensor& y) { return y.slice(2, 0, out[2]).slice(3, 0, out[3]); };
  if (!a.average) {
    const at::Tensor padded = PaddedForPool(a, x, out, -std::numeric_limits<double>::infinity());
    return cut(at::max_pool2d(padded, a.kernel, a.strides));
  }
  const auto sum = [&](const at::Tensor& t) {
    return cut(at::avg_pool2d(PaddedForPool(a, t, out, 0), a.kernel, a.strides, {0, 0}, false, true, 1));
  };
  at::Tensor counted = at::ones({1, 1, x.size(2), x.size(3)}, x.options());
  if (a.count_padding) counted = at::constant_pad_nd(counted, {a.pads[1], a.pads[3], a.pads[0], a.pads[2]}, 1);
  if (!a.count_padding) return sum(x) / sum(counted);
  PoolAttributes inner = a;
  inner.pads = {0, 0, 0, 0};
  const at::Tensor count =
      cut(at::avg_pool2d(PaddedForPool(inner, counted, out, 0), a.kernel, a.strides, {0, 0}, false, true, 1));
  return sum(x) / count;
}

at::Tensor Resize(const Node& node, const std::vector<TensorInfo>& infos, Tensors in, const Shape& out) {
  at::Tensor x = in[0];
  const auto& a = node.As<ResizeAttributes>();
  const std::vector<double> scales = ResolveScales(node, infos);
  for (std::size_t d = 0; d < out.size(); ++d) {
    const auto dim = static_cast<int64_t>(d);
    if (x.size(dim) == out[d]) continue;
    const ResizeMap map = MakeResizeMap(a, x.size(dim), out[d], scales[d]);
    const auto indices = [&](const std::vector<int64_t>& list) { return at::tensor(list, at::kLong).to(x.device()); };
    const at::Tensor low = x.index_select(dim, indices(map.low));
    if (a.mode == ResizeAttributes::Mode::kNearest) {
      x = low;
      continue;
    }
    std::vector<int64_t> shape(out.size(), 1);
    shape[d] = out[d];
    const at::Tensor weight = at::tensor(map.weight).to(x.device(), x.scalar_type()).view(shape);
    x = low + (x.index_select(dim, indices(map.high)) - low) * weight;
  }
  return Unary(a.activation, node.HasInput(3) ? x + in[3] : x);
}

at::Tensor Slice(const Node& node, const std::vector<TensorInfo>& infos, at::Tensor x) {
  const std::vector<SliceRange> ranges = ResolveSlice(node, infos);
  for (std::size_t d = 0; d < ranges.size(); ++d) {
    const auto dim = static_cast<int64_t>(d);
    const SliceRange& r = ranges[d];
    if (r.count == x.size(dim) && r.step == 1) continue;
    if (r.step > 0) {
      x = x.slice(dim, r.start, r.start + (r.count - 1) * r.step + 1, r.step);
    } else {
      x = x.index_select(dim, at::arange(r.start, r.start + r.count * r.step, r.step, x.options().dtype(at::kLong)));
    }
  }
  return x;
}

at::Tensor Reduce(const Node& node, const std::vector<TensorInfo>& infos, const at::Tensor& x) {
  using Kind = ReduceAttributes::Kind;
  const auto& a = node.As<ReduceAttributes>();
  const std::vector<bool> reduced = ResolveReducedAxes(node, infos);
  std::vector<int64_t> dims;
  for (std::size_t d = 0; d < reduced.size(); ++d) {
    if (reduced[d]) dims.push_back(static_cast<int64_t>(d));
  }
  if (dims.empty()) return x;
  const bool keep = a.keep_dimensions;
  switch (a.kind) {
    case Kind::kMean:
      return at::mean(x, dims, keep);
    case Kind::kSum:
      return at::sum(x, dims, keep);
    case Kind::kMax:
      return at::amax(x, dims, keep);
    case Kind::kMin:
      return at::amin(x, dims, keep);
    case Kind::kL1:
      return at::sum(at::abs(x), dims, keep);
    case Kind::kL2:
      return at::sqrt(at::sum(x * x, dims, keep));
    case Kind::kSumSquare:
      return at::sum(x * x, dims, keep);
    case Kind::kProduct:
      break;
  }
  at::Tensor y = x;
  for (std::size_t i = dims.size(); i-- > 0;) y = at::prod(y, dims[i], keep);
  return y;
}

at::Tensor Pad(const Node& node, const std::vector<TensorInfo>& infos, Tensors in) {
  const std::vector<int64_t> pads = ResolvePads(node, infos);
  const std::size_t rank = pads.size() / 2;
  std::vector<int64_t> last_first;
  for (std::size_t d = rank; d-- > 0;) {
    last_first.push_back(pads[d]);
    last_first.push_back(pads[d + rank]);
  }
  const auto mode = node.As<PadAttributes>().mode;
  if (mode == PadAttributes::Mode::kConstant) {
    const double value = node.HasInput(2) ? in[2].item<double>() : 0.0;
    return at::constant_pad_nd(in[0], last_first, value);
  }
  // at::pad reflects and replicates the last dimensions only.
  while (last_first.size() > 4 && last_first[last_first.size() - 1] == 0 && last_first[last_first.size() - 2] == 0) {
    last_first.resize(last_first.size() - 2);
  }
  return at::pad(in[0], last_first, mode == PadAttributes::Mode::kReflect ? "reflect" : "replicate");
}

at::Tensor DepthToSpace(const Node& node, const at::Tensor& x, const Shape& out) {
  const auto& a = node.As<DepthToSpaceAttributes>();
  const int64_t b = a.block;
  if (a.column_row_depth) {
    return x.reshape({x.size(0), out[1], b, b, x.size(2), x.size(3)}).permute({0, 1, 4, 2, 5, 3}).reshape(out);
  }
  return x.reshape({x.size(0), b, b, out[1], x.size(2), x.size(3)}).permute({0, 3, 4, 1, 5, 2}).reshape(out);
}

at::Tensor MatMul(const Node& node, Tensors in) {
  const auto& a = node.As<MatMulAttributes>();
  return at::matmul(a.transpose_a ? in[0].transpose(-1, -2) : in[0], a.transpose_b ? in[1].transpose(-1, -2) : in[1]);
}

at::Tensor Gather(const Node& node, Tensors in, const Shape& out) {
  const int64_t axis =
      static_cast<int64_t>(ResolveAxis(node, node.As<AxisAttributes>().axis, static_cast<std::size_t>(in[0].dim())));
  const at::Tensor flat = in[1].reshape({-1});
  return in[0].index_select(axis, at::where(flat < 0, flat + in[0].size(axis), flat)).reshape(out);
}

at::Tensor Cast(const at::Tensor& x, DataType type, at::ScalarType float_type) {
  return x.to(type == DataType::kFloat32 ? float_type : type == DataType::kBool ? at::kBool : at::kLong);
}

at::Tensor RunOne(const Graph& graph, const Node& node, Tensors in) {
  const Shape& out = graph.value(node.outputs[0]).shape;
  switch (node.op) {
    case Op::kConv:
      return Conv(node, in);
    case Op::kBatchNorm:
      return at::batch_norm(in[0], in[1], in[2], in[3], in[4], false, 0,
                            static_cast<double>(node.As<BatchNormAttributes>().epsilon), false);
    case Op::kPool:
      return Pool(node, in[0], out);
    case Op::kUnary:
      return Unary(node.As<UnaryAttributes>(), in[0]);
    case Op::kBinary:
      return Unary(node.As<BinaryAttributes>().activation, Binary(node.As<BinaryAttributes>().kind, in[0], in[1]));
    case Op::kMatMul:
      return MatMul(node, in);
    case Op::kConcat:
      return at::cat(std::vector<at::Tensor>(in.begin(), in.end()), node.As<AxisAttributes>().axis);
    case Op::kSlice:
      return Slice(node, Infos(graph, node), in[0]);
    case Op::kReshape:
      return in[0].reshape(out);
    case Op::kTranspose:
      return in[0].permute(node.As<TransposeAttributes>().permutation);
    case Op::kPad:
      return Pad(node, Infos(graph, node), in);
    case Op::kResize:
      return Resize(node, Infos(graph, node), in, out);
    case Op::kReduce:
      return Reduce(node, Infos(graph, node), in[0]);
    case Op::kSoftmax:
      return at::softmax(in[0], node.As<AxisAttributes>().axis);
    case Op::kGather:
      return Gather(node, in, out);
    case Op::kExpand:
      return in[0].expand(out);
    case Op::kTile:
      return in[0].repeat(graph.constant(node.inputs[1])->ints);
    case Op::kWhere:
      return at::where(in[0].to(at::kBool), in[1], in[2]);
    case Op::kCast:
      return Cast(in[0], node.As<CastAttributes>().type, in[0].is_floating_point() ? in[0].scalar_type() : at::kFloat);
    case Op::kDepthToSpace:
      return DepthToSpace(node, in[0], out);
    case Op::kChannelShuffle:
      return at::channel_shuffle(in[0], node.As<ShuffleAttributes>().groups);
    default:
      FailAt(node, "should have been folded away");
  }
}

std::vector<at::Tensor> TopK(const Graph& graph, const Node& node, const at::Tensor& x) {
  const auto& a = node.As<TopKAttributes>();
  const int64_t count = graph.constant(node.inputs[1])->ints[0];
  // A stable order: of equal values the first comes first, as in ONNX.
  const auto [values, places] = at::sort(x, /*stable=*/true, a.axis, /*descending=*/a.largest);
  return {values.narrow(a.axis, 0, count), places.narrow(a.axis, 0, count)};
}

}  // namespace

std::vector<at::Tensor> RunPlainNode(const Graph& graph, const Node& node, Tensors inputs) {
  if (node.op == Op::kTopK) return TopK(graph, node, inputs[0]);
  return {RunOne(graph, node, inputs)};
}

}  // namespace kinora::nn
