#include "models/import/onnx.h"

#include <fmt/format.h>

#include "core/util/error.h"
#include "models/import/onnx_converter.h"
#include "models/import/onnx_suppression.h"

namespace kinora::nn {

Graph ImportOnnx(std::span<const std::byte> content) {
  onnx::Model model = onnx::ParseModel(content);
  onnx::CutOffSuppression(model);
  return onnx::Converter(model).Run();
}

namespace onnx {

constexpr int64_t kOldestOpset = 7;
constexpr int64_t kNewestOpset = 21;

Graph Converter::Run() {
  if (model_.opset < kOldestOpset || model_.opset > kNewestOpset) {
    throw Error(ErrorKind::kFile,
                fmt::format("the network uses ONNX operator set {}; sets {} to {} are known", model_.opset,
                            kOldestOpset, kNewestOpset),
                "", "export the network again with operator set 17");
  }
  for (const Initializer& initializer : model_.initializers) {
    values_[initializer.name] = builder_.AddConstant(initializer.name, initializer.constant);
  }
  for (const ValueInfo& input : model_.inputs) {
    if (values_.contains(input.name)) continue;  // old files list weights as inputs, too
    values_[input.name] =
        builder_.AddInput(input.name, ToDataType(input.data_type, input.name), input.shape, input.symbols);
  }
  for (const NodeProto& node : model_.nodes) Convert(node);
  std::vector<ValueId> outputs;
  for (const ValueInfo& output : model_.outputs) {
    const auto found = values_.find(output.name);
    if (found == values_.end())
      throw Error(ErrorKind::kFile, "the network never computes one of its outputs", output.name);
    ValueId id = found->second;
    if (builder_.value(id).name != output.name) {
      id = builder_.Add(Op::kUnary, output.name, {id}, UnaryAttributes{});
    }
    outputs.push_back(id);
  }
  builder_.SetOutputs(std::move(outputs));
  return std::move(builder_).Finish();
}

void Converter::Convert(const NodeProto& node) {
  if (node.outputs.empty()) Fail(node, "has no output");
  const bool known_domain = node.domain.empty() || node.domain == "ai.onnx";
  if (!known_domain || !(ConvertElementwise(*this, node) || ConvertLayer(*this, node) || ConvertShape(*this, node))) {
    const std::string name = known_domain ? node.op_type : node.domain + "." + node.op_type;
    throw Error(ErrorKind::kFile, fmt::format("the network uses the operator {}, which is not known", name), node.name,
                "export the network without it, for instance without its decoding steps");
  }
}

ValueId Converter::Input(const NodeProto& node, std::size_t i) const {
  if (i >= node.inputs.size() || node.inputs[i].empty()) return kNoValue;
  const auto found = values_.find(node.inputs[i]);
  if (found == values_.end()) Fail(node, fmt::format("reads \"{}\", which nothing computes before it", node.inputs[i]));
  return found->second;
}

std::vector<ValueId> Converter::Inputs(const NodeProto& node) const {
  std::vector<ValueId> inputs;
  for (std::size_t i = 0; i < node.inputs.size(); ++i) inputs.push_back(Input(node, i));
  return inputs;
}

const Constant* Converter::InputConstant(const NodeProto& node, std::size_t i) const {
  return builder_.graph().constant(Input(node, i));
}

ValueId Converter::DefineOutput(const NodeProto& node, std::size_t i) {
  if (i >= node.outputs.size() || node.outputs[i].empty()) return kNoValue;
  if (values_.contains(node.outputs[i])) Fail(node, "computes a value that is there already");
  return values_[node.outputs[i]] = builder_.AddValue(node.outputs[i]);
}

void Converter::Emit(const NodeProto& node, Op op, std::vector<ValueId> inputs, Attributes attributes) {
  const ValueId output = DefineOutput(node, 0);
  if (output == kNoValue) Fail(node, "has no output");
  builder_.AddNode({op, node.name, std::move(inputs), {output}, std::move(attributes)});
}

ValueId Converter::Between(const NodeProto& node, std::string_view suffix, Op op, std::vector<ValueId> inputs,
                           Attributes attributes) {
  return builder_.Add(op, fmt::format("{}/{}", node.name, suffix), std::move(inputs), std::move(attributes));
}

ValueId Converter::Ints(const NodeProto& node, std::string_view suffix, std::vector<int64_t> values) {
  const auto size = static_cast<int64_t>(values.size());
  return builder_.AddConstant(fmt::format("{}/{}", node.name, suffix), Constant::Ints({size}, std::move(values)));
}

ValueId Converter::Scalar(const NodeProto& node, std::string_view suffix, float value) {
  return builder_.AddConstant(fmt::format("{}/{}", node.name, suffix), Constant::Floats({}, {value}));
}

void Converter::Alias(const NodeProto& node, ValueId value) {
  if (value == kNoValue) Fail(node, "lacks an input");
  if (values_.contains(node.outputs[0])) Fail(node, "computes a value that is there already");
  values_[node.outputs[0]] = value;
}

void Converter::Fail(const NodeProto& node, const std::string& what) {
  throw Error(ErrorKind::kFile, fmt::format("the network's operator {} {}", node.op_type, what), node.name,
              "export the network again, or report this file");
}

const Attribute* Converter::Find(const NodeProto& node, std::string_view name) {
  const auto found = node.attributes.find(name);
  return found == node.attributes.end() ? nullptr : &found->second;
}

int64_t Converter::Int(const NodeProto& node, std::string_view name, int64_t missing) {
  const Attribute* attribute = Find(node, name);
  return attribute == nullptr ? missing : attribute->i;
}

float Converter::Float(const NodeProto& node, std::string_view name, float missing) {
  const Attribute* attribute = Find(node, name);
  return attribute == nullptr ? missing : attribute->f;
}

std::string Converter::Text(const NodeProto& node, std::string_view name, std::string_view missing) {
  const Attribute* attribute = Find(node, name);
  return attribute == nullptr ? std::string(missing) : attribute->s;
}

std::vector<int64_t> Converter::IntList(const NodeProto& node, std::string_view name) {
  const Attribute* attribute = Find(node, name);
  return attribute == nullptr ? std::vector<int64_t>{} : attribute->ints;
}

}  // namespace onnx
}  // namespace kinora::nn
