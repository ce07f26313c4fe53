#include <fmt/format.h>

#include <algorithm>

#include "models/graph/counter.h"
#include "models/graph/plan_cpu.h"

namespace kinora::nn::cpu {
namespace {

constexpr int64_t kMaxTaps = 64;    // as in gemm.inc
constexpr int64_t kMaxGroups = 64;  // more, and the groups are too small for this way

// Weights cut into panels of some vectors of output channels, in the order in which the inner loop reads them.
struct Packed {
  std::vector<float> weights;
  std::vector<float> bias;
  std::vector<Panel> panels;
};

// Threes and twos where there is work for whole tiles of pixels; as wide as possible where there are only few.
std::vector<int> PanelWidths(int vectors, Index rows, int most) {
  std::vector<int> widths;
  while (vectors > 0) {
    int width = std::min(vectors, most);
    if (most > 2 && rows > 6) {
      width = vectors == 4 || vectors == 2 ? 2 : std::min(vectors, 3);
    }
    widths.push_back(width);
    vectors -= width;
  }
  return widths;
}

// weight(output, input, tap)
template <typename Weight>
Packed Pack(const Kernels& kernels, Index outputs, Index inputs, Index taps, Index rows, const Weight& weight) {
  const int width = kernels.width;
  const auto vectors = static_cast<int>((outputs + width - 1) / width);
  Packed packed;
  packed.weights.reserve(static_cast<std::size_t>(vectors * width * inputs * taps));
  int first = 0;
  for (const int count : PanelWidths(vectors, rows, kernels.max_vectors)) {
    packed.panels.push_back({first, count, static_cast<Index>(packed.weights.size())});
    for (Index t = 0; t < taps; ++t) {
      for (Index i = 0; i < inputs; ++i) {
        for (Index o = first * width; o < (first + count) * width; ++o) {
          packed.weights.push_back(o < outputs ? weight(o, i, t) : 0.F);
        }
      }
    }
    first += count;
  }
  packed.bias.assign(static_cast<std::size_t>(vectors * width), 0.F);
  return packed;
}

constexpr Index kFewOutputs = 2;
// Multiply-adds below which handing a part to another thread costs more than it saves (about half a microsecond).
constexpr Index kLeastWork = 50000;

// weight(output, input, tap)
template <typename Weight>
Packed PackForDot(const Kernels& kernels, Index outputs, Index inputs, Index taps, const Weight& weight) {
  const Index padded = (inputs + kernels.width - 1) / kernels.width * kernels.width;
  Packed packed;
  for (Index o = 0; o < outputs; ++o) {
    for (Index t = 0; t < taps; ++t) {
      for (Index i = 0; i < padded; ++i) packed.weights.push_back(i < inputs ? weight(o, i, t) : 0.F);
    }
  }
  packed.bias.assign(static_cast<std::size_t>(outputs), 0.F);
  return packed;
}

// Cuts rows, and panels where there are few rows, into parts for the threads.
void RunGemm(Lane& lane, const GemmArgs& g, Index rows, Index panels) {
  ThreadPool& pool = lane.pool();
  const auto gemm = lane.kernels().gemm;
  const Index work = rows * g.channels * g.taps_y * g.taps_x * g.outputs;
  if (pool.threads() == 1 || work < kLeastWork) return gemm(g, 0, rows, 0, panels);
  const Index wanted = Index{pool.threads()} * 4;
  // Whole tiles of rows where there are many.
  const Index unit = rows >= 28 * wanted ? 28 : 14;
  Index row_parts = std::clamp<Index>(rows / (2 * unit), 1, wanted);
  Index panel_parts = 1;
  if (row_parts < wanted / 2) panel_parts = std::min(panels, (wanted / 2 + row_parts - 1) / row_parts);
  Index step = (rows + row_parts - 1) / row_parts;
  step = (step + unit - 1) / unit * unit;
  row_parts = (rows + step - 1) / step;
  pool.Run(static_cast<int>(row_parts * panel_parts), [&](int i) {
    const Index r = i / panel_parts;
    const Index p = i % panel_parts;
    gemm(g, r * step, std::min(rows, (r + 1) * step), p * panels / panel_parts, (p + 1) * panels / panel_parts);
  });
}

struct ConvPart {
  Picture x;
  Picture y;
  std::optional<Picture> residual;
  Epilogue epilogue;
};

void SetResidual(const Lane& lane, const ConvPart& part, Epilogue& e) {
  if (!part.residual) return;
  e.residual = lane.Pointer(part.residual->view);
  e.residual_pitch = part.residual->pitch;
  e.residual_channels = part.residual->channels;
}

Picture Channels(const Picture& picture, Index first, Index count) {
  Picture part = picture;
  part.view.offset += first;
  part.view.shape[1] = count;
  part.channels = count;
  return part;
}

void AddGemm(Program& program, const Node& node, const ConvPart& part, const Constant& weight, const Constant* bias,
             Index first_output) {
  const auto& a = node.As<ConvAttributes>();
  const Index taps = weight.shape[2] * weight.shape[3];
  const Index inputs = part.x.channels;
  const Index rows = part.y.images * part.y.height * part.y.width;
  const auto weight_at = [&](Index o, Index i, Index t) {
    return weight.floats[static_cast<std::size_t>(((first_output + o) * inputs + i) * taps + t)];
  };
  const bool dot = part.y.channels <= kFewOutputs && inputs >= 4 && !part.residual;
  const auto packed =
      std::make_shared<Packed>(dot ? PackForDot(program.kernels(), part.y.channels, inputs, taps, weight_at)
                                   : Pack(program.kernels(), part.y.channels, inputs, taps, rows, weight_at));
  for (Index o = 0; bias != nullptr && o < part.y.channels; ++o) {
    packed->bias[static_cast<std::size_t>(o)] = bias->floats[static_cast<std::size_t>(first_output + o)];
  }
  GemmArgs g;
  g.input_pitch = part.x.pitch;
  g.channels = inputs;
  g.taps_y = static_cast<int>(weight.shape[2]);
  g.taps_x = static_cast<int>(weight.shape[3]);
  g.stride_y = a.strides[0];
  g.stride_x = a.strides[1];
  g.dilation_y = a.dilations[0];
  g.dilation_x = a.dilations[1];
  g.pad_top = a.pads[0];
  g.pad_left = a.pads[1];
  g.direct = taps == 1 && a.strides == std::array<int64_t, 2>{1, 1} && a.pads == std::array<int64_t, 4>{0, 0, 0, 0} &&
             part.x.dense_rows;
  g.height = part.x.height;
  g.width = part.x.width;
  g.out_height = part.y.height;
  g.out_width = part.y.width;
  g.row_pitch = part.x.row_pitch;
  g.image_pitch = part.x.image_pitch;
  g.output_pitch = part.y.pitch;
  g.outputs = part.y.channels;
  g.epilogue = part.epilogue;
  program.NeedZeros(inputs);
  std::vector<View> touched{part.x.view, part.y.view};
  if (part.residual) touched.push_back(part.residual->view);
  const std::string kind = fmt::format("{}x{}{}", g.taps_y, g.taps_x, a.strides[0] > 1 ? " stride" : "");
  program.AddStep(
      node, kind, touched,
      [g, packed, part, rows](Lane& lane) mutable -> RunFn {
        g.input = lane.Pointer(part.x.view);
        g.output = lane.Pointer(part.y.view);
        g.weights = packed->weights.data();
        g.bias = packed->bias.data();
        g.panels = packed->panels.data();
        g.zeros = lane.Zeros(g.channels);
        SetResidual(lane, part, g.epilogue);
        if (packed->panels.empty()) {
          return [g, packed, rows](Lane& p) {
            ForParts(p.pool(), rows, 28, [&](Index begin, Index end) { p.kernels().dot(g, begin, end); });
          };
        }
        return [g, packed, rows](Lane& p) { RunGemm(p, g, rows, static_cast<Index>(packed->panels.size())); };
      },
      rows* inputs* taps* part.y.channels);
}

void AddDepthwise(Program& program, const Node& node, const ConvPart& part, const Constant& weight,
                  const Constant* bias) {
  const auto& a = node.As<ConvAttributes>();
  const Index taps = weight.shape[2] * weight.shape[3];
  const Index channels = part.x.channels;
  const Index width = program.kernels().width;
  const Index padded = (channels + width - 1) / width * width;
  auto packed = std::make_shared<std::vector<float>>(static_cast<std::size_t>((taps + 1) * padded), 0.F);
  for (Index c = 0; c < channels; ++c) {
    for (Index t = 0; t < taps; ++t) {
      (*packed)[static_cast<std::size_t>(t * padded + c)] = weight.floats[static_cast<std::size_t>(c * taps + t)];
    }
    if (bias != nullptr)
      (*packed)[static_cast<std::size_t>(taps * padded + c)] = bias->floats[static_cast<std::size_t>(c)];
  }
  DepthwiseArgs d;
  d.input_pitch = part.x.pitch;
  d.row_pitch = part.x.row_pitch;
  d.image_pitch = part.x.image_pitch;
  d.height = part.x.height;
  d.width = part.x.width;
  d.channels = channels;
  d.kernel_y = static_cast<int>(weight.shape[2]);
  d.kernel_x = static_cast<int>(weight.shape[3]);
  d.stride_y = a.strides[0];
  d.stride_x = a.strides[1];
  d.dilation_y = a.dilations[0];
  d.dilation_x = a.dilations[1];
  d.pad_top = a.pads[0];
  d.pad_left = a.pads[1];
  d.padded_channels = padded;
  d.output_pitch = part.y.pitch;
  d.out_height = part.y.height;
  d.out_width = part.y.width;
  d.epilogue = part.epilogue;
  program.NeedZeros(channels);
  std::vector<View> touched{part.x.view, part.y.view};
  if (part.residual) touched.push_back(part.residual->view);
  const Index lines = part.y.images * part.y.height;
  const std::string kind = fmt::format("depthwise {}x{}{}", d.kernel_y, d.kernel_x, a.strides[0] > 1 ? " stride" : "");
  program.AddStep(
      node, kind, touched,
      [d, packed, part, taps, lines](Lane& lane) mutable -> RunFn {
        d.input = lane.Pointer(part.x.view);
        d.output = lane.Pointer(part.y.view);
        d.weights = packed->data();
        d.bias = packed->data() + taps * d.padded_channels;
        d.zeros = lane.Zeros(d.channels);
        SetResidual(lane, part, d.epilogue);
        return [d, packed, lines](Lane& p) {
          ForParts(p.pool(), lines, 1, [&](Index begin, Index end) { p.kernels().depthwise(d, begin, end); });
        };
      },
      part.y.images* part.y.height* part.y.width* channels* taps);
}

}  // namespace

bool LowerConv(Program& program, const Node& node) {
  if (node.op != Op::kConv) return false;
  const auto& a = node.As<ConvAttributes>();
  const Graph& graph = program.graph();
  const Constant* weight = graph.constant(node.inputs[1]);
  const Constant* bias = node.HasInput(2) ? graph.constant(node.inputs[2]) : nullptr;
  if (a.transposed || weight == nullptr || (node.HasInput(2) && bias == nullptr)) return false;
  if (a.activation.kind != UnaryKind::kIdentity && !IsFusable(a.activation.kind)) return false;
  for (const int64_t pad : a.pads) {
    if (pad < 0) return false;
  }
  const Index outputs = weight->shape[0];
  const bool depthwise = a.groups > 1 && weight->shape[1] == 1 && a.groups == outputs;
  if (!depthwise && (a.groups > kMaxGroups || weight->shape[2] * weight->shape[3] > kMaxTaps)) return false;
  if (node.HasInput(3) && a.groups > 1 && !depthwise) return false;

  ConvPart part;
  part.x = program.ToPicture(node, program.Find(node.inputs[0]));
  if (node.HasInput(3)) {
    part.residual = program.ToPicture(node, program.Find(node.inputs[3]));
    if (!part.residual->dense_rows) return false;
  }
  part.y = *Program::AsPicture(program.Allocate(node.outputs[0]));
  part.epilogue = ToEpilogue(a.activation);
  part.epilogue.residual_after = a.residual_after_activation;
  if (depthwise) {
    AddDepthwise(program, node, part, *weight, bias);
    return true;
  }
  const Index per_group = outputs / a.groups;
  for (int64_t group = 0; group < a.groups; ++group) {
    ConvPart slice = part;
    slice.x = Channels(part.x, group * weight->shape[1], weight->shape[1]);
    slice.y = Channels(part.y, group * per_group, per_group);
    AddGemm(program, node, slice, *weight, bias, group * per_group);
  }
  return true;
}

// A product with a constant matrix, the rows of the other factor contiguous.
bool LowerMatMul(Program& program, const Node& node) {
  if (node.op != Op::kMatMul) return false;
  const auto& a = node.As<MatMulAttributes>();
  const Constant* weight = program.graph().constant(node.inputs[1]);
  if (a.transpose_a || weight == nullptr || weight->shape.size() != 2 ||
      program.graph().constant(node.inputs[0]) != nullptr)
    return false;
  const View x = program.Find(node.inputs[0]);
  if (x.shape.size() < 2 || x.strides.back() != 1) return false;
  const Index inputs = x.shape.back();
  const Index outputs = a.transpose_b ? weight->shape[0] : weight->shape[1];
  const Index rows = ElementCount(x.shape) / std::max<Index>(inputs, 1);
  const Index pitch = x.strides[x.strides.size() - 2];
  Index along = pitch;
  for (std::size_t d = x.shape.size() - 1; d-- > 0;) {
    if (x.shape[d] != 1 && x.strides[d] != along) return false;
    along *= x.shape[d];
  }
  const View y = program.Allocate(node.outputs[0]);
  if (y.shape.size() == 4 || inputs == 0) return false;  // pictures lie in another order
  auto packed =
      std::make_shared<Packed>(Pack(program.kernels(), outputs, inputs, 1, rows, [&](Index o, Index i, Index) {
        return weight->floats[static_cast<std::size_t>(a.transpose_b ? o * inputs + i : i * outputs + o)];
      }));
  GemmArgs g;
  g.input_pitch = rows > 1 ? pitch : inputs;
  g.channels = inputs;
  g.output_pitch = outputs;
  g.outputs = outputs;
  g.epilogue = ToEpilogue({});
  program.AddStep(
      node, "matrix", {x, y},
      [g, packed, x, y, rows](Lane& lane) mutable -> RunFn {
        g.input = lane.Pointer(x);
        g.output = lane.Pointer(y);
        g.weights = packed->weights.data();
        g.bias = packed->bias.data();
        g.panels = packed->panels.data();
        return [g, packed, rows](Lane& p) { RunGemm(p, g, rows, static_cast<Index>(packed->panels.size())); };
      },
      MultiplyAdds(program.graph(), node));
  return true;
}

}  // namespace kinora::nn::cpu
