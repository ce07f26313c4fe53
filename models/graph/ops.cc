#include "models/graph/ops.h"

namespace kinora::nn {

bool IsFusable(UnaryKind kind) {
  switch (kind) {
    case UnaryKind::kIdentity:
    case UnaryKind::kClip:
    case UnaryKind::kLeakyRelu:
    case UnaryKind::kSigmoid:
    case UnaryKind::kHardSigmoid:
    case UnaryKind::kHardSwish:
    case UnaryKind::kSilu:
      return true;
    default:
      return false;
  }
}

std::string_view NameOf(Op op) {
  switch (op) {
    case Op::kConv:
      return "Conv";
    case Op::kBatchNorm:
      return "BatchNormalization";
    case Op::kPool:
      return "Pool";
    case Op::kUnary:
      return "Unary";
    case Op::kBinary:
      return "Binary";
    case Op::kMatMul:
      return "MatMul";
    case Op::kConcat:
      return "Concat";
    case Op::kSplit:
      return "Split";
    case Op::kSlice:
      return "Slice";
    case Op::kReshape:
      return "Reshape";
    case Op::kFlatten:
      return "Flatten";
    case Op::kSqueeze:
      return "Squeeze";
    case Op::kUnsqueeze:
      return "Unsqueeze";
    case Op::kTranspose:
      return "Transpose";
    case Op::kPad:
      return "Pad";
    case Op::kResize:
      return "Resize";
    case Op::kReduce:
      return "Reduce";
    case Op::kSoftmax:
      return "Softmax";
    case Op::kGather:
      return "Gather";
    case Op::kExpand:
      return "Expand";
    case Op::kTile:
      return "Tile";
    case Op::kWhere:
      return "Where";
    case Op::kCast:
      return "Cast";
    case Op::kShape:
      return "Shape";
    case Op::kConstantOfShape:
      return "ConstantOfShape";
    case Op::kRange:
      return "Range";
    case Op::kDepthToSpace:
      return "DepthToSpace";
    case Op::kTopK:
      return "TopK";
    case Op::kChannelShuffle:
      return "ChannelShuffle";
  }
  return "?";
}

std::string_view NameOf(UnaryKind kind) {
  switch (kind) {
    case UnaryKind::kIdentity:
      return "identity";
    case UnaryKind::kClip:
      return "clip";
    case UnaryKind::kLeakyRelu:
      return "leaky relu";
    case UnaryKind::kSigmoid:
      return "sigmoid";
    case UnaryKind::kHardSigmoid:
      return "hard sigmoid";
    case UnaryKind::kHardSwish:
      return "hard swish";
    case UnaryKind::kSilu:
      return "silu";
    case UnaryKind::kTanh:
      return "tanh";
    case UnaryKind::kExp:
      return "exp";
    case UnaryKind::kLog:
      return "log";
    case UnaryKind::kSqrt:
      return "sqrt";
    case UnaryKind::kAbs:
      return "abs";
    case UnaryKind::kNegative:
      return "negative";
    case UnaryKind::kReciprocal:
      return "reciprocal";
    case UnaryKind::kErf:
      return "erf";
    case UnaryKind::kElu:
      return "elu";
    case UnaryKind::kSoftplus:
      return "softplus";
    case UnaryKind::kMish:
      return "mish";
    case UnaryKind::kFloor:
      return "floor";
    case UnaryKind::kCeil:
      return "ceil";
    case UnaryKind::kRound:
      return "round";
    case UnaryKind::kSin:
      return "sin";
    case UnaryKind::kCos:
      return "cos";
    case UnaryKind::kNot:
      return "not";
  }
  return "?";
}

std::string_view NameOf(BinaryKind kind) {
  switch (kind) {
    case BinaryKind::kAdd:
      return "add";
    case BinaryKind::kSubtract:
      return "subtract";
    case BinaryKind::kMultiply:
      return "multiply";
    case BinaryKind::kDivide:
      return "divide";
    case BinaryKind::kPower:
      return "power";
    case BinaryKind::kMaximum:
      return "maximum";
    case BinaryKind::kMinimum:
      return "minimum";
    case BinaryKind::kPrelu:
      return "prelu";
    case BinaryKind::kEqual:
      return "equal";
    case BinaryKind::kLess:
      return "less";
    case BinaryKind::kLessEqual:
      return "less or equal";
    case BinaryKind::kGreater:
      return "greater";
    case BinaryKind::kGreaterEqual:
      return "greater or equal";
    case BinaryKind::kAnd:
      return "and";
    case BinaryKind::kOr:
      return "or";
  }
  return "?";
}

}  // namespace kinora::nn
