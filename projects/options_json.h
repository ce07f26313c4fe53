#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/util/error.h"
#include "core/util/options.h"

namespace kinora {

// Options structs as JSON, by their one description (Describe, core/util/options.h).

namespace options_internal {

using Value = std::variant<bool, std::int64_t, double, std::string>;
using Values = std::map<std::string, Value, std::less<>>;

std::string WriteValues(const Values& values);
Values ReadValues(std::string_view json, const std::string& where);
[[noreturn]] void FailType(std::string_view name, const std::string& where);
[[noreturn]] void FailName(std::string_view name, const std::vector<EnumName>& names, const std::string& where);
[[noreturn]] void FailUnknown(const std::string& name, const std::string& where);

struct Writer {
  Values values;

  template <class T>
  void operator()(std::string_view name, T& value, const OptionInfo&) {
    if constexpr (NamedEnum<T>) {
      for (const EnumName& known : NamesOf(value))
        if (known.value == static_cast<int>(value)) values.emplace(name, std::string(known.name));
    } else if constexpr (std::is_same_v<T, int>) {
      values.emplace(name, std::int64_t{value});
    } else {
      values.emplace(name, value);
    }
  }
};

struct Reader {
  Values values;
  std::string where;

  template <class T>
  void operator()(std::string_view name, T& field, const OptionInfo&) {
    const auto found = values.find(name);
    if (found == values.end()) return;
    Assign(name, found->second, field);
    values.erase(found);
  }

  template <class T>
  void Assign(std::string_view name, const Value& value, T& field) const {
    if constexpr (NamedEnum<T>) {
      const auto* text = std::get_if<std::string>(&value);
      const std::vector<EnumName> names = NamesOf(field);
      for (const EnumName& known : names) {
        if (text && known.name == *text) {
          field = static_cast<T>(known.value);
          return;
        }
      }
      FailName(name, names, where);
    } else if constexpr (std::is_same_v<T, double>) {
      if (const auto* whole = std::get_if<std::int64_t>(&value))
        field = static_cast<double>(*whole);
      else if (const auto* number = std::get_if<double>(&value))
        field = *number;
      else
        FailType(name, where);
    } else {
      using Stored = std::conditional_t<std::is_same_v<T, int>, std::int64_t, T>;
      const auto* stored = std::get_if<Stored>(&value);
      if (!stored) FailType(name, where);
      field = static_cast<T>(*stored);
    }
  }
};

}  // namespace options_internal

// Canonical JSON of all fields, defaults included: what goes into a stage's key.
template <class Options>
std::string OptionsJson(const Options& options) {
  options_internal::Writer writer;
  Options copy = options;
  Describe(writer, copy);
  return options_internal::WriteValues(writer.values);
}

// The options that a JSON object says; fields it does not name keep their defaults. Throws Error (user) for a field
// that does not exist, has another type, or is out of its range.
template <class Options>
Options OptionsFromJson(std::string_view json, const std::string& where) {
  options_internal::Reader reader{options_internal::ReadValues(json, where), where};
  Options options;
  Describe(reader, options);
  if (!reader.values.empty()) options_internal::FailUnknown(reader.values.begin()->first, where);
  Check(options, where);
  return options;
}

}  // namespace kinora
