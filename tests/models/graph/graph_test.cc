#include "models/graph/graph.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <stop_token>

#include "core/util/error.h"
#include "core/util/job.h"
#include "models/graph/counter.h"
#include "models/graph/passes.h"
#include "models/graph/plan.h"
#include "models/graph/specialise.h"

namespace kinora::nn {
namespace {

// x [1, 2, 4, 4] -> 1x1 convolution to 3 channels "a" -> relu "b"; outputs a and b.
Graph Small() {
  GraphBuilder builder;
  const ValueId x = builder.AddInput("x", DataType::kFloat32, {1, 2, 4, 4});
  const ValueId w = builder.AddConstant("w", Constant::Floats({3, 2, 1, 1}, {1, 2, 3, 4, 5, 6}));
  const ValueId bias = builder.AddConstant("bias", Constant::Floats({3}, {0, -100, 1}));
  const ValueId a = builder.Add(Op::kConv, "a", {x, w, bias}, ConvAttributes{});
  const ValueId b = builder.Add(Op::kUnary, "b", {a}, UnaryAttributes{UnaryKind::kClip, 0, 1e30F});
  builder.SetOutputs({a, b});
  return std::move(builder).Finish();
}

PlanOptions OnCpu() {
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  return options;
}

TEST(GraphBuilder, RefusesANodeThatReadsWhatIsMadeLater) {
  GraphBuilder builder;
  const ValueId later = builder.AddValue("later");
  builder.SetOutputs({builder.Add(Op::kUnary, "y", {later}, UnaryAttributes{})});
  EXPECT_THROW(std::move(builder).Finish(), Error);
}

TEST(CountOf, CountsParametersAndMultiplyAdds) {
  const Graph graph = Specialise(Small(), DeclaredShapes(Small()));
  EXPECT_EQ(CountOf(graph).parameters, 9);
  EXPECT_EQ(CountOf(graph).multiply_adds, 3 * 2 * 16);
}

TEST(KeepOutputs, DropsWhatNoWantedOutputNeeds) {
  const std::string wanted[] = {"a"};
  EXPECT_EQ(KeepOutputs(Small(), wanted).nodes().size(), 1U);
  const std::string missing[] = {"c"};
  EXPECT_THROW(KeepOutputs(Small(), missing), Error);
}

TEST(FuseLayers, MakesAnActivationPartOfItsConvolutionUnlessBothAreWanted) {
  const std::string wanted[] = {"b"};
  EXPECT_EQ(FuseLayers(KeepOutputs(Small(), wanted)).nodes().size(), 1U);
  EXPECT_EQ(FuseLayers(Small()).nodes().size(), 2U);
}

TEST(Specialise, NamesAnInputOfAnotherSize) {
  const std::vector<Shape> shapes{{1, 2, 5, 4}};
  try {
    Specialise(Small(), shapes);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUser);
    EXPECT_EQ(error.where(), "x");
  }
}

TEST(WithFreeBatch, LetsANetworkForOnePictureTakeSeveral) {
  const Graph graph = WithFreeBatch(Small());
  EXPECT_EQ(graph.value(graph.inputs()[0]).shape, (Shape{-1, 2, 4, 4}));
  Network network(graph, OnCpu());
  const at::Tensor x = at::arange(64, at::kFloat).view({2, 2, 4, 4});
  const std::vector<at::Tensor> both = network.Run(x);
  const std::vector<at::Tensor> second = network.Run(x.slice(0, 1, 2));
  EXPECT_TRUE(at::equal(both[0].slice(0, 1, 2), second[0])) << "a picture's result does not depend on the batch";
}

TEST(Network, ComputesByHandCheckedNumbersOnBothPaths) {
  for (const bool plain : {true, false}) {
    PlanOptions options = OnCpu();
    options.plain = plain;
    Network network(Small(), options);
    const at::Tensor x = at::ones({1, 2, 4, 4});
    const std::vector<at::Tensor> y = network.Run(x);
    EXPECT_FLOAT_EQ(y[0][0][0][0][0].item<float>(), 3);    // 1 + 2
    EXPECT_FLOAT_EQ(y[0][0][1][3][3].item<float>(), -93);  // 3 + 4 - 100
    EXPECT_FLOAT_EQ(y[1][0][1][3][3].item<float>(), 0);    // clipped
    EXPECT_FLOAT_EQ(y[1][0][2][2][1].item<float>(), 12);   // 5 + 6 + 1
    EXPECT_EQ(network.output_names(), (std::vector<std::string>{"a", "b"}));
  }
}

TEST(Network, ObeysARequestToStop) {
  Network network(Small(), OnCpu());
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(network.Run(at::ones({1, 2, 4, 4}), stop.get_token()), Cancelled);
}

TEST(Network, TakesInputsInAnyMemoryOrder) {
  Network network(Small(), OnCpu());
  const at::Tensor x = at::arange(32, at::kFloat).view({1, 2, 4, 4});
  EXPECT_TRUE(at::equal(network.Run(x)[0], network.Run(x.contiguous(at::MemoryFormat::ChannelsLast))[0]));
}

TEST(ChooseDevice, SaysWhyThereIsNoGpu) {
  const DeviceReport report = ChooseDevice(DeviceKind::kAuto);
  EXPECT_EQ(report.why_no_gpu.empty(), report.kind == DeviceKind::kCuda);
}

}  // namespace
}  // namespace kinora::nn
