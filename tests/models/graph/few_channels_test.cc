#include <ATen/ATen.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "models/graph/plan.h"

namespace kinora::nn {
namespace {

// Convolutions of few channels, which the kernels do along the pixels, against LibTorch's.
struct Case {
  int64_t channels, outputs, taps, stride, pad, height, width;
  bool channels_last = false;  // the input lies N, H, W, C and is read through a transpose
  UnaryKind activation = UnaryKind::kSilu;
};

std::vector<float> Random(int64_t count) {
  static std::mt19937 random(11);
  std::uniform_real_distribution<float> uniform(-1, 1);
  std::vector<float> values(static_cast<std::size_t>(count));
  for (float& value : values) value = uniform(random);
  return values;
}

ValueId AddConv(GraphBuilder& builder, ValueId x, const Case& c, int64_t channels) {
  const ValueId weight = builder.AddConstant(
      "weight",
      Constant::Floats({c.outputs, channels, c.taps, c.taps}, Random(c.outputs * channels * c.taps * c.taps)));
  const ValueId bias = builder.AddConstant("bias", Constant::Floats({c.outputs}, Random(c.outputs)));
  ConvAttributes a;
  a.strides = {c.stride, c.stride};
  a.pads = {c.pad, c.pad, c.pad, c.pad};
  a.activation = {c.activation, 0.1F, 0.5F};
  return builder.Add(Op::kConv, "conv", {x, weight, bias}, a);
}

void ExpectLikePlain(const Graph& graph, int set, const at::Tensor& x, const std::string& what) {
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  options.plain = true;
  const at::Tensor expected = Network(graph, options).Run(x)[0];
  options.plain = false;
  options.instruction_set = set;
  const at::Tensor found = Network(graph, options).Run(x)[0];
  ASSERT_EQ(found.sizes(), expected.sizes()) << what;
  EXPECT_LT((found - expected).abs().max().item<float>(), 3e-5F * expected.abs().max().item<float>()) << what;
}

class FewChannels : public testing::TestWithParam<int> {};

TEST_P(FewChannels, AgreeWithThePlainConvolution) {
  std::vector<Case> cases;
  for (const int64_t channels : {1, 3, 4, 8, 12, 16}) {
    for (const int64_t outputs : {1, 2, 8, 13, 16, 32}) {
      for (const int64_t stride : {1, 2}) cases.push_back({channels, outputs, 3, stride, 1, 9, 37, stride == 1});
    }
  }
  // Lines shorter than a vector and longer than several blocks, no padding, other sizes of kernel.
  cases.push_back({3, 8, 3, 2, 0, 11, 12, true, UnaryKind::kClip});
  cases.push_back({8, 1, 3, 1, 1, 5, 300, false, UnaryKind::kSigmoid});
  cases.push_back({3, 16, 7, 2, 3, 20, 33, false, UnaryKind::kLeakyRelu});
  cases.push_back({3, 16, 2, 2, 0, 20, 34, true, UnaryKind::kHardSwish});
  cases.push_back({4, 4, 5, 1, 2, 6, 3, false, UnaryKind::kHardSigmoid});
  for (const Case& c : cases) {
    GraphBuilder builder;
    ValueId x = kNoValue;
    at::Tensor input = at::from_blob(Random(2 * c.channels * c.height * c.width).data(),
                                     {2, c.channels, c.height, c.width}, at::kFloat)
                           .clone();
    if (c.channels_last) {
      input = input.permute({0, 2, 3, 1}).contiguous();
      const ValueId last = builder.AddInput("x", DataType::kFloat32, {2, c.height, c.width, c.channels});
      x = builder.Add(Op::kTranspose, "first", {last}, TransposeAttributes{{0, 3, 1, 2}});
    } else {
      x = builder.AddInput("x", DataType::kFloat32, {2, c.channels, c.height, c.width});
    }
    builder.SetOutputs({AddConv(builder, x, c, c.channels)});
    ExpectLikePlain(std::move(builder).Finish(), GetParam(), input,
                    fmt::format("{} channels, {} outputs, {} taps, stride {}, {} x {}", c.channels, c.outputs, c.taps,
                                c.stride, c.height, c.width));
  }
}

// YOLOX's first layer: every second pixel of every second line, four times, joined.
TEST_P(FewChannels, AreReadWhereTheyLieInsteadOfBeingJoined) {
  const Case c{12, 16, 3, 1, 1, 18, 22};
  GraphBuilder builder;
  const ValueId x = builder.AddInput("x", DataType::kFloat32, {1, 3, 36, 44});
  const auto ints = [&](std::vector<int64_t> values) {
    const auto count = static_cast<int64_t>(values.size());
    return builder.AddConstant("ints", Constant::Ints({count}, std::move(values)));
  };
  std::vector<ValueId> parts;
  for (const int64_t column : {0, 1}) {
    for (const int64_t line : {0, 1}) {
      parts.push_back(builder.Add(Op::kSlice, fmt::format("part{}", parts.size()),
                                  {x, ints({line, column}), ints({36, 44}), ints({2, 3}), ints({2, 2})}));
    }
  }
  const ValueId joined = builder.Add(Op::kConcat, "joined", parts, AxisAttributes{1});
  builder.SetOutputs({AddConv(builder, joined, c, 12)});
  at::manual_seed(5);
  ExpectLikePlain(std::move(builder).Finish(), GetParam(), at::rand({1, 3, 36, 44}), "focus");
}

TEST_P(FewChannels, DepthBecomesSpaceInBothOrders) {
  for (const bool column_row_depth : {false, true}) {
    GraphBuilder builder;
    const ValueId x = builder.AddInput("x", DataType::kFloat32, {2, 12, 5, 7});
    const ValueId sum = builder.Add(Op::kUnary, "relu", {x}, UnaryAttributes{UnaryKind::kClip, 0, 1e30F});
    builder.SetOutputs({builder.Add(Op::kDepthToSpace, "y", {sum}, DepthToSpaceAttributes{2, column_row_depth})});
    ExpectLikePlain(std::move(builder).Finish(), GetParam(), at::rand({2, 12, 5, 7}), "depth to space");
  }
}

// Baseline, AVX2, AVX-512; a set that this machine lacks runs as the next lower.
INSTANTIATE_TEST_SUITE_P(InstructionSets, FewChannels, testing::Values(1, 2, 3));

}  // namespace
}  // namespace kinora::nn
