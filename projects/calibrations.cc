#include "projects/calibrations.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/util/error.h"
#include "core/util/hash.h"
#include "projects/calibration_choice_internal.h"
#include "projects/calibration_json.h"
#include "projects/canonical_json.h"
#include "projects/settings.h"
#include "projects/store/uuid.h"
#include "projects/trial_cameras.h"

namespace kinora {
namespace {

constexpr const char* kColumns = "SELECT id, session, source, source_sha256, rig, notes, created_utc FROM calibration ";

StoredCalibration ReadRow(Statement& rows, const std::string& where) {
  return {.id = rows.Text(0),
          .session = rows.Text(1),
          .source = rows.Text(2),
          .source_sha256 = rows.Text(3),
          .rig = RigFromJson(rows.Text(4), where),
          .notes = ParseJson(rows.Text(5), where).get<std::vector<std::string>>(),
          .created_utc = rows.Text(6)};
}

std::string NamesOf(const CameraRig& rig) {
  std::vector<std::string> names;
  for (const RigCamera& camera : rig.cameras) names.push_back(camera.camera.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

const RigCamera& CameraFor(const CameraRig& rig, const std::string& name, const std::string& source) {
  for (const RigCamera& camera : rig.cameras)
    if (CanonicalCameraName(camera.camera.name) == CanonicalCameraName(name)) return camera;
  throw Error(ErrorKind::kUser, fmt::format("the calibration has no camera {}; it has {}", name, NamesOf(rig)), source,
              fmt::format("name the videos after its cameras (`kinora-cli add-videos PROJECT {}=FILE`), or set another "
                          "calibration",
                          rig.cameras.empty() ? "CAMERA" : rig.cameras.front().camera.name));
}

void RequireFit(const RigCamera& camera, const Video& video) {
  if (FitIsFor(camera, video)) return;
  throw Error(ErrorKind::kUser,
              fmt::format("the video of {} is {} x {} pixels, its calibration says {} x {}", video.camera_name,
                          video.width_px, video.height_px, camera.camera.width_px, camera.camera.height_px),
              video.path,
              fmt::format("set the calibration again and say how the picture was changed: --fit {}=letterbox, crop, "
                          "scale or auto",
                          video.camera_name));
}

RigCamera CameraOf(const StoredCalibration& calibration, const Video& video) {
  RigCamera camera = CameraFor(calibration.rig, video.camera_name, calibration.source);
  RequireFit(camera, video);
  const VideoClock clock = ClockOf(video);
  camera.camera.name = video.camera_name;
  camera.clock_offset_s = clock.offset_s;
  camera.clock_drift = clock.drift;
  return camera;
}

}  // namespace

bool FitIsFor(const RigCamera& camera, const Video& video) {
  const Eigen::Vector2d half = Eigen::Vector2d::Constant(0.5);
  const Eigen::Vector2d stored_centre = Eigen::Vector2d(video.width_px, video.height_px) / 2 - half;
  const Eigen::Vector2d calibrated_centre = Eigen::Vector2d(camera.camera.width_px, camera.camera.height_px) / 2 - half;
  constexpr double kTolerancePx = 0.01;
  return (camera.fit.CalibratedFromStored(stored_centre) - calibrated_centre).norm() < kTolerancePx;
}

StoredCalibration AddCalibration(CaptureProject& project, const StoredCalibration& calibration) {
  StoredCalibration stored = calibration;
  stored.id = NewUuid();
  stored.created_utc = UtcNow();
  Transaction transaction(project.database());
  project.database().Run(
      "INSERT INTO calibration (id, session, source, source_sha256, rig, notes, created_utc) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      stored.id, stored.session, stored.source, stored.source_sha256, RigJson(stored.rig), CanonicalJson(stored.notes),
      stored.created_utc);
  // Where a person has chosen one, this takes its place.
  if (ReadSetting(project, stored.session, kSettingCalibration))
    WriteSetting(project, stored.session, kSettingCalibration, CanonicalJson(stored.id));
  transaction.Commit();
  return stored;
}

std::string SessionCalibration(CaptureProject& project, const std::string& session) {
  if (const auto chosen = ReadSetting(project, session, kSettingCalibration))
    return ParseJson(*chosen, project.database().file()).get<std::string>();
  Statement newest =
      project.database().Query("SELECT id FROM calibration WHERE session = ? ORDER BY rowid DESC LIMIT 1", session);
  return newest.Next() ? newest.Text(0) : std::string();
}

std::optional<StoredCalibration> CalibrationOf(CaptureProject& project, const Trial& trial) {
  const std::optional<Trial> current = TrialById(project, trial.id);
  Statement rows = project.database().Query(
      std::string(kColumns) + "WHERE id = ?",
      current && current->calibration ? *current->calibration : SessionCalibration(project, trial.session));
  return rows.Next() ? std::optional(ReadRow(rows, project.database().file())) : std::nullopt;
}

CameraRig RigOf(CaptureProject& project, const Trial& trial) {
  const std::optional<StoredCalibration> calibration = CalibrationOf(project, trial);
  if (!calibration)
    throw Error(ErrorKind::kUser, "the trial has no calibration", FullName(project, trial),
                "set one with `kinora-cli set-calibration PROJECT FILE`");
  const std::vector<Video> videos = ListVideos(project, trial.id);
  CameraRig rig;
  for (const Video& video : videos) {
    try {
      rig.cameras.push_back(CameraOf(*calibration, video));
    } catch (const Error&) {
      if (!LeftOutCameras(project, trial.id).contains(video.camera)) throw;
    }
  }
  if (!videos.empty()) return rig;
  for (const CameraRow& row : ListCameras(project, trial.session)) {
    rig.cameras.push_back(CameraFor(calibration->rig, row.name, calibration->source));
    rig.cameras.back().camera.name = row.name;
  }
  return rig;
}

std::string RigDigest(const CameraRig& rig) {
  std::string text = RigJson(rig);
  for (const RigCamera& camera : rig.cameras) text += CanonicalJson({camera.clock_offset_s, camera.clock_drift});
  return Sha256Of(text);
}

}  // namespace kinora
