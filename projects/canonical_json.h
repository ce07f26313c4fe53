#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace kinora {

// JSON with one spelling per value, made to be hashed and compared: object keys sorted by their bytes, no white
// space, whole numbers without a point, others as the shortest decimal that reads back as the same double, UTF-8 as it
// is. Throws Error (internal) for a number that is not finite. Only for .cc files of projects.
std::string CanonicalJson(const nlohmann::json& value);

// Throws Error (file) where the text is not JSON; `where` names it.
nlohmann::json ParseJson(std::string_view text, const std::string& where);

}  // namespace kinora
