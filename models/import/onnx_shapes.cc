#include <algorithm>
#include <map>

#include "models/import/onnx_converter.h"

namespace kinora::nn::onnx {
namespace {

// An operator whose whole numbers were attributes in old operator sets and are inputs since.
ValueId InputOrAttribute(Converter& c, const NodeProto& node, std::size_t i, std::string_view name) {
  const ValueId input = c.Input(node, i);
  if (input != kNoValue || Converter::Find(node, name) == nullptr) return input;
  return c.Ints(node, name, Converter::IntList(node, name));
}

void ConvertConstant(Converter& c, const NodeProto& node) {
  ConstantPtr constant;
  if (const Attribute* a = Converter::Find(node, "value"); a != nullptr && a->tensor)
    constant = a->tensor;
  else if (const Attribute* f = Converter::Find(node, "value_float"))
    constant = Constant::Floats({}, {f->f});
  else if (const Attribute* i = Converter::Find(node, "value_int"))
    constant = Constant::Ints({}, {i->i});
  else if (const Attribute* fs = Converter::Find(node, "value_floats"))
    constant = Constant::Floats({static_cast<int64_t>(fs->floats.size())}, fs->floats);
  else if (const Attribute* is = Converter::Find(node, "value_ints"))
    constant = Constant::Ints({static_cast<int64_t>(is->ints.size())}, is->ints);
  if (!constant) Converter::Fail(node, "holds data of a kind that is not known");
  c.Alias(node, c.builder().AddConstant(node.outputs[0], constant));
}

void ConvertConstantOfShape(Converter& c, const NodeProto& node) {
  ConstantOfShapeAttributes a;
  if (const Attribute* value = Converter::Find(node, "value"); value != nullptr && value->tensor) {
    a.type = value->tensor->type;
    if (ElementCount(value->tensor->shape) != 1) Converter::Fail(node, "fills with more than one number");
    a.value = a.type == DataType::kFloat32 ? static_cast<double>(value->tensor->floats[0])
                                           : static_cast<double>(value->tensor->ints[0]);
  }
  c.Emit(node, Op::kConstantOfShape, {c.Input(node, 0)}, a);
}

void ConvertReshape(Converter& c, const NodeProto& node) {
  // With allowzero a size of 0 is meant as such; the newer exporters of PyTorch always set it, and write no 0.
  const Constant* sizes = c.InputConstant(node, 1);
  if (Converter::Int(node, "allowzero", 0) != 0 && sizes != nullptr &&
      std::count(sizes->ints.begin(), sizes->ints.end(), 0) > 0)
    Converter::Fail(node, "makes an empty tensor");
  c.Emit(node, Op::kReshape, {c.Input(node, 0), c.Input(node, 1)});
}

void ConvertSplit(Converter& c, const NodeProto& node) {
  std::vector<ValueId> inputs{c.Input(node, 0)};
  const ValueId sizes = InputOrAttribute(c, node, 1, "split");
  if (sizes != kNoValue) inputs.push_back(sizes);
  std::vector<ValueId> outputs;
  for (std::size_t i = 0; i < node.outputs.size(); ++i) outputs.push_back(c.DefineOutput(node, i));
  c.builder().AddNode(
      {Op::kSplit, node.name, std::move(inputs), std::move(outputs), AxisAttributes{Converter::Int(node, "axis", 0)}});
}

void ConvertSlice(Converter& c, const NodeProto& node) {
  std::vector<ValueId> inputs{c.Input(node, 0), InputOrAttribute(c, node, 1, "starts"),
                              InputOrAttribute(c, node, 2, "ends")};
  const ValueId axes = InputOrAttribute(c, node, 3, "axes");
  const ValueId steps = c.Input(node, 4);
  if (axes != kNoValue || steps != kNoValue) inputs.push_back(axes);
  if (steps != kNoValue) inputs.push_back(steps);
  c.Emit(node, Op::kSlice, std::move(inputs));
}

void ConvertTranspose(Converter& c, const NodeProto& node) {
  std::vector<int64_t> permutation = Converter::IntList(node, "perm");
  if (permutation.empty()) Converter::Fail(node, "names no order of dimensions, which is not known");
  c.Emit(node, Op::kTranspose, {c.Input(node, 0)}, TransposeAttributes{std::move(permutation)});
}

void ConvertPad(Converter& c, const NodeProto& node) {
  static const std::map<std::string, PadAttributes::Mode> kModes = {{"constant", PadAttributes::Mode::kConstant},
                                                                    {"reflect", PadAttributes::Mode::kReflect},
                                                                    {"edge", PadAttributes::Mode::kEdge}};
  const auto mode = kModes.find(Converter::Text(node, "mode", "constant"));
  if (mode == kModes.end()) Converter::Fail(node, "has a mode that is not known");
  if (c.Input(node, 3) != kNoValue) Converter::Fail(node, "names the axes it pads, which is not known");
  std::vector<ValueId> inputs{c.Input(node, 0), InputOrAttribute(c, node, 1, "pads")};
  if (c.Input(node, 2) != kNoValue)
    inputs.push_back(c.Input(node, 2));
  else if (Converter::Find(node, "value") != nullptr)
    inputs.push_back(c.Scalar(node, "value", Converter::Float(node, "value", 0)));
  c.Emit(node, Op::kPad, std::move(inputs), PadAttributes{mode->second});
}

ResizeAttributes ResizeHow(const NodeProto& node, int64_t opset) {
  using A = ResizeAttributes;
  static const std::map<std::string, A::Coordinates> kCoordinates = {
      {"half_pixel", A::Coordinates::kHalfPixel},
      {"pytorch_half_pixel", A::Coordinates::kPytorchHalfPixel},
      {"align_corners", A::Coordinates::kAlignCorners},
      {"asymmetric", A::Coordinates::kAsymmetric}};
  static const std::map<std::string, A::Rounding> kRoundings = {{"round_prefer_floor", A::Rounding::kRoundPreferFloor},
                                                                {"round_prefer_ceil", A::Rounding::kRoundPreferCeil},
                                                                {"floor", A::Rounding::kFloor},
                                                                {"ceil", A::Rounding::kCeil}};
  ResizeAttributes a;
  const std::string mode = Converter::Text(node, "mode", "nearest");
  if (mode != "nearest" && mode != "linear" && mode != "bilinear")
    Converter::Fail(node, "interpolates by \"" + mode + "\", which is not known");
  a.mode = mode == "nearest" ? A::Mode::kNearest : A::Mode::kLinear;
  // Before operator set 11 there was one way only.
  const std::string coordinates =
      Converter::Text(node, "coordinate_transformation_mode", opset < 11 ? "asymmetric" : "half_pixel");
  const std::string rounding = Converter::Text(node, "nearest_mode", opset < 11 ? "floor" : "round_prefer_floor");
  if (!kCoordinates.contains(coordinates))
    Converter::Fail(node, "uses the coordinates \"" + coordinates + "\", which are not known");
  if (!kRoundings.contains(rounding)) Converter::Fail(node, "rounds by \"" + rounding + "\", which is not known");
  if (Converter::Int(node, "antialias", 0) != 0) Converter::Fail(node, "smooths before it shrinks, which is not known");
  if (Converter::Find(node, "axes") != nullptr) Converter::Fail(node, "names the axes it resizes, which is not known");
  a.coordinates = kCoordinates.at(coordinates);
  a.rounding = kRoundings.at(rounding);
  return a;
}

void ConvertResize(Converter& c, const NodeProto& node) {
  const bool old = c.opset() < 11 || node.op_type == "Upsample";
  ValueId scales = old ? c.Input(node, 1) : c.Input(node, 2);
  ValueId sizes = old ? kNoValue : c.Input(node, 3);
  if (const Attribute* a = Converter::Find(node, "scales"); scales == kNoValue && a != nullptr) {
    const auto count = static_cast<int64_t>(a->floats.size());
    scales = c.builder().AddConstant(node.name + "/scales", Constant::Floats({count}, a->floats));
  }
  if (scales == kNoValue && sizes == kNoValue) Converter::Fail(node, "names neither scales nor sizes");
  std::vector<ValueId> inputs{c.Input(node, 0), scales};
  if (sizes != kNoValue) inputs.push_back(sizes);
  c.Emit(node, Op::kResize, std::move(inputs), ResizeHow(node, old ? 10 : c.opset()));
}

void ConvertSqueeze(Converter& c, const NodeProto& node) {
  std::vector<ValueId> inputs{c.Input(node, 0)};
  const ValueId axes = InputOrAttribute(c, node, 1, "axes");
  if (axes != kNoValue) inputs.push_back(axes);
  c.Emit(node, node.op_type == "Squeeze" ? Op::kSqueeze : Op::kUnsqueeze, std::move(inputs));
}

void ConvertShapeOf(Converter& c, const NodeProto& node) {
  if (Converter::Find(node, "start") == nullptr && Converter::Find(node, "end") == nullptr)
    return c.Emit(node, Op::kShape, {c.Input(node, 0)});
  constexpr int64_t kLast = int64_t{1} << 31;
  const ValueId whole = c.Between(node, "whole", Op::kShape, {c.Input(node, 0)});
  c.Emit(node, Op::kSlice,
         {whole, c.Ints(node, "start", {Converter::Int(node, "start", 0)}),
          c.Ints(node, "end", {Converter::Int(node, "end", kLast)})});
}

// The count is an attribute up to operator set 9.
void ConvertTopK(Converter& c, const NodeProto& node) {
  ValueId count = c.Input(node, 1);
  if (count == kNoValue) count = c.Ints(node, "count", {Converter::Int(node, "k", 0)});
  std::vector<ValueId> outputs{c.DefineOutput(node, 0), c.DefineOutput(node, 1)};
  for (ValueId& output : outputs)
    if (output == kNoValue) output = c.builder().AddValue(node.name + "/unused");
  const TopKAttributes a{Converter::Int(node, "axis", -1), Converter::Int(node, "largest", 1) != 0};
  c.builder().AddNode({Op::kTopK, node.name, {c.Input(node, 0), count}, std::move(outputs), a});
}

void ConvertConcat(Converter& c, const NodeProto& node) {
  if (node.inputs.empty()) Converter::Fail(node, "has no inputs");
  c.Emit(node, Op::kConcat, c.Inputs(node), AxisAttributes{Converter::Int(node, "axis", 0)});
}

}  // namespace

bool ConvertShape(Converter& c, const NodeProto& node) {
  static const std::map<std::string_view, void (*)(Converter&, const NodeProto&)> kOps = {
      {"Constant", ConvertConstant}, {"ConstantOfShape", ConvertConstantOfShape},
      {"Reshape", ConvertReshape},   {"Split", ConvertSplit},
      {"Slice", ConvertSlice},       {"Transpose", ConvertTranspose},
      {"Pad", ConvertPad},           {"Resize", ConvertResize},
      {"Upsample", ConvertResize},   {"Squeeze", ConvertSqueeze},
      {"Unsqueeze", ConvertSqueeze}, {"Shape", ConvertShapeOf},
      {"Concat", ConvertConcat},     {"TopK", ConvertTopK}};
  if (const auto op = kOps.find(node.op_type); op != kOps.end()) {
    op->second(c, node);
  } else if (node.op_type == "Flatten") {
    c.Emit(node, Op::kFlatten, {c.Input(node, 0)}, AxisAttributes{Converter::Int(node, "axis", 1)});
  } else if (node.op_type == "Gather") {
    c.Emit(node, Op::kGather, {c.Input(node, 0), c.Input(node, 1)}, AxisAttributes{Converter::Int(node, "axis", 0)});
  } else if (node.op_type == "Expand") {
    c.Emit(node, Op::kExpand, {c.Input(node, 0), c.Input(node, 1)});
  } else if (node.op_type == "Tile") {
    c.Emit(node, Op::kTile, {c.Input(node, 0), c.Input(node, 1)});
  } else if (node.op_type == "Range") {
    c.Emit(node, Op::kRange, c.Inputs(node));
  } else {
    return false;
  }
  return true;
}

}  // namespace kinora::nn::onnx
