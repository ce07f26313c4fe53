#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/util/job.h"
#include "projects/project.h"
#include "projects/records.h"
#include "projects/videos.h"

namespace kinora {

// What people say of a camera in one trial: that it takes no part in 3D, and what its clock shows. Each act is one
// labelled step of the edit log; results that were made before are out of date (trial_standing.h).

// The cameras that are left out (rows' ids), each with the reason that was given. Their videos, 2D points and place in
// the calibration stay; matching people and triangulation see nothing of them, in a run and in a review alike.
std::map<std::string, std::string> LeftOutCameras(CaptureProject& project, const std::string& trial);
// Throws Error (user) without a reason, and where fewer than two cameras would be left.
void LeaveCameraOut(CaptureProject& project, const Trial& trial, const std::string& camera, const std::string& reason);
// Does nothing where it is used.
void UseCameraAgain(CaptureProject& project, const Trial& trial, const std::string& camera);
// The trial's videos without those of cameras that are left out, by their cameras' names.
std::vector<Video> UsedVideos(CaptureProject& project, const Trial& trial);
// "cam03" -> its row in the trial's session. Throws Error (user) that lists the choices.
CameraRow CameraOfTrial(CaptureProject& project, const Trial& trial, const std::string& name);

// When a video's first picture was taken, in seconds of its trial: what people know as the offset of its clock. 0 for
// all cameras that started together.
double StartsAt(const Video& video);
// Milliseconds that a camera's clock loses a minute: positive where its pictures were taken later than their times say.
double DriftMsPerMin(const Video& video);

// A clock as it was found from the motion, or as a person set it.
struct CameraClock {
  std::string camera;  // row's id
  double starts_at_s = 0;
  double drift_ms_per_min = 0;
  std::optional<double> sd_s;  // of starts_at_s; empty where a person set it
};
// One step for all of them; nothing where nothing differs. Throws Error (user) for a camera without a video, and for
// clocks by which the videos never show the same moment.
void SetClocks(CaptureProject& project, const Trial& trial, std::span<const CameraClock> clocks);
// How sure a camera's offset is, where it was found from the motion and stands as it was found. By rows' ids.
std::map<std::string, double> ClockCertainties(CaptureProject& project, const std::string& trial);

// What the motion of the people says of the clocks (lifting/clock_offsets.h): for every camera that is used and has
// 2D points. The first of them keeps its clock (its certainty is 0), and so does one that is off by less than two
// standard deviations.
struct FoundClock {
  CameraClock clock;
  std::string camera_name;
  double now_s = 0;    // where it starts by the clock that is set
  bool found = false;  // false: `note` says why, and the clock is the one that is set
  std::string note;    // what else to know, a sentence; may be empty
};
// Throws Error (user) where the trial was not processed, or its 2D points are not enough.
std::vector<FoundClock> FindClocks(CaptureProject& project, const Trial& trial, double longest_s, const Job& job = {});

}  // namespace kinora
