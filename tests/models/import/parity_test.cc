// Each imported network against what ONNX Runtime or LiteRT computed from the same input (tests/data/models).
#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "models/graph/plan.h"
#include "models/import/import.h"
#include "tests/models/import/reference_input.h"
#include "tests/support/paths.h"

namespace kinora::nn {
namespace {

using nlohmann::json;

at::Tensor MakeInput(const json& entry) {
  return nn::test::ReferenceInput(entry["shape"].get<std::vector<int64_t>>(), entry["low"].get<float>(),
                                  entry["high"].get<float>());
}

std::filesystem::path NetworkFile(const json& entry) {
  const auto name = entry["file"].get<std::string>();
  if (entry["kind"] == "onnx") return kinora::test::SharedFile("weights/" + name);
  const char* folder = std::getenv("KINORA_MODELS");
  const std::filesystem::path file =
      (folder != nullptr ? std::filesystem::path(folder) : kinora::test::DataFile("../../.deps/models")) / name;
  return std::filesystem::exists(file) ? file : std::filesystem::path();
}

// The largest difference from the stored samples, relative to the range of the output. A single number (BlazePose's
// presence) is a probability with the range 1.
double Difference(const json& expected, const at::Tensor& y) {
  const double range =
      expected["at"].size() == 1 ? 1.0 : expected["high"].get<double>() - expected["low"].get<double>();
  const auto at = expected["at"].get<std::vector<int64_t>>();
  const auto values = expected["values"].get<std::vector<double>>();
  const at::Tensor flat = y.reshape({-1});
  double worst = 0;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const double difference =
        std::abs(static_cast<double>(flat[at[i]].item<float>()) - values[i]) / std::max(range, 1e-6);
    worst = std::isfinite(difference) ? std::max(worst, difference) : 1e9;
  }
  return worst;
}

struct Case {
  const char* name;
  bool plain;
};

class Parity : public testing::TestWithParam<Case> {
 protected:
  json Entry() const {
    std::ifstream stream(kinora::test::DataFile("models/parity.json"));
    const json all = json::parse(stream);
    for (const json& entry : all["networks"]) {
      if (entry["file"].get<std::string>().ends_with(GetParam().name)) return entry;
    }
    return {};
  }
};

TEST_P(Parity, OutputsAgreeWithTheReferenceRuntime) {
  const json entry = Entry();
  ASSERT_FALSE(entry.is_null());
  const std::filesystem::path file = NetworkFile(entry);
  KINORA_SKIP_WITHOUT(file);
  PlanOptions options;
  options.device = DeviceKind::kCpu;
  options.plain = GetParam().plain;
  Network network(ImportNetwork(file), options);
  const at::Tensor x = MakeInput(entry);
  const std::vector<at::Tensor> y = network.Run(x);
  ASSERT_EQ(y.size(), entry["outputs"].size());
  for (std::size_t i = 0; i < y.size(); ++i) {
    const std::string& name = network.output_names()[i];
    ASSERT_TRUE(entry["outputs"].contains(name)) << name;
    const json& expected = entry["outputs"][name];
    EXPECT_EQ(y[i].sizes().vec(), expected["shape"].get<std::vector<int64_t>>()) << name;
    EXPECT_LE(Difference(expected, y[i]), 1e-3) << name;
  }
  // A batch of three pictures, each with its own answer.
  const std::vector<at::Tensor> batch = network.Run(at::cat({x, x * 0.5, x}));
  for (std::size_t i = 0; i < y.size(); ++i) {
    const json& expected = entry["outputs"][network.output_names()[i]];
    EXPECT_LE(Difference(expected, batch[i].slice(0, 0, y[i].size(0))), 1e-3);
    EXPECT_LE(Difference(expected, batch[i].slice(0, 2 * y[i].size(0))), 1e-3);
  }
}

constexpr const char* kNetworks[] = {
    "rtmdet-nano.onnx",          "tinypose_256x192.onnx",      "yolox_nano.onnx",      "pose_landmark_lite.tflite",
    "pose_landmark_full.tflite", "pose_landmark_heavy.tflite", "pose_detection.tflite"};

std::vector<Case> Cases() {
  std::vector<Case> cases;
  for (const char* name : kNetworks) {
    cases.push_back({name, true});
    cases.push_back({name, false});
  }
  return cases;
}

INSTANTIATE_TEST_SUITE_P(Networks, Parity, testing::ValuesIn(Cases()), [](const auto& info) {
  std::string name = info.param.name;
  name = name.substr(0, name.find('.')) + (info.param.plain ? "_plain" : "");
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace kinora::nn
