#pragma once

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <vector>

#include "core/util/options.h"

namespace kinora::cli {

// Command line flags from the one description of an options struct: `cutoff` of the filter becomes --filter-cutoff,
// with its unit, range and default in the help. Bools become --name / --no-name, enums take their stored names.
//
//   AddOptionFlags(*command, "filter", options->filter, "Filter");
//
// `options` must live until the command line has been parsed.
template <class Options>
void AddOptionFlags(CLI::App& command, const std::string& prefix, Options& options, const std::string& group);

namespace flags_internal {

struct Visitor {
  CLI::App& command;
  std::string prefix;
  std::string group;

  std::string Flag(std::string_view name) const {
    std::string flag = prefix.empty() ? std::string(name) : fmt::format("{}-{}", prefix, name);
    std::ranges::replace(flag, '_', '-');
    return flag;
  }

  std::string Help(const OptionInfo& info) const {
    return info.unit.empty() ? std::string(info.help) : fmt::format("{} [{}]", info.help, info.unit);
  }

  template <class T>
  void operator()(std::string_view name, T& value, const OptionInfo& info) const {
    CLI::Option* option = nullptr;
    if constexpr (std::is_same_v<T, bool>) {
      option = command.add_flag(fmt::format("--{0},!--no-{0}", Flag(name)), value, Help(info));
    } else if constexpr (NamedEnum<T>) {
      option = AddEnum(name, value, info);
    } else {
      option = command.add_option("--" + Flag(name), value, Help(info))->capture_default_str();
      if constexpr (std::is_arithmetic_v<T>)
        option->check([min = info.min, max = info.max](const std::string& text) { return InRange(text, min, max); });
    }
    option->group(group);
  }

  template <class T>
  CLI::Option* AddEnum(std::string_view name, T& value, const OptionInfo& info) const {
    std::vector<std::string> choices;
    std::string current;
    for (const EnumName& known : NamesOf(value)) {
      choices.emplace_back(known.name);
      if (known.value == static_cast<int>(value)) current = known.name;
    }
    return command
        .add_option_function<std::string>(
            "--" + Flag(name),
            [&value](const std::string& text) {
              for (const EnumName& known : NamesOf(value))
                if (known.name == text) value = static_cast<T>(known.value);
            },
            Help(info))
        ->check(CLI::IsMember(choices))
        ->default_str(current);
  }

  static std::string InRange(const std::string& text, double min, double max) {
    double number = 0;
    if (CLI::detail::lexical_cast(text, number) && number >= min && number <= max) return {};
    return fmt::format("choose a value from {:g} to {:g}", min, max);
  }
};

}  // namespace flags_internal

template <class Options>
void AddOptionFlags(CLI::App& command, const std::string& prefix, Options& options, const std::string& group) {
  flags_internal::Visitor visitor{command, prefix, group};
  Describe(visitor, options);
}

}  // namespace kinora::cli
