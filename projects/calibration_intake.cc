#include "projects/calibration_intake.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "calibration/camera_match.h"
#include "core/util/error.h"
#include "core/util/hash.h"
#include "projects/calibration_choice_internal.h"
#include "projects/canonical_json.h"
#include "projects/edits/record_items_internal.h"
#include "projects/settings.h"

namespace kinora {
namespace {

// A choice for a camera that is not there would be silently ignored.
void RequireKnownCameras(const FitChoices& choices, const CameraRig& rig) {
  for (const auto& [camera, choice] : choices)
    if (camera != "*") FindCamera(rig, camera);
}

std::vector<Video> VideosOf(CaptureProject& project, const std::vector<Trial>& trials) {
  std::vector<Video> videos;
  for (const Trial& trial : trials)
    for (const Video& video : ListVideos(project, trial.id)) {
      for (const Video& other : videos)
        if (other.camera == video.camera && (other.width_px != video.width_px || other.height_px != video.height_px))
          throw Error(ErrorKind::kUser,
                      fmt::format("the videos of {} differ in size between trials", video.camera_name), video.path,
                      "set the calibration for each trial: --trial NAME");
      videos.push_back(video);
    }
  return videos;
}

std::vector<Trial> TrialsOf(CaptureProject& project, const CalibrationToTake& take) {
  if (!take.trial) return ListTrials(project, take.session);
  const std::optional<Trial> trial = TrialById(project, *take.trial);
  return trial ? std::vector{*trial} : std::vector<Trial>{};
}

std::string LowerName(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

}  // namespace

bool LooksLikeCalibration(const std::filesystem::path& file) {
  const std::string name = LowerName(file);
  return name.ends_with(".toml") || name.ends_with(".qca.txt");
}

std::filesystem::path OnlyCalibrationIn(const std::filesystem::path& folder) {
  constexpr int kLevels = 2;
  std::vector<std::filesystem::path> found;
  std::error_code failed;
  std::filesystem::recursive_directory_iterator each(folder, std::filesystem::directory_options::skip_permission_denied,
                                                     failed);
  for (; !failed && each != std::filesystem::recursive_directory_iterator(); each.increment(failed)) {
    if (each.depth() >= kLevels) each.disable_recursion_pending();
    const std::string name = LowerName(each->path());
    const bool is_named = name.ends_with(".qca.txt") || name.find("calib") != std::string::npos;
    if (is_named && LooksLikeCalibration(each->path()) && each->is_regular_file(failed)) found.push_back(each->path());
  }
  return found.size() == 1 ? found.front() : std::filesystem::path();
}

namespace {

// As one step, which brings back the one that was used before: by the trial alone, or by the session's trials.
void UseFromNowOn(CaptureProject& project, StoredCalibration& calibration, const std::optional<Trial>& alone,
                  const std::string& label) {
  const std::string before = SessionCalibration(project, calibration.session);
  calibration = AddCalibration(project, calibration);
  WriteSetting(project, calibration.session, kSettingCalibration, CanonicalJson(before));
  CommitEdit(project, {}, label,
             {alone ? ChangeRecord("trial", alone->id, "calibration", calibration.id)
                    : ChangeSetting(calibration.session, kSettingCalibration, CanonicalJson(calibration.id))});
}

}  // namespace

TakenCalibration PrepareCalibration(CaptureProject& project, const CalibrationToTake& take) {
  TakenCalibration taken;
  RigReport report;
  CameraRig rig = ReadRig(take.file, take.read, &report);
  const std::vector<Video> videos = VideosOf(project, TrialsOf(project, take));
  std::set<std::string> cameras;
  for (const Video& video : videos) cameras.insert(video.camera_name);
  MatchCameras(rig, std::vector(cameras.begin(), cameras.end()));
  RequireKnownCameras(take.fits, rig);
  const std::vector<std::string> fits = ChooseFits(project, videos, take.fits, rig);
  std::vector<std::string> notes = report.assumptions;
  for (const std::string& fit : fits)  // a camera's is the same in every trial
    if (std::ranges::find(notes, fit) == notes.end()) notes.push_back(fit);

  taken.stored = {.id = {},
                  .session = take.session,
                  .source = take.file.filename().string(),
                  .source_sha256 = Sha256OfFile(take.file),
                  .rig = rig,
                  .notes = notes,
                  .created_utc = {}};
  taken.trial = take.trial;
  taken.format = report.format;
  taken.warnings = report.warnings;
  return taken;
}

void StoreCalibration(CaptureProject& project, TakenCalibration& prepared) {
  project.RequireWritable();
  Transaction transaction(project.database());
  const std::string source = prepared.stored.source;
  const std::optional<Trial> alone = prepared.trial ? TrialById(project, *prepared.trial) : std::nullopt;
  UseFromNowOn(project, prepared.stored, alone,
               alone ? fmt::format("read the calibration {} for {} alone", source, FullName(project, *alone))
                     : fmt::format("read the calibration {}", source));
  transaction.Commit();
}

void StoreFit(CaptureProject& project, const Trial& trial, const std::string& camera, StoredCalibration changed) {
  project.RequireWritable();
  Transaction transaction(project.database());
  const std::optional<Trial> now = TrialById(project, trial.id);
  UseFromNowOn(project, changed, now && now->calibration ? now : std::nullopt,
               fmt::format("change how the pictures of {} were made", camera));
  transaction.Commit();
}

}  // namespace kinora
