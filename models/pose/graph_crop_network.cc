#include "models/pose/graph_crop_network.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/util/error.h"
#include "models/graph/cpu/thread_pool.h"
#include "models/graph/plan.h"
#include "models/pose/device_sampling_internal.h"

namespace kinora {
namespace {

nn::PlanOptions PlanOptionsOf(const CropNetworkOptions& options) {
  nn::PlanOptions plan;
  plan.device = options.cuda ? nn::DeviceKind::kCuda : nn::DeviceKind::kCpu;
  plan.half_on_gpu = options.half_precision;
  plan.outputs = options.outputs;
  return plan;
}

// The sizes of a run of `batch` crops.
nn::Shape InputShape(const InputFormat& format, std::int64_t batch) {
  if (format.channels_last) return {batch, format.height_px, format.width_px, 3};
  return {batch, 3, format.height_px, format.width_px};
}

// What a file declares as its first dimension: -1 for any number.
std::int64_t DeclaredBatch(const nn::Graph& graph, const InputFormat& format) {
  const nn::Shape wanted = InputShape(format, -1);
  const bool one = graph.inputs().size() == 1;
  const nn::Shape shape = one ? graph.value(graph.inputs()[0]).shape : nn::Shape();
  bool fits = shape.size() == wanted.size();
  for (std::size_t i = 1; fits && i < shape.size(); ++i) fits = shape[i] == wanted[i] || shape[i] == -1;
  if (!fits)
    throw Error(ErrorKind::kFile,
                fmt::format("the network's input is {}, its card says {}",
                            one ? nn::ToString(shape) : "not one picture", nn::ToString(wanted)),
                {}, "correct width_px, height_px and layout in the network's card");
  return shape[0];
}

class GraphCropNetwork final : public CropNetwork {
 public:
  GraphCropNetwork(const nn::Graph& graph, const CropNetworkOptions& options)
      : options_(options), network_(graph, PlanOptionsOf(options)) {
    const std::int64_t declared = DeclaredBatch(graph, options.format);
    if (declared > 0) options_.batch = static_cast<int>(declared);
    order_ = OutputOrder();
    if (options_.cuda) return;
    any_count_ = network_.Prepare({InputShape(options_.format, options_.batch)});
    input_ = at::zeros(InputShape(options_.format, options_.batch));
  }

  const InputFormat& format() const override { return options_.format; }

  void Run(std::span<const Crop> crops, const Sink& sink, const Job& job) override {
    const auto batch = static_cast<std::size_t>(options_.batch);
    Pictures pictures;
    for (std::size_t begin = 0; begin < crops.size(); begin += batch) {
      job.CheckStop();
      const std::span<const Crop> part = crops.subspan(begin, std::min(batch, crops.size() - begin));
      const at::Tensor input = options_.cuda ? SampleOnDevice(part, pictures) : SampleHere(part);
      const std::vector<at::Tensor> outputs = Fetched(network_.Run(input, job.stop_token()));
      CheckCount(outputs, input.size(0));
      for (std::size_t i = 0; i < part.size(); ++i) sink(begin + i, ViewsOf(outputs, i));
    }
  }

 private:
  using Pictures = std::map<const PictureView*, at::Tensor>;

  std::vector<std::size_t> OutputOrder() const {
    const std::vector<std::string>& names = network_.output_names();
    std::vector<std::size_t> order;
    for (const std::string& wanted : options_.outputs.empty() ? names : options_.outputs) {
      const auto found = std::find(names.begin(), names.end(), wanted);
      if (found == names.end())
        throw Error(ErrorKind::kFile, fmt::format("the network has no output \"{}\"", wanted), {},
                    "correct the outputs in the network's card");
      order.push_back(static_cast<std::size_t>(found - names.begin()));
    }
    return order;
  }

  at::Tensor SampleHere(std::span<const Crop> part) {
    float* slots = input_.data_ptr<float>();
    const auto sample = [&](int i) {
      const auto at = static_cast<std::size_t>(i);
      SampleCrop(part[at], options_.format, slots + at * options_.format.size());
    };
    nn::cpu::ThreadPool::Turn turn(*pool_);
    turn.pool().Run(static_cast<int>(part.size()), sample);
    return any_count_ ? input_.slice(0, 0, static_cast<std::int64_t>(part.size())) : input_;
  }

  at::Tensor SampleOnDevice(std::span<const Crop> part, Pictures& pictures) const {
    const at::Device device(at::kCUDA);
    std::vector<at::Tensor> inputs;
    for (const Crop& crop : part) {
      at::Tensor& picture = pictures[crop.picture];
      if (!picture.defined()) picture = UploadPicture(*crop.picture, device);
      inputs.push_back(SampleCropOnDevice(picture, crop, options_.format));
    }
    while (inputs.size() < static_cast<std::size_t>(options_.batch)) inputs.push_back(at::zeros_like(inputs.front()));
    return at::stack(inputs);
  }

  // In the wanted order, in this machine's memory, as plain arrays.
  std::vector<at::Tensor> Fetched(const std::vector<at::Tensor>& raw) const {
    std::vector<at::Tensor> outputs;
    for (const std::size_t i : order_) {
      outputs.push_back(raw[i].to(at::kCPU, at::kFloat).contiguous());
    }
    return outputs;
  }

  void CheckCount(const std::vector<at::Tensor>& outputs, std::int64_t count) const {
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      if (outputs[i].dim() < 1 || outputs[i].size(0) != count)
        throw Error(
            ErrorKind::kFile,
            fmt::format("the output \"{}\" does not have one entry a picture", network_.output_names()[order_[i]]), {},
            "correct the outputs in the network's card");
    }
  }

  std::vector<TensorView> ViewsOf(const std::vector<at::Tensor>& outputs, std::size_t slot) const {
    std::vector<TensorView> views;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      const at::Tensor& output = outputs[i];
      TensorView view{network_.output_names()[order_[i]], {output.sizes().begin() + 1, output.sizes().end()}, nullptr};
      view.data = output.data_ptr<float>() + slot * view.size();
      views.push_back(std::move(view));
    }
    return views;
  }

  CropNetworkOptions options_;
  nn::Network network_;
  std::vector<std::size_t> order_;
  bool any_count_ = false;  // a run that is not full needs no filling up
  at::Tensor input_;        // kept from run to run
  std::shared_ptr<nn::cpu::ThreadPool> pool_ = nn::cpu::ThreadPool::Shared(at::get_num_threads());
};

}  // namespace

std::unique_ptr<CropNetwork> MakeGraphCropNetwork(const nn::Graph& graph, const CropNetworkOptions& options) {
  return std::make_unique<GraphCropNetwork>(graph, options);
}

}  // namespace kinora
