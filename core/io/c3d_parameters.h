#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/c3d.h"
#include "core/io/c3d_bytes.h"

// The parameter section of a C3D file: read in any byte order, written in Intel's. Not for use outside core/io/c3d*.cc.
namespace kinora::c3d {

// Walks the chain of groups and parameters that begins at byte `start`; parameters may come before their group. What is
// damaged ends the walk or leaves a parameter out, with a warning.
std::vector<C3dParameter> ReadParameters(const Bytes& bytes, std::size_t start, std::vector<std::string>& warnings);

void AppendU16(std::string& bytes, std::uint16_t value);
void AppendF32(std::string& bytes, double value);

class ParameterSection {
 public:
  void Group(std::string_view name);  // the parameters that follow belong to it
  void Integer(std::string_view name, int value) { Integers(name, std::span(&value, 1), {}); }
  // Values in -32768 to 65535; without dimensions a single value.
  void Integers(std::string_view name, std::span<const int> values, const std::vector<std::size_t>& dimensions);
  void Real(std::string_view name, double value);
  void Reals(std::string_view name, std::span<const double> values, const std::vector<std::size_t>& dimensions);
  void Text(std::string_view name, std::string_view value);
  // As many as fit under `name`, the rest under name2, name3, …
  void Texts(std::string_view name, const std::vector<std::string>& values);

  // Where the single 16-bit value of a parameter lies in the section, for what is known only at the end.
  void Patch(std::string_view group, std::string_view name, std::uint16_t value);

  std::size_t blocks() const;  // of 512 bytes
  // The whole section, padded to blocks.
  std::string Finish() const;

 private:
  void Parameter(std::string_view name, int type, const std::vector<std::size_t>& dimensions, std::string_view data);

  struct Place {
    std::string group, name;
    std::size_t at;
  };
  std::string records_;
  std::string group_;
  int groups_ = 0;
  std::vector<Place> places_;
};

}  // namespace kinora::c3d
