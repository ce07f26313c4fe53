#include <algorithm>

#include "models/import/tflite_converter.h"

namespace kinora::nn::tflite {
namespace {

// A kernel [O, h, w, I] of the file as [O, I, h, w].
ConstantPtr Reordered(const Converter& c, const Operator& op, std::size_t input, bool depthwise) {
  const Tensor& tensor = c.Input(op, input);
  if (!tensor.constant || tensor.type != DataType::kFloat32 || tensor.shape.size() != 4) {
    Converter::Fail(op, "has weights that are computed or not of 4 dimensions, which is not known");
  }
  const std::vector<float>& from = tensor.constant->floats;
  // Depthwise: [1, h, w, C] as [C, 1, h, w].
  const auto outer = static_cast<std::size_t>(depthwise ? tensor.shape[3] : tensor.shape[0]);
  const auto inner = static_cast<std::size_t>(depthwise ? 1 : tensor.shape[3]);
  const auto area = static_cast<std::size_t>(tensor.shape[1] * tensor.shape[2]);
  if (depthwise && tensor.shape[0] != 1) Converter::Fail(op, "has depthwise weights of more than one filter");
  std::vector<float> to(from.size());
  for (std::size_t o = 0; o < outer; ++o) {
    for (std::size_t i = 0; i < inner; ++i) {
      for (std::size_t a = 0; a < area; ++a) {
        to[(o * inner + i) * area + a] = depthwise ? from[a * outer + o] : from[(o * area + a) * inner + i];
      }
    }
  }
  const Shape shape{static_cast<int64_t>(outer), static_cast<int64_t>(inner), tensor.shape[1], tensor.shape[2]};
  return Constant::Floats(shape, std::move(to));
}

// SAME keeps ceil(size / stride): the pads are split evenly, the odd one at the end. VALID has none.
std::array<int64_t, 4> Pads(const Operator& op, const Shape& nhwc, std::array<int64_t, 2> kernel,
                            std::array<int64_t, 2> strides, std::array<int64_t, 2> dilations, int8_t padding) {
  std::array<int64_t, 4> pads{0, 0, 0, 0};
  if (padding == 1) return pads;
  for (std::size_t d = 0; d < 2; ++d) {
    const int64_t size = nhwc[d + 1];
    if (size < 1 && strides[d] != 1) Converter::Fail(op, "pads a picture of unknown size, which is not known");
    if (strides[d] < 1 || dilations[d] < 1 || kernel[d] > (1 << 20) || dilations[d] > (1 << 20)) {
      Converter::Fail(op, "has a window of an impossible size");
    }
    const int64_t out = size < 1 ? size : (size + strides[d] - 1) / strides[d];
    const int64_t total = std::max<int64_t>(0, (out - 1) * strides[d] + (kernel[d] - 1) * dilations[d] + 1 - size);
    pads[d] = total / 2;
    pads[d + 2] = total - total / 2;
  }
  return pads;
}

void ConvertConv(Converter& c, const Operator& op, bool depthwise) {
  const int shift = depthwise ? 1 : 0;  // a depthwise convolution's options have the multiplier in between
  const ConstantPtr weight = Reordered(c, op, 1, depthwise);
  const Shape& x = c.Input(op, 0).shape;
  if (x.size() != 4) Converter::Fail(op, "takes a tensor of 4 dimensions");
  ConvAttributes a;
  a.strides = {op.options.Get<int32_t>(2, 1), op.options.Get<int32_t>(1, 1)};
  a.dilations = {op.options.Get<int32_t>(5 + shift, 1), op.options.Get<int32_t>(4 + shift, 1)};
  a.groups = depthwise ? x[3] : 1;
  if (!depthwise && weight->shape[1] > 0 && x[3] > 0) a.groups = x[3] / weight->shape[1];
  a.pads = Pads(op, x, {weight->shape[2], weight->shape[3]}, a.strides, a.dilations, op.options.Get<int8_t>(0, 0));
  std::vector<ValueId> inputs{c.ChannelsSecond(op, 0), c.AddConstant(op, "weight", weight)};
  if (c.HasInput(op, 2)) inputs.push_back(c.AsInFile(op, 2));
  c.Emit(op, Op::kConv, std::move(inputs), a, true, op.options.Get<int8_t>(3 + shift, 0));
}

// The stored kernel is that of the convolution it inverts: [O, h, w, I] of our output and input channels.
void ConvertTransposedConv(Converter& c, const Operator& op) {
  const ConstantPtr file = Reordered(c, op, 1, false);
  const Shape& s = file->shape;
  std::vector<float> swapped(file->floats.size());
  const auto area = static_cast<std::size_t>(s[2] * s[3]);
  const auto outs = static_cast<std::size_t>(s[0]);
  const auto ins = static_cast<std::size_t>(s[1]);
  for (std::size_t o = 0; o < outs; ++o) {
    for (std::size_t i = 0; i < ins; ++i) {
      std::copy_n(file->floats.begin() + static_cast<std::ptrdiff_t>((o * ins + i) * area), area,
                  swapped.begin() + static_cast<std::ptrdiff_t>((i * outs + o) * area));
    }
  }
  const std::vector<int64_t> out = c.IntInput(op, 0);
  const Shape& x = c.Input(op, 2).shape;
  if (out.size() != 4 || x.size() != 4) Converter::Fail(op, "takes a tensor of 4 dimensions");
  ConvAttributes a;
  a.transposed = true;
  a.strides = {op.options.Get<int32_t>(2, 1), op.options.Get<int32_t>(1, 1)};
  a.pads = Pads(op, out, {s[2], s[3]}, a.strides, {1, 1}, op.options.Get<int8_t>(0, 0));
  for (std::size_t d = 0; d < 2; ++d) {
    a.output_padding[d] = out[d + 1] - ((x[d + 1] - 1) * a.strides[d] - a.pads[d] - a.pads[d + 2] + s[d + 2]);
  }
  const ConstantPtr weight = Constant::Floats({s[1], s[0], s[2], s[3]}, std::move(swapped));
  std::vector<ValueId> inputs{c.ChannelsSecond(op, 2), c.AddConstant(op, "weight", weight)};
  if (c.HasInput(op, 3)) inputs.push_back(c.AsInFile(op, 3));
  c.Emit(op, Op::kConv, std::move(inputs), a, true);
}

void ConvertPool(Converter& c, const Operator& op, bool average) {
  PoolAttributes a;
  a.average = average;
  a.strides = {op.options.Get<int32_t>(2, 1), op.options.Get<int32_t>(1, 1)};
  a.kernel = {op.options.Get<int32_t>(4, 1), op.options.Get<int32_t>(3, 1)};
  const ValueId x = c.ChannelsSecond(op, 0);
  a.pads = Pads(op, c.Input(op, 0).shape, a.kernel, a.strides, {1, 1}, op.options.Get<int8_t>(0, 0));
  c.Emit(op, Op::kPool, {x}, a, true, op.options.Get<int8_t>(5, 0));
}

void ConvertResize(Converter& c, const Operator& op, bool linear) {
  using A = ResizeAttributes;
  const std::vector<int64_t> size = c.IntInput(op, 1);
  const ValueId x = c.ChannelsSecond(op, 0);
  const Shape& in = c.Input(op, 0).shape;
  if (size.size() != 2 || in[1] < 1 || in[2] < 1) Converter::Fail(op, "resizes from or to an unknown size");
  const bool align = op.options.Get<uint8_t>(linear ? 2 : 0, 0) != 0;
  const bool half = op.options.Get<uint8_t>(linear ? 3 : 1, 0) != 0;
  A a;
  a.mode = linear ? A::Mode::kLinear : A::Mode::kNearest;
  a.coordinates = align  ? A::Coordinates::kAlignCorners
                  : half ? A::Coordinates::kHalfPixel
                         : A::Coordinates::kAsymmetric;
  a.rounding = align || half ? A::Rounding::kRoundPreferCeil : A::Rounding::kFloor;
  const std::vector<float> scales{1, 1, static_cast<float>(size[0]) / static_cast<float>(in[1]),
                                  static_cast<float>(size[1]) / static_cast<float>(in[2])};
  c.Emit(op, Op::kResize, {x, c.AddConstant(op, "scales", Constant::Floats({4}, scales))}, a, true);
}

void ConvertDepthToSpace(Converter& c, const Operator& op) {
  c.Emit(op, Op::kDepthToSpace, {c.ChannelsSecond(op, 0)}, DepthToSpaceAttributes{op.options.Get<int32_t>(0, 1), false},
         true);
}

void ConvertFullyConnected(Converter& c, const Operator& op) {
  const Shape& weight = c.Input(op, 1).shape;
  if (weight.size() != 2 || op.options.Get<int8_t>(1, 0) != 0)
    Converter::Fail(op, "has weights in an order that is not known");
  ValueId x = c.AsInFile(op, 0);
  if (op.options.Get<uint8_t>(2, 0) == 0) {
    x = c.builder().Add(Op::kReshape, op.name + "/rows", {x, c.Ints(op, "rows/shape", {-1, weight[1]})});
  }
  const int activation = op.options.Get<int8_t>(0, 0);
  const MatMulAttributes transposed{false, true};
  if (!c.HasInput(op, 2)) return c.Emit(op, Op::kMatMul, {x, c.AsInFile(op, 1)}, transposed, false, activation);
  const ValueId product = c.builder().Add(Op::kMatMul, op.name + "/product", {x, c.AsInFile(op, 1)}, transposed);
  c.Emit(op, Op::kBinary, {product, c.AsInFile(op, 2)}, BinaryAttributes{BinaryKind::kAdd}, false, activation);
}

}  // namespace

bool ConvertLayer(Converter& c, const Operator& op) {
  switch (op.code) {
    case 1:
      ConvertPool(c, op, true);
      break;
    case 3:
      ConvertConv(c, op, false);
      break;
    case 4:
      ConvertConv(c, op, true);
      break;
    case 5:
      ConvertDepthToSpace(c, op);
      break;
    case 9:
      ConvertFullyConnected(c, op);
      break;
    case 17:
      ConvertPool(c, op, false);
      break;
    case 23:
      ConvertResize(c, op, true);
      break;
    case 67:
      ConvertTransposedConv(c, op);
      break;
    case 97:
      ConvertResize(c, op, false);
      break;
    default:
      return false;
  }
  return true;
}

}  // namespace kinora::nn::tflite
