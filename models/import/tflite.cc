#include "models/import/tflite.h"

#include <fmt/format.h>

#include <limits>

#include "models/graph/ops.h"
#include "models/import/tflite_converter.h"

namespace kinora::nn {

Graph ImportTflite(std::span<const std::byte> content) {
  const flat::Buffer buffer(content);
  const flat::Table model = flat::Table::Root(buffer);
  const flat::Vector subgraphs = model.GetVector(2, 4);
  if (subgraphs.size() != 1) {
    throw Error(ErrorKind::kFile,
                fmt::format("the network has {} subgraphs, but only one can be read", subgraphs.size()));
  }
  return tflite::Converter(model, model.TableAt(subgraphs, 0)).Run();
}

namespace tflite {
namespace {

std::vector<int> IntList(const flat::Vector& vector) {
  std::vector<int> list;
  for (std::size_t i = 0; i < vector.size(); ++i) list.push_back(vector.At<int32_t>(i));
  return list;
}

// The activation that a file fuses into an operator.
UnaryAttributes Activation(const Operator& op, int activation) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  switch (activation) {
    case 0:
      return {};
    case 1:
      return {UnaryKind::kClip, 0, kInfinity};
    case 2:
      return {UnaryKind::kClip, -1, 1};
    case 3:
      return {UnaryKind::kClip, 0, 6};
    case 4:
      return {UnaryKind::kTanh, 0, 0};
    default:
      Converter::Fail(op, fmt::format("has the fused activation {}, which is not known", activation));
  }
}

}  // namespace

Converter::Converter(const flat::Table& model, const flat::Table& subgraph)
    : tensors_(ReadTensors(model, subgraph)),
      forms_(tensors_.size()),
      operators_(ReadOperators(model, subgraph)),
      inputs_(IntList(subgraph.GetVector(1, 4))),
      outputs_(IntList(subgraph.GetVector(2, 4))) {}

std::vector<Operator> Converter::ReadOperators(const flat::Table& model, const flat::Table& subgraph) const {
  const flat::Vector codes = model.GetVector(1, 4);
  const flat::Vector list = subgraph.GetVector(3, 4);
  std::vector<Operator> operators;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const flat::Table table = subgraph.TableAt(list, i);
    const flat::Table code = model.TableAt(codes, table.Get<uint32_t>(0, 0));
    Operator op;
    // The code grew from one byte to a word; old files fill the byte only.
    op.code = std::max<int>(code.Get<int8_t>(0, 0), code.Get<int32_t>(3, 0));
    op.inputs = IntList(table.GetVector(1, 4));
    op.outputs = IntList(table.GetVector(2, 4));
    op.options = table.GetTable(4);
    for (const int index : op.inputs) {
      if (index >= static_cast<int>(tensors_.size())) flat::Buffer::Fail();
    }
    for (const int index : op.outputs) {
      if (index < 0 || index >= static_cast<int>(tensors_.size())) flat::Buffer::Fail();
    }
    if (op.outputs.empty()) flat::Buffer::Fail();
    op.name = tensors_[static_cast<std::size_t>(op.outputs[0])].name;
    operators.push_back(std::move(op));
  }
  return operators;
}

Graph Converter::Run() {
  for (const int index : inputs_) {
    const Tensor& input = tensor(index);
    forms_[static_cast<std::size_t>(index)].as_in_file = builder_.AddInput(input.name, input.type, input.shape);
  }
  for (const Operator& op : operators_) Convert(op);
  std::vector<ValueId> outputs;
  for (const int index : outputs_) {
    const Operator reader{0, tensor(index).name, {index}, {index}, {}};
    ValueId value = AsInFile(reader, 0);
    if (builder_.value(value).name != reader.name)
      value = builder_.Add(Op::kUnary, reader.name, {value}, UnaryAttributes{});
    outputs.push_back(value);
  }
  if (inputs_.empty() || outputs.empty()) flat::Buffer::Fail();
  builder_.SetOutputs(std::move(outputs));
  return std::move(builder_).Finish();
}

void Converter::Convert(const Operator& op) {
  if (ConvertLayer(*this, op) || ConvertElementwise(*this, op)) return;
  throw Error(ErrorKind::kFile,
              fmt::format("the network uses the operator {}, which is not known", NameOfOperator(op.code)), op.name);
}

const Tensor& Converter::tensor(int index) const {
  if (index < 0 || index >= static_cast<int>(tensors_.size())) flat::Buffer::Fail();
  return tensors_[static_cast<std::size_t>(index)];
}

const Tensor& Converter::Input(const Operator& op, std::size_t i) const {
  if (!HasInput(op, i)) Fail(op, "lacks an input");
  return tensor(op.inputs[i]);
}

