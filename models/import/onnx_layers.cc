#include <algorithm>
#include <map>

#include "models/import/onnx_converter.h"

namespace kinora::nn::onnx {
namespace {

std::array<int64_t, 2> Pair(const NodeProto& node, std::string_view name, int64_t missing) {
  const std::vector<int64_t> list = Converter::IntList(node, name);
  if (list.empty()) return {missing, missing};
  if (list.size() != 2) Converter::Fail(node, "works on other than two dimensions, which is not known");
  for (const int64_t value : list) {
    if (value < 0 || value > (1 << 20)) Converter::Fail(node, "has a window of an impossible size");
  }
  return {list[0], list[1]};
}

// Explicit pads, or those that keep the size (SAME) of windows with stride 1.
std::array<int64_t, 4> Pads(const NodeProto& node, std::array<int64_t, 2> kernel, std::array<int64_t, 2> strides,
                            std::array<int64_t, 2> dilations) {
  const std::string mode = Converter::Text(node, "auto_pad", "NOTSET");
  const std::vector<int64_t> list = Converter::IntList(node, "pads");
  std::array<int64_t, 4> pads{0, 0, 0, 0};
  if (mode == "NOTSET" || mode.empty()) {
    if (!list.empty() && list.size() != 4) Converter::Fail(node, "pads other than two dimensions, which is not known");
    std::copy(list.begin(), list.end(), pads.begin());
  } else if (mode == "SAME_UPPER" || mode == "SAME_LOWER") {
    if (strides != std::array<int64_t, 2>{1, 1})
      Converter::Fail(node, "uses auto_pad with strides, which is not known");
    for (std::size_t d = 0; d < 2; ++d) {
      const int64_t total = (kernel[d] - 1) * dilations[d];
      pads[d] = mode == "SAME_UPPER" ? total / 2 : total - total / 2;
      pads[d + 2] = total - pads[d];
    }
  } else if (mode != "VALID") {
    Converter::Fail(node, "uses an auto_pad that is not known");
  }
  return pads;
}

void ConvertConv(Converter& c, const NodeProto& node) {
  const Constant* weight = c.InputConstant(node, 1);
  std::vector<int64_t> kernel = Converter::IntList(node, "kernel_shape");
  if (kernel.empty() && weight != nullptr && weight->shape.size() == 4) kernel = {weight->shape[2], weight->shape[3]};
  if (kernel.size() != 2) Converter::Fail(node, "works on other than two dimensions, which is not known");
  ConvAttributes a;
  a.strides = Pair(node, "strides", 1);
  a.dilations = Pair(node, "dilations", 1);
  a.groups = Converter::Int(node, "group", 1);
  a.pads = Pads(node, {kernel[0], kernel[1]}, a.strides, a.dilations);
  a.transposed = node.op_type == "ConvTranspose";
  if (a.transposed) {
    a.output_padding = Pair(node, "output_padding", 0);
    if (!Converter::IntList(node, "output_shape").empty())
      Converter::Fail(node, "uses output_shape, which is not known");
  }
  std::vector<ValueId> inputs{c.Input(node, 0), c.Input(node, 1)};
  if (c.Input(node, 2) != kNoValue) inputs.push_back(c.Input(node, 2));
  c.Emit(node, Op::kConv, std::move(inputs), a);
}

void ConvertPool(Converter& c, const NodeProto& node) {
  PoolAttributes a;
  a.average = node.op_type == "AveragePool";
  a.kernel = Pair(node, "kernel_shape", 0);
  a.strides = Pair(node, "strides", 1);
  a.pads = Pads(node, a.kernel, a.strides, {1, 1});
  a.count_padding = Converter::Int(node, "count_include_pad", 0) != 0;
  a.ceil = Converter::Int(node, "ceil_mode", 0) != 0;
  if (Pair(node, "dilations", 1) != std::array<int64_t, 2>{1, 1})
    Converter::Fail(node, "has dilations, which is not known");
  if (node.outputs.size() > 1 && !node.outputs[1].empty()) Converter::Fail(node, "returns indices, which is not known");
  c.Emit(node, Op::kPool, {c.Input(node, 0)}, a);
}

void ConvertBatchNorm(Converter& c, const NodeProto& node) {
  if (Converter::Int(node, "training_mode", 0) != 0) Converter::Fail(node, "is in training mode");
  c.Emit(node, Op::kBatchNorm, c.Inputs(node), BatchNormAttributes{Converter::Float(node, "epsilon", 1e-5F)});
}

// (x - mean) / sqrt(variance + epsilon) over the given axes.
ValueId Normalised(Converter& c, const NodeProto& node, std::vector<int64_t> axes) {
  const ValueId x = c.Input(node, 0);
  const ValueId over = c.Ints(node, "axes", std::move(axes));
  const ReduceAttributes mean{ReduceAttributes::Kind::kMean, true};
  const auto binary = [&](const char* name, BinaryKind kind, ValueId a, ValueId b) {
    return c.Between(node, name, Op::kBinary, {a, b}, BinaryAttributes{kind});
  };
  const ValueId centred =
      binary("centred", BinaryKind::kSubtract, x, c.Between(node, "mean", Op::kReduce, {x, over}, mean));
  const ValueId squared = binary("squared", BinaryKind::kMultiply, centred, centred);
  const ValueId variance = c.Between(node, "variance", Op::kReduce, {squared, over}, mean);
  const ValueId epsilon = c.Scalar(node, "epsilon", Converter::Float(node, "epsilon", 1e-5F));
  const ValueId deviation =
      c.Between(node, "deviation", Op::kUnary, {binary("shifted", BinaryKind::kAdd, variance, epsilon)},
                UnaryAttributes{UnaryKind::kSqrt, 0, 0});
  return binary("normalised", BinaryKind::kDivide, centred, deviation);
}

void ConvertLayerNorm(Converter& c, const NodeProto& node) {
  if (Converter::Int(node, "axis", -1) != -1)
    Converter::Fail(node, "normalises more than the last dimension, which is not known");
  ValueId x = Normalised(c, node, {-1});
  const bool has_bias = c.Input(node, 2) != kNoValue;
  if (has_bias) {
    x = c.Between(node, "scaled", Op::kBinary, {x, c.Input(node, 1)}, BinaryAttributes{BinaryKind::kMultiply});
    c.Emit(node, Op::kBinary, {x, c.Input(node, 2)}, BinaryAttributes{BinaryKind::kAdd});
  } else {
    c.Emit(node, Op::kBinary, {x, c.Input(node, 1)}, BinaryAttributes{BinaryKind::kMultiply});
  }
}

void ConvertInstanceNorm(Converter& c, const NodeProto& node) {
  const auto per_channel = [&](const char* name, ValueId id) {
    return c.Between(node, name, Op::kReshape, {id, c.Ints(node, std::string(name) + "/shape", {1, -1, 1, 1})});
  };
  const ValueId x = Normalised(c, node, {2, 3});
  const ValueId scaled = c.Between(node, "scaled", Op::kBinary, {x, per_channel("scale", c.Input(node, 1))},
                                   BinaryAttributes{BinaryKind::kMultiply});
  c.Emit(node, Op::kBinary, {scaled, per_channel("bias", c.Input(node, 2))}, BinaryAttributes{BinaryKind::kAdd});
}

// alpha A B + beta C.
void ConvertGemm(Converter& c, const NodeProto& node) {
  const MatMulAttributes a{Converter::Int(node, "transA", 0) != 0, Converter::Int(node, "transB", 0) != 0};
  const float alpha = Converter::Float(node, "alpha", 1);
  const float beta = Converter::Float(node, "beta", 1);
  const BinaryAttributes multiply{BinaryKind::kMultiply};
  ValueId addend = c.Input(node, 2);
  if (addend != kNoValue && beta != 1)
    addend = c.Between(node, "beta_c", Op::kBinary, {addend, c.Scalar(node, "beta", beta)}, multiply);
  const std::vector<ValueId> factors{c.Input(node, 0), c.Input(node, 1)};
  if (addend == kNoValue && alpha == 1) return c.Emit(node, Op::kMatMul, factors, a);
  ValueId product = c.Between(node, "product", Op::kMatMul, factors, a);
  if (addend == kNoValue) return c.Emit(node, Op::kBinary, {product, c.Scalar(node, "alpha", alpha)}, multiply);
  if (alpha != 1)
    product = c.Between(node, "alpha_ab", Op::kBinary, {product, c.Scalar(node, "alpha", alpha)}, multiply);
  c.Emit(node, Op::kBinary, {product, addend}, BinaryAttributes{BinaryKind::kAdd});
}

// Up to operator set 12 a softmax flattens its input to a matrix first.
void ConvertSoftmax(Converter& c, const NodeProto& node) {
  const ValueId x = c.Input(node, 0);
  const bool log = node.op_type == "LogSoftmax";
  const AxisAttributes axis{Converter::Int(node, "axis", c.opset() < 13 ? 1 : -1)};
  const UnaryAttributes logarithm{UnaryKind::kLog, 0, 0};
  if (c.opset() >= 13 || axis.axis == -1) {
    if (!log) return c.Emit(node, Op::kSoftmax, {x}, axis);
    return c.Emit(node, Op::kUnary, {c.Between(node, "softmax", Op::kSoftmax, {x}, axis)}, logarithm);
  }
  const ValueId shape = c.Between(node, "shape", Op::kShape, {x});
  const ValueId matrix = c.Between(node, "matrix", Op::kFlatten, {x}, axis);
  ValueId y = c.Between(node, "softmax", Op::kSoftmax, {matrix}, AxisAttributes{-1});
  if (log) y = c.Between(node, "log", Op::kUnary, {y}, logarithm);
  c.Emit(node, Op::kReshape, {y, shape});
}

void ConvertGlobalPool(Converter& c, const NodeProto& node) {
  const auto kind = node.op_type == "GlobalMaxPool" ? ReduceAttributes::Kind::kMax : ReduceAttributes::Kind::kMean;
  c.Emit(node, Op::kReduce, {c.Input(node, 0), c.Ints(node, "axes", {2, 3})}, ReduceAttributes{kind, true});
}

// Axes are an attribute, and an input of ReduceSum since operator set 13, of the others since 18.
void ConvertReduce(Converter& c, const NodeProto& node, ReduceAttributes::Kind kind) {
  std::vector<ValueId> inputs{c.Input(node, 0)};
  const std::vector<int64_t> axes = Converter::IntList(node, "axes");
  if (!axes.empty()) {
    inputs.push_back(c.Ints(node, "axes", axes));
  } else if (c.Input(node, 1) != kNoValue) {
    inputs.push_back(c.Input(node, 1));
  } else if (Converter::Int(node, "noop_with_empty_axes", 0) != 0) {
    return c.Alias(node, inputs[0]);
  }
  c.Emit(node, Op::kReduce, std::move(inputs), ReduceAttributes{kind, Converter::Int(node, "keepdims", 1) != 0});
}

void ConvertDepthToSpace(Converter& c, const NodeProto& node) {
  const std::string mode = Converter::Text(node, "mode", "DCR");
  if (mode != "DCR" && mode != "CRD") Converter::Fail(node, "has a mode that is not known");
  c.Emit(node, Op::kDepthToSpace, {c.Input(node, 0)},
         DepthToSpaceAttributes{Converter::Int(node, "blocksize", 1), mode == "CRD"});
}

}  // namespace

bool ConvertLayer(Converter& c, const NodeProto& node) {
  using Kind = ReduceAttributes::Kind;
  static const std::map<std::string_view, Kind> kReductions = {
      {"ReduceMean", Kind::kMean},    {"ReduceSum", Kind::kSum},
      {"ReduceMax", Kind::kMax},      {"ReduceMin", Kind::kMin},
      {"ReduceProd", Kind::kProduct}, {"ReduceL1", Kind::kL1},
      {"ReduceL2", Kind::kL2},        {"ReduceSumSquare", Kind::kSumSquare}};
  static const std::map<std::string_view, void (*)(Converter&, const NodeProto&)> kLayers = {
      {"Conv", ConvertConv},
      {"ConvTranspose", ConvertConv},
      {"MaxPool", ConvertPool},
      {"AveragePool", ConvertPool},
      {"BatchNormalization", ConvertBatchNorm},
      {"LayerNormalization", ConvertLayerNorm},
      {"InstanceNormalization", ConvertInstanceNorm},
      {"Gemm", ConvertGemm},
      {"Softmax", ConvertSoftmax},
      {"LogSoftmax", ConvertSoftmax},
      {"GlobalAveragePool", ConvertGlobalPool},
      {"GlobalMaxPool", ConvertGlobalPool},
      {"DepthToSpace", ConvertDepthToSpace}};
  if (const auto layer = kLayers.find(node.op_type); layer != kLayers.end()) {
    layer->second(c, node);
  } else if (const auto reduction = kReductions.find(node.op_type); reduction != kReductions.end()) {
    ConvertReduce(c, node, reduction->second);
  } else if (node.op_type == "MatMul") {
    c.Emit(node, Op::kMatMul, {c.Input(node, 0), c.Input(node, 1)}, MatMulAttributes{});
  } else {
    return false;
  }
  return true;
}

}  // namespace kinora::nn::onnx
