#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/util/job.h"
#include "models/registry/card.h"
#include "models/registry/manifest.h"

namespace kinora {

// Where installed networks live: $KINORA_MODELS, or $XDG_DATA_HOME/kinora/models, or ~/.local/share/kinora/models.
// Each is a folder of its name with the network's file and card.json.
std::filesystem::path ModelsFolder();

// Cards of everything installed, by name. A folder whose card cannot be read is passed over and named in `problems`.
std::vector<Card> InstalledNetworks(const std::filesystem::path& models, std::vector<std::string>* problems = nullptr);

// The card of an installed network. Throws Error (user) with the command that installs it.
Card InstalledNetwork(const std::filesystem::path& models, const std::string& name);

// Fetches a network of the manifest and installs it. A file that was put by hand where it belongs (folder and name as
// the errors say them) is used instead of downloading. Returns the card with the file's hash. Throws Error (file):
// nothing came (with how to put the file there by hand), or not what was expected (wrong hash: the file is deleted,
// nothing is installed). What was installed before under that name stays until the new one is complete.
Card Install(const ManifestEntry& entry, const std::filesystem::path& models, const Job& job = {});

// Installs a copy of a file with this card. Throws Error (file) when the card knows another hash.
Card ImportFile(const std::filesystem::path& file, Card card, const std::filesystem::path& models, const Job& job = {});

// Throws Error (user) where no such network is installed.
void RemoveNetwork(const std::filesystem::path& models, const std::string& name);

}  // namespace kinora
