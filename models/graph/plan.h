#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "models/graph/graph.h"

namespace at {
class Tensor;
}

namespace kinora::nn {

enum class DeviceKind { kAuto, kCpu, kCuda };

// Where a network runs, to be shown to the user.
struct DeviceReport {
  DeviceKind kind = DeviceKind::kCpu;  // never kAuto
  std::string name;                    // "CPU with AVX-512", "NVIDIA H100"
  std::string why_no_gpu;              // one sentence where kAuto found none that works; else empty
};

// The device that `wanted` leads to here. Throws Error (device) where a GPU was demanded and none works.
DeviceReport ChooseDevice(DeviceKind wanted);

struct PlanOptions {
  DeviceKind device = DeviceKind::kAuto;
  // Names of the outputs to compute; empty = all. What only others need is not computed.
  std::vector<std::string> outputs;
  // On a CPU: at::'s plain operators, one node after another, instead of our own kernels. The reference in tests.
  bool plain = false;
  // On a GPU: half precision.
  bool half_on_gpu = true;
  // The instruction set of our own kernels: 0 = the best this machine has, 1 = baseline, 2 = AVX2, 3 = AVX-512. Lower
  // ones are for tests.
  int instruction_set = 0;
  // On a CPU: measures each step, for Plan::Profile().
  bool profile = false;
};

// What one step of a plan costs: the shortest time of all runs.
struct StepTime {
  std::string name;
  std::string kind;  // "1x1", "depthwise 3x3", …
  int64_t multiply_adds = 0;
  double seconds = 0;
};

// A network made ready for inputs of one size on one device: packed weights, planned memory. Run() may be called from
// one thread at a time. Uses as many threads as at::get_num_threads() said when it was made.
class Plan {
 public:
  class Executor;

  explicit Plan(std::unique_ptr<Executor> executor);
  ~Plan();
  Plan(Plan&&) noexcept;
  Plan& operator=(Plan&&) noexcept;

  // One float32 tensor an input, in the order and layout of the graph's inputs, on any device and with any strides.
  // Returns new tensors on the CPU (a GPU's stay on the GPU, as float32). Looks at `stop` between nodes and throws
  // Cancelled.
  std::vector<at::Tensor> Run(std::span<const at::Tensor> inputs, const std::stop_token& stop = {});

  const std::vector<std::string>& input_names() const;
  const std::vector<std::string>& output_names() const;
  const std::vector<Shape>& input_shapes() const;
  const std::vector<Shape>& output_shapes() const;
  // Whether Run() takes any number of pictures, not only that of input_shapes(): so it is on a CPU for a network that
  // WithFreeBatch made. Whole pictures are then shared out among the threads, and each gets the bits it gets alone.
  bool takes_any_count() const;
  // In the order of the steps; empty unless the options asked for it.
  std::vector<StepTime> Profile() const;

 private:
  std::unique_ptr<Executor> executor_;
};

// Makes the plan for inputs of these sizes. Throws Error where the network cannot take them.
Plan Compile(const Graph& graph, std::span<const Shape> input_shapes, const PlanOptions& options = {});

// A network that picks the plan by the sizes of what it is given, and keeps the plans of the sizes used last.
// Run() may be called from several threads; they take turns.
class Network {
 public:
  explicit Network(Graph graph, PlanOptions options = {});
  ~Network();

  // Makes the plan for these sizes now. Whether it takes any number of pictures (see Plan).
  bool Prepare(const std::vector<Shape>& input_shapes);

  // As Plan::Run.
  std::vector<at::Tensor> Run(std::span<const at::Tensor> inputs, const std::stop_token& stop = {});
  std::vector<at::Tensor> Run(const at::Tensor& input, const std::stop_token& stop = {});

  const Graph& graph() const { return graph_; }
  const DeviceReport& device() const { return device_; }
  // In the order of what Run() returns.
  const std::vector<std::string>& output_names() const { return output_names_; }

 private:
  struct Entry;
  // Moves the plan for these sizes to the front, and makes it where there is none.
  Plan& PlanFor(const std::vector<Shape>& shapes);

  Graph graph_;
  PlanOptions options_;
  DeviceReport device_;
  std::vector<std::string> output_names_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Entry>> plans_;  // used last in front
};

}  // namespace kinora::nn
