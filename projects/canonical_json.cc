#include "projects/canonical_json.h"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/util/error.h"

namespace kinora {
namespace {

void Write(const nlohmann::json& value, std::string& out);

void WriteNumber(double value, std::string& out) {
  if (!std::isfinite(value)) throw Error(ErrorKind::kInternal, "a number that is not finite was to be stored as JSON");
  std::array<char, 40> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? 0.0 : value).ptr;
  out.append(buffer.data(), end);
}

// nlohmann's objects are sorted by key already.
void WriteObject(const nlohmann::json& value, std::string& out) {
  out += '{';
  bool first = true;
  for (const auto& [key, member] : value.items()) {
    if (!first) out += ',';
    first = false;
    Write(key, out);
    out += ':';
    Write(member, out);
  }
  out += '}';
}

void WriteArray(const nlohmann::json& value, std::string& out) {
  out += '[';
  bool first = true;
  for (const auto& member : value) {
    if (!first) out += ',';
    first = false;
    Write(member, out);
  }
  out += ']';
}

void Write(const nlohmann::json& value, std::string& out) {
  if (value.is_object())
    WriteObject(value, out);
  else if (value.is_array())
    WriteArray(value, out);
  else if (value.is_number_float())
    WriteNumber(value.get<double>(), out);
  else  // Text that is not UTF-8 (a strange file name) must not stop anything.
    out += value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::string CanonicalJson(const nlohmann::json& value) {
  std::string out;
  Write(value, out);
  return out;
}

nlohmann::json ParseJson(std::string_view text, const std::string& where) {
  nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
  if (value.is_discarded())
    throw Error(ErrorKind::kFile, "a stored setting is damaged: it is not JSON", where,
                "restore the project from a backup");
  return value;
}

}  // namespace kinora
