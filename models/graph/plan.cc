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

std::vector<Shape> ShapesOf(std::span<const at::Tensor> tensors) {
  std::vector<Shape> shapes;
  for (const at::Tensor& tensor : tensors) shapes.emplace_back(tensor.sizes().begin(), tensor.sizes().end());
  return shapes;
}

// Whether the network takes any number of pictures: WithFreeBatch made it so, and the first dimension of all its
// inputs and outputs is that number. `shapes` are the inputs' sizes for any number.
bool TakesPictures(const Graph& graph, std::vector<Shape> shapes) {
  constexpr int64_t kCount = 2;
  for (const ValueId id : graph.inputs()) {
    const Value& value = graph.value(id);
    if (value.symbols.empty() || value.symbols[0] != kPictures) return false;
  }
  for (Shape& shape : shapes) {
    if (shape.empty() || shape[0] != shapes[0][0]) return false;
  }
  for (Shape& shape : shapes) shape[0] = kCount;
  const Graph some = Specialise(graph, shapes);
  const auto leads = [&](ValueId id) {
    const Value& value = some.value(id);
    return value.type == DataType::kFloat32 && !value.shape.empty() && value.shape[0] == kCount && !value.constant;
  };
  return !graph.inputs().empty() && std::all_of(some.inputs().begin(), some.inputs().end(), leads) &&
         std::all_of(some.outputs().begin(), some.outputs().end(), leads);
}

std::unique_ptr<Plan::Executor> MakeOwnExecutor(const Graph& graph, const Graph& whole,
                                                std::span<const Shape> input_shapes, const PlanOptions& options) {
  std::vector<Shape> one(input_shapes.begin(), input_shapes.end());
  if (!TakesPictures(graph, one)) return MakeCpuExecutor(whole, FuseLayers(whole), false, options);
  for (Shape& shape : one) shape[0] = 1;
  return MakeCpuExecutor(whole, FuseLayers(RemoveUnused(Specialise(graph, one))), true, options);
}

// Whether a plan for inputs of the sizes `made` takes those of `given`.
bool Fits(const std::vector<Shape>& made, const std::vector<Shape>& given, bool any_count) {
  if (made.size() != given.size()) return false;
  for (std::size_t i = 0; i < made.size(); ++i) {
    Shape sizes = given[i];
    if (any_count && !sizes.empty() && sizes[0] > 0 && sizes[0] == given[0][0]) sizes[0] = made[i][0];
    if (sizes != made[i]) return false;
  }
  return true;
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
  if (!Fits(executor_->input_shapes, ShapesOf(inputs), executor_->any_count))
    throw Error(ErrorKind::kInternal, "a plan was given inputs of other sizes than it was made for");
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

bool Plan::takes_any_count() const {
  return executor_->any_count;
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
  Plan plan;
};

Network::Network(Graph graph, PlanOptions options)
    : graph_(Wanted(graph, options)), options_(std::move(options)), device_(ChooseDevice(options_.device)) {
  options_.outputs.clear();
  options_.device = device_.kind;
  for (const ValueId id : graph_.outputs()) output_names_.push_back(graph_.value(id).name);
}

Network::~Network() = default;

Plan& Network::PlanFor(const std::vector<Shape>& shapes) {
  auto found = std::find_if(plans_.begin(), plans_.end(), [&](const auto& entry) {
    return Fits(entry->plan.input_shapes(), shapes, entry->plan.takes_any_count());
  });
  if (found == plans_.end()) {
    Plan plan = Compile(graph_, shapes, options_);
    if (plans_.size() >= kPlansKept) plans_.pop_back();
    plans_.insert(plans_.begin(), std::make_unique<Entry>(Entry{std::move(plan)}));
  } else {
    std::rotate(plans_.begin(), found, found + 1);
  }
  return plans_.front()->plan;
}

bool Network::Prepare(const std::vector<Shape>& input_shapes) {
  const std::scoped_lock lock(mutex_);
  return PlanFor(input_shapes).takes_any_count();
}

std::vector<at::Tensor> Network::Run(std::span<const at::Tensor> inputs, const std::stop_token& stop) {
  const std::scoped_lock lock(mutex_);
  return PlanFor(ShapesOf(inputs)).Run(inputs, stop);
}

std::vector<at::Tensor> Network::Run(const at::Tensor& input, const std::stop_token& stop) {
  return Run(std::span<const at::Tensor>(&input, 1), stop);
}

}  // namespace kinora::nn
