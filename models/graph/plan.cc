#include "models/graph/plan.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <fmt/format.h>

#include <algorithm>

#include "core/util/error.h"
#include "models/graph/executor.h"
#include "models/graph/passes.h"
#include "models/graph/specialise.h"

namespace kinora::nn {
namespace {

constexpr std::size_t kPlansKept = 6;

Shape ShapeOf(const at::Tensor& tensor) {
  return {tensor.sizes().begin(), tensor.sizes().end()};
}

// Runs a batch picture by picture: the layers of one picture stay in the caches, those of many do not. Each picture's
// result is exactly what it is alone.
class PictureByPicture : public Plan::Executor {
 public:
  PictureByPicture(const Graph& whole, std::unique_ptr<Executor> one) : Executor(whole), one_(std::move(one)) {}

  std::vector<at::Tensor> Run(std::span<const at::Tensor> inputs, const std::stop_token& stop) override {
    std::vector<at::Tensor> outputs;
    for (const Shape& shape : output_shapes) outputs.push_back(at::empty(shape));
    for (int64_t n = 0; n < input_shapes[0][0]; ++n) {
      std::vector<at::Tensor> picture;
      for (const at::Tensor& input : inputs) picture.push_back(input.slice(0, n, n + 1));
      const std::vector<at::Tensor> results = one_->Run(picture, stop);
      for (std::size_t i = 0; i < results.size(); ++i) outputs[i].slice(0, n, n + 1).copy_(results[i]);
    }
    return outputs;
  }
  std::vector<StepTime> Profile() const override { return one_->Profile(); }

