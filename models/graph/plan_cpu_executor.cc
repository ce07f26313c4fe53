#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <atomic>
#include <exception>

#include "models/graph/executor.h"
#include "models/graph/plan_cpu.h"

namespace kinora::nn {
namespace {

using cpu::Lane;
using cpu::Outside;
using cpu::ThreadPool;

Outside OutsideOf(const at::Tensor& tensor) {
  return {tensor.data_ptr<float>(),
          {tensor.sizes().begin(), tensor.sizes().end()},
          {tensor.strides().begin(), tensor.strides().end()}};
}

// Picture n of a batch.
std::vector<Outside> Pictures(std::span<const Outside> batches, int64_t n) {
  std::vector<Outside> pictures(batches.begin(), batches.end());
  for (Outside& picture : pictures) {
    picture.data += n * picture.strides[0];
    picture.shape[0] = 1;
  }
  return pictures;
}

// Whether so many pictures take less time side by side, a thread each, than one after another on all threads: the
// speed-up of one small network is about 1.25 sqrt(threads).
bool WorthLanes(int64_t pictures, int64_t threads) {
  return 16 * pictures * pictures > 25 * threads;
}

// Runs the program of one picture, or of all inputs at once. The layers of one picture stay in the caches, those of a
// batch do not; and threads that each run pictures of their own never wait for each other. So pictures go through
// `lanes`, and all threads work on one picture only where there are too few pictures for them. A picture's result is
// exactly what it is alone: no sum depends on how the work is cut.
class CpuExecutor : public Plan::Executor {
 public:
  CpuExecutor(const Graph& whole, const Graph& program, bool pictures, const PlanOptions& options)
      : Executor(whole), program_(program, options), pool_(ThreadPool::Shared(at::get_num_threads())) {
    any_count = pictures;
    NeedLanes(1);
  }

  std::vector<at::Tensor> Run(std::span<const at::Tensor> inputs, const std::stop_token& stop) override {
    const c10::InferenceMode no_gradients;
    const Graph& graph = program_.graph();
    std::vector<at::Tensor> kept;
    std::vector<Outside> in;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      const bool floats = program_.IsFloat(graph.inputs()[i]);
      kept.push_back(floats ? inputs[i].to(at::kCPU, at::kFloat) : inputs[i].cpu());
      in.push_back(floats ? OutsideOf(kept[i]) : Outside{});
      if (!floats) lanes_[0]->tensor(graph.inputs()[i]) = kept[i];
    }
    const int64_t count = any_count ? inputs[0].size(0) : 1;
    std::vector<at::Tensor> outputs;
    std::vector<Outside> out;
    for (std::size_t i = 0; i < output_shapes.size(); ++i) {
      const ValueId id = graph.outputs()[i];
      const bool computed = program_.IsFloat(id) && graph.constant(id) == nullptr;
      Shape shape = output_shapes[i];
      if (any_count) shape[0] = count;
      outputs.push_back(computed ? at::empty(shape) : at::Tensor());
      out.push_back(computed ? OutsideOf(outputs[i]) : Outside{});
    }
    ThreadPool::Turn turn(*pool_);
    if (any_count) {
      RunPictures(turn.pool(), count, in, out, stop);
    } else {
      lanes_[0]->Execute(turn.pool(), in, out, stop);
    }
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      const ValueId id = graph.outputs()[i];
      if (!outputs[i].defined())
        outputs[i] = graph.constant(id) != nullptr ? TensorFromConstant(*graph.constant(id)) : lanes_[0]->tensor(id);
    }
    return outputs;
  }

  std::vector<StepTime> Profile() const override {
    std::vector<StepTime> times;
    for (std::size_t i = 0; i < program_.steps().size(); ++i) {
      const cpu::Step& step = program_.steps()[i];
      times.push_back({step.name, step.kind, step.multiply_adds, lanes_[0]->seconds()[i]});
    }
    return times;
  }

 private:
  void NeedLanes(int64_t count) {
    while (static_cast<int64_t>(lanes_.size()) < count) lanes_.push_back(std::make_unique<Lane>(program_));
  }

  void RunPictures(ThreadPool& pool, int64_t count, std::span<const Outside> in, std::span<const Outside> out,
                   const std::stop_token& stop) {
    const int64_t threads = pool.threads();
    for (int64_t done = 0; done < count;) {
      const int64_t left = count - done;
      if (threads == 1 || !WorthLanes(left, threads)) {
        lanes_[0]->Execute(pool, Pictures(in, done), Pictures(out, done), stop);
        ++done;
        continue;
      }
      const int64_t lanes = std::min(left, threads);
      const int64_t end = done + left / lanes * lanes;
      RunLanes(pool, lanes, done, end, in, out, stop);
      done = end;
    }
  }

  void RunLanes(ThreadPool& pool, int64_t lanes, int64_t begin, int64_t end, std::span<const Outside> in,
                std::span<const Outside> out, const std::stop_token& stop) {
    NeedLanes(lanes);
    std::atomic<int64_t> next{begin};
    std::vector<std::exception_ptr> errors(static_cast<std::size_t>(lanes));
    pool.Run(static_cast<int>(lanes), [&](int l) {
      const c10::InferenceMode no_gradients;
      const auto lane = static_cast<std::size_t>(l);
      try {
        for (int64_t n = next++; n < end; n = next++)
          lanes_[lane]->Execute(ThreadPool::Alone(), Pictures(in, n), Pictures(out, n), stop);
      } catch (...) {
        errors[lane] = std::current_exception();
      }
    });
    for (const std::exception_ptr& error : errors) {
      if (error) std::rethrow_exception(error);
    }
  }

  cpu::Program program_;
  std::shared_ptr<ThreadPool> pool_;
  std::vector<std::unique_ptr<Lane>> lanes_;
};

}  // namespace

std::unique_ptr<Plan::Executor> MakeCpuExecutor(const Graph& whole, const Graph& program, bool pictures,
                                                const PlanOptions& options) {
  const c10::InferenceMode no_gradients;
  return std::make_unique<CpuExecutor>(whole, program, pictures, options);
}

}  // namespace kinora::nn
