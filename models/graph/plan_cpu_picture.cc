#include "models/graph/infer.h"
#include "models/graph/plan_cpu.h"
#include "models/graph/resize.h"

namespace kinora::nn::cpu {
namespace {

std::vector<TensorInfo> Infos(const Graph& graph, const Node& node) {
  std::vector<TensorInfo> infos;
  for (const ValueId id : node.inputs) {
    infos.push_back(id == kNoValue ? TensorInfo{}
                                   : TensorInfo{graph.value(id).shape, graph.value(id).type, graph.constant(id)});
  }
  return infos;
}

bool LowerPool(Program& program, const Node& node) {
  const auto& a = node.As<PoolAttributes>();
  if (a.average && a.count_padding && a.pads != std::array<int64_t, 4>{0, 0, 0, 0}) return false;
  if (a.average && a.count_padding && a.ceil) return false;
  const Picture x = program.ToPicture(node, program.Find(node.inputs[0]));
  const Picture y = *Program::AsPicture(program.Allocate(node.outputs[0]));
  PoolArgs args;
  args.input_pitch = x.pitch;
  args.row_pitch = x.row_pitch;
  args.image_pitch = x.image_pitch;
  args.height = x.height;
  args.width = x.width;
  args.channels = x.channels;
  args.kernel_y = a.kernel[0];
  args.kernel_x = a.kernel[1];
  args.stride_y = a.strides[0];
  args.stride_x = a.strides[1];
  args.pad_top = a.pads[0];
  args.pad_left = a.pads[1];
  args.average = a.average;
  args.output_pitch = y.pitch;
  args.out_height = y.height;
  args.out_width = y.width;
  program.AddStep(node, "pool", {x.view, y.view}, [args, x, y](Lane& lane) mutable -> RunFn {
    args.input = lane.Pointer(x.view);
    args.output = lane.Pointer(y.view);
    return [args, lines = y.images * y.height](Lane& p) {
      ForParts(p.pool(), lines, 1, [&](Index begin, Index end) { p.kernels().pool(args, begin, end); });
    };
  });
  return true;
}

bool LowerResize(Program& program, const Node& node) {
  const auto& a = node.As<ResizeAttributes>();
  const Graph& graph = program.graph();
  const Shape& in = graph.value(node.inputs[0]).shape;
  const Shape& out = graph.value(node.outputs[0]).shape;
  if (in.size() != 4 || in[0] != out[0] || in[1] != out[1]) return false;
  const std::vector<double> scales = ResolveScales(node, Infos(graph, node));
  const Picture x = program.ToPicture(node, program.Find(node.inputs[0]));
  std::optional<Picture> addend;
  if (node.HasInput(3)) {
    addend = program.ToPicture(node, program.Find(node.inputs[3]));
    if (!addend->dense_rows) return false;
  }
  const Picture y = *Program::AsPicture(program.Allocate(node.outputs[0]));
  struct Maps {
    ResizeMap y;
    ResizeMap x;
  };
  auto maps = std::make_shared<Maps>(
      Maps{MakeResizeMap(a, in[2], out[2], scales[2]), MakeResizeMap(a, in[3], out[3], scales[3])});
  ResizeArgs r;
  r.input_pitch = x.pitch;
  r.row_pitch = x.row_pitch;
  r.image_pitch = x.image_pitch;
  r.channels = x.channels;
  r.nearest = a.mode == ResizeAttributes::Mode::kNearest;
  r.output_pitch = y.pitch;
  r.out_height = y.height;
  r.out_width = y.width;
  r.addend_pitch = addend ? addend->pitch : 0;
  r.epilogue = ToEpilogue(a.activation);
  std::vector<View> touched{x.view, y.view};
  if (addend) touched.push_back(addend->view);
  program.AddStep(node, "resize", touched, [r, maps, x, y, addend](Lane& lane) mutable -> RunFn {
    r.input = lane.Pointer(x.view);
    r.output = lane.Pointer(y.view);
    r.addend = addend ? lane.Pointer(addend->view) : nullptr;
    r.low_y = maps->y.low.data();
    r.high_y = maps->y.high.data();
    r.weight_y = maps->y.weight.data();
    r.low_x = maps->x.low.data();
    r.high_x = maps->x.high.data();
    r.weight_x = maps->x.weight.data();
    return [r, maps, lines = y.images * y.height](Lane& p) {
      ForParts(p.pool(), lines, 1, [&](Index begin, Index end) { p.kernels().resize(r, begin, end); });
    };
  });
  return true;
}

// A copy in another order.
bool LowerDepthToSpace(Program& program, const Node& node) {
  const auto& a = node.As<DepthToSpaceAttributes>();
  const View x = program.Find(node.inputs[0]);
  const View y = program.Allocate(node.outputs[0]);
  const Index channels = y.shape[1];
  // Dimensions: picture, channel, line, line in the block, column, column in the block.
  const Index channel = x.strides[1] * (a.column_row_depth ? a.block * a.block : 1);
  const Index column = x.strides[1] * (a.column_row_depth ? 1 : channels);
  const Shape shape{x.shape[0], channels, x.shape[2], a.block, x.shape[3], a.block};
  const Shape from{x.strides[0], channel, x.strides[2], a.block * column, x.strides[3], column};
  const Shape to{y.strides[0], y.strides[1],           a.block * y.strides[2],
                 y.strides[2], a.block * y.strides[3], y.strides[3]};
  program.AddStep(node, "copy", {x, y}, [=](Lane& lane) -> RunFn {
    const Outside in{lane.Pointer(x), shape, from};
    const Outside out{lane.Pointer(y), shape, to};
    return [in, out](Lane& l) { l.Copy(in, out); };
  });
  return true;
}

// The mean over height and width.
bool LowerMean(Program& program, const Node& node) {
  const Graph& graph = program.graph();
  const auto& a = node.As<ReduceAttributes>();
  if (a.kind != ReduceAttributes::Kind::kMean || graph.value(node.inputs[0]).shape.size() != 4) return false;
  if (ResolveReducedAxes(node, Infos(graph, node)) != std::vector<bool>{false, false, true, true}) return false;
  const Picture x = program.ToPicture(node, program.Find(node.inputs[0]));
  if (!x.dense_rows) return false;
  const View y = program.Allocate(node.outputs[0]);
  const Index area = x.height * x.width;
  program.AddStep(node, "mean", {x.view, y}, [x, y, area](Lane& lane) -> RunFn {
    const float* in = lane.Pointer(x.view);
    float* out = lane.Pointer(y);
    return [=](Lane& p) {
      p.pool().Run(static_cast<int>(x.images), [&](int i) {
        p.kernels().mean(in + i * x.image_pitch, x.pitch, area, x.channels, 1.F / static_cast<float>(area),
                         out + i * y.strides[0]);
      });
    };
  });
  return true;
}

}  // namespace

bool LowerPicture(Program& program, const Node& node) {
  switch (node.op) {
    case Op::kPool:
      return LowerPool(program, node);
    case Op::kDepthToSpace:
      return LowerDepthToSpace(program, node);
    case Op::kResize:
      return LowerResize(program, node);
    case Op::kReduce:
      return LowerMean(program, node);
    default:
      return false;
  }
}

}  // namespace kinora::nn::cpu
