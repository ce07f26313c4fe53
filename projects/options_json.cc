#include "projects/options_json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "projects/canonical_json.h"

namespace kinora::options_internal {

std::string WriteValues(const Values& values) {
  nlohmann::json object = nlohmann::json::object();
  for (const auto& [name, value] : values) std::visit([&](const auto& v) { object[name] = v; }, value);
  return CanonicalJson(object);
}

Values ReadValues(std::string_view json, const std::string& where) {
  const nlohmann::json object = ParseJson(json, where);
  if (!object.is_object()) throw Error(ErrorKind::kUser, "options are a JSON object", where, "write {\"name\": value}");
  Values values;
  for (const auto& [name, value] : object.items()) {
    if (value.is_boolean())
      values[name] = value.get<bool>();
    else if (value.is_number_integer())
      values[name] = value.get<std::int64_t>();
    else if (value.is_number())
      values[name] = value.get<double>();
    else if (value.is_string())
      values[name] = value.get<std::string>();
    else
      FailType(name, where);
  }
  return values;
}

void FailType(std::string_view name, const std::string& where) {
  throw Error(ErrorKind::kUser, fmt::format("the option {} has a value of another kind", name), where,
              "see `kinora-cli process --help` for what it may be");
}

void FailName(std::string_view name, const std::vector<EnumName>& names, const std::string& where) {
  std::vector<std::string_view> choices;
  for (const EnumName& known : names) choices.push_back(known.name);
  throw Error(ErrorKind::kUser, fmt::format("the option {} has no such choice", name), where,
              fmt::format("choose one of: {}", fmt::join(choices, ", ")));
}

void FailUnknown(const std::string& name, const std::string& where) {
  throw Error(ErrorKind::kUser, fmt::format("there is no option {}", name), where,
              "see `kinora-cli process --help` for all of them");
}

}  // namespace kinora::options_internal
