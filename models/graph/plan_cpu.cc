#include "models/graph/plan_cpu.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/TensorUtils.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <limits>

#include "core/util/job.h"
#include "models/graph/executor.h"
#include "models/graph/infer.h"

namespace kinora::nn {
namespace cpu {
namespace {

std::size_t At(ValueId id) {
  return static_cast<std::size_t>(id);
}

Shape ContiguousStrides(const Shape& shape) {
  Shape strides(shape.size(), 1);
  for (std::size_t i = shape.size(); i-- > 1;) strides[i - 1] = strides[i] * std::max<int64_t>(shape[i], 1);
  return strides;
}

// Pictures N, C, H, W with the channels innermost, everything else outermost first.
Shape DefaultStrides(const Shape& shape) {
  if (shape.size() != 4) return ContiguousStrides(shape);
  return {shape[1] * shape[2] * shape[3], 1, shape[1] * shape[3], shape[1]};
}

std::vector<TensorInfo> Infos(const Graph& graph, const Node& node) {
  std::vector<TensorInfo> infos;
  for (const ValueId id : node.inputs) {
    infos.push_back(id == kNoValue ? TensorInfo{}
                                   : TensorInfo{graph.value(id).shape, graph.value(id).type, graph.constant(id)});
  }
  return infos;
}

bool MakesView(Op op) {
  return op == Op::kSlice || op == Op::kReshape || op == Op::kTranspose;
}

}  // namespace

Program::Program(const Graph& graph, const PlanOptions& options)
    : graph_(graph),
      kernels_(ChooseKernels(options.instruction_set)),
      profile_(options.profile),
      places_(graph.values().size()),
      elided_(graph.values().size(), false),
      constants_(graph.values().size()) {
  ElideConcats();
  ChoosePlaces();
  BindInputs();
  for (const Node& node : graph_.nodes()) Lower(node);
  for (const ValueId id : graph_.outputs()) {
    if (IsFloat(id)) Touch(Find(id), static_cast<int>(steps_.size()));
  }
  PlanMemory();
}

// Whether all who read a value take any order in memory.
bool Program::ReadAsPlanes(ValueId id) const {
  const auto& outputs = graph_.outputs();
  if (std::find(outputs.begin(), outputs.end(), id) != outputs.end()) return false;
  for (const Node& node : graph_.nodes()) {
    if (std::find(node.inputs.begin(), node.inputs.end(), id) == node.inputs.end()) continue;
    const bool conv = node.inputs[0] == id && TakesPlanes(graph_, node);
    const bool passed_on = node.op == Op::kSlice || (node.op == Op::kConcat && elided_[At(node.outputs[0])]);
    if (!conv && !(passed_on && ReadAsPlanes(node.outputs[0]))) return false;
  }
  return true;
}

void Program::BindInputs() {
  for (const ValueId id : graph_.inputs()) {
    if (!IsFloat(id)) continue;
    // An input in the order N, H, W, C is read through a transpose.
    bool transposed = true;
    for (const Node& node : graph_.nodes()) {
      for (const ValueId input : node.inputs) transposed = transposed && (input != id || node.op == Op::kTranspose);
    }
    const Shape& shape = graph_.value(id).shape;
    Storage storage;
    storage.size = ElementCount(shape);
    storages_.push_back(storage);
    View view{static_cast<int>(storages_.size()) - 1, 0, shape,
              transposed || ReadAsPlanes(id) ? ContiguousStrides(shape) : DefaultStrides(shape)};
    Touch(view, 0);
    Bind(id, std::move(view));
  }
}

// Whether `reader` can take the parts of the Concat themselves: a channel shuffle that takes turns between them, or a
// convolution of few channels, for parts that would have to be copied.
bool Program::SharesOut(const Node& reader, const Node& concat) const {
  const Shape& whole = graph_.value(concat.outputs[0]).shape;
  if (whole.size() != 4 || ResolveAxis(concat, concat.As<AxisAttributes>().axis, 4) != 1) return false;
  const auto constant = [&](ValueId part) { return graph_.constant(part) != nullptr; };
  if (std::any_of(concat.inputs.begin(), concat.inputs.end(), constant)) return false;
  if (reader.op == Op::kConv) {
    const std::vector<int> producers = graph_.Producers();
    const auto is_slice = [&](ValueId part) {
      return producers[At(part)] >= 0 && graph_.nodes()[At(producers[At(part)])].op == Op::kSlice;
    };
    return TakesPlanes(graph_, reader) && std::all_of(concat.inputs.begin(), concat.inputs.end(), is_slice);
  }
  const int64_t groups = reader.As<ShuffleAttributes>().groups;
  return static_cast<int64_t>(concat.inputs.size()) == groups &&
         std::all_of(concat.inputs.begin(), concat.inputs.end(),
                     [&](ValueId part) { return graph_.value(part).shape[1] * groups == whole[1]; });
}

void Program::ElideConcats() {
  const std::vector<int> producers = graph_.Producers();
  const std::vector<int> uses = graph_.UseCounts();
  for (const Node& node : graph_.nodes()) {
    if ((node.op != Op::kChannelShuffle && node.op != Op::kConv) || uses[At(node.inputs[0])] != 1) continue;
    const int producer = producers[At(node.inputs[0])];
    if (producer < 0 || graph_.nodes()[At(producer)].op != Op::kConcat) continue;
    if (SharesOut(node, graph_.nodes()[At(producer)])) elided_[At(node.inputs[0])] = true;
  }
}

// What will be joined along the channels is computed in its place at once, last joins first so that nested ones agree.
void Program::ChoosePlaces() {
  const std::vector<int> producers = graph_.Producers();
  for (std::size_t n = graph_.nodes().size(); n-- > 0;) {
    const Node& node = graph_.nodes()[n];
    if (node.op != Op::kConcat || elided_[At(node.outputs[0])] || !IsFloat(node.outputs[0])) continue;
    const Shape& whole = graph_.value(node.outputs[0]).shape;
    if (whole.size() != 4 || ResolveAxis(node, node.As<AxisAttributes>().axis, 4) != 1) continue;
    Index channel = 0;
    for (const ValueId part : node.inputs) {
      const int producer = producers[At(part)];
      const bool computed = producer >= 0 && !MakesView(graph_.nodes()[At(producer)].op) && !elided_[At(part)];
      if (computed && places_[At(part)].whole == kNoValue) places_[At(part)] = {node.outputs[0], channel};
      channel += graph_.value(part).shape[1];
    }
  }
}

void Program::Touch(const View& view, int step) {
  Storage& storage = storages_[At(view.storage)];
  if (storage.first < 0 || step < storage.first) storage.first = step;
  storage.last = std::max(storage.last, step);
}

const View& Program::Find(ValueId id) {
  const auto found = views_.find(id);
  if (found != views_.end()) return found->second;
  // A constant: in the order of pictures, too.
  const Constant& constant = *graph_.constant(id);
  View view = FixedFloats(constant.floats);
  view.shape = constant.shape;
  view.strides = ContiguousStrides(constant.shape);
  return views_[id] = std::move(view);
}

View Program::FixedFloats(std::vector<float> values) {
  Storage storage;
  storage.size = static_cast<Index>(values.size());
  storage.fixed = std::make_shared<std::vector<float>>(std::move(values));
  storages_.push_back(storage);
  return {static_cast<int>(storages_.size()) - 1, 0, {storage.size}, {1}};
}

View Program::Allocate(ValueId id) {
  if (const auto found = views_.find(id); found != views_.end()) return found->second;
  const Shape& shape = graph_.value(id).shape;
  View view;
  if (const Place& place = places_[At(id)]; place.whole != kNoValue) {
    view = Allocate(place.whole);
    view.offset += place.channel * view.strides[1];
    view.shape[1] = shape[1];
  } else {
    Storage storage;
    storage.size = ElementCount(shape);
    storages_.push_back(storage);
    view = {static_cast<int>(storages_.size()) - 1, 0, shape, DefaultStrides(shape)};
  }
  return views_[id] = view;
}

void Program::AddStep(const Node& node, std::string kind, const std::vector<View>& touched, BindFn bind,
                      int64_t multiply_adds) {
  const auto index = static_cast<int>(steps_.size());
  for (const View& view : touched) Touch(view, index);
  Step step;
  step.name = node.name;
  step.kind = std::move(kind);
  step.bind = std::move(bind);
  step.multiply_adds = multiply_adds;
  steps_.push_back(std::move(step));
}

void Program::NeedZeros(Index channels) {
  if (static_cast<Index>(zeros_.size()) < channels) zeros_.resize(static_cast<std::size_t>(channels), 0.F);
}

std::optional<Picture> Program::AsPicture(const View& view) {
  if (view.shape.size() != 4 || (view.strides[1] != 1 && view.shape[1] != 1)) return std::nullopt;
  Picture p;
  p.images = view.shape[0];
  p.channels = view.shape[1];
  p.height = view.shape[2];
  p.width = view.shape[3];
  p.view = view;
  // The stride along a dimension of one element says nothing.
  p.pitch = p.width > 1    ? view.strides[3]
            : p.height > 1 ? view.strides[2]
            : p.images > 1 ? view.strides[0]
                           : p.channels;
  p.row_pitch = p.height > 1 ? view.strides[2] : p.width * p.pitch;
  p.image_pitch = p.images > 1 ? view.strides[0] : p.height * p.row_pitch;
  p.dense_rows = p.row_pitch == p.width * p.pitch && p.image_pitch == p.height * p.row_pitch;
  return p;
}

Picture Program::ToPicture(const Node& node, const View& view) {
  if (const std::optional<Picture> picture = AsPicture(view)) return *picture;
  Storage storage;
  storage.size = ElementCount(view.shape);
  storages_.push_back(storage);
  const View copy{static_cast<int>(storages_.size()) - 1, 0, view.shape, DefaultStrides(view.shape)};
  AddCopy(node, view, copy);
  return *AsPicture(copy);
}

void Program::AddCopy(const Node& node, const View& from, const View& to) {
  const std::optional<Picture> a = AsPicture(from);
  const std::optional<Picture> b = AsPicture(to);
  if (!a || !b || !b->dense_rows) {
    AddStep(node, "copy", {from, to}, [from, to](Lane& lane) -> RunFn {
      const Outside a{lane.Pointer(from), from.shape, from.strides};
      const Outside b{lane.Pointer(to), to.shape, to.strides};
      return [a, b](Lane& p) { p.Copy(a, b); };
    });
    return;
  }
  AddStep(node, "copy", {from, to}, [a = *a, b = *b](Lane& lane) -> RunFn {
    RowsArgs r;
    r.channels = a.channels;
    r.a_pitch = a.pitch;
    r.output_pitch = b.pitch;
    r.epilogue = ToEpilogue({});
    const float* in = lane.Pointer(a.view);
    float* out = lane.Pointer(b.view);
    return [=](Lane& p) {
      ForParts(p.pool(), a.images * a.height, 1 + 2048 / (a.width * a.channels), [&](Index begin, Index end) {
        RowsArgs line = r;
        for (Index y = begin; y < end; ++y) {
          line.a = in + y / a.height * a.image_pitch + y % a.height * a.row_pitch;
          line.output = out + y * a.width * b.pitch;
          p.kernels().rows(line, 0, a.width);
        }
      });
    };
  });
}

void Program::Lower(const Node& node) {
  for (const ValueId output : node.outputs) {
    if (elided_[At(output)]) return;
  }
  bool floats = true;
  for (const ValueId output : node.outputs) floats = floats && IsFloat(output);
  if (!node.inputs.empty()) floats = floats && node.inputs[0] != kNoValue && IsFloat(node.inputs[0]);
  if (floats) {
    if (MakesView(node.op) && LowerView(node)) return;
    if (node.op == Op::kConcat) return LowerConcat(node);
    if (LowerPlanes(*this, node) || LowerConv(*this, node) || LowerMatMul(*this, node) ||
        LowerElementwise(*this, node) || LowerPicture(*this, node))
      return;
  }
  LowerPlain(node);
}

bool Program::LowerView(const Node& node) {
  const View& x = Find(node.inputs[0]);
  View y = x;
  y.shape = graph_.value(node.outputs[0]).shape;
  if (node.op == Op::kTranspose) {
    y.strides.clear();
    for (const int64_t from : node.As<TransposeAttributes>().permutation) {
      y.strides.push_back(x.strides[ResolveAxis(node, from, x.shape.size())]);
    }
  } else if (node.op == Op::kSlice) {
    const std::vector<SliceRange> ranges = ResolveSlice(node, Infos(graph_, node));
    for (std::size_t d = 0; d < ranges.size(); ++d) {
      if (ranges[d].step < 0) return false;
      y.offset += ranges[d].count > 0 ? ranges[d].start * x.strides[d] : 0;
      y.strides[d] = x.strides[d] * ranges[d].step;
    }
  } else {
    const auto strides =
        at::detail::computeStride(at::IntArrayRef(x.shape), at::IntArrayRef(x.strides), at::IntArrayRef(y.shape));
    if (!strides) return false;
    y.strides.assign(strides->begin(), strides->end());
  }
  Bind(node.outputs[0], std::move(y));
  return true;
}

void Program::LowerConcat(const Node& node) {
  const View whole = Allocate(node.outputs[0]);
  const std::size_t axis = ResolveAxis(node, node.As<AxisAttributes>().axis, whole.shape.size());
  Index start = 0;
  for (const ValueId part : node.inputs) {
    View to = whole;
    to.shape[axis] = graph_.value(part).shape[axis];
    to.offset += start * whole.strides[axis];
    const View from = Find(part);
    const bool in_place = from.storage == to.storage && from.offset == to.offset && from.strides == to.strides;
    if (!in_place) AddCopy(node, from, to);
    start += to.shape[axis];
  }
}

// By at::'s operators, on windows of our memory.
void Program::LowerPlain(const Node& node) {
  std::vector<View> touched;
  std::vector<std::optional<View>> in;
  for (const ValueId id : node.inputs) {
    in.emplace_back();
    if (id == kNoValue) continue;
    if (graph_.constant(id) != nullptr) {
      if (!constants_[At(id)].defined()) constants_[At(id)] = TensorFromConstant(*graph_.constant(id));
    } else if (IsFloat(id)) {
      in.back() = Find(id);
      touched.push_back(*in.back());
    }
  }
  std::vector<std::optional<View>> out;
  for (const ValueId id : node.outputs) {
    out.push_back(IsFloat(id) ? std::optional(Allocate(id)) : std::nullopt);
    if (out.back()) touched.push_back(*out.back());
  }
  AddStep(node, "plain " + std::string(NameOf(node.op)), touched, [this, node, in, out](Lane&) -> RunFn {
    return [this, node, in, out](Lane& p) {
      std::vector<at::Tensor> arguments;
      for (std::size_t i = 0; i < in.size(); ++i) {
        arguments.push_back(in[i]                        ? p.Wrap(*in[i])
                            : node.inputs[i] == kNoValue ? at::Tensor()
                                                         : p.tensor(node.inputs[i]));
      }
      const std::vector<at::Tensor> results = RunPlainNode(graph_, node, arguments);
      for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i])
          p.Wrap(*out[i]).copy_(results[i]);
        else
          p.tensor(node.outputs[i]) = results[i];
      }
    };
  });
}

