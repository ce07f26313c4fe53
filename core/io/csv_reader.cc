#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>

#include "core/io/csv_motion.h"
#include "core/io/csv_provenance.h"
#include "core/io/marker_table.h"
#include "core/util/error.h"
#include "core/util/file_io.h"
#include "core/util/text.h"

namespace kinora {
namespace {

constexpr double kRadiansPerDegree = std::numbers::pi / 180;
constexpr double kSameTime_s = 1e-6;
constexpr std::string_view kLongColumns[] = {"side", "quantity", "time_s", "value", "sd", "source"};

[[noreturn]] void Fail(const std::string& message, const std::string& where) {
  throw Error(ErrorKind::kFile, message, where, "choose a file that Kinora exported");
}

bool IsLong(const CsvTable& table) {
  return std::all_of(std::begin(kLongColumns), std::end(kLongColumns),
                     [&](std::string_view column) { return table.IndexOf(column) >= 0; });
}

Provenance SourceFrom(const std::string& word, const std::string& where) {
  for (const Provenance source : {Provenance::kMissing, Provenance::kMeasured, Provenance::kInterpolated,
                                  Provenance::kEdited, Provenance::kLifted})
    if (NameOf(source) == word) return source;
  Fail(fmt::format("\"{}\" is no source of a value", word.substr(0, 40)), where);
}

// One quantity over time: what both layouts are brought to.
struct Curve {
  std::vector<double> values, sds;
  std::vector<std::optional<Provenance>> sources;
};
struct CurveKey {
  Side side;
  std::string quantity;  // with its unit
  auto operator<=>(const CurveKey&) const = default;
};
struct Curves {
  std::vector<double> times_s;
  std::vector<CurveKey> order;  // as in the file
  std::map<CurveKey, Curve> by_key;

  Curve& Add(const CurveKey& key) {
    const auto [at, added] = by_key.try_emplace(key);
    if (added) order.push_back(key);
    return at->second;
  }
};

// In the order of the first curve; every curve must have the same times.
Curves CurvesFromLong(const CsvTable& table, const std::string& where) {
  std::size_t column[6];
  for (std::size_t i = 0; i < 6; ++i) column[i] = static_cast<std::size_t>(table.IndexOf(kLongColumns[i]));
  Curves curves;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const std::optional<Side> side = csv::SideFromWord(table.rows[r][column[0]]);
    if (!side) Fail(fmt::format("row {} has a side that is neither left, right nor empty", r + 1), where);
    const CurveKey key{*side, table.rows[r][column[1]]};
    Curve& curve = curves.Add(key);
    const double time_s = CsvNumber(table, r, column[2], where);
    const std::size_t sample = curve.values.size();
    if (curves.order.size() == 1) {
      if (!std::isfinite(time_s)) Fail(fmt::format("row {} has no time", r + 1), where);
      curves.times_s.push_back(time_s);
    } else if (sample >= curves.times_s.size() || !(std::abs(curves.times_s[sample] - time_s) < kSameTime_s)) {
      Fail(fmt::format("row {}: the quantities have different times", r + 1), where);
    }
    curve.values.push_back(CsvNumber(table, r, column[3], where));
    curve.sds.push_back(CsvNumber(table, r, column[4], where));
    curve.sources.push_back(SourceFrom(table.rows[r][column[5]], where));
  }
  return curves;
}

// A file cut off leaves its last quantities short.
void PadShortCurves(Curves& curves, std::vector<std::string>& warnings) {
  for (const CurveKey& key : curves.order) {
    Curve& curve = curves.by_key[key];
    if (curve.values.size() == curves.times_s.size()) continue;
    warnings.push_back(fmt::format("{} ends after {} of {} values; the rest is missing", key.quantity,
                                   curve.values.size(), curves.times_s.size()));
    curve.values.resize(curves.times_s.size(), std::nan(""));
    curve.sds.resize(curves.times_s.size(), std::nan(""));
    curve.sources.resize(curves.times_s.size(), Provenance::kMissing);
  }
}

// Takes an ending off; false where the name has another.
bool TakeEnding(std::string& name, std::string_view ending) {
  if (name.size() <= ending.size() || !name.ends_with(ending)) return false;
  name.resize(name.size() - ending.size());
  return true;
}

struct WideColumn {
  enum class Kind { kValue, kSd, kSource } kind = Kind::kValue;
  CurveKey key;
};

Side TakeSideBefore(std::string& name) {
  if (name.starts_with("l_")) return name.erase(0, 2), Side::kLeft;
  if (name.starts_with("r_")) return name.erase(0, 2), Side::kRight;
  return Side::kMiddle;
}
Side TakeSideAfter(std::string& name) {
  return TakeEnding(name, "_l") ? Side::kLeft : TakeEnding(name, "_r") ? Side::kRight : Side::kMiddle;
}

// "knee_flexion_r_sd_deg", "r_ankle_x_m", "r_ankle_source" (of all three axes: unit "").
std::optional<WideColumn> WideColumnFrom(std::string name, std::string_view unit) {
  WideColumn column;
  const bool position = unit == "_m";
  if (TakeEnding(name, "_source")) {
    column.kind = WideColumn::Kind::kSource;
    unit = position ? "" : unit;
  } else {
    if (!TakeEnding(name, unit)) return std::nullopt;
    if (TakeEnding(name, "_sd")) column.kind = WideColumn::Kind::kSd;
  }
  column.key.side = position ? TakeSideBefore(name) : TakeSideAfter(name);
  column.key.quantity = name + std::string(unit);
  return column;
}

Curves CurvesFromWide(const CsvTable& table, std::string_view unit, const std::string& where,
                      std::vector<std::string>& warnings) {
  const int time = table.IndexOf("time_s");
  if (time < 0) Fail("the file has no column time_s", where);
  Curves curves;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    curves.times_s.push_back(CsvNumber(table, r, static_cast<std::size_t>(time), where));
    if (!std::isfinite(curves.times_s.back())) Fail(fmt::format("row {} has no time", r + 1), where);
  }
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (static_cast<int>(c) == time) continue;
    const std::optional<WideColumn> column = WideColumnFrom(table.columns[c], unit);
    if (!column) {
      warnings.push_back(fmt::format("the column {} was left out", table.columns[c].substr(0, 80)));
      continue;
    }
    // Deviations and sources without a value are kept, but make no curve of their own.
    const bool is_value = column->kind == WideColumn::Kind::kValue;
    Curve& curve = is_value ? curves.Add(column->key) : curves.by_key[column->key];
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      if (column->kind == WideColumn::Kind::kSource)
        curve.sources.push_back(SourceFrom(table.rows[r][c], where));
      else
        (column->kind == WideColumn::Kind::kSd ? curve.sds : curve.values).push_back(CsvNumber(table, r, c, where));
    }
  }
  return curves;
}

