#include <ATen/ATen.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <new>

#include "core/util/job.h"
#include "models/graph/plan_cpu.h"

namespace kinora::nn::cpu {
namespace {

// One dimension of a copy.
struct Along {
  int64_t count = 1;
  int64_t from = 0;
  int64_t to = 0;
};

// The dimensions from the outermost in the target's memory to its innermost; those that follow each other in both are
// one.
std::vector<Along> DimensionsOf(const Outside& from, const Outside& to) {
  std::vector<Along> all;
  for (std::size_t d = 0; d < to.shape.size(); ++d) {
    if (to.shape[d] != 1) all.push_back({to.shape[d], from.strides[d], to.strides[d]});
  }
  std::stable_sort(all.begin(), all.end(), [](const Along& a, const Along& b) { return a.to > b.to; });
  std::vector<Along> merged;
  for (const Along& one : all) {
    if (!merged.empty() && merged.back().from == one.count * one.from && merged.back().to == one.count * one.to) {
      merged.back() = {merged.back().count * one.count, one.from, one.to};
    } else {
      merged.push_back(one);
    }
  }
  return merged;
}

// Three planes into pixels of three channels: what pictures come as.
void InterleaveThree(const float* from, int64_t plane, float* to, int64_t count) {
  const float* green = from + plane;
  const float* blue = green + plane;
  for (int64_t i = 0; i < count; ++i) {
    to[3 * i] = from[i];
    to[3 * i + 1] = green[i];
    to[3 * i + 2] = blue[i];
  }
}

void CopyAlong(std::span<const Along> dimensions, const float* from, float* to) {
  if (dimensions.empty()) {
    *to = *from;
    return;
  }
  const Along& d = dimensions[0];
  if (dimensions.size() == 1) {
    if (d.from == 1 && d.to == 1) {
      std::memcpy(to, from, static_cast<std::size_t>(d.count) * sizeof(float));
      return;
    }
    for (int64_t i = 0; i < d.count; ++i) to[i * d.to] = from[i * d.from];
    return;
  }
  const Along& inner = dimensions[1];
  if (dimensions.size() == 2 && d.from == 1 && d.to == 3 && inner.count == 3 && inner.to == 1) {
    InterleaveThree(from, inner.from, to, d.count);
    return;
  }
  for (int64_t i = 0; i < d.count; ++i) CopyAlong(dimensions.subspan(1), from + i * d.from, to + i * d.to);
}

}  // namespace

Lane::Lane(const Program& program) : program_(program), tensors_(program.constants()) {
  const auto bytes = static_cast<std::size_t>(program.arena_size()) * sizeof(float);
  arena_ = std::shared_ptr<float[]>(static_cast<float*>(::operator new[](bytes, std::align_val_t(64))),
                                    [](float* p) { ::operator delete[](p, std::align_val_t(64)); });
  std::memset(arena_.get(), 0, bytes);
  for (const Step& step : program.steps()) runs_.push_back(step.bind(*this));
  seconds_.assign(runs_.size(), 0);
}

float* Lane::Pointer(const View& view) const {
  const Storage& storage = program_.storage(view);
  return (storage.fixed ? storage.fixed->data() : arena_.get() + storage.place) + view.offset;
}

at::Tensor Lane::Wrap(const View& view) const {
  return at::from_blob(Pointer(view), view.shape, view.strides, at::kFloat);
}

Outside Lane::Of(ValueId id) const {
  const View& view = program_.view(id);
  return {Pointer(view), view.shape, view.strides};
}

// Not by LibTorch, whose threads would go on looking for work on the cores of ours.
void Lane::Copy(const Outside& from, const Outside& to) {
  const std::vector<Along> dimensions = DimensionsOf(from, to);
  if (ElementCount(to.shape) == 0) return;
  if (dimensions.empty()) return CopyAlong(dimensions, from.data, to.data);
  const Along& first = dimensions[0];
  ForParts(*pool_, first.count, 1 + 16384 * first.count / ElementCount(to.shape), [&](Index begin, Index end) {
    std::vector<Along> part = dimensions;
    part[0].count = end - begin;
    CopyAlong(part, from.data + begin * first.from, to.data + begin * first.to);
  });
}

void Lane::Execute(ThreadPool& pool, std::span<const Outside> inputs, std::span<const Outside> outputs,
                   const std::stop_token& stop) {
  pool_ = &pool;
  const Graph& graph = program_.graph();
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (inputs[i].data != nullptr) Copy(inputs[i], Of(graph.inputs()[i]));
  }
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    if (stop.stop_requested()) throw Cancelled{};
    if (!program_.profile()) {
      runs_[i](*this);
      continue;
    }
    const auto start = std::chrono::steady_clock::now();
    runs_[i](*this);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    seconds_[i] = seconds_[i] > 0 ? std::min(seconds_[i], seconds) : seconds;
  }
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    if (outputs[i].data != nullptr) Copy(Of(graph.outputs()[i]), outputs[i]);
  }
}

}  // namespace kinora::nn::cpu
