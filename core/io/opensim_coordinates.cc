#include "core/io/opensim_coordinates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/io/marker_table.h"
#include "core/util/error.h"

namespace kinora {
namespace {

constexpr double kDegreesPerRadian = 180 / std::numbers::pi;

struct Row {
  std::string_view angle;       // our name
  std::string_view coordinate;  // without side
  double gait2392, rajagopal;   // sign; 0 where the model has no such coordinate
};

// Only angles that are the coordinate, whatever the angles that are not measured:
// - hip and lumbar joints turn in the models about z, x, y, which makes the direction of the thigh, and the trunk's
// bend and
//   rotation, exactly ours; the pelvis' own rotations (tilt, list, rotation) cannot be told apart without its tilt.
// - the models' subtalar axis is oblique, the foot's long axis is not; shoulders are described otherwise.
constexpr std::array<Row, 8> kRows = {{{"thigh_trunk_flexion", "hip_flexion", 1, 1},
                                       {"hip_abduction", "hip_adduction", -1, -1},
                                       {"hip_rotation", "hip_rotation", 1, 1},
                                       {"knee_flexion", "knee_angle", -1, 1},
                                       {"ankle_dorsiflexion", "ankle_angle", 1, 1},
                                       {"trunk_lateral_bend", "lumbar_bending", 1, 1},
                                       {"trunk_axial_rotation", "lumbar_rotation", 1, 1},
                                       {"elbow_flexion", "elbow_flex", 0, 1}}};

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

bool AllMissing(const AngleSeries& series) {
  return std::none_of(series.samples.begin(), series.samples.end(), [](const AngleSample& sample) {
    return sample.provenance != Provenance::kMissing && std::isfinite(sample.value_rad);
  });
}

struct Column {
  const AngleSeries* series;
  OpenSimCoordinate coordinate;
};

std::vector<Column> ColumnsOf(const JointAngles& angles, OpenSimModel model, OpenSimMotion& motion) {
  std::vector<Column> columns;
  for (const AngleSeries& series : angles.series) {
    const auto coordinate = CoordinateOf(series.name, series.side, model);
    if (!coordinate || AllMissing(series))
      motion.left_out.push_back(series.name + std::string(SuffixOf(series.side)));
    else
      columns.push_back({&series, *coordinate});
  }
  return columns;
}

void AddNotes(const std::vector<Column>& columns, OpenSimModel model, const FileMetadata& metadata,
              StorageTable& table) {
  table.notes.push_back(fmt::format("Coordinates and signs of the OpenSim model {}.", NameOf(model)));
  table.notes.push_back("Only measured angles have a column; every other coordinate keeps the model's default.");
  if (!metadata.program.empty()) table.notes.push_back("Written by " + metadata.program + ".");
  for (const Column& column : columns) {
    if (column.series->name == "thigh_trunk_flexion")
      table.notes.push_back(column.coordinate.name + " is thigh against trunk: pelvic tilt was not measured.");
    else if (!column.series->note.empty())
      table.notes.push_back(column.coordinate.name + ": " + column.series->note);
  }
  // A line of the header with "=" would be read as a setting.
  for (std::string& note : table.notes) std::replace(note.begin(), note.end(), '=', ':');
}

}  // namespace

std::string_view NameOf(OpenSimModel model) {
  return model == OpenSimModel::kGait2392 ? "gait2392" : "Rajagopal2015";
}

std::optional<OpenSimCoordinate> CoordinateOf(std::string_view angle, Side side, OpenSimModel model) {
  for (const Row& row : kRows) {
    const double sign = model == OpenSimModel::kGait2392 ? row.gait2392 : row.rajagopal;
    if (row.angle == angle && sign != 0)
      return OpenSimCoordinate{std::string(row.coordinate) + std::string(SuffixOf(side)), sign};
  }
  return std::nullopt;
}

OpenSimMotion OpenSimMotionFrom(const JointAngles& angles, OpenSimModel model, const FileMetadata& metadata) {
  OpenSimMotion motion;
  const std::vector<Column> columns = ColumnsOf(angles, model, motion);
  if (columns.empty())
    throw Error(ErrorKind::kUser,
                fmt::format("none of the angles is a coordinate of the OpenSim model {}", NameOf(model)), {},
                "compute the clinical angles first, or export CSV");
  motion.table.name = "Coordinates";
  motion.table.columns.emplace_back("time");
  for (const Column& column : columns) motion.table.columns.push_back(column.coordinate.name);
  AddNotes(columns, model, metadata, motion.table);
  for (std::int64_t i = 0; i < angles.timeline.count; ++i) {
    motion.table.values.push_back(angles.timeline.TimeOf(i));
    for (const Column& column : columns) {
      const AngleSample& sample = column.series->samples[static_cast<std::size_t>(i)];
      const double value = sample.provenance == Provenance::kMissing ? std::nan("") : sample.value_rad;
      motion.table.values.push_back(column.coordinate.sign * value * kDegreesPerRadian);
    }
  }
  return motion;
}

Partial<JointAngles> AnglesFromOpenSim(const StorageTable& table, OpenSimModel model, const std::string& where) {
  Partial<JointAngles> read;
  const std::size_t rows = table.rows();
  const double span = rows > 1 ? table.At(rows - 1, 0) - table.At(0, 0) : 0;
  const double rate_hz = span > 0 ? static_cast<double>(rows - 1) / span : 0;
  if (!(rate_hz > 1e-3 && rate_hz < 1e6) || std::abs(table.At(0, 0)) > 1e9)
    throw Error(ErrorKind::kFile, "the times do not increase evenly from row to row", where, "export the file anew");
  read.value.timeline = TimelineOf(table.At(0, 0), std::round(rate_hz * 1e4) / 1e4, rows);
  const double radians_per_value = table.in_degrees ? 1 / kDegreesPerRadian : 1;
  for (std::size_t c = 1; c < table.columns.size(); ++c) {
    bool known = false;
    for (const Row& row : kRows)
      for (const Side side : {Side::kMiddle, Side::kLeft, Side::kRight}) {
        const auto coordinate = CoordinateOf(row.angle, side, model);
        if (known || !coordinate || coordinate->name != table.columns[c]) continue;
        known = true;
        AngleSeries series{std::string(row.angle), side, {}, {}, std::vector<AngleSample>(rows)};
        for (std::size_t r = 0; r < rows; ++r)
          if (std::isfinite(table.At(r, c)))
            series.samples[r] = {coordinate->sign * table.At(r, c) * radians_per_value, std::nan(""),
                                 Provenance::kMeasured};
        read.value.series.push_back(std::move(series));
      }
    if (!known) read.warnings.push_back(table.columns[c] + " has no angle of ours and was left out");
  }
  if (read.value.series.empty())
    throw Error(ErrorKind::kFile, fmt::format("no column is a coordinate of {} that we have", NameOf(model)), where,
                "choose the model that the file was made for");
  return read;
}

}  // namespace kinora