Timeline TimelineFrom(const Curves& curves, const csv::ProvenanceFile& provenance, const std::string& where,
                      std::vector<std::string>& warnings) {
  const std::size_t count = curves.times_s.size();
  if (count == 0) Fail("the file holds no rows", where);
  if (provenance.timeline) {
    Timeline timeline = *provenance.timeline;
    const bool longer = timeline.count >= static_cast<std::int64_t>(count);
    if (longer && timeline.count > static_cast<std::int64_t>(count))
      warnings.push_back(fmt::format("{} of {} samples were read", count, timeline.count));
    timeline.count = static_cast<std::int64_t>(count);
    if (longer && std::abs(timeline.TimeOf(0) - curves.times_s.front()) < kSameTime_s &&
        std::abs(timeline.TimeOf(timeline.count - 1) - curves.times_s.back()) < kSameTime_s)
      return timeline;
    warnings.push_back("the timeline in the provenance file is another one; the times were followed");
  }
  const double span = curves.times_s.back() - curves.times_s.front();
  const double rate_hz = count > 1 && span > 0 ? static_cast<double>(count - 1) / span : 1;
  if (!(rate_hz > 1e-3 && rate_hz < 1e6) || std::abs(curves.times_s.front()) > 1e9)
    Fail("the times do not increase evenly", where);
  return TimelineOf(curves.times_s.front(), rate_hz, count);
}

const Curve* CurveOf(const Curves& curves, Side side, const std::string& quantity) {
  const auto found = curves.by_key.find({side, quantity});
  return found == curves.by_key.end() ? nullptr : &found->second;
}

void SetSamples(const Curves& curves, Joint joint, const std::string& name, std::size_t column,
                Trajectory3D& trajectory) {
  const Curve* source = CurveOf(curves, SideOf(joint), name);
  for (int axis = 0; axis < 3; ++axis) {
    const Curve* curve = CurveOf(curves, SideOf(joint), fmt::format("{}_{}_m", name, "xyz"[axis]));
    if (!curve || curve->values.empty()) continue;
    for (std::size_t f = 0; f < curves.times_s.size(); ++f) {
      Sample3D& sample = trajectory.At(static_cast<std::int64_t>(f), column);
      sample.position_m[axis] = curve->values[f];
      if (!curve->sds.empty()) sample.covariance_m2.Set(axis, axis, curve->sds[f] * curve->sds[f]);
      const Curve& told = source && !source->sources.empty() ? *source : *curve;
      sample.provenance = told.sources.empty() ? Provenance::kMeasured : told.sources[f].value_or(Provenance::kMissing);
    }
  }
  for (std::size_t f = 0; f < curves.times_s.size(); ++f) {
    Sample3D& sample = trajectory.At(static_cast<std::int64_t>(f), column);
    if (sample.position_m.allFinite() && !sample.missing()) continue;
    sample.position_m.setConstant(std::nan(""));
    sample.provenance = Provenance::kMissing;
  }
}

