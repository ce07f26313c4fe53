#include "models/import/tflite_tensors.h"

#include <fmt/format.h>

#include "models/import/half.h"

namespace kinora::nn::tflite {
namespace {

// Field numbers and values of the schema.
enum TensorField { kShape = 0, kType = 1, kBuffer = 2, kName = 3, kSparsity = 6, kSignature = 7 };
enum SparsityField { kTraversalOrder = 0, kBlockMap = 1, kDimensions = 2 };
enum DimensionField { kFormat = 0, kDenseSize = 1, kSegmentsType = 2, kSegments = 3, kIndicesType = 4, kIndices = 5 };
constexpr int kModelBuffers = 4;
constexpr int kSubgraphTensors = 0;

[[noreturn]] void Fail(const std::string& what, const std::string& where) {
  throw Error(ErrorKind::kFile, what, where, "export the network again, or report this file");
}

DataType TypeOf(int8_t type, const std::string& name) {
  constexpr const char* kNames[] = {"float32", "float16", "int32",     "uint8", "int64",  "string",
                                    "bool",    "int16",   "complex64", "int8",  "float64"};
  switch (type) {
    case 0:
    case 1:
      return DataType::kFloat32;
    case 2:
    case 4:
      return DataType::kInt64;
    case 6:
      return DataType::kBool;
    default:
      Fail(fmt::format("the network uses the data type {} ({}), which is not known",
                       type >= 0 && type < 11 ? kNames[type] : "unknown", type),
           name);
  }
}

std::size_t ItemSize(int8_t type) {
  return type == 1 ? 2 : type == 4 ? 8 : type == 6 ? 1 : 4;
}

// The raw numbers of a buffer, in the order in which they stand there.
void ReadNumbers(const flat::Vector& data, int8_t type, std::size_t count, Constant& to) {
  for (std::size_t i = 0; i < count; ++i) {
    switch (type) {
      case 0:
        to.floats.push_back(data.At<float>(i));
        break;
      case 1:
        to.floats.push_back(FloatFromHalf(data.At<uint16_t>(i)));
        break;
      case 2:
        to.ints.push_back(data.At<int32_t>(i));
        break;
      case 4:
        to.ints.push_back(data.At<int64_t>(i));
        break;
      default:
        to.ints.push_back(data.At<uint8_t>(i) != 0);
    }
  }
}

// One level of a sparse tensor's tree: dense of a size, or compressed (segments and indices as in CSR).
struct Level {
  bool compressed = false;
  int64_t size = 0;
  std::vector<int64_t> segments;
  std::vector<int64_t> indices;
};

std::vector<int64_t> ReadIndexVector(uint8_t kind, const flat::Table& table) {
  const std::size_t item = kind == 1 ? 4 : kind == 2 ? 2 : 1;
  const flat::Vector values = table.GetVector(0, item);
  std::vector<int64_t> out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    out.push_back(kind == 1 ? values.At<int32_t>(i) : kind == 2 ? values.At<uint16_t>(i) : values.At<uint8_t>(i));
  }
  return out;
}

// Spreads the stored numbers of a sparse tensor. The dimensions of the tensor, and then those of a block, are visited
// in the order `order`; dimension rank + i counts inside the block along dimension map[i].
class Densifier {
 public:
  Densifier(const flat::Table& sparsity, const Shape& shape, const std::string& name) : shape_(shape), name_(name) {
    const flat::Vector order = sparsity.GetVector(kTraversalOrder, 4);
    const flat::Vector map = sparsity.GetVector(kBlockMap, 4);
    const flat::Vector dimensions = sparsity.GetVector(kDimensions, 4);
    if (order.size() != shape.size() + map.size() || dimensions.size() != order.size() || order.size() > 16) Bad();
    for (std::size_t i = 0; i < map.size(); ++i) map_.push_back(Index(map.At<int32_t>(i), shape.size()));
    for (std::size_t i = 0; i < order.size(); ++i) {
      order_.push_back(Index(order.At<int32_t>(i), order.size()));
      levels_.push_back(ReadLevel(sparsity.TableAt(dimensions, i)));
    }
    block_.assign(shape.size(), 1);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      if (order_[i] < shape.size()) continue;
      block_[map_[order_[i] - shape.size()]] = levels_[i].size;
    }
  }

  // Calls visit(index of a stored number, its position in the dense tensor) for each.
  template <typename Visit>
  void Run(Visit visit) {
    std::vector<int64_t> at(order_.size(), 0);
    Walk(0, 0, at, visit);
  }

 private:
  [[noreturn]] void Bad() const { Fail("a sparse constant of the network is damaged", name_); }
  std::size_t Index(int64_t value, std::size_t limit) const {
    if (value < 0 || value >= static_cast<int64_t>(limit)) Bad();
    return static_cast<std::size_t>(value);
  }

  Level ReadLevel(const flat::Table& table) const {
    Level level;
    level.compressed = table.Get<int8_t>(kFormat, 0) != 0;
    level.size = table.Get<int32_t>(kDenseSize, 0);
    if (!level.compressed && (level.size < 1 || level.size > (1 << 24))) Bad();
    if (level.compressed) {
      level.segments = ReadIndexVector(table.Get<uint8_t>(kSegmentsType, 0), table.GetTable(kSegments));
      level.indices = ReadIndexVector(table.Get<uint8_t>(kIndicesType, 0), table.GetTable(kIndices));
    }
    return level;
  }

