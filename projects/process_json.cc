#include "projects/process_json.h"

#include <nlohmann/json.hpp>
#include <type_traits>

#include "core/util/error.h"
#include "projects/canonical_json.h"
#include "projects/options_json.h"

namespace kinora {

std::string ProcessOptionsJson(const ProcessOptions& options) {
  ProcessOptions copy = options;
  nlohmann::json all = nlohmann::json::object();
  ForEachPart(copy, [&](const char* name, auto& part) { all[name] = nlohmann::json::parse(OptionsJson(part)); });
  return CanonicalJson(all);
}

ProcessOptions ProcessOptionsFromJson(std::string_view json, const std::string& where) {
  nlohmann::json all = nlohmann::json::parse(json, nullptr, false);
  if (!all.is_object())
    throw Error(ErrorKind::kUser, "the options are not a JSON object", where, "write {\"cleaning\":{…}}");
  ProcessOptions options;
  ForEachPart(options, [&](const char* name, auto& part) {
    const auto found = all.find(name);
    if (found == all.end()) return;
    part = OptionsFromJson<std::remove_reference_t<decltype(part)>>(found->dump(), where + ": " + name);
    all.erase(found);
  });
  if (!all.empty())
    throw Error(ErrorKind::kUser, "there is no group of options named \"" + all.begin().key() + "\"", where,
                "choose from networks, engine, tracking, association, person, triangulation, cleaning, angles, events");
  return options;
}

}  // namespace kinora