Converter::Forms& Converter::FormsOf(const Operator& op, std::size_t i) {
  const Tensor& input = Input(op, i);
  Forms& forms = forms_[static_cast<std::size_t>(op.inputs[i])];
  if (forms.as_in_file == kNoValue && forms.channels_second == kNoValue) {
    if (!input.constant) Fail(op, fmt::format("reads \"{}\", which nothing computes before it", input.name));
    forms.as_in_file = builder_.AddConstant(input.name, input.constant);
  }
  return forms;
}

ValueId Converter::AsInFile(const Operator& op, std::size_t i) {
  Forms& forms = FormsOf(op, i);
  if (forms.as_in_file == kNoValue) {
    forms.as_in_file =
        builder_.Add(Op::kTranspose, Input(op, i).name, {forms.channels_second}, TransposeAttributes{kToChannelsLast});
  }
  return forms.as_in_file;
}

ValueId Converter::ChannelsSecond(const Operator& op, std::size_t i) {
  const Tensor& input = Input(op, i);
  Forms& forms = FormsOf(op, i);
  if (input.shape.size() != 4) Fail(op, fmt::format("takes a tensor of 4 dimensions, not {}", ToString(input.shape)));
  if (forms.channels_second == kNoValue) {
    forms.channels_second =
        builder_.Add(Op::kTranspose, input.name + "/nchw", {forms.as_in_file}, TransposeAttributes{kToChannelsSecond});
  }
  return forms.channels_second;
}

bool Converter::PrefersChannelsSecond(const Operator& op) const {
  bool any = false;
  for (std::size_t i = 0; i < op.inputs.size(); ++i) {
    if (!HasInput(op, i)) continue;
    const Tensor& input = Input(op, i);
    if (input.constant && ElementCount(input.shape) == 1) continue;
    if (input.shape.size() != 4) return false;
    if (input.constant) continue;
    if (forms_[static_cast<std::size_t>(op.inputs[i])].channels_second == kNoValue) return false;
    any = true;
  }
  return any;
}

ValueId Converter::DefineOutput(const Operator& op, std::size_t i, bool channels_second) {
  if (i >= op.outputs.size()) Fail(op, "lacks an output");
  Forms& forms = forms_[static_cast<std::size_t>(op.outputs[i])];
  const Tensor& output = tensor(op.outputs[i]);
  if (forms.as_in_file != kNoValue || forms.channels_second != kNoValue)
    Fail(op, "computes a value that is there already");
  ValueId& form = channels_second ? forms.channels_second : forms.as_in_file;
  return form = builder_.AddValue(channels_second ? output.name + "/nchw" : output.name);
}

void Converter::Emit(const Operator& op, Op kind, std::vector<ValueId> inputs, Attributes attributes,
                     bool channels_second, int activation) {
  const UnaryAttributes unary = Activation(op, activation);
  if (unary.kind == UnaryKind::kIdentity) {
    const ValueId output = DefineOutput(op, 0, channels_second);
    builder_.AddNode({kind, op.name, std::move(inputs), {output}, std::move(attributes)});
    return;
  }
  const ValueId before = builder_.Add(kind, op.name + "/linear", std::move(inputs), std::move(attributes));
  const ValueId output = DefineOutput(op, 0, channels_second);
  builder_.AddNode({Op::kUnary, op.name, {before}, {output}, unary});
}

ValueId Converter::AddConstant(const Operator& op, const char* suffix, ConstantPtr constant) {
  return builder_.AddConstant(fmt::format("{}/{}", op.name, suffix), std::move(constant));
}

ValueId Converter::Ints(const Operator& op, const char* suffix, std::vector<int64_t> values) {
  const auto size = static_cast<int64_t>(values.size());
  return AddConstant(op, suffix, Constant::Ints({size}, std::move(values)));
}

std::vector<int64_t> Converter::IntInput(const Operator& op, std::size_t i) const {
  const Tensor& input = Input(op, i);
  if (!input.constant || input.type != DataType::kInt64)
    Fail(op, "takes sizes that only its data tell, which is not known");
  return input.constant->ints;
}

void Converter::Alias(const Operator& op, std::size_t input) {
  const Forms forms = FormsOf(op, input);
  Forms& output = forms_[static_cast<std::size_t>(op.outputs[0])];
  if (output.as_in_file != kNoValue || output.channels_second != kNoValue)
    Fail(op, "computes a value that is there already");
  output = forms;
  // A constant behind DEQUANTIZE or DENSIFY stays a constant for whoever reads it.
  if (const ConstantPtr constant = Input(op, input).constant) {
    Tensor& tensor = tensors_[static_cast<std::size_t>(op.outputs[0])];
    tensor.constant = constant;
    tensor.shape = constant->shape;
    tensor.type = constant->type;
  }
}

void Converter::Fail(const Operator& op, const std::string& what) {
  throw Error(ErrorKind::kFile, fmt::format("the network's operator {} {}", NameOfOperator(op.code), what), op.name,
              "export the network again, or report this file");
}

}  // namespace tflite
}  // namespace kinora::nn
