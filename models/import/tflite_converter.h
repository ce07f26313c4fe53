#pragma once

#include <array>
#include <string>
#include <vector>

#include "models/graph/graph.h"
#include "models/import/flat_reader.h"
#include "models/import/tflite_tensors.h"

namespace kinora::nn::tflite {

// One operator of the file.
struct Operator {
  int code = 0;
  std::string name;  // of its first output
  std::vector<int> inputs;
  std::vector<int> outputs;
  flat::Table options;
};

// Turns TFLite operators into ours. Each image tensor can be asked for as N, H, W, C (as in the file) or N, C, H, W (as
// our operators want it); what a tensor was not made as is transposed once, when it is first asked for. So a chain of
// convolutions has no transpose between them.
class Converter {
 public:
  Converter(const flat::Table& model, const flat::Table& subgraph);
  Graph Run();

  GraphBuilder& builder() { return builder_; }
  const Tensor& tensor(int index) const;
  const Tensor& Input(const Operator& op, std::size_t i) const;
  bool HasInput(const Operator& op, std::size_t i) const { return i < op.inputs.size() && op.inputs[i] >= 0; }

  // Input i as in the file, or with channels second.
  ValueId AsInFile(const Operator& op, std::size_t i);
  ValueId ChannelsSecond(const Operator& op, std::size_t i);
  // Whether every computed image among the inputs exists with channels second, so that an element-wise operator can
  // stay there.
  bool PrefersChannelsSecond(const Operator& op) const;

  // Adds a node that makes output 0 as in the file, or with channels second, followed by the activation with which the
  // file fuses it.
  void Emit(const Operator& op, Op kind, std::vector<ValueId> inputs, Attributes attributes, bool channels_second,
            int activation = 0);
  ValueId AddConstant(const Operator& op, const char* suffix, ConstantPtr constant);
  ValueId Ints(const Operator& op, const char* suffix, std::vector<int64_t> values);
  // Whole numbers of a constant input.
  std::vector<int64_t> IntInput(const Operator& op, std::size_t i) const;
  void Alias(const Operator& op, std::size_t input);
  ValueId DefineOutput(const Operator& op, std::size_t i, bool channels_second);

  [[noreturn]] static void Fail(const Operator& op, const std::string& what);

 private:
  struct Forms {
    ValueId as_in_file = kNoValue;
    ValueId channels_second = kNoValue;
  };
  Forms& FormsOf(const Operator& op, std::size_t i);
  void Convert(const Operator& op);
  std::vector<Operator> ReadOperators(const flat::Table& model, const flat::Table& subgraph) const;

  std::vector<Tensor> tensors_;
  std::vector<Forms> forms_;
  std::vector<Operator> operators_;
  std::vector<int> inputs_;
  std::vector<int> outputs_;
  GraphBuilder builder_;
};

std::string NameOfOperator(int code);

bool ConvertLayer(Converter& c, const Operator& op);        // tflite_layers.cc: convolutions, pools, resizing
bool ConvertElementwise(Converter& c, const Operator& op);  // tflite_elementwise.cc: and what moves data around

// From (N, H, W, C) to (N, C, H, W) and back.
inline const std::vector<int64_t> kToChannelsSecond{0, 3, 1, 2};
inline const std::vector<int64_t> kToChannelsLast{0, 2, 3, 1};

}  // namespace kinora::nn::tflite
