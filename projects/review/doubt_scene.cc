#include "projects/review/doubt_scene.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace kinora {
namespace {

constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

// Fills the distances of one joint.
class JointDistances {
 public:
  JointDistances(DoubtScene& scene, const ViewFit& fit, std::size_t joint) : scene_(scene), fit_(fit), joint_(joint) {
    const Joint own = scene.seen.joints[joint], mirror = MirrorOf(own);
    own_ = {scene.solved->triangulated.trajectory.IndexOf(own), fit.IndexOf(own)};
    if (mirror != own) mirror_ = {scene.solved->triangulated.trajectory.IndexOf(mirror), fit.IndexOf(mirror)};
  }

  void Fill() {
    for (std::int64_t f = 0; f < scene_.count(); ++f) {
      const auto own = PositionOf(own_, f), mirror = PositionOf(mirror_, f);
      for (std::size_t c = 0; c < scene_.cameras(); ++c) {
        const SeenPoint seen = scene_.seen.At(joint_, f)[c];
        if (!(seen.score > 0)) continue;
        const std::size_t at = scene_.At(joint_, f, c);
        scene_.own_px[at] = DistancePx(own, own_, seen, c);
        scene_.own_sigmas[at] = scene_.own_px[at] / Sigma(own_, seen, c);
        scene_.mirrored_sigmas[at] = DistancePx(mirror, mirror_, seen, c) / Sigma(mirror_, seen, c);
      }
    }
  }

 private:
  struct Place {
    int column = -1;  // of the trajectories
    int row = -1;     // of the fit
  };

  std::optional<Eigen::Vector3d> PositionOf(const Place& place, std::int64_t frame) const {
    if (place.column < 0 || place.row < 0) return std::nullopt;
    const auto column = static_cast<std::size_t>(place.column);
    const std::int64_t sample = scene_.first + frame;
    const Sample3D& raw = scene_.solved->triangulated.trajectory.At(sample, column);
    if (!raw.missing()) return raw.position_m;
    const Sample3D& filled = scene_.solved->cleaned.filtered.At(sample, column);
    return filled.missing() ? std::nullopt : std::optional(filled.position_m);
  }

  std::size_t Entry(const Place& place, std::size_t camera) const {
    return static_cast<std::size_t>(place.row) * fit_.cameras + camera;
  }

  float Sigma(const Place& place, const SeenPoint& seen, std::size_t camera) const {
    if (place.row < 0) return 1;
    return static_cast<float>(fit_.scatter_px[Entry(place, camera)] / std::sqrt(fit_.score_noise.WeightOf(seen.score)));
  }

  float DistancePx(const std::optional<Eigen::Vector3d>& point, const Place& place, const SeenPoint& seen,
                   std::size_t camera) const {
    if (!point) return kUnknown;
    const auto px = scene_.trial->views[camera].PixelOf(*point);
    if (!px) return kUnknown;
    return static_cast<float>((*px - seen.px - fit_.offset_px[Entry(place, camera)]).norm());
  }

  DoubtScene& scene_;
  const ViewFit& fit_;
  std::size_t joint_;
  Place own_, mirror_;
};

}  // namespace

std::int64_t DoubtScene::PtsOf(std::size_t camera, std::int64_t sample) const {
  const double time_s = seen.timeline.TimeOf(sample);
  const auto picture = trial->NearestPicture(camera, time_s);
  return picture ? trial->pts_ns[camera][*picture] : trial->PtsAt(camera, time_s);
}

std::int64_t DoubtScene::SamplesOf(double seconds) const {
  return std::llround(seconds * seen.timeline.rate_hz());
}

namespace {

DoubtScene WithDistances(const ReviewTrial& trial, SeenSequence seen, const SolvedAthlete& solved, std::int64_t first) {
  DoubtScene scene{.trial = &trial,
                   .solved = &solved,
                   .seen = std::move(seen),
                   .first = first,
                   .own_sigmas = {},
                   .mirrored_sigmas = {},
                   .own_px = {}};
  for (auto* values : {&scene.own_sigmas, &scene.mirrored_sigmas, &scene.own_px})
    values->assign(scene.seen.points.size(), kUnknown);
  for (std::size_t j = 0; j < scene.seen.joints.size(); ++j) JointDistances(scene, solved.triangulated.fit, j).Fill();
  return scene;
}

}  // namespace

DoubtScene MakeDoubtScene(const ReviewTrial& trial, SeenSequence seen, const SolvedAthlete& solved) {
  return WithDistances(trial, std::move(seen), solved, 0);
}

DoubtScene MakeDoubtScene(const ReviewTrial& trial, std::span<const PersonView> views, const SolvedAthlete& solved,
                          std::int64_t first, std::int64_t count) {
  Timeline timeline = trial.trial.timeline;
  if (first > 0) timeline.t0_ns = std::llround(timeline.TimeOf(first) * 1e9);
  timeline.count = count;
  return WithDistances(trial, SeeAthlete(trial.rig, views, timeline, trial.options), solved, first);
}

double EvidenceOf(float sigmas) {
  if (std::isnan(sigmas)) return 0;
  return std::min(0.5 * static_cast<double>(sigmas) * static_cast<double>(sigmas), kMostEvidence);
}

}  // namespace kinora
