#include "projects/calibration_intake.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "calibration/camera_match.h"
#include "core/util/error.h"
#include "core/util/hash.h"

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
  notes.insert(notes.end(), fits.begin(), fits.end());

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
  Transaction transaction(project.database());
  prepared.stored = AddCalibration(project, prepared.stored);
  if (prepared.trial) UseCalibrationFor(project, *prepared.trial, prepared.stored.id);
  transaction.Commit();
}

}  // namespace kinora
