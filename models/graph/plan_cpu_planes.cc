#include <fmt/format.h>

#include <algorithm>

#include "models/graph/plan_cpu.h"

namespace kinora::nn::cpu {
namespace {

// Columns kept of a line of the input, for each phase of the stride: whole vectors of any width, and the taps.
Index ColumnsOf(Index out_width, Index taps_x) {
  return (out_width + taps_x + 31) / 16 * 16;
}

// Weights and bias in whole blocks of outputs, [block][tap y][channel][tap x][output].
struct Packed {
  std::vector<float> weights;
  std::vector<float> bias;
};

Packed Pack(const Constant& weight, const Constant* bias, Index block) {
  const Index outputs = weight.shape[0];
  const Index channels = weight.shape[1];
  const Index taps_y = weight.shape[2];
  const Index taps_x = weight.shape[3];
  Packed packed;
  for (Index first = 0; first < outputs; first += block) {
    for (Index i = 0; i < taps_y * channels * taps_x; ++i) {
      const Index ty = i / (channels * taps_x);
      const Index c = i / taps_x % channels;
      const Index tx = i % taps_x;
      for (Index o = first; o < first + block; ++o) {
        const auto at = static_cast<std::size_t>(((o * channels + c) * taps_y + ty) * taps_x + tx);
        packed.weights.push_back(o < outputs ? weight.floats[at] : 0.F);
      }
    }
    for (Index o = first; o < first + block; ++o) {
      packed.bias.push_back(bias != nullptr && o < outputs ? bias->floats[static_cast<std::size_t>(o)] : 0.F);
    }
  }
  return packed;
}

// Where the channels come from: the parts of a Concat that was left out, or the input itself.
std::vector<View> PartsOf(Program& program, const Node& node) {
  if (!program.elided(node.inputs[0])) return {program.Find(node.inputs[0])};
  const Graph& graph = program.graph();
  const int producer = graph.Producers()[static_cast<std::size_t>(node.inputs[0])];
  std::vector<View> parts;
  for (const ValueId part : graph.nodes()[static_cast<std::size_t>(producer)].inputs)
    parts.push_back(program.Find(part));
  return parts;
}

}  // namespace

bool TakesPlanes(const Graph& graph, const Node& node) {
  if (node.op != Op::kConv) return false;
  const auto& a = node.As<ConvAttributes>();
  const Constant* weight = graph.constant(node.inputs[1]);
  if (weight == nullptr || a.transposed || a.groups != 1 || node.HasInput(3)) return false;
  if (node.HasInput(2) && graph.constant(node.inputs[2]) == nullptr) return false;
  if (a.activation.kind != UnaryKind::kIdentity && !IsFusable(a.activation.kind)) return false;
  if (a.dilations != std::array<int64_t, 2>{1, 1} || a.strides[0] != a.strides[1]) return false;
  if (std::any_of(a.pads.begin(), a.pads.end(), [](int64_t pad) { return pad < 0; })) return false;
  const Index taps_y = weight->shape[2];
  const Index taps_x = weight->shape[3];
  const Index stride = a.strides[0];
  const Index channels = weight->shape[1];
  const Index columns = ColumnsOf(graph.value(node.outputs[0]).shape[3], taps_x);
  return channels <= kPlanesChannels && weight->shape[0] <= kPlanesOutputs && taps_y * taps_x > 1 && stride <= 2 &&
         taps_y * channels * stride * columns <= kPlanesScratch;
}

bool LowerPlanes(Program& program, const Node& node) {
  const Graph& graph = program.graph();
  if (!TakesPlanes(graph, node)) return false;
  const auto& a = node.As<ConvAttributes>();
  const Constant& weight = *graph.constant(node.inputs[1]);
  const Constant* bias = node.HasInput(2) ? graph.constant(node.inputs[2]) : nullptr;
  std::vector<View> touched = PartsOf(program, node);
  std::vector<PlanesPart> parts;
  for (const View& part : touched)
    parts.push_back({nullptr, part.strides[3], part.strides[2], part.strides[0], part.strides[1], part.shape[1]});
  const Picture y = *Program::AsPicture(program.Allocate(node.outputs[0]));
  const Shape& in = graph.value(node.inputs[0]).shape;
  PlanesArgs p;
  p.part_count = static_cast<int>(parts.size());
  p.channels = in[1];
  p.height = in[2];
  p.width = in[3];
  p.taps_y = static_cast<int>(weight.shape[2]);
  p.taps_x = static_cast<int>(weight.shape[3]);
  p.stride = a.strides[0];
  p.pad_top = a.pads[0];
  p.pad_left = a.pads[1];
  p.output_pitch = y.pitch;
  p.outputs = y.channels;
  p.out_height = y.height;
  p.out_width = y.width;
  p.columns = ColumnsOf(y.width, p.taps_x);
  p.epilogue = ToEpilogue(a.activation);
  const Index block = p.outputs == 1 ? 1 : program.kernels().planes_block;
  const auto packed = std::make_shared<Packed>(Pack(weight, bias, block));
  const std::vector<View> sources = touched;
  touched.push_back(y.view);
  const Index lines = y.images * y.height;
  program.AddStep(
      node, fmt::format("planes {}x{}{}", p.taps_y, p.taps_x, p.stride > 1 ? " stride" : ""), touched,
      [p, packed, parts, sources, y, lines](Lane& lane) mutable -> RunFn {
        for (std::size_t i = 0; i < parts.size(); ++i) parts[i].input = lane.Pointer(sources[i]);
        p.output = lane.Pointer(y.view);
        p.weights = packed->weights.data();
        p.bias = packed->bias.data();
        return [p, packed, parts, lines](Lane& l) {
          PlanesArgs args = p;
          args.parts = parts.data();
          ForParts(l.pool(), lines, 4, [&](Index begin, Index end) { l.kernels().planes(args, begin, end); });
        };
      },
      lines* p.out_width* p.channels* p.taps_y* p.taps_x* p.outputs);
  return true;
}

}  // namespace kinora::nn::cpu
