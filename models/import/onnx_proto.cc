#include "models/import/onnx_proto.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>

#include "core/util/error.h"
#include "models/import/half.h"

namespace kinora::nn::onnx {
// protozero asserts that a field has the type its reader expects; in a damaged file it has not.
[[noreturn]] static void RefuseField() {
  throw Error(ErrorKind::kFile, "the file is damaged, or no network at all", "", "get the network's file again");
}
}  // namespace kinora::nn::onnx

#define protozero_assert(condition) \
  (static_cast<bool>(condition) ? static_cast<void>(0) : ::kinora::nn::onnx::RefuseField())
#include <protozero/pbf_reader.hpp>

namespace kinora::nn::onnx {
namespace {

using protozero::pbf_reader;

std::string_view ToView(protozero::data_view view) {
  return {view.data(), view.size()};
}

[[noreturn]] void Fail(const std::string& what, const std::string& where = {}) {
  throw Error(ErrorKind::kFile, what, where, "export the network again, or report this file");
}

std::string_view TypeName(int type) {
  constexpr const char* kNames[] = {"undefined", "float32", "uint8",     "int8",       "uint16",  "int16",
                                    "int32",     "int64",   "string",    "bool",       "float16", "double",
                                    "uint32",    "uint64",  "complex64", "complex128", "bfloat16"};
  return type >= 0 && type < 17 ? kNames[type] : "unknown";
}

// Repeated numbers, packed or one by one.
template <typename T, typename Packed, typename Single>
void Append(std::vector<T>& to, pbf_reader& reader, Packed packed, Single single) {
  if (reader.wire_type() == protozero::pbf_wire_type::length_delimited) {
    for (const auto value : packed()) to.push_back(static_cast<T>(value));
  } else {
    to.push_back(static_cast<T>(single()));
  }
}

void AppendInt64(std::vector<int64_t>& to, pbf_reader& reader) {
  Append(
      to, reader, [&] { return reader.get_packed_int64(); }, [&] { return reader.get_int64(); });
}

struct TensorFields {
  std::string name;
  Shape dims;
  int type = 0;
  std::string_view raw;
  bool has_raw = false;
  bool external = false;
  std::vector<float> floats;
  std::vector<int64_t> ints;
};

TensorFields ReadTensorFields(pbf_reader reader) {
  TensorFields t;
  while (reader.next()) {
    switch (reader.tag()) {
      case 1:
        AppendInt64(t.dims, reader);
        break;
      case 2:
        t.type = reader.get_int32();
        break;
      case 4:
        Append(
            t.floats, reader, [&] { return reader.get_packed_float(); }, [&] { return reader.get_float(); });
        break;
      case 5:
        Append(
            t.ints, reader, [&] { return reader.get_packed_int32(); }, [&] { return reader.get_int32(); });
        break;
      case 7:
        AppendInt64(t.ints, reader);
        break;
      case 8:
        t.name = reader.get_string();
        break;
      case 9:
        t.raw = ToView(reader.get_view());
        t.has_raw = true;
        break;
      case 10:
        Append(
            t.floats, reader, [&] { return reader.get_packed_double(); }, [&] { return reader.get_double(); });
        break;
      case 11:
        Append(
            t.ints, reader, [&] { return reader.get_packed_uint64(); }, [&] { return reader.get_uint64(); });
        break;
      case 14:
        t.external = reader.get_int32() != 0;
        break;
      default:
        reader.skip();
    }
  }
  return t;
}

template <typename T, typename To>
void FromRaw(const TensorFields& t, std::size_t count, std::vector<To>& to) {
  if (t.raw.size() != count * sizeof(T)) Fail("a constant tensor of the network is incomplete", t.name);
  to.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    T value;
    std::memcpy(&value, t.raw.data() + i * sizeof(T), sizeof(T));
    to[i] = static_cast<To>(value);
  }
}

void ReadRaw(const TensorFields& t, std::size_t count, Constant& c) {
  std::vector<uint16_t> halves;
  switch (t.type) {
    case 1:
      FromRaw<float>(t, count, c.floats);
      break;
    case 2:
      FromRaw<uint8_t>(t, count, c.ints);
      break;
    case 3:
      FromRaw<int8_t>(t, count, c.ints);
      break;
    case 4:
      FromRaw<uint16_t>(t, count, c.ints);
      break;
    case 5:
      FromRaw<int16_t>(t, count, c.ints);
      break;
    case 6:
      FromRaw<int32_t>(t, count, c.ints);
      break;
    case 7:
      FromRaw<int64_t>(t, count, c.ints);
      break;
    case 9:
      FromRaw<uint8_t>(t, count, c.ints);
      break;
    case 10:
      FromRaw<uint16_t>(t, count, halves);
      for (const uint16_t half : halves) c.floats.push_back(FloatFromHalf(half));
      break;
    case 11:
      FromRaw<double>(t, count, c.floats);
      break;
    case 12:
      FromRaw<uint32_t>(t, count, c.ints);
      break;
    case 13:
      FromRaw<uint64_t>(t, count, c.ints);
      break;
    default:
      FromRaw<uint16_t>(t, count, halves);
      for (const uint16_t half : halves) c.floats.push_back(std::bit_cast<float>(static_cast<uint32_t>(half) << 16));
  }
}

std::pair<std::string, ConstantPtr> ReadTensor(pbf_reader reader) {
  TensorFields t = ReadTensorFields(reader);
  if (t.external) Fail("the network keeps its weights in another file, which is not read", t.name);
  auto constant = std::make_shared<Constant>();
  constant->type = ToDataType(t.type, t.name);
  constant->shape = t.dims;
  std::size_t count = 1;
  for (const int64_t size : t.dims) {
    if (size < 0 || __builtin_mul_overflow(count, static_cast<std::size_t>(size), &count) || count > (1ULL << 31)) {
      Fail("a constant tensor of the network has an impossible size", t.name);
    }
  }
  if (t.has_raw) {
    ReadRaw(t, count, *constant);
  } else if (constant->type == DataType::kFloat32 && t.floats.empty() && (t.type == 10 || t.type == 16)) {
    for (const int64_t bits : t.ints) {
      constant->floats.push_back(t.type == 10 ? FloatFromHalf(static_cast<uint16_t>(bits))
                                              : std::bit_cast<float>(static_cast<uint32_t>(bits) << 16));
    }
  } else {
    constant->floats = std::move(t.floats);
    constant->ints = std::move(t.ints);
  }
  if ((constant->type == DataType::kFloat32 ? constant->floats.size() : constant->ints.size()) != count) {
    Fail("a constant tensor of the network is incomplete", t.name);
  }
  return {t.name, constant};
}

std::pair<std::string, Attribute> ReadAttribute(pbf_reader reader) {
  std::string name;
  Attribute a;
  while (reader.next()) {
    switch (reader.tag()) {
      case 1:
        name = reader.get_string();
        break;
      case 2:
        a.f = reader.get_float();
        break;
      case 3:
        a.i = reader.get_int64();
        break;
      case 4:
        a.s = reader.get_string();
        break;
      case 5:
        a.tensor = ReadTensor(reader.get_message()).second;
        break;
      case 6:
        a.has_graph = true;
        reader.skip();
        break;
      case 7:
        Append(
            a.floats, reader, [&] { return reader.get_packed_float(); }, [&] { return reader.get_float(); });
        break;
      case 8:
        AppendInt64(a.ints, reader);
        break;
      default:
        reader.skip();
    }
  }
  return {std::move(name), std::move(a)};
}

NodeProto ReadNode(pbf_reader reader) {
  NodeProto node;
  while (reader.next()) {
    switch (reader.tag()) {
      case 1:
        node.inputs.push_back(reader.get_string());
        break;
      case 2:
        node.outputs.push_back(reader.get_string());
        break;
      case 3:
        node.name = reader.get_string();
        break;
      case 4:
        node.op_type = reader.get_string();
        break;
      case 5: {
        auto [name, attribute] = ReadAttribute(reader.get_message());
        node.attributes.insert_or_assign(std::move(name), std::move(attribute));
        break;
      }
      case 7:
        node.domain = reader.get_string();
        break;
      default:
        reader.skip();
    }
  }
  if (node.name.empty() && !node.outputs.empty()) node.name = node.outputs[0];
  return node;
}

void ReadShape(pbf_reader reader, ValueInfo& info) {
  while (reader.next()) {
    if (reader.tag() != 1) {
      reader.skip();
      continue;
    }
    pbf_reader dim = reader.get_message();
    info.shape.push_back(-1);
    info.symbols.emplace_back();
    while (dim.next()) {
      if (dim.tag() == 1) {
        const int64_t size = dim.get_int64();
        info.shape.back() = size > 0 ? size : -1;
      } else if (dim.tag() == 2) {
        info.symbols.back() = dim.get_string();
      } else {
        dim.skip();
      }
    }
  }
}

// The type of a value: tensor_type (1) of TypeProto, with elem_type (1) and shape (2).
void ReadType(pbf_reader type, ValueInfo& info) {
  while (type.next()) {
    if (type.tag() != 1) Fail("the network has an input or output that is not a tensor", info.name);
    pbf_reader tensor = type.get_message();
    while (tensor.next()) {
      if (tensor.tag() == 1)
        info.data_type = tensor.get_int32();
      else if (tensor.tag() == 2)
        ReadShape(tensor.get_message(), info);
      else
        tensor.skip();
    }
  }
}

ValueInfo ReadValueInfo(pbf_reader reader) {
  ValueInfo info;
  while (reader.next()) {
    if (reader.tag() == 1)
      info.name = reader.get_string();
    else if (reader.tag() == 2)
      ReadType(reader.get_message(), info);
    else
      reader.skip();
  }
  return info;
}

void ReadGraph(pbf_reader reader, Model& model) {
  while (reader.next()) {
    switch (reader.tag()) {
      case 1:
        model.nodes.push_back(ReadNode(reader.get_message()));
        break;
      case 5: {
        auto [name, constant] = ReadTensor(reader.get_message());
        model.initializers.push_back({std::move(name), std::move(constant)});
        break;
      }
      case 11:
        model.inputs.push_back(ReadValueInfo(reader.get_message()));
        break;
      case 12:
        model.outputs.push_back(ReadValueInfo(reader.get_message()));
        break;
      case 15:
        Fail("the network has sparse constants, which are not read");
      default:
        reader.skip();
    }
  }
}

int64_t ReadOpset(pbf_reader reader) {
  std::string domain;
  int64_t version = 0;
  while (reader.next()) {
    if (reader.tag() == 1)
      domain = reader.get_string();
    else if (reader.tag() == 2)
      version = reader.get_int64();
    else
      reader.skip();
  }
  return domain.empty() || domain == "ai.onnx" ? version : 0;
}

}  // namespace

Model ParseModel(std::span<const std::byte> content) {
  Model model;
  try {
    pbf_reader reader(reinterpret_cast<const char*>(content.data()), content.size());
    while (reader.next()) {
      if (reader.tag() == 7)
        ReadGraph(reader.get_message(), model);
      else if (reader.tag() == 8)
        model.opset = std::max(model.opset, ReadOpset(reader.get_message()));
      else
        reader.skip();
    }
  } catch (const protozero::exception&) {
    Fail("the file is damaged, or no network at all");
  }
  if (model.outputs.empty() || model.inputs.empty()) Fail("the file is damaged, or no network at all");
  return model;
}

DataType ToDataType(int onnx_type, const std::string& where) {
  switch (onnx_type) {
    case 1:
    case 10:
    case 11:
    case 16:
      return DataType::kFloat32;
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 12:
    case 13:
      return DataType::kInt64;
    case 9:
      return DataType::kBool;
    default:
      Fail(fmt::format("the network uses the data type {} ({}), which is not known", TypeName(onnx_type), onnx_type),
           where);
  }
}

}  // namespace kinora::nn::onnx
