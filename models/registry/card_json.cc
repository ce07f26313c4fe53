#include "models/registry/card_json.h"

#include <fmt/format.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace kinora {
namespace {

using Json = nlohmann::ordered_json;

template <NamedEnum E>
std::string NameOfEnum(E value) {
  for (const EnumName& entry : NamesOf(value))
    if (entry.value == static_cast<int>(value)) return std::string(entry.name);
  return {};
}

// Both directions walk over the same list of fields, so that none can be written and not read.
template <class Visitor, class C>
void Visit(Visitor& visit, C& card) {
  visit("name", card.name);
  visit("description", card.description);
  visit("task", card.task);
  visit("file", card.file);
  visit("source", card.source);
  visit("licence", card.licence);
  visit("sha256", card.sha256);
  visit("width_px", card.width_px);
  visit("height_px", card.height_px);
  visit("layout", card.layout);
  visit("colour", card.colour);
  visit("mean", card.mean);
  visit("deviation", card.deviation);
  visit("letterbox", card.letterbox);
  visit("letterbox_value", card.letterbox_value);
  visit("crop_padding", card.crop_padding);
  visit("decoder", card.decoder);
  visit("keypoint_set", card.keypoint_set);
  visit("simcc_split", card.simcc_split);
  visit("person_class", card.person_class);
  visit("outputs", card.outputs);
}

struct Writer {
  Json json = Json::object();

  template <class T>
  void operator()(const char* name, const T& value) {
    if constexpr (NamedEnum<T>)
      json[name] = NameOfEnum(value);
    else if constexpr (std::is_same_v<T, std::optional<std::string>>)
      json[name] = value ? Json(*value) : Json(nullptr);
    else
      json[name] = value;
  }
};

struct Reader {
  const Json& json;
  const std::string& where;
  std::set<std::string> known = {};

  [[noreturn]] void Fail(const char* name, const std::string& expected) const {
    throw Error(ErrorKind::kFile, fmt::format("the network's card has no usable \"{}\"", name), where,
                fmt::format("\"{}\" must be {}", name, expected));
  }

  template <class T>
  void operator()(const char* name, T& value) {
    known.insert(name);
    const auto found = json.find(name);
    if (found == json.end()) return;
    try {
      if constexpr (NamedEnum<T>)
        value = EnumNamed<T>(name, found->template get<std::string>());
      else if constexpr (std::is_same_v<T, std::optional<std::string>>)
        value = found->is_null() ? T() : T(found->template get<std::string>());
      else
        value = found->template get<T>();
    } catch (const Json::exception&) {
      Fail(name, "of the type written in the documentation of cards");
    }
  }

  template <NamedEnum E>
  E EnumNamed(const char* field, const std::string& name) const {
    std::string choices;
    for (const EnumName& entry : NamesOf(E{})) {
      if (entry.name == name) return static_cast<E>(entry.value);
      choices += (choices.empty() ? "" : ", ") + std::string(entry.name);
    }
    Fail(field, "one of " + choices);
  }
};

}  // namespace

Card CardFromJson(std::string_view text, const std::string& where) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object())
    throw Error(ErrorKind::kFile, "the network's card is not a JSON object", where, "install the network again");
  Card card;
  Reader reader{json, where};
  Visit(reader, card);
  for (const auto& item : json.items())
    if (!reader.known.contains(item.key()))
      throw Error(ErrorKind::kFile, fmt::format("the network's card has an unknown field \"{}\"", item.key()), where,
                  "correct its name or remove it");
  return card;
}

std::string ToJson(const Card& card) {
  Writer writer;
  Visit(writer, card);
  return writer.json.dump(2) + "\n";
}

Card ReadCard(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "card.json";
  std::ifstream in(file, std::ios::binary);
  if (!in) throw Error(ErrorKind::kFile, "there is no card.json", folder.string(), "install the network again");
  std::ostringstream text;
  text << in.rdbuf();
  Card card = CardFromJson(text.str(), file.string());
  card.folder = folder;
  CheckCard(card);
  return card;
}

void WriteCard(const Card& card, const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "card.json";
  std::ofstream out(file, std::ios::binary);
  out << ToJson(card);
  out.close();
  if (!out)
    throw Error(ErrorKind::kFile, "the network's card cannot be written", file.string(),
                "check that the folder may be written to and that the disk has room");
}

}  // namespace kinora
