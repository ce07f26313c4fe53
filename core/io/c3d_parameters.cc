#include "core/io/c3d_parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "core/io/c3d_bytes.h"

namespace kinora::c3d {
namespace {

constexpr std::size_t kMaxText = 255;       // a dimension is one byte
constexpr std::size_t kMaxRecord = 32'000;  // offsets are 16 bits, and signed for some readers

}  // namespace

void AppendU16(std::string& bytes, std::uint16_t value) {
  bytes += static_cast<char>(value & 0xFF);
  bytes += static_cast<char>(value >> 8);
}

void AppendF32(std::string& bytes, double value) {
  const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(value));
  AppendU16(bytes, static_cast<std::uint16_t>(bits & 0xFFFF));
  AppendU16(bytes, static_cast<std::uint16_t>(bits >> 16));
}

void ParameterSection::Group(std::string_view name) {
  group_ = name;
  ++groups_;
  records_ += static_cast<char>(name.size());
  records_ += static_cast<char>(-groups_);
  records_ += name;
  AppendU16(records_, 3);  // to the next record: this word and the empty description
  records_ += '\0';
}

void ParameterSection::Parameter(std::string_view name, int type, const std::vector<std::size_t>& dimensions,
                                 std::string_view data) {
  records_ += static_cast<char>(name.size());
  records_ += static_cast<char>(groups_);
  records_ += name;
  AppendU16(records_, static_cast<std::uint16_t>(2 + 2 + dimensions.size() + data.size() + 1));
  records_ += static_cast<char>(type);
  records_ += static_cast<char>(dimensions.size());
  for (const std::size_t dimension : dimensions) records_ += static_cast<char>(dimension);
  places_.push_back({group_, std::string(name), records_.size()});
  records_ += data;
  records_ += '\0';
}

void ParameterSection::Integers(std::string_view name, std::span<const int> values,
                                const std::vector<std::size_t>& dimensions) {
  std::string data;
  for (const int value : values) AppendU16(data, static_cast<std::uint16_t>(value));
  Parameter(name, 2, dimensions, data);
}

void ParameterSection::Real(std::string_view name, double value) {
  Reals(name, std::span(&value, 1), {});
}

void ParameterSection::Reals(std::string_view name, std::span<const double> values,
                             const std::vector<std::size_t>& dimensions) {
  std::string data;
  for (const double value : values) AppendF32(data, value);
  Parameter(name, 4, dimensions, data);
}

void ParameterSection::Text(std::string_view name, std::string_view value) {
  value = value.substr(0, kMaxText);
  Parameter(name, -1, {value.size()}, value);
}

void ParameterSection::Texts(std::string_view name, const std::vector<std::string>& values) {
  std::size_t length = 1;
  for (const std::string& value : values) length = std::max(length, std::min(value.size(), kMaxText));
  const std::size_t at_once = std::min<std::size_t>(255, kMaxRecord / length);
  for (std::size_t first = 0, part = 1; first < std::max<std::size_t>(1, values.size()); first += at_once, ++part) {
    std::string data;
    const std::size_t count = std::min(at_once, values.size() - first);
    for (std::size_t i = 0; i < count; ++i) {
      std::string text = values[first + i].substr(0, kMaxText);
      text.resize(length, ' ');
      data += text;
    }
    Parameter(part == 1 ? std::string(name) : fmt::format("{}{}", name, part), -1, {length, count}, data);
  }
}

void ParameterSection::Patch(std::string_view group, std::string_view name, std::uint16_t value) {
  for (const Place& place : places_)
    if (place.group == group && place.name == name) {
      std::string word;
      AppendU16(word, value);
      records_.replace(place.at, 2, word);
    }
}

std::size_t ParameterSection::blocks() const {
  return (4 + records_.size() + 2 + kBlock - 1) / kBlock;
}

std::string ParameterSection::Finish() const {
  std::string section = {'\x01', '\x50', static_cast<char>(blocks()), static_cast<char>(Processor::kIntel)};
  section += records_;
  section.resize(blocks() * kBlock, '\0');
  return section;
}

}  // namespace kinora::c3d
