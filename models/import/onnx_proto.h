#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/graph/graph.h"

namespace kinora::nn::onnx {

// The parts of an ONNX file that a network needs, as plain structs. Field numbers are those of onnx.proto.

struct Attribute {
  float f = 0;
  int64_t i = 0;
  std::string s;
  std::vector<float> floats;
  std::vector<int64_t> ints;
  ConstantPtr tensor;
  bool has_graph = false;
};

struct NodeProto {
  std::string name;  // never empty: an unnamed node is called after its first output
  std::string op_type;
  std::string domain;
  std::vector<std::string> inputs;
  std::vector<std::string> outputs;
  std::map<std::string, Attribute, std::less<>> attributes;
};

struct ValueInfo {
  std::string name;
  int data_type = 0;
  Shape shape;  // -1 = free
  std::vector<std::string> symbols;
};

struct Initializer {
  std::string name;
  ConstantPtr constant;
};

struct Model {
  int64_t opset = 0;  // of the default domain
  std::vector<NodeProto> nodes;
  std::vector<Initializer> initializers;
  std::vector<ValueInfo> inputs;
  std::vector<ValueInfo> outputs;
};

// Throws Error (file) where the bytes are not an ONNX model or hold data this program does not read.
Model ParseModel(std::span<const std::byte> content);

// Float32 for all floating types, Int64 for all integers. Throws Error (file) naming another type.
DataType ToDataType(int onnx_type, const std::string& where);

}  // namespace kinora::nn::onnx
