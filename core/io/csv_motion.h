#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/io/csv_table.h"
#include "core/io/metadata.h"
#include "core/io/partial.h"
#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"

namespace kinora {

// Trajectories and angles as CSV.
//
//   wide  one row a time: time_s, r_ankle_x_m, r_ankle_y_m, r_ankle_z_m, … or time_s, knee_flexion_r_deg, …; where
//   asked for
//         also …_sd_m / …_sd_deg and …_source beside them
//   long  one row a value ("tidy"): participant, session, trial, condition, side, quantity, time_s, value, sd, source,
//   with
//         quantities such as ankle_x_m and knee_flexion_deg, side left, right or empty, source as in provenance.h
//
// World as ours: metres, Z up. Missing is an empty cell. What the numbers are made of stands in <name>.provenance.json
// beside the file, together with the exact timeline; without it the readers take the timeline from the times.

enum class CsvLayout : std::uint8_t { kWide, kLong };

struct CsvOptions {
  CsvLayout layout = CsvLayout::kWide;
  CsvStyle style;
  bool with_sd = false;      // wide only; long always has it
  bool with_source = false;  // wide only; long always has it
};

// Both write the provenance file too. Throw Error (file).
void WriteCsv(const std::filesystem::path& path, const Trajectory3D& trajectory, const FileMetadata& metadata,
              const CsvOptions& options = {});
void WriteCsv(const std::filesystem::path& path, const JointAngles& angles, const FileMetadata& metadata,
              const CsvOptions& options = {});

// What would be written.
std::string CsvText(const Trajectory3D& trajectory, const FileMetadata& metadata, const CsvOptions& options = {});
std::string CsvText(const JointAngles& angles, const FileMetadata& metadata, const CsvOptions& options = {});

// Read both layouts. Standard deviations fill the covariance's diagonal, the rest of it is unknown. Where a wide file
// has no source, values that are there count as measured. Throw Error (file) that names row and column.
Partial<Trajectory3D> ReadTrajectoryCsv(const std::filesystem::path& path);
Partial<JointAngles> ReadAnglesCsv(const std::filesystem::path& path);

// From texts; `provenance_json` may be empty.
Partial<Trajectory3D> ParseTrajectoryCsv(std::string_view text, std::string_view provenance_json,
                                         const std::string& where);
Partial<JointAngles> ParseAnglesCsv(std::string_view text, std::string_view provenance_json, const std::string& where);

std::filesystem::path ProvenancePathOf(const std::filesystem::path& csv);

}  // namespace kinora