 private:
  std::unique_ptr<Executor> one_;
};

// Whether the first dimension of all float inputs and outputs is the number of pictures.
bool IsBatch(const Graph& graph, const Graph& whole) {
  const int64_t count = whole.inputs().empty() || whole.value(whole.inputs()[0]).shape.empty()
                            ? 0
                            : whole.value(whole.inputs()[0]).shape[0];
  const auto leads = [&](ValueId id) {
    const Value& value = whole.value(id);
    return value.type == DataType::kFloat32 && !value.shape.empty() && value.shape[0] == count;
  };
  bool batch = count > 1;
  for (const ValueId id : graph.inputs()) {
    const Value& value = graph.value(id);
    batch = batch && !value.symbols.empty() && value.symbols[0] == kPictures;
  }
  return batch && std::all_of(whole.inputs().begin(), whole.inputs().end(), leads) &&
         std::all_of(whole.outputs().begin(), whole.outputs().end(), leads);
}

std::unique_ptr<Plan::Executor> MakeOwnExecutor(const Graph& graph, const Graph& whole,
                                                std::span<const Shape> input_shapes, const PlanOptions& options) {
  if (!IsBatch(graph, whole)) return MakeCpuExecutor(FuseLayers(whole), options);
  std::vector<Shape> one(input_shapes.begin(), input_shapes.end());
  for (Shape& shape : one) shape[0] = 1;
  const Graph single = RemoveUnused(Specialise(graph, one));
  return std::make_unique<PictureByPicture>(whole, MakeCpuExecutor(FuseLayers(single), options));
}

Graph Wanted(const Graph& graph, const PlanOptions& options) {
  return options.outputs.empty() ? graph : KeepOutputs(graph, options.outputs);
}

}  // namespace

DeviceReport ChooseDevice(DeviceKind wanted) {
  DeviceReport report{DeviceKind::kCpu, "CPU", ""};
  if (wanted == DeviceKind::kCpu) return report;
  std::string why = "this LibTorch was built without CUDA";
  try {
    if (at::hasCUDA()) {
      at::ones({1}, at::TensorOptions().device(at::kCUDA)).add_(1).cpu();
      return {DeviceKind::kCuda, "GPU (CUDA)", ""};
    }
  } catch (const c10::Error& error) {
    why = error.what_without_backtrace();
    why = why.substr(0, why.find('\n'));
  }
  if (wanted == DeviceKind::kCuda) {
    throw Error(ErrorKind::kDevice, "the GPU cannot be used: " + why, "",
                "install a driver and a LibTorch with CUDA, or run on the CPU");
  }
  report.why_no_gpu = why;
  return report;
}

Plan::Executor::Executor(const Graph& graph) {
  for (const ValueId id : graph.inputs()) {
    input_names.push_back(graph.value(id).name);
    input_shapes.push_back(graph.value(id).shape);
  }
  for (const ValueId id : graph.outputs()) {
    output_names.push_back(graph.value(id).name);
    output_shapes.push_back(graph.value(id).shape);
  }
}

Plan::Plan(std::unique_ptr<Executor> executor) : executor_(std::move(executor)) {}
Plan::~Plan() = default;
Plan::Plan(Plan&&) noexcept = default;
Plan& Plan::operator=(Plan&&) noexcept = default;

std::vector<at::Tensor> Plan::Run(std::span<const at::Tensor> inputs, const std::stop_token& stop) {
  bool fits = inputs.size() == executor_->input_shapes.size();
  for (std::size_t i = 0; fits && i < inputs.size(); ++i) fits = ShapeOf(inputs[i]) == executor_->input_shapes[i];
  if (!fits) throw Error(ErrorKind::kInternal, "a plan was given inputs of other sizes than it was made for");
  try {
    return executor_->Run(inputs, stop);
  } catch (const c10::Error& error) {
    throw Error(ErrorKind::kDevice, fmt::format("the network could not be run: {}", error.what_without_backtrace()));
  }
}

const std::vector<std::string>& Plan::input_names() const {
  return executor_->input_names;
}
const std::vector<std::string>& Plan::output_names() const {
  return executor_->output_names;
}
const std::vector<Shape>& Plan::input_shapes() const {
  return executor_->input_shapes;
}
const std::vector<Shape>& Plan::output_shapes() const {
  return executor_->output_shapes;
}

std::vector<StepTime> Plan::Profile() const {
  return executor_->Profile();
}

Plan Compile(const Graph& graph, std::span<const Shape> input_shapes, const PlanOptions& options) {
  const DeviceReport device = ChooseDevice(options.device);
  const Graph wanted = Wanted(graph, options);
  const Graph specialised = RemoveUnused(Specialise(wanted, input_shapes));
  if (device.kind == DeviceKind::kCpu && !options.plain)
    return Plan(MakeOwnExecutor(wanted, specialised, input_shapes, options));
  return Plan(MakePlainExecutor(specialised, device, device.kind == DeviceKind::kCuda && options.half_on_gpu));
}

struct Network::Entry {
  std::vector<Shape> shapes;
  Plan plan;
};

Network::Network(Graph graph, PlanOptions options)
    : graph_(Wanted(graph, options)), options_(std::move(options)), device_(ChooseDevice(options_.device)) {
  options_.outputs.clear();
  options_.device = device_.kind;
  for (const ValueId id : graph_.outputs()) output_names_.push_back(graph_.value(id).name);
}

Network::~Network() = default;

std::vector<at::Tensor> Network::Run(std::span<const at::Tensor> inputs, const std::stop_token& stop) {
  std::vector<Shape> shapes;
  for (const at::Tensor& input : inputs) shapes.push_back(ShapeOf(input));
  const std::scoped_lock lock(mutex_);
  auto found = std::find_if(plans_.begin(), plans_.end(), [&](const auto& entry) { return entry->shapes == shapes; });
  if (found == plans_.end()) {
    Plan plan = Compile(graph_, shapes, options_);
    if (plans_.size() >= kPlansKept) plans_.pop_back();
    plans_.insert(plans_.begin(), std::make_unique<Entry>(Entry{std::move(shapes), std::move(plan)}));
  } else {
    std::rotate(plans_.begin(), found, found + 1);
  }
  return plans_.front()->plan.Run(inputs, stop);
}

std::vector<at::Tensor> Network::Run(const at::Tensor& input, const std::stop_token& stop) {
  return Run(std::span<const at::Tensor>(&input, 1), stop);
}

}  // namespace kinora::nn
