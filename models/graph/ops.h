#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace kinora::nn {

// The operators a network is made of. Images are N, C, H, W; "shape" inputs are int64 tensors, as in ONNX, so that
// shape arithmetic in a file stays in the graph until the sizes are known (specialise.h folds it away).
//
//   operator            inputs (optional ones in brackets)
enum class Op {
  kConv,             // x, weight [O, I/groups, kh, kw] (transposed: [I, O/groups, kh, kw]), [bias [O]],
                     // [residual [N, R <= O, H, W], added to the first R channels]
  kBatchNorm,        // x, scale, bias, mean, variance, each [C]
  kPool,             // x
  kUnary,            // x
  kBinary,           // a, b, broadcast as in NumPy
  kMatMul,           // a, b, batched as in NumPy
  kConcat,           // any number
  kSplit,            // x, [sizes]; any number of outputs
  kSlice,            // x, starts, ends, [axes], [steps]
  kReshape,          // x, shape (0 = as the input's, -1 = the rest)
  kFlatten,          // x
  kSqueeze,          // x, [axes]
  kUnsqueeze,        // x, axes
  kTranspose,        // x
  kPad,              // x, pads (all begins, then all ends), [value]
  kResize,           // x, [scales], [sizes], [addend]
  kReduce,           // x, [axes] (none = all)
  kSoftmax,          // x
  kGather,           // x, indices
  kExpand,           // x, shape
  kTile,             // x, repeats
  kWhere,            // condition, a, b
  kCast,             // x
  kShape,            // x
  kConstantOfShape,  // shape
  kRange,            // start, limit, delta
  kDepthToSpace,     // x
  kTopK,             // x, count; two outputs: the values in falling order (or rising), and their places
  kChannelShuffle,   // x [N, groups * C, H, W] -> channel j * groups + i is channel i * C + j of x
};

enum class DataType { kFloat32, kInt64, kBool };

enum class UnaryKind {
  kIdentity,
  kClip,       // min(max(x, alpha), beta); relu is clip(0, inf)
  kLeakyRelu,  // alpha = slope below zero
  kSigmoid,
  kHardSigmoid,  // clip(alpha x + beta, 0, 1)
  kHardSwish,    // x clip(x / 6 + 1/2, 0, 1)
  kSilu,         // x sigmoid(x)
  kTanh,
  kExp,
  kLog,
  kSqrt,
  kAbs,
  kNegative,
  kReciprocal,
  kErf,
  kElu,  // alpha (exp(x) - 1) below zero
  kSoftplus,
  kMish,
  kFloor,
  kCeil,
  kRound,
  kSin,
  kCos,
  kNot,
};

enum class BinaryKind {
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kPower,
  kMaximum,
  kMinimum,
  kPrelu,
  kEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kAnd,
  kOr,
};

struct UnaryAttributes {
  UnaryKind kind = UnaryKind::kIdentity;
  float alpha = 0;
  float beta = 0;
  bool operator==(const UnaryAttributes&) const = default;
};

struct ConvAttributes {
  std::array<int64_t, 2> strides{1, 1};
  std::array<int64_t, 4> pads{0, 0, 0, 0};  // top, left, bottom, right
  std::array<int64_t, 2> dilations{1, 1};
  int64_t groups = 1;
  bool transposed = false;
  std::array<int64_t, 2> output_padding{0, 0};
  // Filled by passes: activation(conv + bias [+ residual]) or activation(conv + bias) + residual.
  UnaryAttributes activation;
  bool residual_after_activation = false;
};

struct BatchNormAttributes {
  float epsilon = 1e-5F;
};

struct PoolAttributes {
  bool average = false;  // else maximum
  std::array<int64_t, 2> kernel{1, 1};
  std::array<int64_t, 2> strides{1, 1};
  std::array<int64_t, 4> pads{0, 0, 0, 0};  // top, left, bottom, right
  bool count_padding = false;               // an average divides by the whole kernel at the border
  bool ceil = false;                        // the last window may hang over the padded border
};

struct BinaryAttributes {
  BinaryKind kind = BinaryKind::kAdd;
  UnaryAttributes activation{};  // filled by passes: applied to the result
};

struct MatMulAttributes {
  bool transpose_a = false;
  bool transpose_b = false;
};

// Concat, Split, Flatten, Softmax, Gather. Negative counts from the end.
struct AxisAttributes {
  int64_t axis = 0;
};

struct TopKAttributes {
  int64_t axis = -1;
  bool largest = true;
};

struct TransposeAttributes {
  std::vector<int64_t> permutation;  // output dimension i is input dimension permutation[i]
};

struct PadAttributes {
  enum class Mode { kConstant, kReflect, kEdge } mode = Mode::kConstant;
};

struct ResizeAttributes {
  enum class Mode { kNearest, kLinear } mode = Mode::kNearest;
  enum class Coordinates { kHalfPixel, kPytorchHalfPixel, kAlignCorners, kAsymmetric };
  Coordinates coordinates = Coordinates::kHalfPixel;
  enum class Rounding { kRoundPreferFloor, kRoundPreferCeil, kFloor, kCeil } rounding = Rounding::kRoundPreferFloor;
  UnaryAttributes activation{};  // filled by passes: activation(resized [+ addend])
};

struct ReduceAttributes {
  enum class Kind { kMean, kSum, kMax, kMin, kProduct, kL1, kL2, kSumSquare } kind = Kind::kMean;
  bool keep_dimensions = true;
};

struct CastAttributes {
  DataType type = DataType::kFloat32;
};

struct ConstantOfShapeAttributes {
  DataType type = DataType::kFloat32;
  double value = 0;
};

// Channels of several groups taken in turn: reshape to (groups, C), transpose, reshape back.
struct ShuffleAttributes {
  int64_t groups = 2;
};

struct DepthToSpaceAttributes {
  int64_t block = 2;
  bool column_row_depth = false;  // ONNX's CRD: input channel = (c, by, bx); else DCR, TFLite's: (by, bx, c)
};

using Attributes = std::variant<std::monostate, ConvAttributes, BatchNormAttributes, PoolAttributes, UnaryAttributes,
                                BinaryAttributes, MatMulAttributes, AxisAttributes, TransposeAttributes, PadAttributes,
                                ResizeAttributes, ReduceAttributes, CastAttributes, ConstantOfShapeAttributes,
                                DepthToSpaceAttributes, ShuffleAttributes, TopKAttributes>;

// Whether other operators can apply this function to their result.
bool IsFusable(UnaryKind kind);

std::string_view NameOf(Op op);
std::string_view NameOf(UnaryKind kind);
std::string_view NameOf(BinaryKind kind);

}  // namespace kinora::nn
