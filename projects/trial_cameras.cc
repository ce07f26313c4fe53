#include "projects/trial_cameras.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/util/error.h"
#include "lifting/clock_offsets.h"
#include "projects/calibrations.h"
#include "projects/canonical_json.h"
#include "projects/edits/log.h"
#include "projects/edits/record_items_internal.h"
#include "projects/result_json.h"
#include "projects/settings.h"
#include "projects/store/results.h"
#include "projects/trial_results.h"
#include "projects/trial_timeline.h"
#include "projects/trial_view.h"

namespace kinora {
namespace {

using nlohmann::json;

constexpr std::string_view kSettingClocks = "clocks.found";  // camera's row -> [starts at, sd], seconds
constexpr double kMsPerMin = 6e4;

double FirstPictureSeconds(const Video& video) {
  return static_cast<double>(video.first_pts) * static_cast<double>(video.time_base_numerator) /
         static_cast<double>(video.time_base_denominator);
}

std::string NameOfCamera(CaptureProject& project, const Trial& trial, const std::string& camera) {
  for (const CameraRow& row : ListCameras(project, trial.session))
    if (row.id == camera) return row.name;
  throw Error(ErrorKind::kUser, "there is no such camera in the trial's session", FullName(project, trial),
              "choose a camera of the trial");
}

// The rows of the cameras that a trial has: of its videos, or of the session where its 2D points were imported.
std::vector<std::string> CamerasOf(CaptureProject& project, const Trial& trial) {
  std::vector<std::string> cameras;
  for (const Video& video : ListVideos(project, trial.id)) cameras.push_back(video.camera);
  if (cameras.empty())
    for (const CameraRow& row : ListCameras(project, trial.session)) cameras.push_back(row.id);
  return cameras;
}

Video WithClock(Video video, const CameraClock& clock) {
  video.clock_drift = clock.drift_ms_per_min / kMsPerMin;
  video.clock_offset_s = clock.starts_at_s - (1 + ClockOf(video).drift) * FirstPictureSeconds(video);
  return video;
}

json StoredCertainties(CaptureProject& project, const std::string& trial) {
  const auto stored = ReadSetting(project, trial, kSettingClocks);
  const json all = stored ? json::parse(*stored, nullptr, false) : json();
  return all.is_object() ? all : json::object();
}

// People whom association knows keep one number over all of their tracks: longer stretches to compare.
void JoinTracks(const Association& association, std::vector<CameraTracks2D>& tracks) {
  constexpr std::int32_t kPerson = 1 << 24;
  for (CameraTracks2D& camera : tracks) {
    const auto part = std::ranges::find(association.cameras, camera.camera, &CameraPart::camera);
    if (part == association.cameras.end()) continue;
    const auto index = static_cast<std::size_t>(part - association.cameras.begin());
    for (Frame2D& frame : camera.frames)
      for (std::size_t p = 0; p < association.people.size(); ++p) {
        const std::int32_t track = association.people[p].TrackAt(index, frame.pts_ns);
        for (TrackedPerson& person : frame.people)
          if (track >= 0 && person.track == track) person.track = kPerson + static_cast<std::int32_t>(p);
      }
  }
}

}  // namespace

std::map<std::string, std::string> LeftOutCameras(CaptureProject& project, const std::string& trial) {
  return ReadLayer(project, trial).left_out;
}

std::vector<Video> UsedVideos(CaptureProject& project, const Trial& trial) {
  std::vector<Video> videos = ListVideos(project, trial.id);
  const std::map<std::string, std::string> left_out = LeftOutCameras(project, trial.id);
  std::erase_if(videos, [&](const Video& video) { return left_out.contains(video.camera); });
  return videos;
}

void LeaveCameraOut(CaptureProject& project, const Trial& trial, const std::string& camera, const std::string& reason) {
  const std::string name = NameOfCamera(project, trial, camera);
  if (reason.find_first_not_of(" \t\n") == std::string::npos)
    throw Error(ErrorKind::kUser, fmt::format("there is no reason why {} is left out", name), FullName(project, trial),
                "say why: whoever reads the results will ask");
  const std::map<std::string, std::string> before = LeftOutCameras(project, trial.id);
  if (const auto there = before.find(camera); there != before.end() && there->second == reason) return;
  const auto used = std::ranges::count_if(
      CamerasOf(project, trial), [&](const std::string& one) { return one != camera && !before.contains(one); });
  if (used < 2)
    throw Error(ErrorKind::kUser, fmt::format("3D needs two cameras: {} cannot be left out too", name),
                FullName(project, trial), "use another camera again first");
  CommitEdit(project, trial.id, fmt::format("leave out {}: {}", name, reason), {SetLeftOut(camera, reason)});
}

void UseCameraAgain(CaptureProject& project, const Trial& trial, const std::string& camera) {
  if (!LeftOutCameras(project, trial.id).contains(camera)) return;
  CommitEdit(project, trial.id, "use " + NameOfCamera(project, trial, camera) + " again", {SetLeftOut(camera, {})});
}

CameraRow CameraOfTrial(CaptureProject& project, const Trial& trial, const std::string& name) {
  const std::vector<CameraRow> rows = ListCameras(project, trial.session);
  const std::string id = CameraIdOf(rows, name);
  std::vector<std::string> names;
  for (const CameraRow& row : rows) {
    if (row.id == id) return row;
    names.push_back(row.name);
  }
  throw Error(ErrorKind::kUser, fmt::format("the trial has no camera {}; it has {}", name, fmt::join(names, ", ")),
              FullName(project, trial), "name one of these");
}

double StartsAt(const Video& video) {
  return ClockOf(video).TrialSeconds(FirstPictureSeconds(video));
}

double DriftMsPerMin(const Video& video) {
  return video.clock_drift * kMsPerMin;
}

void SetClocks(CaptureProject& project, const Trial& trial, std::span<const CameraClock> clocks) {
  project.RequireWritable();
  std::vector<Video> videos = ListVideos(project, trial.id);
  std::vector<EditChange> changes;
  std::vector<std::string> names;
  const json before = StoredCertainties(project, trial.id);
  json certainties = before;
  const bool found = std::ranges::any_of(clocks, [](const CameraClock& clock) { return clock.sd_s.has_value(); });
  for (const CameraClock& clock : clocks) {
    const auto video = std::ranges::find(videos, clock.camera, &Video::camera);
    if (video == videos.end())
      throw Error(ErrorKind::kUser,
                  fmt::format("{} has no video here, and so no clock", NameOfCamera(project, trial, clock.camera)),
                  FullName(project, trial), "2D points that were imported alone have the trial's own time");
    const Video now = WithClock(*video, clock);
    if (now.clock_offset_s != video->clock_offset_s)
      changes.push_back(ChangeRecord("video", now.id, "clock_offset_s", now.clock_offset_s));
    if (now.clock_drift != video->clock_drift)
      changes.push_back(ChangeRecord("video", now.id, "clock_drift", now.clock_drift));
    certainties.erase(clock.camera);
    if (clock.sd_s) certainties[clock.camera] = {now.clock_offset_s, *clock.sd_s};
    if (now.clock_offset_s != video->clock_offset_s || now.clock_drift != video->clock_drift)
      names.push_back(fmt::format("the clock of {} to {:+.4f} s", now.camera_name, clock.starts_at_s));
    *video = now;
  }
  if (certainties != before) changes.push_back(ChangeSetting(trial.id, kSettingClocks, CanonicalJson(certainties)));
  if (changes.empty()) return;
  const std::map<std::string, std::string> left_out = LeftOutCameras(project, trial.id);
  std::erase_if(videos, [&](const Video& video) { return left_out.contains(video.camera); });
  if (!videos.empty()) BuildTimeline(videos);  // throws where they never show the same moment
  const std::string label = names.size() == 1 ? "set " + names.front()
                            : found           ? "synchronise " + FullName(project, trial)
                                    : fmt::format("set {} clocks of {}", names.size(), FullName(project, trial));
  CommitEdit(project, {}, label, changes);
}

std::map<std::string, double> ClockCertainties(CaptureProject& project, const std::string& trial) {
  std::map<std::string, double> sds;
  const json stored = StoredCertainties(project, trial);
  for (const Video& video : ListVideos(project, trial)) {
    const auto one = stored.find(video.camera);
    if (one != stored.end() && one->is_array() && one->size() == 2 && one->at(0) == video.clock_offset_s)
      sds[video.camera] = one->at(1).get<double>();
  }
  return sds;
}

std::vector<FoundClock> FindClocks(CaptureProject& project, const Trial& trial, double longest_s, const Job& job) {
  const TrialResults results = CurrentResults(project, trial);
  const std::vector<Video> videos = ListVideos(project, trial.id);
  if (results.pose2d.empty() || videos.empty())
    throw Error(ErrorKind::kUser, "the clocks are found from the 2D points of the people, and there are none yet",
                FullName(project, trial), "process the trial first");
  const CameraRig rig = RigOf(project, trial);
  std::vector<CameraTracks2D> tracks = ReadAllTracks(project, trial, rig, results.pose2d, job);
  if (!results.association.empty())
    JoinTracks(
        AssociationFromJson(ReadText(project.database(), results.association).value_or(""), FullName(project, trial)),
        tracks);
  const std::map<std::string, std::string> left_out = LeftOutCameras(project, trial.id);
  std::vector<FoundClock> clocks;
  for (std::size_t c = 0; c < rig.cameras.size(); ++c) {
    const Video& video = *std::ranges::find(videos, rig.cameras[c].camera.name, &Video::camera_name);
    clocks.push_back({.clock = {video.camera, StartsAt(video), DriftMsPerMin(video), {}},
                      .camera_name = video.camera_name,
                      .now_s = StartsAt(video),
                      .found = false,
                      .note = {}});
    if (left_out.contains(video.camera)) tracks[c].frames.clear();
  }
  const std::vector<ClockOffset> offsets = FindClockOffsets(rig, tracks, {.longest_s = longest_s}, job);
  for (std::size_t c = 0; c < clocks.size(); ++c) {
    clocks[c].found = offsets[c].found;
    clocks[c].note = left_out.contains(clocks[c].clock.camera) ? "it is left out" : offsets[c].note;
    if (!offsets[c].found) continue;
    // What is not known to be wrong stays.
    if (std::abs(offsets[c].shift_s) > 2 * offsets[c].sd_s) clocks[c].clock.starts_at_s += offsets[c].shift_s;
    clocks[c].clock.sd_s = offsets[c].sd_s;
  }
  return clocks;
}

}  // namespace kinora
