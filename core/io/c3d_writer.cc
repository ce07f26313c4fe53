#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/io/c3d.h"
#include "core/io/c3d_bytes.h"
#include "core/io/c3d_parameters.h"
#include "core/util/error.h"
#include "core/util/file_io.h"

namespace kinora {
namespace {

using c3d::AppendF32;
using c3d::AppendU16;
using c3d::kBlock;
using c3d::ParameterSection;

constexpr std::size_t kMax16 = 65'535;
constexpr double kMillimetres = 1000;
constexpr double kLargestResidual = 255;       // one byte
constexpr double kLargestCoordinate = 32'000;  // 16 bits with a margin: for programs that turn the data into integers

[[noreturn]] void Refuse(const std::string& message, const std::string& where, const std::string& remedy) {
  throw Error(ErrorKind::kUser, message, where, remedy);
}

void CheckFits(const C3dTrial& trial, const std::string& where) {
  if (trial.labels.empty() || trial.frames() == 0)
    Refuse("there is nothing to write: no points or no frames", where, "choose a trial with results");
  if (trial.labels.size() > kMax16) Refuse("a C3D file holds at most 65535 points", where, "export CSV instead");
  if (trial.points.size() % trial.labels.size() != 0 || trial.poses.size() != trial.frames() * trial.segments.size())
    throw Error(ErrorKind::kInternal, "points or poses do not fill the frames", where,
                "report this as a fault of the program");
  if (!(trial.rate_hz > 0)) Refuse("the frame rate is missing", where, "set the trial's rate");
  if (trial.events.size() > kMostC3dEvents)
    Refuse("a C3D file holds at most 255 events", where, "export the events as CSV");
}

// The smallest step of residuals, in millimetres: POINT:SCALE without its sign.
double ScaleOf(const C3dTrial& trial) {
  double residual_mm = 0, coordinate_mm = 0;
  for (const C3dPoint& point : trial.points) {
    if (point.missing()) continue;
    if (std::isfinite(point.residual_m)) residual_mm = std::max(residual_mm, point.residual_m * kMillimetres);
    coordinate_mm = std::max(coordinate_mm, point.position_m.cwiseAbs().maxCoeff() * kMillimetres);
  }
  return std::max({residual_mm / kLargestResidual, coordinate_mm / kLargestCoordinate, 0.01});
}

void AppendPoint(const C3dPoint& point, double scale, std::string& data) {
  if (point.missing()) {
    for (int k = 0; k < 3; ++k) AppendF32(data, 0);
    AppendF32(data, -1);
    return;
  }
  for (int k = 0; k < 3; ++k) AppendF32(data, point.position_m[k] * kMillimetres);
  // A measured point keeps at least one step: zero would say that it was not measured.
  double steps = 0;
  if (!(point.residual_m <= 0)) {
    const double residual = std::isnan(point.residual_m) ? 0 : point.residual_m * kMillimetres / scale;
    steps = std::clamp(std::round(residual), 1.0, kLargestResidual);
  }
  AppendF32(data, (point.cameras & 0x7F) * 256 + steps);
}

std::string PointData(const C3dTrial& trial, double scale) {
  std::string data;
  data.reserve(trial.points.size() * 16 + kBlock);
  for (const C3dPoint& point : trial.points) AppendPoint(point, scale, data);
  data.resize((data.size() + kBlock - 1) / kBlock * kBlock, '\0');
  return data;
}

std::string PoseData(const C3dTrial& trial) {
  std::string data;
  for (const Eigen::Matrix4d& pose : trial.poses) {
    const bool missing = !pose.allFinite();
    for (Eigen::Index k = 0; k < 16; ++k) {
      const bool translation = k >= 12 && k < 15;
      AppendF32(data, missing ? 0 : pose(k % 4, k / 4) * (translation ? kMillimetres : 1));
    }
    AppendF32(data, missing ? -1 : 1);
  }
  data.resize((data.size() + kBlock - 1) / kBlock * kBlock, '\0');
  return data;
}

void AddPointGroup(const C3dTrial& trial, const C3dOptions& options, double scale, ParameterSection& section) {
  section.Group("POINT");
  section.Integer("USED", static_cast<int>(trial.labels.size()));
  section.Real("SCALE", -scale);
  section.Real("RATE", trial.rate_hz);
  section.Integer("DATA_START", 0);
  section.Integer("FRAMES", static_cast<int>(std::min(trial.frames(), kMax16)));
  section.Texts("LABELS", trial.labels);
  section.Texts("DESCRIPTIONS", std::vector<std::string>(trial.labels.size()));
  section.Texts("UNITS", {"mm"});
  section.Text("X_SCREEN", options.x_screen);
  section.Text("Y_SCREEN", options.y_screen);
}

// Programs ask for these groups even where they are empty.
void AddEmptyGroups(const C3dTrial& trial, ParameterSection& section) {
  section.Group("ANALOG");
  section.Integer("USED", 0);
  section.Real("GEN_SCALE", 1);
  section.Real("RATE", trial.rate_hz);
  section.Group("FORCE_PLATFORM");
  section.Integer("USED", 0);
}

void AddTrialGroup(const C3dTrial& trial, ParameterSection& section) {
  const auto first = static_cast<std::uint64_t>(trial.first_frame), last = first + trial.frames() - 1;
  const int start[] = {static_cast<int>(first & kMax16), static_cast<int>(first >> 16)};
  const int end[] = {static_cast<int>(last & kMax16), static_cast<int>(last >> 16)};
  section.Group("TRIAL");
  section.Integers("ACTUAL_START_FIELD", start, {2});
  section.Integers("ACTUAL_END_FIELD", end, {2});
  section.Real("CAMERA_RATE", trial.rate_hz);
}

void AddEventGroup(const C3dTrial& trial, const std::string& subject, ParameterSection& section) {
  std::vector<std::string> labels, contexts;
  std::vector<double> times;
  for (const C3dEvent& event : trial.events) {
    labels.push_back(event.label);
    contexts.push_back(event.context);
    times.push_back(std::floor(event.time_s / 60));
    times.push_back(event.time_s - 60 * times.back());
  }
  section.Group("EVENT");
  section.Integer("USED", static_cast<int>(trial.events.size()));
  section.Texts("CONTEXTS", contexts);
  section.Texts("LABELS", labels);
  section.Texts("SUBJECTS", std::vector<std::string>(labels.size(), subject));
  section.Reals("TIMES", times, {2, trial.events.size()});
}

void AddRotationGroup(const C3dTrial& trial, ParameterSection& section) {
  section.Group("ROTATION");
  section.Integer("USED", static_cast<int>(trial.segments.size()));
  section.Integer("DATA_START", 0);
  section.Real("RATE", trial.rate_hz);
  section.Integer("RATIO", 1);
  section.Texts("LABELS", trial.segments);
  section.Texts("DESCRIPTIONS", std::vector<std::string>(trial.segments.size()));
}

ParameterSection ParametersOf(const C3dTrial& trial, const C3dOptions& options, double scale) {
  ParameterSection section;
  AddPointGroup(trial, options, scale, section);
  AddEmptyGroups(trial, section);
  AddTrialGroup(trial, section);
  const FileMetadata& metadata = options.metadata;
  if (!metadata.participant.empty()) {
    section.Group("SUBJECTS");
    section.Integer("USED", 1);
    section.Integer("IS_STATIC", 0);
    section.Integer("USES_PREFIXES", 0);
    section.Texts("NAMES", {metadata.participant});
  }
  if (!metadata.program.empty()) {
    section.Group("MANUFACTURER");
    section.Text("COMPANY", "Kinora");
    section.Text("SOFTWARE", metadata.program);
  }
  if (!trial.events.empty()) AddEventGroup(trial, metadata.participant, section);
  if (!trial.segments.empty()) AddRotationGroup(trial, section);
  return section;
}

std::string HeaderOf(const C3dTrial& trial, double scale, std::uint16_t data_block) {
  const auto first = static_cast<std::size_t>(trial.first_frame);
  const auto word = [](std::size_t value) { return static_cast<std::uint16_t>(std::min(value, kMax16)); };
  std::string header = {'\x02', '\x50'};
  AppendU16(header, word(trial.labels.size()));
  AppendU16(header, 0);  // analogue measurements a frame
  const bool fits = first + trial.frames() - 1 <= kMax16;
  AppendU16(header, fits ? word(first) : 1);
  AppendU16(header, fits ? word(first + trial.frames() - 1) : word(trial.frames()));
  AppendU16(header, 0);  // longest interpolated gap: unknown
  AppendF32(header, -scale);
  AppendU16(header, data_block);
  AppendU16(header, 0);  // analogue samples a frame
  AppendF32(header, trial.rate_hz);
  header.resize(kBlock, '\0');
  // Word 150: event labels have four characters (none are stored here; EVENT holds them).
  header[298] = '\x39';
  header[299] = '\x30';
  return header;
}

// The mean over the used cameras of error * distance / focal length.
double ErrorOf(const Sample3D& sample, const CameraRig& rig) {
  double sum = 0;
  int used = 0;
  for (std::size_t c = 0; c < std::min<std::size_t>(rig.cameras.size(), 64); ++c) {
    if (!((sample.views >> c) & 1)) continue;
    const RigCamera& camera = rig.cameras[c];
    const double distance = (camera.cam_from_world * sample.position_m).norm();
    sum += sample.reprojection_error_px * distance / (0.5 * (camera.camera.fx_px + camera.camera.fy_px));
    ++used;
  }
  return used ? sum / used : std::nan("");
}

double ResidualOf(const Sample3D& sample, const CameraRig* rig) {
  if (sample.provenance != Provenance::kMeasured) return 0;
  const double error = rig ? ErrorOf(sample, *rig) : std::nan("");
  if (std::isfinite(error)) return error;
  return std::sqrt(sample.covariance_m2.trace() / 3);
}

}  // namespace

void WriteC3d(const std::filesystem::path& path, const C3dTrial& given, const C3dOptions& options) {
  const std::string where = path.string();
  CheckFits(given, where);
  const C3dTrial& trial = given;
  if (trial.first_frame < 1) Refuse("the first frame of a C3D file is 1 or later", where, "move the trial's zero");
  const double scale = ScaleOf(trial);
  ParameterSection section = ParametersOf(trial, options, scale);
  if (section.blocks() > 255) Refuse("the names of the points are too long for a C3D file", where, "shorten them");
  const std::size_t data_block = 2 + section.blocks();
  const std::string points = PointData(trial, scale);
  const std::size_t pose_block = data_block + points.size() / kBlock;
  section.Patch("POINT", "DATA_START", static_cast<std::uint16_t>(data_block));
  if (!trial.segments.empty()) {
    if (pose_block > kMax16)
      Refuse("the trial is too long for poses of segments in a C3D file", where, "leave the poses out");
    section.Patch("ROTATION", "DATA_START", static_cast<std::uint16_t>(pose_block));
  }
  std::string bytes = HeaderOf(trial, scale, static_cast<std::uint16_t>(data_block)) + section.Finish() + points;
  if (!trial.segments.empty()) bytes += PoseData(trial);
  WriteWholeFile(path, bytes);
}

C3dTrial C3dFromTrajectory(const Trajectory3D& trajectory, const CameraRig* rig) {
  C3dTrial trial;
  trial.rate_hz = trajectory.timeline.rate_hz();
  trial.first_frame = std::max<std::int64_t>(1, 1 + std::llround(trajectory.timeline.TimeOf(0) * trial.rate_hz));
  for (const Joint joint : trajectory.joints) trial.labels.emplace_back(NameOf(joint));
  for (const Sample3D& sample : trajectory.samples) {
    C3dPoint point;
    if (!sample.missing()) {
      point.position_m = sample.position_m;
      point.residual_m = ResidualOf(sample, rig);
      point.cameras = static_cast<std::uint8_t>(sample.views & 0x7F);
    }
    trial.points.push_back(point);
  }
  return trial;
}

}  // namespace kinora
