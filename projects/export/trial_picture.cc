#include "projects/export/trial_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/media/video_reader.h"
#include "core/util/error.h"
#include "projects/reports/summary_picture.h"
#include "projects/trial_cameras.h"

namespace kinora {
namespace {

// Of the samples in the middle half: the most joints, then the widest step (both ankles apart reads best in a still).
std::int64_t TellingFrame(const Trajectory3D& trajectory) {
  const std::int64_t count = trajectory.timeline.count;
  const int left = trajectory.IndexOf(Joint::kAnkleL), right = trajectory.IndexOf(Joint::kAnkleR);
  std::int64_t best = count / 2;
  double best_value = -1;
  for (std::int64_t f = count / 4; f < std::max(count / 4 + 1, count * 3 / 4); ++f) {
    double value = 0;
    for (std::size_t j = 0; j < trajectory.joints.size(); ++j) value += trajectory.At(f, j).missing() ? 0 : 1;
    if (left >= 0 && right >= 0) {
      const double step = (trajectory.At(f, static_cast<std::size_t>(left)).position_m -
                           trajectory.At(f, static_cast<std::size_t>(right)).position_m)
                              .norm();
      if (std::isfinite(step)) value += std::min(step, 0.99);
    }
    if (value > best_value) {
      best_value = value;
      best = f;
    }
  }
  return best;
}

// The picture of a camera nearest to a time of the trial.
std::size_t NearestPicture(const VideoReader& reader, const RigCamera& camera, double trial_s) {
  const double video_s = (trial_s - camera.clock_offset_s) / (1 + camera.clock_drift);
  const auto time_ns = static_cast<std::int64_t>(std::llround(video_s * 1e9));
  const std::size_t before = reader.FrameAt(time_ns).value_or(0);
  const std::size_t after = std::min(before + 1, reader.frame_count() - 1);
  const auto distance = [&](std::size_t frame) { return std::llabs(reader.index().TimeNs(frame) - time_ns); };
  return distance(after) < distance(before) ? after : before;
}

reports::CameraPanel PanelOf(CaptureProject& project, const TrialView& view, const StoredPictures& pictures,
                             std::size_t c, double trial_s, std::vector<std::string>& notes, const Job& job) {
  const RigCamera& camera = view.rig.cameras[c];
  reports::CameraPanel panel{camera.camera.name, Image(camera.camera.width_px, camera.camera.height_px), nullptr, {}};
  const auto video = std::find_if(view.videos.begin(), view.videos.end(), [&](const Video& v) {
    return CanonicalCameraName(v.camera_name) == CanonicalCameraName(camera.camera.name);
  });
  if (video == view.videos.end()) return panel;
  try {
    VideoReader reader = OpenVideo(project, *video, {}, job);
    const std::size_t frame = NearestPicture(reader, camera, trial_s);
    panel.picture = reader.ReadFrame(frame);
    const std::int64_t pts = reader.index().TimeNs(frame);
    const CameraTracks2D& tracks = view.tracks[c];
    const auto found =
        std::find_if(tracks.frames.begin(), tracks.frames.end(), [&](const Frame2D& f) { return f.pts_ns == pts; });
    if (found == tracks.frames.end()) return panel;
    const Frame2D seen = pictures.At(c, static_cast<std::size_t>(found - tracks.frames.begin()));
    if (const TrackedPerson* person = FindPerson(view.athletes.front().person, c, seen)) {
      panel.set = tracks.set;
      panel.person = person->keypoints;
    }
  } catch (const Error& error) {
    // The figure of the other cameras is still wanted.
    notes.push_back(camera.camera.name + " is blank in the picture: " + error.what());
  }
  return panel;
}

}  // namespace

Image DrawTrial(CaptureProject& project, const TrialView& view, const StoredPictures& pictures,
                std::vector<std::string>& notes, const Job& job) {
  const AthleteView& athlete = view.athletes.front();
  reports::Summary summary;
  summary.frame = TellingFrame(athlete.filtered);
  const double time = athlete.filtered.timeline.TimeOf(summary.frame);
  const std::map<std::string, std::string> left_out = LeftOutCameras(project, view.trial.id);
  const std::vector<CameraRow> rows = ListCameras(project, view.trial.session);
  std::size_t used = 0;
  for (std::size_t c = 0; c < view.rig.cameras.size(); ++c) {
    job.CheckStop();
    summary.cameras.push_back(PanelOf(project, view, pictures, c, time, notes, job));
    if (left_out.contains(CameraIdOf(rows, view.rig.cameras[c].camera.name)))
      summary.cameras.back().name += " (left out)";
    else
      ++used;
  }
  summary.title = view.name;
  summary.subtitle = fmt::format("{:.3f} s · sample {} of {} · {} · {} cameras · mean reprojection error {:.1f} px",
                                 time, summary.frame + 1, athlete.filtered.timeline.count, view.networks, used,
                                 athlete.quality.mean_error_px);
  summary.trajectory = &athlete.filtered;
  summary.rig = &view.rig;
  summary.angles = &athlete.angles;
  return reports::DrawSummary(summary);
}

}  // namespace kinora
