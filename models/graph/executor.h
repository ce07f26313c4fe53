#pragma once

#include <ATen/core/Tensor.h>

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "models/graph/plan.h"

namespace kinora::nn {

// What runs a specialised graph. Inside models/graph only.
class Plan::Executor {
 public:
  explicit Executor(const Graph& graph);
  virtual ~Executor() = default;

  // `inputs` have been checked against input_shapes.
  virtual std::vector<at::Tensor> Run(std::span<const at::Tensor> inputs, const std::stop_token& stop) = 0;
  virtual std::vector<StepTime> Profile() const { return {}; }

  // Whether Run takes any number of pictures: the first dimension of all inputs and outputs.
  bool any_count = false;
  std::vector<std::string> input_names;
  std::vector<std::string> output_names;
  std::vector<Shape> input_shapes;
  std::vector<Shape> output_shapes;
};

// plain.cc: every node by at::'s operators.
std::unique_ptr<Plan::Executor> MakePlainExecutor(const Graph& specialised, const DeviceReport& device, bool half);

// plan_cpu_executor.cc: our own kernels; what they cannot do by at::'s operators. `program` is `whole` with its layers
// fused, or, where the inputs are `pictures`, the same for one of them.
std::unique_ptr<Plan::Executor> MakeCpuExecutor(const Graph& whole, const Graph& program, bool pictures,
                                                const PlanOptions& options);

// Computes one node by at::'s operators: inputs of the node (undefined where left out) to its outputs. Tensors of the
// graph's own dimension order; strides are free.
std::vector<at::Tensor> RunPlainNode(const Graph& graph, const Node& node, std::span<const at::Tensor> inputs);
at::Tensor TensorFromConstant(const Constant& constant);

}  // namespace kinora::nn
