#include "models/graph/infer_operators.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace kinora::nn {

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

Shape InferDepthToSpace(const Node& node, Infos in) {
  const int64_t block = node.As<DepthToSpaceAttributes>().block;
  const Shape& x = in[0].shape;
  RequireRank(node, x, 4);
  if (block < 1 || block > 64 || x[1] % (block * block) != 0) FailAt(node, "has a block size that does not fit");
  return {x[0], x[1] / (block * block), x[2] * block, x[3] * block};
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
