#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "models/graph/graph.h"
#include "models/import/onnx_proto.h"

namespace kinora::nn::onnx {

// Turns ONNX nodes into ours one by one. Each converter function below handles some operators and returns false for
// all others.
class Converter {
 public:
  explicit Converter(const Model& model) : model_(model) {}
  Graph Run();

  int64_t opset() const { return model_.opset; }
  GraphBuilder& builder() { return builder_; }

  // The value of a node's input i, kNoValue where it is left out.
  ValueId Input(const NodeProto& node, std::size_t i) const;
  std::vector<ValueId> Inputs(const NodeProto& node) const;
  // The constant behind input i; null where absent or computed.
  const Constant* InputConstant(const NodeProto& node, std::size_t i) const;
  // Adds a node that makes output 0 of `node`.
  void Emit(const NodeProto& node, Op op, std::vector<ValueId> inputs, Attributes attributes = {});
  // Adds a node in between; its value is named after `node` and `suffix`.
  ValueId Between(const NodeProto& node, std::string_view suffix, Op op, std::vector<ValueId> inputs,
                  Attributes attributes = {});
  ValueId Ints(const NodeProto& node, std::string_view suffix, std::vector<int64_t> values);
  ValueId Scalar(const NodeProto& node, std::string_view suffix, float value);
  // Lets output 0 of `node` be another name of `value`.
  void Alias(const NodeProto& node, ValueId value);
  ValueId DefineOutput(const NodeProto& node, std::size_t i);

  [[noreturn]] static void Fail(const NodeProto& node, const std::string& what);
  static int64_t Int(const NodeProto& node, std::string_view name, int64_t missing);
  static float Float(const NodeProto& node, std::string_view name, float missing);
  static std::string Text(const NodeProto& node, std::string_view name, std::string_view missing);
  // Empty where absent.
  static std::vector<int64_t> IntList(const NodeProto& node, std::string_view name);
  static const Attribute* Find(const NodeProto& node, std::string_view name);

 private:
  void Convert(const NodeProto& node);

  const Model& model_;
  GraphBuilder builder_;
  std::map<std::string, ValueId, std::less<>> values_;
};

bool ConvertElementwise(Converter& c, const NodeProto& node);  // onnx_elementwise.cc
bool ConvertLayer(Converter& c, const NodeProto& node);        // onnx_layers.cc: convolutions, pools, norms, products
bool ConvertShape(Converter& c, const NodeProto& node);        // onnx_shapes.cc: what moves data around

}  // namespace kinora::nn::onnx
