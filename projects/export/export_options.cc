#include "projects/export/export_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "core/util/error.h"

namespace kinora {
namespace {

std::vector<std::string> Words(std::string_view list) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(list) + ",") {
    if (c == ',') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else if (c != ' ') {
      word += c;
    }
  }
  return words;
}

// Indices of what is named; `names[i]` holds what i is called, with and without its side.
std::vector<std::size_t> Choose(const std::vector<std::vector<std::string>>& names, std::string_view list,
                                const char* what) {
  const std::vector<std::string> wanted = Words(list);
  std::vector<std::size_t> chosen;
  const auto fits = [](const std::vector<std::string>& of, const std::string& word) {
    return std::ranges::find(of, word) != of.end();
  };
  for (const std::string& word : wanted) {
    if (std::ranges::any_of(names, [&](const auto& of) { return fits(of, word); })) continue;
    std::set<std::string> known;
    for (const auto& of : names) known.insert(of.back());
    throw Error(ErrorKind::kUser, fmt::format("the trial has no {} named \"{}\"", what, word), "export",
                fmt::format("choose from {}", fmt::join(known, ", ")));
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (wanted.empty() || std::ranges::any_of(wanted, [&](const auto& word) { return fits(names[i], word); }))
      chosen.push_back(i);
  }
  return chosen;
}

}  // namespace

std::vector<EnumName> NamesOf(TrcUnit) {
  return {{static_cast<int>(TrcUnit::kMetres), "m"}, {static_cast<int>(TrcUnit::kMillimetres), "mm"}};
}
std::vector<EnumName> NamesOf(OpenSimModel) {
  return {{static_cast<int>(OpenSimModel::kGait2392), "gait2392"},
          {static_cast<int>(OpenSimModel::kRajagopal2015), "rajagopal2015"}};
}
std::vector<EnumName> NamesOf(CsvLayout) {
  return {{static_cast<int>(CsvLayout::kWide), "wide"}, {static_cast<int>(CsvLayout::kLong), "long"}};
}
std::vector<EnumName> reports::NamesOf(CurvesFormat) {
  return {{static_cast<int>(CurvesFormat::kPng), "png"}, {static_cast<int>(CurvesFormat::kSvg), "svg"}};
}

CsvOptions CsvOptionsOf(const ExportOptions& options) {
  CsvOptions csv;
  csv.layout = options.csv_layout;
  csv.style.semicolon_and_decimal_comma = options.csv_comma_decimals;
  csv.with_sd = csv.with_source = true;
  return csv;
}

Trajectory3D SelectJoints(const Trajectory3D& trajectory, std::string_view joints) {
  std::vector<std::vector<std::string>> names;
  for (const Joint joint : trajectory.joints) {
    const std::string name(NameOf(joint));
    names.push_back({name});
    if (SideOf(joint) != Side::kMiddle) names.back().push_back(name.substr(2));
  }
  const std::vector<std::size_t> chosen = Choose(names, joints, "joint");
  if (chosen.size() == trajectory.joints.size()) return trajectory;
  Trajectory3D out{trajectory.timeline, {}, {}};
  for (const std::size_t j : chosen) out.joints.push_back(trajectory.joints[j]);
  for (std::int64_t f = 0; f < trajectory.timeline.count; ++f)
    for (const std::size_t j : chosen) out.samples.push_back(trajectory.At(f, j));
  return out;
}

JointAngles SelectAngles(const JointAngles& angles, std::string_view names) {
  std::vector<std::vector<std::string>> known;
  for (const AngleSeries& series : angles.series) {
    const char* suffix = series.side == Side::kLeft ? "_l" : series.side == Side::kRight ? "_r" : "";
    known.push_back({series.name + suffix, series.name});
  }
  JointAngles out{angles.convention, angles.timeline, {}};
  for (const std::size_t i : Choose(known, names, "joint angle")) out.series.push_back(angles.series[i]);
  return out;
}

}  // namespace kinora
