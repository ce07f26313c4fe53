#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// Numbers of C3D files in the three byte orders of its history. Not for use outside core/io/c3d*.cc.
namespace kinora::c3d {

enum class Processor { kIntel = 84, kDec = 85, kMips = 86 };
inline constexpr std::size_t kBlock = 512;

class Bytes {
 public:
  Bytes(std::string_view data, Processor processor) : data_(data), processor_(processor) {}

  std::size_t size() const { return data_.size(); }
  bool Has(std::size_t at, std::size_t count) const { return at <= data_.size() && count <= data_.size() - at; }
  Processor processor() const { return processor_; }
  std::string_view Text(std::size_t at, std::size_t count) const { return data_.substr(at, count); }

  // The caller has asked Has().
  std::uint8_t U8(std::size_t at) const { return static_cast<std::uint8_t>(data_[at]); }
  std::int8_t I8(std::size_t at) const { return static_cast<std::int8_t>(data_[at]); }
  std::uint16_t U16(std::size_t at) const {
    const unsigned low = U8(at), high = U8(at + 1);
    return static_cast<std::uint16_t>(processor_ == Processor::kMips ? (low << 8) | high : (high << 8) | low);
  }
  std::int16_t I16(std::size_t at) const { return static_cast<std::int16_t>(U16(at)); }
  float F32(std::size_t at) const {
    const std::uint32_t first = U16(at), second = U16(at + 2);
    switch (processor_) {
      case Processor::kIntel:
        return std::bit_cast<float>((second << 16) | first);
      case Processor::kMips:
        return std::bit_cast<float>((first << 16) | second);
      case Processor::kDec:
        break;
    }
    // VAX F: the high word comes first, exponents are two larger, and exponent 0 is zero.
    if ((first & 0x7F80U) == 0) return 0;
    return std::bit_cast<float>((first << 16) | second) / 4;
  }

 private:
  std::string_view data_;
  Processor processor_;
};

}  // namespace kinora::c3d