  template <typename Visit>
  void Walk(std::size_t depth, int64_t parent, std::vector<int64_t>& at, Visit& visit) {
    // A damaged tree may have many more branches than leaves.
    if (++steps_ > (int64_t{1} << 28)) Bad();
    if (depth == order_.size()) {
      visit(parent, Position(at));
      return;
    }
    const Level& level = levels_[depth];
    if (!level.compressed) {
      for (int64_t i = 0; i < level.size; ++i) {
        at[order_[depth]] = i;
        Walk(depth + 1, parent * level.size + i, at, visit);
      }
      return;
    }
    const std::size_t segment = Index(parent, level.segments.size() < 2 ? 0 : level.segments.size() - 1);
    const int64_t from = level.segments[segment];
    const int64_t to = level.segments[segment + 1];
    if (from < 0 || to < from || to > static_cast<int64_t>(level.indices.size())) Bad();
    for (int64_t i = from; i < to; ++i) {
      at[order_[depth]] = level.indices[static_cast<std::size_t>(i)];
      Walk(depth + 1, i, at, visit);
    }
  }

  std::size_t Position(const std::vector<int64_t>& at) const {
    int64_t position = 0;
    for (std::size_t d = 0; d < shape_.size(); ++d) {
      int64_t index = at[d];
      for (std::size_t b = 0; b < map_.size(); ++b) {
        if (map_[b] == d) index = index * block_[d] + at[shape_.size() + b];
      }
      if (index < 0 || index >= shape_[d]) Bad();
      position = position * shape_[d] + index;
    }
    return static_cast<std::size_t>(position);
  }

  const Shape& shape_;
  const std::string& name_;
  std::vector<std::size_t> map_;
  std::vector<std::size_t> order_;
  std::vector<Level> levels_;
  std::vector<int64_t> block_;
  int64_t steps_ = 0;
};

ConstantPtr ReadConstant(const Tensor& tensor, const flat::Table& table, const flat::Vector& data) {
  const int8_t type = table.Get<int8_t>(kType, 0);
  const std::size_t stored = data.size();
  auto constant = std::make_shared<Constant>();
  constant->type = tensor.type;
  constant->shape = tensor.shape;
  std::size_t count = 1;
  for (const int64_t size : tensor.shape) {
    if (size < 0 || __builtin_mul_overflow(count, static_cast<std::size_t>(size), &count) || count > (1ULL << 28)) {
      Fail("a constant tensor of the network has an impossible size", tensor.name);
    }
  }
  if (!table.Has(kSparsity)) {
    if (stored != count) Fail("a constant tensor of the network is incomplete", tensor.name);
    ReadNumbers(data, type, count, *constant);
    return constant;
  }
  if (constant->type != DataType::kFloat32)
    Fail("a sparse constant of the network is no floating-point one", tensor.name);
  if (count > 1024 * (stored + 1)) Fail("a sparse constant of the network has an impossible size", tensor.name);
  Constant packed;
  ReadNumbers(data, type, stored, packed);
  constant->floats.assign(count, 0.F);
  Densifier(table.GetTable(kSparsity), tensor.shape, tensor.name).Run([&](int64_t from, std::size_t to) {
    if (from >= static_cast<int64_t>(packed.floats.size()))
      Fail("a sparse constant of the network is incomplete", tensor.name);
    constant->floats[to] = packed.floats[static_cast<std::size_t>(from)];
  });
  return constant;
}

}  // namespace

std::vector<Tensor> ReadTensors(const flat::Table& model, const flat::Table& subgraph) {
  const flat::Vector buffers = model.GetVector(kModelBuffers, 4);
  const flat::Vector list = subgraph.GetVector(kSubgraphTensors, 4);
  std::vector<Tensor> tensors;
  std::size_t total = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const flat::Table table = subgraph.TableAt(list, i);
    Tensor tensor;
    tensor.name = table.GetString(kName);
    tensor.type = TypeOf(table.Get<int8_t>(kType, 0), tensor.name);
    const flat::Vector signature = table.GetVector(kSignature, 4);
    const flat::Vector shape = signature.size() > 0 ? signature : table.GetVector(kShape, 4);
    for (std::size_t d = 0; d < shape.size(); ++d) tensor.shape.push_back(shape.At<int32_t>(d));
    const uint32_t buffer = table.Get<uint32_t>(kBuffer, 0);
    if (buffer != 0) {
      const flat::Vector data = model.TableAt(buffers, buffer).GetVector(0, 1);
      if (data.size() > 0) {
        const std::size_t item = ItemSize(table.Get<int8_t>(kType, 0));
        const flat::Vector items = data.Regrouped(item);
        tensor.constant = ReadConstant(tensor, table, items);
        total += tensor.constant->floats.size() + tensor.constant->ints.size();
        if (total > (1ULL << 30)) Fail("the constants of the network do not fit into memory", tensor.name);
      }
    }
    tensors.push_back(std::move(tensor));
  }
  return tensors;
}

}  // namespace kinora::nn::tflite
