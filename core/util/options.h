#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/util/error.h"

namespace kinora {

// One description of every option. Beside each options struct stands
//
//   template <class Visitor>
//   void Describe(Visitor& visit, FilterOptions& options) {
//     visit("cutoff", options.cutoff_hz, {.unit = "Hz", .min = 0.1, .max = 100, .help = "Frequencies above …"});
//   }
//
// found by argument-dependent lookup. The command line's flags, the dialog's rows, the canonical JSON that goes into
// a stage's key, and Check() all come from it. Fields may be bool, int, double, std::string, or an enum for which
// `std::vector<EnumName> NamesOf(E)` exists (see EnumName). Names are lower case with underscores, and never change:
// they are stored in projects.
struct OptionInfo {
  std::string_view unit = {};  // "Hz", "m", "px", "frames"; empty for plain numbers and names
  double min = -std::numeric_limits<double>::infinity();
  double max = std::numeric_limits<double>::infinity();
  std::string_view help = {};  // one line: what it changes, for a person who is no programmer
  bool advanced = false;
};

// The stored and typed name of an enum's value.
struct EnumName {
  int value;
  std::string_view name;
};

template <class T>
concept NamedEnum = std::is_enum_v<T> && requires(T value) {
  { NamesOf(value) } -> std::convertible_to<std::vector<EnumName>>;
};

namespace options_internal {

struct Checker {
  std::string where;

  void Fail(std::string_view name, const OptionInfo& info, double value) const;

  template <class T>
  void operator()(std::string_view name, T& value, const OptionInfo& info) const {
    if constexpr (std::is_same_v<T, int> || std::is_same_v<T, double>) {
      const double number = static_cast<double>(value);
      if (!(number >= info.min && number <= info.max)) Fail(name, info, number);
    }
  }
};

}  // namespace options_internal

// Throws Error (user) that names the first field outside its range.
template <class Options>
void Check(const Options& options, std::string where = {}) {
  options_internal::Checker checker{std::move(where)};
  Options copy = options;
  Describe(checker, copy);
}

}  // namespace kinora
