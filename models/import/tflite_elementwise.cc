#include <fmt/format.h>

#include <limits>
#include <map>
#include <optional>

#include "models/import/tflite_converter.h"

namespace kinora::nn::tflite {
namespace {

// Input i in the layout in which the operator is computed. A constant image of the file is reordered with the others; a
// single number needs no order.
ValueId InLayout(Converter& c, const Operator& op, std::size_t i, bool channels_second) {
  const bool single = c.Input(op, i).constant && ElementCount(c.Input(op, i).shape) == 1;
  return channels_second && !single ? c.ChannelsSecond(op, i) : c.AsInFile(op, i);
}

void ConvertBinary(Converter& c, const Operator& op, BinaryKind kind, bool fused) {
  const bool second = c.PrefersChannelsSecond(op);
  c.Emit(op, Op::kBinary, {InLayout(c, op, 0, second), InLayout(c, op, 1, second)}, BinaryAttributes{kind}, second,
         fused ? op.options.Get<int8_t>(0, 0) : 0);
}

void ConvertUnary(Converter& c, const Operator& op, UnaryAttributes unary) {
  const bool second = c.PrefersChannelsSecond(op);
  c.Emit(op, Op::kUnary, {InLayout(c, op, 0, second)}, unary, second);
}

// 1 / sqrt(x)
void ConvertReciprocalRoot(Converter& c, const Operator& op) {
  const ValueId root =
      c.builder().Add(Op::kUnary, op.name + "/root", {c.AsInFile(op, 0)}, UnaryAttributes{UnaryKind::kSqrt, 0, 0});
  c.Emit(op, Op::kUnary, {root}, UnaryAttributes{UnaryKind::kReciprocal, 0, 0}, false);
}

// Dimension d of the file's order N, H, W, C in ours.
int64_t SecondAxis(int64_t axis) {
  return axis == 0 ? 0 : axis == 3 ? 1 : axis + 1;
}

int64_t Axis(const Operator& op, int64_t axis, std::size_t rank) {
  const auto size = static_cast<int64_t>(rank);
  if (axis < -size || axis >= size) Converter::Fail(op, "has an axis that its input has not");
  return axis < 0 ? axis + size : axis;
}

void ConvertConcat(Converter& c, const Operator& op) {
  const bool second = c.PrefersChannelsSecond(op);
  const int64_t axis = Axis(op, op.options.Get<int32_t>(0, 0), c.Input(op, 0).shape.size());
  std::vector<ValueId> inputs;
  for (std::size_t i = 0; i < op.inputs.size(); ++i)
    inputs.push_back(second ? c.ChannelsSecond(op, i) : c.AsInFile(op, i));
  c.Emit(op, Op::kConcat, std::move(inputs), AxisAttributes{second ? SecondAxis(axis) : axis}, second,
         op.options.Get<int8_t>(1, 0));
}

// Pads [rank, 2]: before and after, dimension by dimension.
void ConvertPad(Converter& c, const Operator& op, PadAttributes::Mode mode) {
  const std::vector<int64_t> file = c.IntInput(op, 1);
  const std::size_t rank = c.Input(op, 0).shape.size();
  if (file.size() != 2 * rank) Converter::Fail(op, "pads another number of dimensions than its input has");
  const Operator picture{op.code, op.name, {op.inputs[0]}, op.outputs, op.options};
  const bool second = rank == 4;
  std::vector<int64_t> pads(file.size());
  for (std::size_t d = 0; d < rank; ++d) {
    const auto to = static_cast<std::size_t>(second ? SecondAxis(static_cast<int64_t>(d)) : static_cast<int64_t>(d));
    pads[to] = file[2 * d];
    pads[to + rank] = file[2 * d + 1];
  }
  std::vector<ValueId> inputs{second ? c.ChannelsSecond(picture, 0) : c.AsInFile(op, 0),
                              c.Ints(op, "pads", std::move(pads))};
  if (c.HasInput(op, 2)) inputs.push_back(c.AsInFile(op, 2));
  c.Emit(op, Op::kPad, std::move(inputs), PadAttributes{mode}, second);
}

void ConvertReshape(Converter& c, const Operator& op) {
  std::vector<int64_t> shape;
  if (c.HasInput(op, 1) && c.Input(op, 1).constant) {
    shape = c.IntInput(op, 1);
  } else {
    const flat::Vector list = op.options.GetVector(0, 4);
    for (std::size_t i = 0; i < list.size(); ++i) shape.push_back(list.At<int32_t>(i));
  }
  c.Emit(op, Op::kReshape, {c.AsInFile(op, 0), c.Ints(op, "shape", std::move(shape))}, {}, false);
}

void ConvertSqueeze(Converter& c, const Operator& op) {
  std::vector<int64_t> axes;
  const flat::Vector list = op.options.GetVector(0, 4);
  for (std::size_t i = 0; i < list.size(); ++i) axes.push_back(list.At<int32_t>(i));
  std::vector<ValueId> inputs{c.AsInFile(op, 0)};
  if (!axes.empty()) inputs.push_back(c.Ints(op, "axes", std::move(axes)));
  c.Emit(op, Op::kSqueeze, std::move(inputs), {}, false);
}

void ConvertReduce(Converter& c, const Operator& op, ReduceAttributes::Kind kind) {
  std::vector<int64_t> axes = c.IntInput(op, 1);
  const std::size_t rank = c.Input(op, 0).shape.size();
  const bool keep = op.options.Get<uint8_t>(0, 0) != 0;
  const Operator picture{op.code, op.name, {op.inputs[0]}, op.outputs, op.options};
  const bool second = keep && c.PrefersChannelsSecond(picture);
  for (int64_t& axis : axes) axis = second ? SecondAxis(Axis(op, axis, rank)) : Axis(op, axis, rank);
  c.Emit(op, Op::kReduce,
         {second ? c.ChannelsSecond(picture, 0) : c.AsInFile(op, 0), c.Ints(op, "axes", std::move(axes))},
         ReduceAttributes{kind, keep}, second);
}

// begin, size (-1 = to the end)
void ConvertSlice(Converter& c, const Operator& op) {
  const std::vector<int64_t> begin = c.IntInput(op, 1);
  const std::vector<int64_t> size = c.IntInput(op, 2);
  if (begin.size() != size.size()) Converter::Fail(op, "has another number of begins than sizes");
  std::vector<int64_t> end;
  for (std::size_t i = 0; i < begin.size(); ++i) {
    end.push_back(size[i] < 0 ? std::numeric_limits<int64_t>::max() : begin[i] + size[i]);
  }
  c.Emit(op, Op::kSlice, {c.AsInFile(op, 0), c.Ints(op, "begin", begin), c.Ints(op, "end", std::move(end))}, {}, false);
}

void ConvertSplit(Converter& c, const Operator& op) {
  const std::vector<int64_t> axis = c.IntInput(op, 0);
  if (axis.size() != 1) Converter::Fail(op, "has more than one axis");
  const ValueId x = c.AsInFile(op, 1);
  std::vector<ValueId> outputs;
  for (std::size_t i = 0; i < op.outputs.size(); ++i) outputs.push_back(c.DefineOutput(op, i, false));
  c.builder().AddNode({Op::kSplit, op.name, {x}, std::move(outputs), AxisAttributes{axis[0]}});
}

void ConvertSoftmax(Converter& c, const Operator& op) {
  if (op.options.Get<float>(0, 1.F) != 1.F) Converter::Fail(op, "has a beta other than 1, which is not known");
  c.Emit(op, Op::kSoftmax, {c.AsInFile(op, 0)}, AxisAttributes{-1}, false);
}

std::optional<UnaryAttributes> Unary(const Operator& op) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  switch (op.code) {
    case 14:
      return UnaryAttributes{UnaryKind::kSigmoid, 0, 0};
    case 19:
      return UnaryAttributes{UnaryKind::kClip, 0, kInfinity};
    case 20:
      return UnaryAttributes{UnaryKind::kClip, -1, 1};
    case 21:
      return UnaryAttributes{UnaryKind::kClip, 0, 6};
    case 28:
      return UnaryAttributes{UnaryKind::kTanh, 0, 0};
    case 47:
      return UnaryAttributes{UnaryKind::kExp, 0, 0};
    case 59:
      return UnaryAttributes{UnaryKind::kNegative, 0, 0};
    case 75:
      return UnaryAttributes{UnaryKind::kSqrt, 0, 0};
    case 98:
      return UnaryAttributes{UnaryKind::kLeakyRelu, op.options.Get<float>(0, 0.F), 0};
    case 101:
      return UnaryAttributes{UnaryKind::kAbs, 0, 0};
    case 117:
      return UnaryAttributes{UnaryKind::kHardSwish, 0, 0};
    default:
      return std::nullopt;
  }
}

bool ConvertArithmetic(Converter& c, const Operator& op) {
  if (const auto unary = Unary(op)) {
    ConvertUnary(c, op, *unary);
    return true;
  }
  switch (op.code) {
    case 0:
      ConvertBinary(c, op, BinaryKind::kAdd, true);
      break;
    case 18:
      ConvertBinary(c, op, BinaryKind::kMultiply, true);
      break;
    case 41:
      ConvertBinary(c, op, BinaryKind::kSubtract, true);
      break;
    case 42:
      ConvertBinary(c, op, BinaryKind::kDivide, true);
      break;
    case 54:
      ConvertBinary(c, op, BinaryKind::kPrelu, false);
      break;
    case 55:
      ConvertBinary(c, op, BinaryKind::kMaximum, false);
      break;
    case 57:
      ConvertBinary(c, op, BinaryKind::kMinimum, false);
      break;
    case 76:
      ConvertReciprocalRoot(c, op);
      break;
    case 78:
      ConvertBinary(c, op, BinaryKind::kPower, false);
      break;
    default:
      return false;
  }
  return true;
}

}  // namespace

