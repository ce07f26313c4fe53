#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>

#include "core/util/error.h"

namespace kinora::nn::flat {

// A bounds-checked view of a FlatBuffers file. Every read that would leave the file throws the Error of a damaged file;
// nothing is copied or allocated. (FlatBuffers: little endian; a table begins with the distance back to its list of
// field offsets; a vector with its length; references are distances forward.)
class Buffer {
 public:
  explicit Buffer(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <typename T>
  T Read(std::size_t at) const {
    if (at > bytes_.size() || bytes_.size() - at < sizeof(T)) Fail();
    T value;
    std::memcpy(&value, bytes_.data() + at, sizeof(T));
    return value;
  }
  std::size_t Follow(std::size_t at) const { return at + Read<uint32_t>(at); }
  std::span<const std::byte> Bytes(std::size_t at, std::size_t count) const {
    if (at > bytes_.size() || bytes_.size() - at < count) Fail();
    return bytes_.subspan(at, count);
  }

  [[noreturn]] static void Fail() {
    throw Error(ErrorKind::kFile, "the file is damaged", "", "get the network's file again");
  }

 private:
  std::span<const std::byte> bytes_;
};

// A vector of numbers, or of references to tables and strings.
class Vector {
 public:
  Vector() = default;
  Vector(const Buffer& buffer, std::size_t at, std::size_t item_size)
      : buffer_(&buffer), start_(at + 4), size_(buffer.Read<uint32_t>(at)), item_size_(item_size) {
    buffer.Bytes(start_, size_ * item_size_);
  }
  std::size_t size() const { return size_; }
  // The same bytes as items of another size.
  Vector Regrouped(std::size_t item_size) const {
    Vector vector = *this;
    vector.size_ = size_ * item_size_ / item_size;
    vector.item_size_ = item_size;
    return vector;
  }
  template <typename T>
  T At(std::size_t i) const {
    if (i >= size_) Buffer::Fail();
    return buffer_->Read<T>(start_ + i * item_size_);
  }
  std::size_t Reference(std::size_t i) const {
    if (i >= size_) Buffer::Fail();
    return buffer_->Follow(start_ + i * item_size_);
  }
  std::span<const std::byte> Bytes() const {
    return size_ == 0 ? std::span<const std::byte>{} : buffer_->Bytes(start_, size_ * item_size_);
  }

 private:
  const Buffer* buffer_ = nullptr;
  std::size_t start_ = 0;
  std::size_t size_ = 0;
  std::size_t item_size_ = 1;
};

// A table; fields are named by their number in the schema. A default-constructed one has no fields.
class Table {
 public:
  Table() = default;
  Table(const Buffer& buffer, std::size_t at) : buffer_(&buffer), at_(at) {
    const int64_t fields = static_cast<int64_t>(at) - buffer.Read<int32_t>(at);
    if (fields < 0) Buffer::Fail();
    fields_ = static_cast<std::size_t>(fields);
    fields_size_ = buffer.Read<uint16_t>(fields_);
  }
  static Table Root(const Buffer& buffer) { return {buffer, buffer.Follow(0)}; }

  template <typename T>
  T Get(int field, T missing) const {
    const std::size_t at = Find(field);
    return at == 0 ? missing : buffer_->Read<T>(at);
  }
  Table GetTable(int field) const {
    const std::size_t at = Find(field);
    return at == 0 ? Table() : Table(*buffer_, buffer_->Follow(at));
  }
  Vector GetVector(int field, std::size_t item_size) const {
    const std::size_t at = Find(field);
    return at == 0 ? Vector() : Vector(*buffer_, buffer_->Follow(at), item_size);
  }
  Table TableAt(const Vector& vector, std::size_t i) const { return {*buffer_, vector.Reference(i)}; }
  std::string GetString(int field) const {
    const std::span<const std::byte> bytes = GetVector(field, 1).Bytes();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
  bool Has(int field) const { return Find(field) != 0; }

 private:
  // Where a field's content is; 0 where it is left out.
  std::size_t Find(int field) const {
    if (buffer_ == nullptr) return 0;
    const std::size_t slot = 4 + 2 * static_cast<std::size_t>(field);
    if (slot + 2 > fields_size_) return 0;
    const uint16_t offset = buffer_->Read<uint16_t>(fields_ + slot);
    return offset == 0 ? 0 : at_ + offset;
  }

  const Buffer* buffer_ = nullptr;
  std::size_t at_ = 0;
  std::size_t fields_ = 0;
  std::size_t fields_size_ = 0;
};

}  // namespace kinora::nn::flat
