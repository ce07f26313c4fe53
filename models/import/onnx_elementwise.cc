#include <limits>
#include <map>
#include <optional>

#include "models/import/onnx_converter.h"

namespace kinora::nn::onnx {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::optional<UnaryAttributes> SimpleUnary(const NodeProto& node) {
  static const std::map<std::string_view, UnaryKind> kKinds = {{"Sigmoid", UnaryKind::kSigmoid},
                                                               {"HardSwish", UnaryKind::kHardSwish},
                                                               {"Tanh", UnaryKind::kTanh},
                                                               {"Exp", UnaryKind::kExp},
                                                               {"Log", UnaryKind::kLog},
                                                               {"Sqrt", UnaryKind::kSqrt},
                                                               {"Abs", UnaryKind::kAbs},
                                                               {"Neg", UnaryKind::kNegative},
                                                               {"Reciprocal", UnaryKind::kReciprocal},
                                                               {"Erf", UnaryKind::kErf},
                                                               {"Softplus", UnaryKind::kSoftplus},
                                                               {"Mish", UnaryKind::kMish},
                                                               {"Floor", UnaryKind::kFloor},
                                                               {"Ceil", UnaryKind::kCeil},
                                                               {"Round", UnaryKind::kRound},
                                                               {"Sin", UnaryKind::kSin},
                                                               {"Cos", UnaryKind::kCos},
                                                               {"Not", UnaryKind::kNot}};
  const auto found = kKinds.find(node.op_type);
  if (found != kKinds.end()) return UnaryAttributes{found->second, 0, 0};
  if (node.op_type == "Relu") return UnaryAttributes{UnaryKind::kClip, 0, kInfinity};
  if (node.op_type == "LeakyRelu")
    return UnaryAttributes{UnaryKind::kLeakyRelu, Converter::Float(node, "alpha", 0.01F), 0};
  if (node.op_type == "Elu") return UnaryAttributes{UnaryKind::kElu, Converter::Float(node, "alpha", 1), 0};
  if (node.op_type == "HardSigmoid") {
    return UnaryAttributes{UnaryKind::kHardSigmoid, Converter::Float(node, "alpha", 0.2F),
                           Converter::Float(node, "beta", 0.5F)};
  }
  return std::nullopt;
}

// Limits are attributes up to operator set 10 and inputs since. Where a limit is computed, two Binary nodes do it.
void ConvertClip(Converter& c, const NodeProto& node) {
  const ValueId low = c.opset() < 11 ? kNoValue : c.Input(node, 1);
  const ValueId high = c.opset() < 11 ? kNoValue : c.Input(node, 2);
  const auto limit = [&](std::size_t i, ValueId id, const char* name, float missing) -> std::optional<float> {
    if (c.opset() < 11) return Converter::Float(node, name, missing);
    if (id == kNoValue) return missing;
    const Constant* constant = c.InputConstant(node, i);
    if (constant == nullptr || constant->floats.size() != 1) return std::nullopt;
    return constant->floats[0];
  };
  const std::optional<float> a = limit(1, low, "min", -kInfinity);
  const std::optional<float> b = limit(2, high, "max", kInfinity);
  if (a && b) {
    c.Emit(node, Op::kUnary, {c.Input(node, 0)}, UnaryAttributes{UnaryKind::kClip, *a, *b});
    return;
  }
  ValueId x = c.Input(node, 0);
  if (low != kNoValue) x = c.Between(node, "low", Op::kBinary, {x, low}, BinaryAttributes{BinaryKind::kMaximum});
  const ValueId top = high != kNoValue ? high : c.Scalar(node, "infinity", kInfinity);
  c.Emit(node, Op::kBinary, {x, top}, BinaryAttributes{BinaryKind::kMinimum});
}

std::optional<BinaryKind> Binary(const NodeProto& node) {
  static const std::map<std::string_view, BinaryKind> kKinds = {{"Add", BinaryKind::kAdd},
                                                                {"Sub", BinaryKind::kSubtract},
                                                                {"Mul", BinaryKind::kMultiply},
                                                                {"Div", BinaryKind::kDivide},
                                                                {"Pow", BinaryKind::kPower},
                                                                {"PRelu", BinaryKind::kPrelu},
                                                                {"Equal", BinaryKind::kEqual},
                                                                {"Less", BinaryKind::kLess},
                                                                {"LessOrEqual", BinaryKind::kLessEqual},
                                                                {"Greater", BinaryKind::kGreater},
                                                                {"GreaterOrEqual", BinaryKind::kGreaterEqual},
                                                                {"And", BinaryKind::kAnd},
                                                                {"Or", BinaryKind::kOr}};
  const auto found = kKinds.find(node.op_type);
  return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<BinaryKind> Variadic(const NodeProto& node) {
  if (node.op_type == "Sum" || node.op_type == "Mean") return BinaryKind::kAdd;
  if (node.op_type == "Max") return BinaryKind::kMaximum;
  if (node.op_type == "Min") return BinaryKind::kMinimum;
  return std::nullopt;
}

void ConvertVariadic(Converter& c, const NodeProto& node, BinaryKind kind) {
  ValueId x = c.Input(node, 0);
  const std::size_t count = node.inputs.size();
  if (count == 1) return c.Alias(node, x);
  const bool mean = node.op_type == "Mean";
  for (std::size_t i = 1; i < count; ++i) {
    if (i + 1 == count && !mean) return c.Emit(node, Op::kBinary, {x, c.Input(node, i)}, BinaryAttributes{kind});
    x = c.Between(node, std::to_string(i), Op::kBinary, {x, c.Input(node, i)}, BinaryAttributes{kind});
  }
  const ValueId divisor = c.Scalar(node, "count", static_cast<float>(count));
  c.Emit(node, Op::kBinary, {x, divisor}, BinaryAttributes{BinaryKind::kDivide});
}

}  // namespace

bool ConvertElementwise(Converter& c, const NodeProto& node) {
  if (node.inputs.empty()) return false;
  if (const auto unary = SimpleUnary(node)) {
    c.Emit(node, Op::kUnary, {c.Input(node, 0)}, *unary);
  } else if (const auto binary = Binary(node)) {
    c.Emit(node, Op::kBinary, {c.Input(node, 0), c.Input(node, 1)}, BinaryAttributes{*binary});
  } else if (const auto variadic = Variadic(node)) {
    ConvertVariadic(c, node, *variadic);
  } else if (node.op_type == "Clip") {
    ConvertClip(c, node);
  } else if (node.op_type == "Identity" || node.op_type == "Dropout") {
    c.Alias(node, c.Input(node, 0));
  } else if (node.op_type == "Where") {
    c.Emit(node, Op::kWhere, c.Inputs(node));
  } else if (node.op_type == "Cast") {
    c.Emit(node, Op::kCast, {c.Input(node, 0)},
           CastAttributes{ToDataType(static_cast<int>(Converter::Int(node, "to", 1)), node.name)});
  } else {
    return false;
  }
  return true;
}

}  // namespace kinora::nn::onnx
