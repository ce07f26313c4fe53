#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "models/registry/card.h"

namespace kinora {

// Where the file of a network that can be installed comes from.
struct NetworkSource {
  enum class Kind {
    kUrl,      // the file itself
    kArchive,  // a zip or tar at an address, the file inside it
    kNpm,      // a package of the npm client, the file inside it
    kByHand    // nowhere that a program can fetch it from: known only to be recognised when imported
  };
  Kind kind = Kind::kUrl;
  std::string url;      // kUrl, kArchive
  std::string package;  // kNpm: name@version
  std::string member;   // kArchive, kNpm: path inside, or its last part
};

// A network of models/manifest.json: what can be installed, and the card it gets.
struct ManifestEntry {
  NetworkSource source;
  Card card;
};

// The manifest that was built into the program. Throws Error (internal) only if the program was built with a broken
// one.
const std::vector<ManifestEntry>& Manifest();
std::vector<ManifestEntry> ManifestFromJson(std::string_view text, const std::string& where);

// Throws Error (user) that lists the names there are.
const ManifestEntry& ManifestEntryNamed(std::string_view name);
// The entry whose file has this hash; null where there is none.
const ManifestEntry* ManifestEntryWithHash(std::string_view sha256);

}  // namespace kinora