bool ConvertElementwise(Converter& c, const Operator& op) {
  switch (op.code) {
    case 2:
      ConvertConcat(c, op);
      break;
    case 6:    // DEQUANTIZE of half precision: constants are single precision already
    case 124:  // DENSIFY: dense already
      c.Alias(op, 0);
      break;
    case 22:
      ConvertReshape(c, op);
      break;
    case 25:
      ConvertSoftmax(c, op);
      break;
    case 34:
    case 60:
      ConvertPad(c, op, PadAttributes::Mode::kConstant);
      break;
    case 39:
      c.Emit(op, Op::kTranspose, {c.AsInFile(op, 0)}, TransposeAttributes{c.IntInput(op, 1)}, false);
      break;
    case 40:
      ConvertReduce(c, op, ReduceAttributes::Kind::kMean);
      break;
    case 43:
      ConvertSqueeze(c, op);
      break;
    case 49:
      ConvertSplit(c, op);
      break;
    case 65:
      ConvertSlice(c, op);
      break;
    case 74:
      ConvertReduce(c, op, ReduceAttributes::Kind::kSum);
      break;
    default:
      return ConvertArithmetic(c, op);
  }
  return true;
}

std::string NameOfOperator(int code) {
  static const std::map<int, const char*> kNames = {{0, "ADD"},
                                                    {1, "AVERAGE_POOL_2D"},
                                                    {2, "CONCATENATION"},
                                                    {3, "CONV_2D"},
                                                    {4, "DEPTHWISE_CONV_2D"},
                                                    {5, "DEPTH_TO_SPACE"},
                                                    {6, "DEQUANTIZE"},
                                                    {7, "EMBEDDING_LOOKUP"},
                                                    {8, "FLOOR"},
                                                    {9, "FULLY_CONNECTED"},
                                                    {14, "LOGISTIC"},
                                                    {16, "LSTM"},
                                                    {17, "MAX_POOL_2D"},
                                                    {18, "MUL"},
                                                    {19, "RELU"},
                                                    {20, "RELU_N1_TO_1"},
                                                    {21, "RELU6"},
                                                    {22, "RESHAPE"},
                                                    {23, "RESIZE_BILINEAR"},
                                                    {25, "SOFTMAX"},
                                                    {26, "SPACE_TO_DEPTH"},
                                                    {28, "TANH"},
                                                    {32, "CUSTOM"},
                                                    {34, "PAD"},
                                                    {36, "GATHER"},
                                                    {37, "BATCH_TO_SPACE_ND"},
                                                    {38, "SPACE_TO_BATCH_ND"},
                                                    {39, "TRANSPOSE"},
                                                    {40, "MEAN"},
                                                    {41, "SUB"},
                                                    {42, "DIV"},
                                                    {43, "SQUEEZE"},
                                                    {45, "STRIDED_SLICE"},
                                                    {47, "EXP"},
                                                    {49, "SPLIT"},
                                                    {53, "CAST"},
                                                    {54, "PRELU"},
                                                    {55, "MAXIMUM"},
                                                    {56, "ARG_MAX"},
                                                    {57, "MINIMUM"},
                                                    {59, "NEG"},
                                                    {60, "PADV2"},
                                                    {65, "SLICE"},
                                                    {67, "TRANSPOSE_CONV"},
                                                    {70, "EXPAND_DIMS"},
                                                    {74, "SUM"},
                                                    {75, "SQRT"},
                                                    {76, "RSQRT"},
                                                    {77, "SHAPE"},
                                                    {78, "POW"},
                                                    {83, "PACK"},
                                                    {97, "RESIZE_NEAREST_NEIGHBOR"},
                                                    {98, "LEAKY_RELU"},
                                                    {100, "MIRROR_PAD"},
                                                    {101, "ABS"},
                                                    {114, "QUANTIZE"},
                                                    {117, "HARD_SWISH"},
                                                    {124, "DENSIFY"}};
  const auto found = kNames.find(code);
  return found == kNames.end() ? fmt::format("number {}", code) : found->second;
}

}  // namespace kinora::nn::tflite
