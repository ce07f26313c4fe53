#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geometry/rig.h"
#include "core/io/marker_table.h"
#include "core/io/metadata.h"
#include "core/io/partial.h"
#include "core/motion/trajectory3d.h"

namespace kinora {

// C3D (c3d.org), the binary file of motion laboratories: points, analogue channels, parameters; here also events and,
// as Theia and Visual3D write them, 4x4 poses of segments. Points keep the file's axes (laboratories: Z up, as our
// world).

struct C3dPoint {
  Eigen::Vector3d position_m = MissingPosition();
  // Missing: residual -1 in the file. 0 means: not measured directly (interpolated, edited, lifted). Above: mean error
  // of the measurement. Not a number for measured points of unknown error (written as the smallest error).
  double residual_m = std::numeric_limits<double>::quiet_NaN();
  std::uint8_t cameras = 0;  // bit c: camera c + 1 saw it; the format holds seven

  bool missing() const { return !position_m.allFinite(); }
};

struct C3dEvent {
  std::string label;    // "Foot Strike", "Foot Off", "General"
  std::string context;  // "Left", "Right", "General"
  double time_s = 0;    // since the first frame's time 0
};

struct C3dParameter {
  std::string group, name;
  std::vector<std::size_t> dimensions;
  std::vector<std::string> texts;  // of character data
  std::vector<double> numbers;     // of all other data
};

struct C3dTrial {
  double rate_hz = 0;
  std::int64_t first_frame = 1;
  std::vector<std::string> labels;
  std::vector<C3dPoint> points;  // frame-major: [frame * labels.size() + point]

  double analog_rate_hz = 0;
  std::vector<std::string> analog_labels;
  std::vector<float> analog;  // sample-major, scaled to the units of the file

  std::vector<C3dEvent> events;

  std::vector<std::string> segments;   // names of the poses
  std::vector<Eigen::Matrix4d> poses;  // frame-major world_from_segment, metres; not a number where missing

  std::vector<C3dParameter> parameters;  // as read, all of them; not written

  std::size_t frames() const { return labels.empty() ? 0 : points.size() / labels.size(); }
  const C3dPoint& At(std::size_t frame, std::size_t point) const { return points[frame * labels.size() + point]; }
};

// A value of `parameters`; null where the file has none of that name.
const C3dParameter* FindParameter(const C3dTrial& trial, std::string_view group, std::string_view name);

inline constexpr std::size_t kMostC3dEvents = 255;

struct C3dOptions {
  // Which of our axes a viewer draws to the right and up.
  std::string x_screen = "+X";
  std::string y_screen = "+Z";
  FileMetadata metadata;
};

// Intel byte order, millimetres, floating point. POINT:SCALE is negative and such that the largest residual fits its
// byte and the largest coordinate would fit 16 bits. More than 255 labels go on in LABELS2 and so on; more than 65,535
// frames are told by TRIAL:ACTUAL_START_FIELD and ACTUAL_END_FIELD. Analogue channels of the trial are not written.
// Throws Error (user) for a trial that the format cannot hold, Error (file) for the disk.
void WriteC3d(const std::filesystem::path& path, const C3dTrial& trial, const C3dOptions& options = {});

// Our joints as a trial. Interpolated, edited and lifted samples get residual 0. The residual of measured ones is their
// reprojection error brought to the point's distance (mean over the used cameras of error * distance / focal length)
// where the rig is given, else the root mean square of the covariance's axes.
C3dTrial C3dFromTrajectory(const Trajectory3D& trajectory, const CameraRig* rig = nullptr);

// Reads Intel, DEC and MIPS files of integers or floats, with odd headers. What is cut off or contradicts itself is a
// warning. Throws Error (file) where it is no C3D file or holds neither points nor analogue samples.
Partial<C3dTrial> ReadC3d(const std::filesystem::path& path);
Partial<C3dTrial> ParseC3d(std::string_view bytes, const std::string& where);

MarkerTable MarkersFromC3d(const C3dTrial& trial);

}  // namespace kinora
