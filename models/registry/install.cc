#include "models/registry/install.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "core/util/hash.h"
#include "models/registry/archive.h"
#include "models/registry/card_json.h"
#include "models/registry/download.h"
#include "models/registry/npm.h"

namespace kinora {
namespace fs = std::filesystem;
namespace {

// A folder beside the installed ones in which a network is put together; gone at the end of the scope.
class Workshop {
 public:
  Workshop(const fs::path& models, const std::string& name) : path_(models / fmt::format(".{}.{}", name, getpid())) {
    std::error_code failure;
    fs::remove_all(path_, failure);
    fs::create_directories(path_, failure);
    if (failure)
      throw Error(ErrorKind::kFile, "the folder of networks cannot be written to: " + failure.message(),
                  models.string(), "set KINORA_MODELS to a folder that you may write to");
  }
  ~Workshop() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string OriginOf(const NetworkSource& source) {
  switch (source.kind) {
    case NetworkSource::Kind::kUrl:
      return source.url;
    case NetworkSource::Kind::kArchive:
      return fmt::format("{} ({})", source.url, source.member);
    case NetworkSource::Kind::kNpm:
      return fmt::format("the npm package {} ({})", source.package, source.member);
    case NetworkSource::Kind::kByHand:
      return "its publisher";
  }
  return {};
}

std::string ByHand(const ManifestEntry& entry, const fs::path& models) {
  const Card& card = entry.card;
  return fmt::format(
      "or get the file from {} by hand, put it to {} and run kinora-cli models install {} again "
      "(from elsewhere: kinora-cli models import FILE --as {})",
      OriginOf(entry.source), (models / card.name / card.file).string(), card.name, card.name);
}

// Puts the network's file into the workshop under its name.
void Fetch(const ManifestEntry& entry, const fs::path& workshop, const Job& job) {
  const fs::path file = workshop / "content" / entry.card.file;
  fs::create_directories(file.parent_path());
  const std::string what = "downloading " + entry.card.name;
  switch (entry.source.kind) {
    case NetworkSource::Kind::kUrl:
      return Download(entry.source.url, file, what, job);
    case NetworkSource::Kind::kArchive:
      Download(entry.source.url, workshop / "archive", what, job);
      return ExtractMember(workshop / "archive", entry.source.member, file, job);
    case NetworkSource::Kind::kNpm:
      return ExtractMember(NpmPack(entry.source.package, workshop, job), entry.source.member, file, job);
    case NetworkSource::Kind::kByHand:
      throw Error(ErrorKind::kFile, entry.card.name + " cannot be downloaded by a program");
  }
}

// Takes the hash of the file, compares it with the one the card knows, and completes the card.
void Verify(const fs::path& file, Card& card, const Job& job) {
  const std::string hash = Sha256OfFile(file, job);
  if (card.sha256 && *card.sha256 != hash)
    throw Error(
        ErrorKind::kFile,
        fmt::format("this is not the file of {}: its SHA-256 is {}, expected {}", card.name, hash, *card.sha256),
        file.string(), "it was refused; get it again from " + card.source);
  card.sha256 = hash;
}

// The new folder takes the place of an old one of that name; a moment without either is not to be had by rename(2), but
// what is there is always complete.
void Replace(const fs::path& content, const fs::path& target, const fs::path& workshop) {
  std::error_code failure;
  if (fs::exists(target)) fs::rename(target, workshop / "old", failure);
  if (!failure) fs::rename(content, target, failure);
  if (failure)
    throw Error(ErrorKind::kFile, "the network cannot be put into its folder: " + failure.message(), target.string(),
                "check that the folder may be written to");
}

}  // namespace

fs::path ModelsFolder() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return fs::path(value ? value : "");
  };
  if (const fs::path chosen = variable("KINORA_MODELS"); !chosen.empty()) return chosen;
  if (const fs::path data = variable("XDG_DATA_HOME"); data.is_absolute()) return data / "kinora" / "models";
  const fs::path home = variable("HOME");
  if (home.empty())
    throw Error(ErrorKind::kUser, "there is no home folder to keep networks in", "HOME",
                "set KINORA_MODELS to a folder");
  return home / ".local" / "share" / "kinora" / "models";
}

std::vector<Card> InstalledNetworks(const fs::path& models, std::vector<std::string>* problems) {
  std::vector<Card> cards;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(models, failure)) {
    if (!entry.is_directory() || entry.path().filename().string().starts_with(".")) continue;
    try {
      cards.push_back(ReadCard(entry.path()));
    } catch (const Error& error) {
      if (problems) problems->push_back(error.what());
    }
  }
  std::sort(cards.begin(), cards.end(), [](const Card& a, const Card& b) { return a.name < b.name; });
  return cards;
}

Card InstalledNetwork(const fs::path& models, const std::string& name) {
  const bool known = std::any_of(Manifest().begin(), Manifest().end(),
                                 [&](const ManifestEntry& entry) { return entry.card.name == name; });
  if (!fs::exists(models / name / "card.json")) {
    if (!known) ManifestEntryNamed(name);
    throw Error(ErrorKind::kUser, fmt::format("the network {} is not installed", name), (models / name).string(),
                fmt::format("run kinora-cli models install {}", name));
  }
  Card card = ReadCard(models / name);
  if (!fs::exists(card.path()))
    throw Error(ErrorKind::kFile, fmt::format("the file of the network {} is gone", name), card.path().string(),
                fmt::format("run kinora-cli models install {}", name));
  return card;
}

Card Install(const ManifestEntry& entry, const fs::path& models, const Job& job) {
  Card card = entry.card;
  CheckCard(card);
  const fs::path target = models / card.name;
  const fs::path put_by_hand = target / card.file;
  Workshop workshop(models, card.name);
  const fs::path content = workshop.path() / "content";
  try {
    if (fs::exists(put_by_hand) && !fs::exists(target / "card.json")) {
      fs::create_directories(content);
      fs::copy_file(put_by_hand, content / card.file);
    } else {
      Fetch(entry, workshop.path(), job);
    }
  } catch (const Error& error) {
    throw Error(error.kind(), error.message(), error.where(),
                (error.remedy().empty() ? "" : error.remedy() + ", ") + ByHand(entry, models));
  }
  Verify(content / card.file, card, job);
  WriteCard(card, content);
  Replace(content, target, workshop.path());
  card.folder = target;
  return card;
}

Card ImportFile(const fs::path& file, Card card, const fs::path& models, const Job& job) {
  CheckCard(card);
  Verify(file, card, job);
  Workshop workshop(models, card.name);
  const fs::path content = workshop.path() / "content";
  std::error_code failure;
  fs::create_directories(content);
  fs::copy_file(file, content / card.file, failure);
  if (failure)
    throw Error(ErrorKind::kFile, "the file cannot be copied: " + failure.message(), file.string(),
                "check that the disk has room");
  WriteCard(card, content);
  Replace(content, models / card.name, workshop.path());
  card.folder = models / card.name;
  return card;
}

void RemoveNetwork(const fs::path& models, const std::string& name) {
  const fs::path folder = models / name;
  if (name.empty() || name.front() == '.' || name.find('/') != std::string::npos || !fs::is_directory(folder))
    throw Error(ErrorKind::kUser, fmt::format("no network named {} is installed", name), models.string(),
                "see kinora-cli models list");
  std::error_code failure;
  fs::remove_all(folder, failure);
  if (failure)
    throw Error(ErrorKind::kFile, "the network cannot be removed: " + failure.message(), folder.string(),
                "check that the folder may be written to");
}

}  // namespace kinora
