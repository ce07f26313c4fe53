#include <cmath>
#include <functional>
#include <numbers>

#include "core/io/csv_motion.h"
#include "core/io/csv_provenance.h"
#include "core/util/file_io.h"
#include "core/util/file_sink.h"

namespace kinora {
namespace {

constexpr double kDegreesPerRadian = 180 / std::numbers::pi;
constexpr int kMetreDecimals = 6;  // a micrometre
constexpr int kDegreeDecimals = 5;
constexpr int kSecondDecimals = 9;
constexpr std::string_view kAxes[] = {"x", "y", "z"};

// Takes a text piece by piece: that of an hour is a gigabyte.
using TakePiece = std::function<void(std::string_view)>;
constexpr std::size_t kPiece = std::size_t{1} << 20;

void EndRow(CsvWriter& csv, const TakePiece& take) {
  csv.EndRow();
  if (csv.text().size() >= kPiece) take(csv.Take());
}

// Columns that all long files share.
void LongHeader(CsvWriter& csv) {
  for (const char* name :
       {"participant", "session", "trial", "condition", "side", "quantity", "time_s", "value", "sd", "source"})
    csv.Text(name);
  csv.EndRow();
}

struct LongRow {
  std::string_view side;
  const std::string& quantity;
  double time_s, value, sd;
  Provenance source;
};

void AddLongRow(CsvWriter& csv, const FileMetadata& metadata, const LongRow& row, int decimals, const TakePiece& take) {
  csv.Text(metadata.participant);
  csv.Text(metadata.session);
  csv.Text(metadata.trial);
  csv.Text(metadata.condition);
  csv.Text(row.side);
  csv.Text(row.quantity);
  csv.Number(row.time_s, kSecondDecimals);
  csv.Number(row.value, decimals);
  csv.Number(row.sd, decimals);
  csv.Text(NameOf(row.source));
  EndRow(csv, take);
}

double SdOf(const Sample3D& sample, int axis) {
  return std::sqrt(sample.covariance_m2(axis, axis));
}
double ValueOf(const Sample3D& sample, int axis) {
  return sample.missing() ? std::nan("") : sample.position_m[axis];
}

// "ankle" of "r_ankle".
std::string WithoutSide(Joint joint) {
  return std::string(NameOf(joint).substr(SideOf(joint) == Side::kMiddle ? 0 : 2));
}

void WriteWide(const Trajectory3D& trajectory, const CsvOptions& options, const TakePiece& take) {
  CsvWriter csv(options.style);
  csv.Text("time_s");
  for (const Joint joint : trajectory.joints) {
    const std::string name(NameOf(joint));
    for (const std::string_view axis : kAxes) csv.Text(name + "_" + std::string(axis) + "_m");
    if (options.with_sd)
      for (const std::string_view axis : kAxes) csv.Text(name + "_" + std::string(axis) + "_sd_m");
    if (options.with_source) csv.Text(name + "_source");
  }
  csv.EndRow();
  for (std::int64_t f = 0; f < trajectory.timeline.count; ++f) {
    csv.Number(trajectory.timeline.TimeOf(f), kSecondDecimals);
    for (std::size_t j = 0; j < trajectory.joints.size(); ++j) {
      const Sample3D& sample = trajectory.At(f, j);
      for (int axis = 0; axis < 3; ++axis) csv.Number(ValueOf(sample, axis), kMetreDecimals);
      for (int axis = 0; options.with_sd && axis < 3; ++axis) csv.Number(SdOf(sample, axis), kMetreDecimals);
      if (options.with_source) csv.Text(NameOf(sample.provenance));
    }
    EndRow(csv, take);
  }
  take(csv.Take());
}

void WriteLong(const Trajectory3D& trajectory, const FileMetadata& metadata, const CsvOptions& options,
               const TakePiece& take) {
  CsvWriter csv(options.style);
  LongHeader(csv);
  for (std::size_t j = 0; j < trajectory.joints.size(); ++j)
    for (int axis = 0; axis < 3; ++axis) {
      const Joint joint = trajectory.joints[j];
      const std::string quantity = WithoutSide(joint) + "_" + std::string(kAxes[axis]) + "_m";
      for (std::int64_t f = 0; f < trajectory.timeline.count; ++f) {
        const Sample3D& sample = trajectory.At(f, j);
        AddLongRow(csv, metadata,
                   {csv::WordOf(SideOf(joint)), quantity, trajectory.timeline.TimeOf(f), ValueOf(sample, axis),
                    SdOf(sample, axis), sample.provenance},
                   kMetreDecimals, take);
      }
    }
  take(csv.Take());
}

double DegreesOf(const AngleSample& sample) {
  return sample.provenance == Provenance::kMissing ? std::nan("") : sample.value_rad * kDegreesPerRadian;
}

void WriteWide(const JointAngles& angles, const CsvOptions& options, const TakePiece& take) {
  CsvWriter csv(options.style);
  csv.Text("time_s");
  for (const AngleSeries& series : angles.series) {
    const std::string name = series.name + std::string(csv::SuffixOf(series.side));
    csv.Text(name + "_deg");
    if (options.with_sd) csv.Text(name + "_sd_deg");
    if (options.with_source) csv.Text(name + "_source");
  }
  csv.EndRow();
  for (std::int64_t i = 0; i < angles.timeline.count; ++i) {
    csv.Number(angles.timeline.TimeOf(i), kSecondDecimals);
    for (const AngleSeries& series : angles.series) {
      const AngleSample& sample = series.samples[static_cast<std::size_t>(i)];
      csv.Number(DegreesOf(sample), kDegreeDecimals);
      if (options.with_sd) csv.Number(sample.sd_rad * kDegreesPerRadian, kDegreeDecimals);
      if (options.with_source) csv.Text(NameOf(sample.provenance));
    }
    EndRow(csv, take);
  }
  take(csv.Take());
}

void WriteLong(const JointAngles& angles, const FileMetadata& metadata, const CsvOptions& options,
               const TakePiece& take) {
  CsvWriter csv(options.style);
  LongHeader(csv);
  for (const AngleSeries& series : angles.series) {
    const std::string quantity = series.name + "_deg";
    for (std::int64_t i = 0; i < angles.timeline.count; ++i) {
      const AngleSample& sample = series.samples[static_cast<std::size_t>(i)];
      AddLongRow(csv, metadata,
                 {csv::WordOf(series.side), quantity, angles.timeline.TimeOf(i), DegreesOf(sample),
                  sample.sd_rad * kDegreesPerRadian, sample.provenance},
                 kDegreeDecimals, take);
    }
  }
  take(csv.Take());
}

template <class Motion>
void WritePieces(const Motion& motion, const FileMetadata& metadata, const CsvOptions& options, const TakePiece& take) {
  if (options.layout == CsvLayout::kWide) {
    WriteWide(motion, options, take);
  } else {
    WriteLong(motion, metadata, options, take);
  }
}

template <class Motion>
std::string TextOf(const Motion& motion, const FileMetadata& metadata, const CsvOptions& options) {
  std::string text;
  WritePieces(motion, metadata, options, [&](std::string_view piece) { text += piece; });
  return text;
}

template <class Motion>
void WriteFiles(const std::filesystem::path& path, const Motion& motion, const FileMetadata& metadata,
                const CsvOptions& options) {
  FileSink sink(path);
  WritePieces(motion, metadata, options, [&](std::string_view piece) { sink.Append(piece); });
  sink.Commit();
  WriteWholeFile(ProvenancePathOf(path), csv::ProvenanceOf(motion, metadata));
}

}  // namespace

std::filesystem::path ProvenancePathOf(const std::filesystem::path& csv) {
  std::filesystem::path path = csv;
  path.replace_extension();
  path += ".provenance.json";
  return path;
}

std::string CsvText(const Trajectory3D& trajectory, const FileMetadata& metadata, const CsvOptions& options) {
  return TextOf(trajectory, metadata, options);
}

std::string CsvText(const JointAngles& angles, const FileMetadata& metadata, const CsvOptions& options) {
  return TextOf(angles, metadata, options);
}

void WriteCsv(const std::filesystem::path& path, const Trajectory3D& trajectory, const FileMetadata& metadata,
              const CsvOptions& options) {
  WriteFiles(path, trajectory, metadata, options);
}

void WriteCsv(const std::filesystem::path& path, const JointAngles& angles, const FileMetadata& metadata,
              const CsvOptions& options) {
  WriteFiles(path, angles, metadata, options);
}

}  // namespace kinora
