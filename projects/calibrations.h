#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "calibration/image_fit.h"
#include "core/geometry/rig.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/videos.h"

namespace kinora {

// A rig as a session keeps it.
struct StoredCalibration {
  std::string id;
  std::string session;
  std::string source;  // the file's name, for people
  std::string source_sha256;
  CameraRig rig;                   // its cameras' fits included
  std::vector<std::string> notes;  // what was assumed when the file was read
  std::string created_utc;
};

// Adds it to the session, whose trials use it from now on (those without one of their own). Former ones are kept:
// results that were made with them stay explained.
StoredCalibration AddCalibration(CaptureProject& project, const StoredCalibration& calibration);
// The trial's own, or the session's newest.
std::optional<StoredCalibration> CalibrationOf(CaptureProject& project, const Trial& trial);

// The rig that triangulation uses: the cameras that have a video in the trial (or any camera of the session where the
// trial has no videos), in the order of their names, each with the clock of its video. Cameras that are left out
// (trial_cameras.h) are in it too, so that edits and results mean the same cameras by their numbers; but for those that
// could not be in it. Throws Error (user) that lists what is there where there is no calibration, a camera has none, or
// a picture's size is not the calibrated one and nobody said how it was changed.
CameraRig RigOf(CaptureProject& project, const Trial& trial);
// SHA-256 of what of the rig goes into results: see StageInputs::calibration.
std::string RigDigest(const CameraRig& rig);

// Whether a camera's fit was made for pictures of this video's size: whatever way they were changed, the picture's
// centre stays the centre.
bool FitIsFor(const RigCamera& camera, const Video& video);

// How a camera's pictures differ from the calibrated ones, as people say it with --fit cam01=letterbox. Names match as
// camera names do; "auto" wherever it can be worked out from the pictures.
using FitChoices = std::map<std::string, std::string>;
// Sets the fit of every camera of the rig that has one of these videos. Returns what was chosen, one sentence each.
// Throws Error (user) with the suggestion for a camera whose sizes differ where there is no choice, or auto cannot
// tell.
std::vector<std::string> ChooseFits(CaptureProject& project, const std::vector<Video>& videos,
                                    const FitChoices& choices, CameraRig& rig);
// Takes out of `notes` what ChooseFits said of this camera, before another fit is chosen for it.
void ForgetFit(const std::string& camera, std::vector<std::string>& notes);

}  // namespace kinora