// Largest first, each at the lowest place where nothing lies that is in use at the same time.
void Program::PlanMemory() {
  constexpr Index kAlign = 16;
  std::vector<Storage*> order;
  for (Storage& storage : storages_) {
    if (!storage.fixed && storage.first >= 0) order.push_back(&storage);
  }
  std::stable_sort(order.begin(), order.end(), [](const Storage* a, const Storage* b) { return a->size > b->size; });
  std::vector<Storage*> placed;  // by place
  Index total = 0;
  for (Storage* storage : order) {
    storage->size = (storage->size + kAlign - 1) / kAlign * kAlign;
    Index place = 0;
    for (const Storage* other : placed) {
      if (other->last < storage->first || other->first > storage->last) continue;
      if (other->place >= place + storage->size) break;
      place = std::max(place, other->place + other->size);
    }
    storage->place = place;
    total = std::max(total, place + storage->size);
    placed.insert(std::upper_bound(placed.begin(), placed.end(), storage,
                                   [](const Storage* a, const Storage* b) { return a->place < b->place; }),
                  storage);
  }
  arena_size_ = total + kAlign;
}

Epilogue ToEpilogue(const UnaryAttributes& activation) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  Epilogue e;
  const bool none = activation.kind == UnaryKind::kIdentity;
  e.kind = none ? UnaryKind::kClip : activation.kind;
  e.alpha = none ? -kInfinity : activation.alpha;
  e.beta = none ? kInfinity : activation.beta;
  return e;
}

}  // namespace cpu
}  // namespace kinora::nn
