#include "projects/review/review_trial.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/util/error.h"
#include "projects/trial_results.h"

namespace kinora {

std::optional<std::size_t> ReviewTrial::CameraNamed(const std::string& camera) const {
  const std::string wanted = CanonicalCameraName(camera);
  for (std::size_t c = 0; c < cameras(); ++c)
    if (CanonicalCameraName(CameraName(c)) == wanted) return c;
  return std::nullopt;
}

std::optional<std::size_t> ReviewTrial::CameraWithId(const std::string& id) const {
  const auto found = std::ranges::find(camera_ids, id);
  return found == camera_ids.end() ? std::nullopt : std::optional<std::size_t>(found - camera_ids.begin());
}

double ReviewTrial::TimeOf(std::size_t camera, std::int64_t pts_ns) const {
  const RigCamera& clock = rig.cameras[camera];
  return clock.clock_offset_s + (1 + clock.clock_drift) * static_cast<double>(pts_ns) * 1e-9;
}

std::int64_t ReviewTrial::PtsAt(std::size_t camera, double time_s) const {
  const RigCamera& clock = rig.cameras[camera];
  return std::llround((time_s - clock.clock_offset_s) / (1 + clock.clock_drift) * 1e9);
}

std::int64_t ReviewTrial::SampleAt(double time_s) const {
  const Timeline& timeline = trial.timeline;
  const auto sample = std::llround((time_s - timeline.TimeOf(0)) * timeline.rate_hz());
  return std::clamp<std::int64_t>(sample, 0, std::max<std::int64_t>(timeline.count - 1, 0));
}

std::optional<std::size_t> ReviewTrial::PictureAt(std::size_t camera, std::int64_t pts_ns) const {
  const auto& frames = tracks[camera].frames;
  const auto found = std::ranges::lower_bound(frames, pts_ns, {}, &Frame2D::pts_ns);
  if (found == frames.end() || found->pts_ns != pts_ns) return std::nullopt;
  return static_cast<std::size_t>(found - frames.begin());
}

std::optional<std::size_t> ReviewTrial::NearestPicture(std::size_t camera, double time_s) const {
  const auto& frames = tracks[camera].frames;
  if (frames.empty()) return std::nullopt;
  const std::int64_t pts_ns = PtsAt(camera, time_s);
  const auto after = std::ranges::lower_bound(frames, pts_ns, {}, &Frame2D::pts_ns);
  auto index = static_cast<std::size_t>(after - frames.begin());
  if (after == frames.end() || (index > 0 && pts_ns - frames[index - 1].pts_ns < after->pts_ns - pts_ns)) --index;
  return index;
}

std::optional<std::size_t> ReviewTrial::PictureOfSample(std::size_t camera, std::int64_t sample) const {
  const auto picture = NearestPicture(camera, trial.timeline.TimeOf(sample));
  if (!picture) return std::nullopt;
  constexpr double kHalf = 0.5 + 1e-6;
  const double apart_s = TimeOf(camera, tracks[camera].frames[*picture].pts_ns) - trial.timeline.TimeOf(sample);
  // A slow camera's picture stands for all samples nearest to it.
  double interval_s = 1 / trial.timeline.rate_hz();
  const auto& frames = tracks[camera].frames;
  if (frames.size() > 1)
    interval_s = std::max(interval_s, (TimeOf(camera, frames.back().pts_ns) - TimeOf(camera, frames.front().pts_ns)) /
                                          static_cast<double>(frames.size() - 1));
  return std::abs(apart_s) <= kHalf * interval_s ? picture : std::nullopt;
}

ReviewBasis ReadReviewBasis(CaptureProject& project, const Trial& trial, const Job& job, Motion3D motion) {
  TrialView view = ReadTrial(project, trial, job, Points2D::kLeaveOut, motion);
  const TrialResults results = CurrentResults(project, trial);
  auto loaded = std::make_shared<ReviewTrial>();
  ReviewBasis basis;
  loaded->trial = view.trial;
  loaded->name = view.name;
  loaded->results = results;
  loaded->options = SolveOptionsOf(project, results);
  loaded->rig = std::move(view.rig);
  loaded->views = ViewsOf(loaded->rig);
  loaded->tracks = std::move(view.tracks);
  for (const CameraTracks2D& tracks : loaded->tracks) {
    auto& pts_ns = loaded->pts_ns.emplace_back();
    for (const Frame2D& frame : tracks.frames) pts_ns.push_back(frame.pts_ns);
  }
  const std::vector<CameraRow> rows = ListCameras(project, trial.session);
  for (std::size_t c = 0; c < loaded->cameras(); ++c) {
    loaded->camera_ids.push_back(CameraIdOf(rows, loaded->CameraName(c)));
    const auto video = std::ranges::find(view.videos, loaded->camera_ids.back(), &Video::camera);
    loaded->videos.push_back(video == view.videos.end() ? std::nullopt : std::optional(*video));
  }
  loaded->pictures = std::make_shared<StoredPictures>(project, results.pose2d, loaded->camera_ids);
  for (AthleteView& athlete : view.athletes) {
    loaded->athletes.push_back(athlete.athlete);
    loaded->persons.push_back({athlete.athlete.id, std::move(athlete.person)});
    auto solved = std::make_shared<SolvedAthlete>();
    solved->triangulated = {std::move(athlete.raw), std::move(athlete.noise), std::move(athlete.fit),
                            std::move(athlete.quality)};
    solved->cleaned.filtered = std::move(athlete.filtered);
    solved->angles = std::move(athlete.angles);
    solved->angle_points = PointsOfClinicalAngles(solved->cleaned.filtered, loaded->options.angles);
    basis.athletes.push_back(std::move(solved));
  }
  basis.trial = std::move(loaded);
  basis.made_with = EditsOf(project, results);
  return basis;
}

}  // namespace kinora
