#include "core/io/csv_provenance.h"

#include <nlohmann/json.hpp>

namespace kinora::csv {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

std::string_view NameOfConvention(AngleConvention convention) {
  return convention == AngleConvention::kPlanar ? "planar" : "clinical_3d";
}

ordered_json Common(const FileMetadata& metadata, const Timeline& timeline) {
  ordered_json document;
  document["format"] = "kinora-provenance";
  document["version"] = 1;
  document["program"] = metadata.program;
  document["participant"] = metadata.participant;
  document["session"] = metadata.session;
  document["trial"] = metadata.trial;
  document["condition"] = metadata.condition;
  document["source"] = metadata.source;
  document["timeline"] = {{"t0_ns", timeline.t0_ns},
                          {"rate_numerator", timeline.rate_numerator},
                          {"rate_denominator", timeline.rate_denominator},
                          {"count", timeline.count}};
  document["missing"] = "empty cell";
  ordered_json processing = ordered_json::parse(metadata.processing, nullptr, false);
  document["processing"] = processing.is_discarded() ? ordered_json(metadata.processing) : std::move(processing);
  return document;
}

std::string Dump(const ordered_json& document) {
  // Names from elsewhere may hold bytes that are no UTF-8: replaced, not thrown at.
  return document.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

template <class T>
std::optional<T> ValueOf(const json& object, const char* key) {
  if (!object.is_object()) return std::nullopt;
  const auto found = object.find(key);
  if (found == object.end()) return std::nullopt;
  if constexpr (std::is_same_v<T, std::string>) {
    if (!found->is_string()) return std::nullopt;
  } else {
    if (!found->is_number_integer()) return std::nullopt;
  }
  return found->template get<T>();
}

std::optional<Timeline> TimelineFrom(const json& document) {
  const auto found = document.find("timeline");
  if (found == document.end()) return std::nullopt;
  const auto t0 = ValueOf<std::int64_t>(*found, "t0_ns"), numerator = ValueOf<std::int64_t>(*found, "rate_numerator"),
             denominator = ValueOf<std::int64_t>(*found, "rate_denominator"),
             count = ValueOf<std::int64_t>(*found, "count");
  if (!t0 || !numerator || !denominator || !count || *numerator < 1 || *denominator < 1 || *count < 0)
    return std::nullopt;
  return Timeline{*t0, *numerator, *denominator, *count};
}

}  // namespace

std::string ProvenanceOf(const Trajectory3D& trajectory, const FileMetadata& metadata) {
  ordered_json document = Common(metadata, trajectory.timeline);
  document["content"] = "trajectories";
  document["world"] = "right-handed, metres, Z up";
  return Dump(document);
}

std::string ProvenanceOf(const JointAngles& angles, const FileMetadata& metadata) {
  ordered_json document = Common(metadata, angles.timeline);
  document["content"] = "angles";
  document["convention"] = NameOfConvention(angles.convention);
  document["series"] = ordered_json::array();
  for (const AngleSeries& series : angles.series)
    document["series"].push_back(
        {{"name", series.name}, {"side", WordOf(series.side)}, {"positive", series.positive}, {"note", series.note}});
  return Dump(document);
}

ProvenanceFile ParseProvenance(std::string_view text) {
  ProvenanceFile file;
  const json document = json::parse(text.begin(), text.end(), nullptr, false);
  if (!document.is_object()) return file;
  file.timeline = TimelineFrom(document);
  const auto convention = ValueOf<std::string>(document, "convention");
  if (convention == "planar") file.convention = AngleConvention::kPlanar;
  if (convention == "clinical_3d") file.convention = AngleConvention::kClinical3D;
  const auto series = document.find("series");
  if (series == document.end() || !series->is_array()) return file;
  for (const json& item : *series) {
    const auto name = ValueOf<std::string>(item, "name"), side = ValueOf<std::string>(item, "side");
    if (!name || !side || !SideFromWord(*side)) continue;
    file.series.push_back({*name, *SideFromWord(*side), ValueOf<std::string>(item, "positive").value_or(""),
                           ValueOf<std::string>(item, "note").value_or("")});
  }
  return file;
}

std::string_view WordOf(Side side) {
  switch (side) {
    case Side::kLeft:
      return "left";
    case Side::kRight:
      return "right";
    case Side::kMiddle:
      break;
  }
  return "";
}

std::optional<Side> SideFromWord(std::string_view word) {
  for (const Side side : {Side::kMiddle, Side::kLeft, Side::kRight})
    if (WordOf(side) == word) return side;
  return std::nullopt;
}

std::string_view SuffixOf(Side side) {
  switch (side) {
    case Side::kLeft:
      return "_l";
    case Side::kRight:
      return "_r";
    case Side::kMiddle:
      break;
  }
  return "";
}

}  // namespace kinora::csv
