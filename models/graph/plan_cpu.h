#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/graph/cpu/kernels.h"
#include "models/graph/cpu/thread_pool.h"
#include "models/graph/graph.h"
#include "models/graph/plan.h"

// How a fused graph becomes a list of kernel calls on planned memory. Inside models/graph only.
namespace kinora::nn::cpu {

// A tensor as a window into a piece of memory, with sizes and strides of the graph's own dimension order. Pictures lie
// N, H, W, C in memory; slices, reshapes and transposes are other windows onto the same memory.
struct View {
  int storage = -1;
  Index offset = 0;
  Shape shape;
  Shape strides;
};

// A piece of memory and the steps between which it is in use.
struct Storage {
  Index size = 0;
  int first = -1;
  int last = -1;
  Index place = 0;                            // in the arena
  std::shared_ptr<std::vector<float>> fixed;  // a constant's own memory instead
};

// A picture as the kernels want it: channels contiguous, the rest by pitches.
struct Picture {
  Index images = 1, height = 1, width = 1, channels = 1;
  Index pitch = 0, row_pitch = 0, image_pitch = 0;
  bool dense_rows = false;  // pixels follow each other at `pitch` through all lines and pictures
  View view;
};

class Lane;
using RunFn = std::function<void(Lane&)>;
using BindFn = std::function<RunFn(Lane&)>;

struct Step {
  std::string name;
  std::string kind;
  int64_t multiply_adds = 0;
  BindFn bind;  // called for each lane, once memory is planned
};

// Builds and holds the steps: what all lanes share.
class Program {
 public:
  Program(const Graph& graph, const PlanOptions& options);

  const std::vector<Step>& steps() const { return steps_; }
  bool profile() const { return profile_; }
  // Floats of memory that a lane needs.
  Index arena_size() const { return arena_size_; }
  const Storage& storage(const View& view) const { return storages_[static_cast<std::size_t>(view.storage)]; }
  // Constants for plain steps, by value; undefined elsewhere.
  const std::vector<at::Tensor>& constants() const { return constants_; }
  const float* zeros() const { return zeros_.data(); }

  // For the lowering functions below.
  const Graph& graph() const { return graph_; }
  const Kernels& kernels() const { return kernels_; }
  // Where an input is; a constant becomes fixed memory.
  const View& Find(ValueId id);
  const View& view(ValueId id) const { return views_.at(id); }
  bool IsFloat(ValueId id) const { return graph_.value(id).type == DataType::kFloat32; }
  // Memory for an output: its place inside the tensor it will be joined into, or its own.
  View Allocate(ValueId id);
  // Lets `id` be another window.
  void Bind(ValueId id, View view) { views_[id] = std::move(view); }
  View FixedFloats(std::vector<float> values);
  // Adds a step that reads and writes these views.
  void AddStep(const Node& node, std::string kind, const std::vector<View>& touched, BindFn bind,
               int64_t multiply_adds = 0);
  // There will be this many zeros.
  void NeedZeros(Index channels);
  // A picture whose channels are contiguous, or nothing.
  static std::optional<Picture> AsPicture(const View& view);
  // The same, copied into that order where it is not.
  Picture ToPicture(const Node& node, const View& view);
  void AddCopy(const Node& node, const View& from, const View& to);
  bool elided(ValueId id) const { return elided_[static_cast<std::size_t>(id)]; }

 private:
  void ChoosePlaces();
  void ElideConcats();
  bool SharesOut(const Node& reader, const Node& concat) const;
  bool ReadAsPlanes(ValueId id) const;
  void Lower(const Node& node);
  bool LowerView(const Node& node);
  void LowerConcat(const Node& node);
  void LowerPlain(const Node& node);
  void BindInputs();
  void PlanMemory();
  void Touch(const View& view, int step);

  Graph graph_;
  const Kernels& kernels_;
  bool profile_ = false;
  std::map<ValueId, View> views_;
  std::vector<Storage> storages_;
  std::vector<Step> steps_;
  struct Place {
    ValueId whole = kNoValue;
    Index channel = 0;
  };
  std::vector<Place> places_;
  std::vector<bool> elided_;
  std::vector<at::Tensor> constants_;
  std::vector<float> zeros_;
  Index arena_size_ = 0;
};

// A tensor of the caller's: an input or output of the network.
struct Outside {
  float* data = nullptr;
  Shape shape;
  Shape strides;
};

// The memory of one run of a program, and its steps bound to it. Several lanes may run at once, each on its own thread.
class Lane {
 public:
  explicit Lane(const Program& program);

  // One an input and output of the graph, in their order; those that are not float32 go through tensor(). Throws
  // Cancelled.
  void Execute(ThreadPool& pool, std::span<const Outside> inputs, std::span<const Outside> outputs,
               const std::stop_token& stop);

  // For the steps.
  const Kernels& kernels() const { return program_.kernels(); }
  ThreadPool& pool() { return *pool_; }
  float* Pointer(const View& view) const;
  const float* Zeros(Index) const { return program_.zeros(); }
  at::Tensor Wrap(const View& view) const;
  // A value that is not float32, or a constant.
  at::Tensor& tensor(ValueId id) { return tensors_[static_cast<std::size_t>(id)]; }
  void Copy(const Outside& from, const Outside& to);

  // The shortest time of each step, where the program is profiled.
  const std::vector<double>& seconds() const { return seconds_; }

 private:
  Outside Of(ValueId id) const;

  const Program& program_;
  ThreadPool* pool_ = nullptr;
  std::shared_ptr<float[]> arena_;
  std::vector<at::Tensor> tensors_;
  std::vector<RunFn> runs_;
  std::vector<double> seconds_;
};

// Each returns false where the kernels cannot do the node.
bool LowerPlanes(Program& program, const Node& node);       // plan_cpu_planes.cc: convolutions of few channels
bool LowerConv(Program& program, const Node& node);         // plan_cpu_conv.cc
bool LowerMatMul(Program& program, const Node& node);       // plan_cpu_conv.cc
bool LowerElementwise(Program& program, const Node& node);  // plan_cpu_rows.cc: unary, binary, shuffle
bool LowerPicture(Program& program, const Node& node);      // plan_cpu_picture.cc: pool, resize, mean, depth to space

// Whether LowerPlanes can: these convolutions read any order in memory, and the parts of a Concat one by one.
bool TakesPlanes(const Graph& graph, const Node& node);
// The part of a convolution's or Binary's attributes that kernels apply.
Epilogue ToEpilogue(const UnaryAttributes& activation);

// Cuts [0, count) into about `parts` pieces of at least `least` and calls body(begin, end) for each on the pool.
template <typename Body>
void ForParts(ThreadPool& pool, Index count, Index least, const Body& body) {
  const Index wanted = pool.threads() == 1 ? 1 : Index{pool.threads()} * 4;
  Index size = (count + wanted - 1) / wanted;
  size = size < least ? least : size;
  const auto parts = static_cast<int>((count + size - 1) / size);
  pool.Run(parts, [&](int i) {
    const Index begin = i * size;
    body(begin, begin + size < count ? begin + size : count);
  });
}

}  // namespace kinora::nn::cpu
