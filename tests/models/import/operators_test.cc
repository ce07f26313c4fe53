// Small networks, most of one operator, against what ONNX Runtime and LiteRT computed (tests/data/models): the
// importers, the plain executor, and our kernels compiled for each instruction set. And damaged files.
#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <random>

#include "core/util/error.h"
#include "models/graph/plan.h"
#include "models/graph/specialise.h"
#include "models/import/guess_card.h"
#include "models/import/import.h"
#include "tests/models/import/fixtures.h"
#include "tests/models/import/reference_input.h"

namespace kinora::nn {
namespace {

using nlohmann::json;
using test::Architecture;
using test::Architectures;
using test::FromBase64;

const json& Cases() {
  static const json cases = test::ReadFixture("operators.json");
  return cases;
}

void Check(const json& entry, const PlanOptions& options, const std::string& how) {
  SCOPED_TRACE(entry["name"].get<std::string>() + " " + how);
  const float tolerance = entry.value("tolerance", 2e-5F);
  const Graph graph = ImportNetwork(FromBase64(entry["network"].get<std::string>()), "test");
  const at::Tensor x = nn::test::ReferenceInput(entry["shape"].get<std::vector<int64_t>>(), -2, 2);
  Network network(graph, options);
  const std::vector<at::Tensor> y = network.Run(x);
  ASSERT_EQ(y.size(), entry["outputs"].size());
  for (std::size_t i = 0; i < y.size(); ++i) {
    const json& expected = entry["outputs"][i];
    ASSERT_EQ(y[i].sizes().vec(), expected["shape"].get<std::vector<int64_t>>());
    const int64_t step = std::max<int64_t>(1, (y[i].numel() + 59) / 60);
    const at::Tensor samples = y[i].reshape({-1}).slice(0, 0, y[i].numel(), step).contiguous();
    const auto values = expected["values"].get<std::vector<float>>();
    ASSERT_EQ(samples.numel(), static_cast<int64_t>(values.size()));
    for (std::size_t k = 0; k < values.size(); ++k) {
      const float actual = samples.const_data_ptr<float>()[k];
      ASSERT_NEAR(actual, values[k], tolerance * std::max(1.F, std::abs(values[k]))) << "sample " << k;
    }
  }
}

TEST(Operators, PlainExecutorAgreesWithTheReference) {
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  options.plain = true;
  for (const json& entry : Cases()) Check(entry, options, "plain");
}

class OperatorKernels : public testing::TestWithParam<int> {};

TEST_P(OperatorKernels, AgreeWithTheReference) {
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  options.instruction_set = GetParam();
  for (const json& entry : Cases()) Check(entry, options, "set " + std::to_string(GetParam()));
}

// Baseline, AVX2, AVX-512; a set that this machine lacks runs as the next lower.
INSTANTIATE_TEST_SUITE_P(InstructionSets, OperatorKernels, testing::Values(1, 2, 3));

TEST_P(OperatorKernels, AgreeWithTheReferenceOnWholeNetworks) {
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  options.instruction_set = GetParam();
  for (const json& entry : Architectures()) Check(entry, options, "set " + std::to_string(GetParam()));
}

TEST(Architectures, PlainExecutorAgreesWithTheReference) {
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  options.plain = true;
  for (const json& entry : Architectures()) Check(entry, options, "plain");
}

Card CardOf(const std::string& name) {
  return GuessCard(ImportNetwork(Architecture(name), "net.onnx"), "net.onnx");
}

TEST(Architectures, AreKnownByTheirOutputs) {
  // Pictures of any number: the exports have a free first dimension.
  const Card rtmpose = CardOf("rtmpose 11 x 1"), graph = CardOf("rtmpose 18 graph x 1");
  for (const Card& card : {rtmpose, graph}) {
    EXPECT_EQ(card.decoder, DecoderKind::kSimcc);
    EXPECT_EQ(card.keypoint_set, "coco17");
    EXPECT_DOUBLE_EQ(card.simcc_split, 2);
    EXPECT_EQ(card.width_px, 64);
  }
  EXPECT_EQ(CardOf("rtmdet 17 x 1").decoder, DecoderKind::kRtmdet);
  EXPECT_EQ(CardOf("vitpose 17 x 1").decoder, DecoderKind::kHeatmapDark);
  // RTMDet's and YOLOX's boxes look alike, their pictures do not.
  EXPECT_THROW(CardOf("end_to_end 11 x 1"), Error);
}

TEST(Architectures, SurviveDamage) {
  std::mt19937 random(20261121);
  for (int i = 0; i < 1000; ++i) {
    const json& entry = Architectures()[random() % Architectures().size()];
    std::vector<std::byte> bytes = FromBase64(entry["network"].get<std::string>());
    for (int k = 0; k < 8; ++k) bytes[random() % bytes.size()] = static_cast<std::byte>(random());
    if (i % 7 == 0) bytes.resize(random() % bytes.size());
    try {
      const Graph graph = ImportNetwork(bytes, "damaged");
      static_cast<void>(Specialise(graph, DeclaredShapes(graph)));
    } catch (const Error&) {
    }
  }
}

// Bytes changed, cut off or repeated: an Error or a network, never a crash or a huge allocation.
TEST(ImportNetwork, SurvivesTenThousandDamagedFiles) {
  std::mt19937 random(20240521);
  const json& cases = Cases();
  int errors = 0;
  for (int i = 0; i < 10000; ++i) {
    // The TFLite file is the last; every third file is it.
    const std::size_t pick = i % 3 == 0 ? cases.size() - 1 : random() % cases.size();
    std::vector<std::byte> bytes = FromBase64(cases[pick]["network"].get<std::string>());
    const int changes = 1 + static_cast<int>(random() % 8);
    for (int k = 0; k < changes; ++k) bytes[random() % bytes.size()] = static_cast<std::byte>(random());
    if (i % 7 == 0) bytes.resize(random() % bytes.size());
    try {
      const Graph graph = ImportNetwork(bytes, "damaged");
      static_cast<void>(Specialise(graph, DeclaredShapes(graph)));
    } catch (const Error&) {
      ++errors;
    }
  }
  EXPECT_GT(errors, 1000);
}

TEST(ImportNetwork, NamesWhatItDoesNotKnow) {
  std::vector<std::byte> bytes = FromBase64(Cases()[0]["network"].get<std::string>());
  const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const std::size_t at = text.find("Relu");
  ASSERT_NE(at, std::string::npos);
  bytes[at + 3] = std::byte{'x'};
  try {
    ImportNetwork(bytes, "net.onnx");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("Relx"), std::string::npos) << error.what();
    EXPECT_NE(error.where().find("net.onnx"), std::string::npos);
  }
}

TEST(ImportNetwork, RefusesWhatIsNoNetwork) {
  EXPECT_THROW(ImportNetwork(std::vector<std::byte>(100, std::byte{0x20}), "x"), Error);
  EXPECT_THROW(ImportNetwork(std::vector<std::byte>(), "x"), Error);
  EXPECT_THROW(ImportNetwork("/nowhere/at/all.onnx"), Error);
}

}  // namespace
}  // namespace kinora::nn
