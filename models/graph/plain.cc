#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include "core/util/job.h"
#include "models/graph/executor.h"

namespace kinora::nn {
namespace {

class PlainExecutor : public Plan::Executor {
 public:
  PlainExecutor(const Graph& graph, const DeviceReport& device, bool half)
      : Executor(graph),
        graph_(graph),
        device_(device.kind == DeviceKind::kCuda ? at::kCUDA : at::kCPU),
        type_(half ? at::kHalf : at::kFloat),
        last_use_(graph.values().size(), -1) {
    for (std::size_t i = 0; i < graph.values().size(); ++i) {
      constants_.push_back(graph.values()[i].constant ? OnDevice(TensorFromConstant(*graph.values()[i].constant))
                                                      : at::Tensor());
    }
    for (std::size_t n = 0; n < graph.nodes().size(); ++n) {
      for (const ValueId input : graph.nodes()[n].inputs) {
        if (input != kNoValue) last_use_[static_cast<std::size_t>(input)] = static_cast<int>(n);
      }
    }
    for (const ValueId output : graph.outputs()) last_use_[static_cast<std::size_t>(output)] = -1;
  }

  std::vector<at::Tensor> Run(std::span<const at::Tensor> inputs, const std::stop_token& stop) override {
    const c10::InferenceMode no_gradients;
    std::vector<at::Tensor> values = constants_;
    for (std::size_t i = 0; i < inputs.size(); ++i)
      values[static_cast<std::size_t>(graph_.inputs()[i])] = OnDevice(inputs[i]);
    for (std::size_t n = 0; n < graph_.nodes().size(); ++n) {
      if (stop.stop_requested()) throw Cancelled{};
      Step(static_cast<int>(n), values);
    }
    std::vector<at::Tensor> outputs;
    for (const ValueId output : graph_.outputs()) {
      const at::Tensor& value = values[static_cast<std::size_t>(output)];
      outputs.push_back((value.is_floating_point() ? value.to(at::kFloat) : value).contiguous());
    }
    return outputs;
  }

 private:
  at::Tensor OnDevice(const at::Tensor& tensor) const {
    at::Tensor out = tensor.is_floating_point() ? tensor.to(device_, type_) : tensor.to(device_);
    return out.dim() == 4 ? out.contiguous(at::MemoryFormat::ChannelsLast) : out;
  }

  void Step(int n, std::vector<at::Tensor>& values) const {
    const Node& node = graph_.nodes()[static_cast<std::size_t>(n)];
    std::vector<at::Tensor> in;
    for (const ValueId input : node.inputs)
      in.push_back(input == kNoValue ? at::Tensor() : values[static_cast<std::size_t>(input)]);
    std::vector<at::Tensor> out = RunPlainNode(graph_, node, in);
    for (std::size_t i = 0; i < out.size(); ++i) values[static_cast<std::size_t>(node.outputs[i])] = std::move(out[i]);
    for (const ValueId input : node.inputs) {
      if (input != kNoValue && last_use_[static_cast<std::size_t>(input)] == n && !graph_.constant(input)) {
        values[static_cast<std::size_t>(input)] = at::Tensor();
      }
    }
  }

  Graph graph_;
  at::Device device_;
  at::ScalarType type_;
  std::vector<int> last_use_;
  std::vector<at::Tensor> constants_;
};

}  // namespace

at::Tensor TensorFromConstant(const Constant& constant) {
  if (constant.type == DataType::kFloat32) {
    return at::from_blob(const_cast<float*>(constant.floats.data()), constant.shape, at::kFloat).clone();
  }
  const at::Tensor ints = at::from_blob(const_cast<int64_t*>(constant.ints.data()), constant.shape, at::kLong).clone();
  return constant.type == DataType::kBool ? ints.to(at::kBool) : ints;
}

std::unique_ptr<Plan::Executor> MakePlainExecutor(const Graph& specialised, const DeviceReport& device, bool half) {
  return std::make_unique<PlainExecutor>(specialised, device, half);
}

}  // namespace kinora::nn
