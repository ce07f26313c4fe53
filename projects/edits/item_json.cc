#include "projects/edits/item_json.h"

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/util/error.h"

namespace kinora {
namespace {

constexpr std::array kActions = {"moved", "hidden", "interpolated"};
constexpr std::array kParts = {"legs", "arms", "body"};
constexpr std::array kGapEdits = {"fill", "leave"};

template <std::size_t N>
std::size_t IndexIn(const std::array<const char*, N>& names, const std::string& name) {
  for (std::size_t i = 0; i < N; ++i)
    if (name == names[i]) return i;
  throw std::out_of_range("unknown name " + name);
}

Joint JointIn(const nlohmann::json& json) {
  const auto joint = JointNamed(json.at("joint").get<std::string>());
  if (!joint) throw std::out_of_range("unknown joint");
  return *joint;
}

std::string TextIn(const nlohmann::json& json, const char* name) {
  return json.at(name).get<std::string>();
}
std::int64_t TimeIn(const nlohmann::json& json, const char* name) {
  return json.at(name).get<std::int64_t>();
}

template <class Map, class Key, class Value>
void Put(Map& map, const Key& key, bool remove, const Value& value) {
  remove ? static_cast<void>(map.erase(key)) : static_cast<void>(map.insert_or_assign(key, value()));
}

template <class Set, class Key>
void Put(Set& set, const Key& key, bool remove) {
  remove ? static_cast<void>(set.erase(key)) : static_cast<void>(set.insert(key));
}

PointEdit PointEditFrom(const nlohmann::json& json) {
  PointEdit edit{.action = static_cast<PointEdit::Action>(IndexIn(kActions, TextIn(json, "action")))};
  if (edit.action == PointEdit::Action::kHidden) return edit;
  edit.x_px = json.at("px").at(0).get<float>();
  edit.y_px = json.at("px").at(1).get<float>();
  return edit;
}

BoxPx BoxFrom(const nlohmann::json& json) {
  return {json.at(0).get<float>(), json.at(1).get<float>(), json.at(2).get<float>(), json.at(3).get<float>()};
}

}  // namespace

// Floats are stored as the doubles they are equal to: they read back bit for bit.
nlohmann::json JsonOf(const PointKey& key) {
  return {{"kind", "point"},
          {"camera", key.camera},
          {"pts_ns", key.pts_ns},
          {"athlete", key.athlete},
          {"joint", NameOf(key.joint)}};
}

nlohmann::json JsonOf(const PointEdit& edit) {
  nlohmann::json json = {{"action", kActions[static_cast<std::size_t>(edit.action)]}};
  if (edit.action != PointEdit::Action::kHidden)
    json["px"] = {static_cast<double>(edit.x_px), static_cast<double>(edit.y_px)};
  return json;
}

nlohmann::json JsonOf(const AnchorKey& key) {
  return {{"kind", "anchor"}, {"camera", key.camera}, {"pts_ns", key.pts_ns}, {"athlete", key.athlete}};
}

nlohmann::json JsonOf(const BoxPx& box) {
  return nlohmann::json::array({static_cast<double>(box.x0), static_cast<double>(box.y0), static_cast<double>(box.x1),
                                static_cast<double>(box.y1)});
}

nlohmann::json JsonOf(const SwapKey& key) {
  return {{"kind", "swap"},
          {"camera", key.camera},
          {"athlete", key.athlete},
          {"part", kParts[static_cast<std::size_t>(key.part)]},
          {"first_pts_ns", key.first_pts_ns},
          {"last_pts_ns", key.last_pts_ns}};
}

nlohmann::json JsonOf(const IgnoreKey& key) {
  return {{"kind", "ignore"},
          {"camera", key.camera},
          {"athlete", key.athlete},
          {"joint", NameOf(key.joint)},
          {"first_pts_ns", key.first_pts_ns},
          {"last_pts_ns", key.last_pts_ns}};
}

nlohmann::json JsonOf(const GapKey& key) {
  return {{"kind", "gap"},
          {"athlete", key.athlete},
          {"joint", NameOf(key.joint)},
          {"first_ns", key.first_ns},
          {"last_ns", key.last_ns}};
}

nlohmann::json JsonOf(const GapEdit& edit) {
  return kGapEdits[static_cast<std::size_t>(edit)];
}

nlohmann::json JsonOfLeftOut(const std::string& camera) {
  return {{"kind", "left_out"}, {"camera", camera}};
}

void Apply(const nlohmann::json& key, const nlohmann::json& value, EditLayer& layer, const std::string& where) {
  try {
    const std::string kind = TextIn(key, "kind");
    const bool remove = value.is_null();
    if (kind == "point")
      Put(layer.points, PointKey{TextIn(key, "camera"), TimeIn(key, "pts_ns"), TextIn(key, "athlete"), JointIn(key)},
          remove, [&] { return PointEditFrom(value); });
    else if (kind == "anchor")
      Put(layer.anchors, AnchorKey{TextIn(key, "camera"), TimeIn(key, "pts_ns"), TextIn(key, "athlete")}, remove,
          [&] { return BoxFrom(value); });
    else if (kind == "swap")
      Put(layer.swaps,
          SwapKey{TextIn(key, "camera"), TextIn(key, "athlete"),
                  static_cast<BodyPart>(IndexIn(kParts, TextIn(key, "part"))), TimeIn(key, "first_pts_ns"),
                  TimeIn(key, "last_pts_ns")},
          remove);
    else if (kind == "ignore")
      Put(layer.ignored,
          IgnoreKey{TextIn(key, "camera"), TextIn(key, "athlete"), JointIn(key), TimeIn(key, "first_pts_ns"),
                    TimeIn(key, "last_pts_ns")},
          remove);
    else if (kind == "gap")
      Put(layer.gaps, GapKey{TextIn(key, "athlete"), JointIn(key), TimeIn(key, "first_ns"), TimeIn(key, "last_ns")},
          remove, [&] { return static_cast<GapEdit>(IndexIn(kGapEdits, value.get<std::string>())); });
    else if (kind == "left_out")
      Put(layer.left_out, TextIn(key, "camera"), remove, [&] { return value.get<std::string>(); });
    else if (kind != "setting" && kind != "event")
      throw std::out_of_range("unknown kind " + kind);
  } catch (const std::exception& error) {
    throw Error(ErrorKind::kFile, std::string("a stored edit is damaged: ") + error.what(), where,
                "restore the project from a backup");
  }
}

}  // namespace kinora