// The joints of the file, in its order.
std::vector<Joint> JointsOf(const Curves& curves, std::vector<std::string>& warnings) {
  std::vector<Joint> joints;
  for (const CurveKey& key : curves.order) {
    std::string name = key.quantity;
    const bool axis = TakeEnding(name, "_x_m") || TakeEnding(name, "_y_m") || TakeEnding(name, "_z_m");
    const char* side = key.side == Side::kLeft ? "l_" : key.side == Side::kRight ? "r_" : "";
    const std::optional<Joint> joint = axis ? JointNamed(side + name) : std::nullopt;
    if (!joint)
      warnings.push_back(fmt::format("{} is no joint of ours and was left out", key.quantity.substr(0, 80)));
    else if (std::find(joints.begin(), joints.end(), *joint) == joints.end())
      joints.push_back(*joint);
  }
  return joints;
}

AngleSeries SeriesFrom(const CurveKey& key, const Curve& curve, const csv::ProvenanceFile& provenance) {
  AngleSeries series;
  series.name = key.quantity;
  TakeEnding(series.name, "_deg");
  series.side = key.side;
  for (const csv::SeriesNote& note : provenance.series)
    if (note.name == series.name && note.side == series.side) {
      series.positive = note.positive;
      series.note = note.note;
    }
  for (std::size_t i = 0; i < curve.values.size(); ++i) {
    AngleSample sample;
    const Provenance source = curve.sources.empty() ? Provenance::kMeasured : *curve.sources[i];
    if (std::isfinite(curve.values[i]) && source != Provenance::kMissing) {
      sample.value_rad = curve.values[i] * kRadiansPerDegree;
      sample.provenance = source;
    }
    if (!curve.sds.empty()) sample.sd_rad = curve.sds[i] * kRadiansPerDegree;
    series.samples.push_back(sample);
  }
  return series;
}

Curves CurvesFrom(std::string_view text, std::string_view unit, const std::string& where,
                  std::vector<std::string>& warnings) {
  const Partial<CsvTable> table = ParseCsv(text, where);
  warnings = table.warnings;
  Curves curves =
      IsLong(table.value) ? CurvesFromLong(table.value, where) : CurvesFromWide(table.value, unit, where, warnings);
  if (!curves.times_s.empty() && IsLong(table.value)) {
    // As many cells as all curves padded would hold more than the file: it is damaged, not cut off.
    if (curves.order.size() * curves.times_s.size() > 4 * text.size())
      Fail("the quantities have different times", where);
    PadShortCurves(curves, warnings);
  }
  return curves;
}

std::string ProvenanceBeside(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::filesystem::path beside = ProvenancePathOf(path);
  return std::filesystem::exists(beside, ignored) ? ReadWholeFile(beside, 64 << 20) : std::string();
}

}  // namespace

Partial<Trajectory3D> ParseTrajectoryCsv(std::string_view text, std::string_view provenance_json,
                                         const std::string& where) {
  Partial<Trajectory3D> read;
  const Curves curves = CurvesFrom(text, "_m", where, read.warnings);
  const std::vector<Joint> joints = JointsOf(curves, read.warnings);
  if (joints.empty()) Fail("no column is a joint's position in metres", where);
  const Timeline timeline = TimelineFrom(curves, csv::ParseProvenance(provenance_json), where, read.warnings);
  read.value = Trajectory3D::Missing(timeline, joints);
  for (std::size_t j = 0; j < joints.size(); ++j) {
    const std::string name(NameOf(joints[j]).substr(SideOf(joints[j]) == Side::kMiddle ? 0 : 2));
    SetSamples(curves, joints[j], name, j, read.value);
  }
  return read;
}

Partial<JointAngles> ParseAnglesCsv(std::string_view text, std::string_view provenance_json, const std::string& where) {
  Partial<JointAngles> read;
  const Curves curves = CurvesFrom(text, "_deg", where, read.warnings);
  const csv::ProvenanceFile provenance = csv::ParseProvenance(provenance_json);
  read.value.timeline = TimelineFrom(curves, provenance, where, read.warnings);
  if (provenance.convention)
    read.value.convention = *provenance.convention;
  else
    read.warnings.push_back("no provenance file says which convention the angles follow; clinical 3D was assumed");
  for (const CurveKey& key : curves.order)
    if (key.quantity.ends_with("_deg")) read.value.series.push_back(SeriesFrom(key, curves.by_key.at(key), provenance));
  if (read.value.series.empty()) Fail("no column is an angle in degrees", where);
  return read;
}

Partial<Trajectory3D> ReadTrajectoryCsv(const std::filesystem::path& path) {
  return ParseTrajectoryCsv(ReadWholeFile(path), ProvenanceBeside(path), path.string());
}

Partial<JointAngles> ReadAnglesCsv(const std::filesystem::path& path) {
  return ParseAnglesCsv(ReadWholeFile(path), ProvenanceBeside(path), path.string());
}

}  // namespace kinora
