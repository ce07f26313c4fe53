#pragma once

#include <filesystem>
#include <string>

#include "models/registry/manifest.h"
#include "tests/support/paths.h"

namespace kinora::test {

// A network of the manifest whose file lies somewhere else than installed.
inline Card CardFor(const std::string& name, const std::filesystem::path& file) {
  Card card = ManifestEntryNamed(name).card;
  card.folder = file.parent_path();
  card.file = file.filename().string();
  return card;
}

}  // namespace kinora::test
