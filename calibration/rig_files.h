#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/rig.h"

namespace kinora {

// Calibrations that other tools wrote. The format is told by the content, not by the file's name:
//
//   TOML (Pose2Sim, Anipose, FreeMoCap, Caliscope)  a table per camera with size, matrix, distortions, rotation
//   (Rodrigues
//       vector or 3x3, world -> camera) and translation. The camera's name is `name`; the table's key where there is
//       none
//       ("cam_0" for Caliscope's "0"). Tables that are no cameras (metadata, capture_volume, charuco, …) are passed
//       over.
//   Qualisys .qca.txt  XML; millimetres, 1/64 pixels, rotation camera -> world, camera axes turned by pi about x.
//
// Every rig comes out in the program's conventions: metres, OpenCV's camera axes, cam_from_world. World axes stay those
// of the file. What had to be assumed on the way stands in the report, and is to be shown to the person.

enum class LengthUnit : std::uint8_t {
  kDetect,  // by plausible distances between cameras; an Error where two units are as plausible
  kMetres,
  kCentimetres,
  kMillimetres,
  kOther  // metres_per_unit
};

// Whether the distortion of a Qualisys file is, like its focal lengths, in 1/64 units. Tools disagree: Pose2Sim divides
// by
// 64. Where a recording comes with its checkerboards it can be told: with the raw numbers they reproject at 0.22 px
// RMS, as with coefficients fitted to them (0.21), and with the divided ones at 0.29. So raw is the default.
enum class QualisysDistortion : std::uint8_t { kRaw, kDividedBy64 };

struct RigReadOptions {
  LengthUnit unit = LengthUnit::kDetect;  // of TOML translations; Qualisys files are always millimetres
  double metres_per_unit = 1;             // with LengthUnit::kOther, e.g. the side of the board's square
  QualisysDistortion qualisys_distortion = QualisysDistortion::kRaw;
};

struct RigReport {
  std::string format;                    // "TOML (Pose2Sim, Anipose)", "Qualisys .qca.txt", …
  std::vector<std::string> assumptions;  // one sentence each: unit of length, names, distortion
  std::vector<std::string> warnings;     // what was left out or repaired
};

// Throws Error (file): unknown format, a field that is missing or impossible (named with its camera), two cameras of
// one name, a unit that cannot be told, a pickle (which is a program, not data: never opened).
CameraRig ReadRig(const std::filesystem::path& path, const RigReadOptions& options = {}, RigReport* report = nullptr);

// The same from a file's content; `where` names it in errors.
CameraRig ParseRig(std::string_view content, const std::string& where, const RigReadOptions& options = {},
                   RigReport* report = nullptr);

// Our rigs, as TOML in Pose2Sim's layout, which Pose2Sim and Anipose read. Picture fits and clocks that are not the
// identity are written as further keys, which those tools ignore. Reads back the same to the last bit but for the
// rotation's rounding (1e-15).
std::string RigToToml(const CameraRig& rig);
void WriteRig(const std::filesystem::path& path, const CameraRig& rig);

}  // namespace kinora
