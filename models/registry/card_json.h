#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "models/registry/card.h"

namespace kinora {

// card.json: an object with the fields of Card by name, enums by their names. What is left out has Card's default; a
// field that Card does not have is refused by name (a misspelt "mean" must not go unnoticed).
// Throws Error (file) with `where` and the offending field.
Card CardFromJson(std::string_view text, const std::string& where);
std::string ToJson(const Card& card);

// Reads folder/card.json and fills in the folder.
Card ReadCard(const std::filesystem::path& folder);
void WriteCard(const Card& card, const std::filesystem::path& folder);

}  // namespace kinora
