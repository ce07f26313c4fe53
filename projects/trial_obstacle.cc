#include "projects/trial_obstacle.h"

#include <fmt/format.h>

#include <algorithm>

#include "projects/calibrations.h"
#include "projects/imported_pose2d.h"
#include "projects/trial_cameras.h"
#include "projects/trial_view.h"
#include "projects/videos.h"

namespace kinora {

Error TooFewCameras(std::size_t used, bool some_left_out) {
  if (!some_left_out)
    return {ErrorKind::kUser,
            "3D needs at least two cameras, and this trial has one",
            {},
            "add the other cameras' videos with: kinora-cli add-videos"};
  if (used == 0)
    return {ErrorKind::kUser, "3D needs at least two cameras, and all are left out", {}, "take two cameras in again"};
  return {
      ErrorKind::kUser, "3D needs at least two cameras, and all but one are left out", {}, "take a camera in again"};
}

namespace {

// Said before a calibration is asked for: with one camera that would be in vain.
void RequireTwo(const std::vector<Video>& videos, const std::map<std::string, std::string>& left_out) {
  const auto used = std::ranges::count_if(videos, [&](const Video& v) { return !left_out.contains(v.camera); });
  if (used == 1) throw TooFewCameras(1, videos.size() > 1);
}

void RequireReady(CaptureProject& project, const Trial& trial) {
  const bool imported = ImportedPose2DKey(project, trial.id).has_value();
  const std::vector<Video> videos = ListVideos(project, trial.id);
  if (videos.empty() && !imported)
    throw Error(ErrorKind::kUser, "the trial has no videos", {}, "add them with `kinora-cli add-videos`");
  const std::map<std::string, std::string> left_out = LeftOutCameras(project, trial.id);
  if (!imported) RequireTwo(videos, left_out);
  for (const Video& video : videos)
    if (!imported && !left_out.contains(video.camera) && LocateVideo(project, video).state != VideoState::kFound)
      throw Error(ErrorKind::kFile, fmt::format("the video of {} is missing or changed", video.camera_name), video.path,
                  "put it back, copy it into the project's folder media, or leave the camera out");
  const std::vector<CameraRow> rows = ListCameras(project, trial.session);
  const CameraRig rig = RigOf(project, trial);
  const auto used = std::ranges::count_if(
      rig.cameras, [&](const RigCamera& camera) { return !left_out.contains(CameraIdOf(rows, camera.camera.name)); });
  if (used < 2) throw TooFewCameras(static_cast<std::size_t>(used), rig.cameras.size() > 1);
}

}  // namespace

std::optional<Error> ObstacleOf(CaptureProject& project, const Trial& trial) {
  try {
    RequireReady(project, trial);
  } catch (const Error& error) {
    return error;
  }
  return {};
}

}  // namespace kinora
