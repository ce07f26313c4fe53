#include "projects/review/who_it_is.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <utility>

#include "core/motion/joint.h"

namespace kinora {
namespace {

constexpr int kLeastJoints = 5;
constexpr double kSamePerson = 0.08;    // of the box's longer side
constexpr double kClearlyBetter = 0.6;  // of the misfit without exchanging

bool Exchanged(Joint joint, const std::optional<BodyPart>& part) {
  return part && SideOf(joint) != Side::kMiddle && IsPartOf(joint, *part);
}

// Mean distance of a person's limb points from where the athlete's 3D joints appear, as a share of the box; infinite
// where there is nothing to compare.
double MisfitOf(const DoubtScene& scene, std::size_t camera, const Keypoints2D& person, std::int64_t sample,
                const std::optional<BodyPart>& mirrored) {
  const ReviewTrial& trial = *scene.trial;
  const Trajectory3D& raw = scene.solved->triangulated.trajectory;
  double sum = 0, points = 0;
  for (const Joint joint : kLimbJoints) {
    const auto index = trial.tracks[camera].set->IndexOf(Exchanged(joint, mirrored) ? MirrorOf(joint) : joint);
    const int column = raw.IndexOf(joint);
    if (!index || column < 0 || raw.At(sample, static_cast<std::size_t>(column)).missing()) continue;
    const Keypoint2D& point = person.points[static_cast<std::size_t>(*index)];
    const auto px = trial.views[camera].PixelOf(raw.At(sample, static_cast<std::size_t>(column)).position_m);
    if (point.missing() || !px) continue;
    const Eigen::Vector2d seen = trial.rig.cameras[camera].fit.CalibratedFromStored(
        {static_cast<double>(point.x_px), static_cast<double>(point.y_px)});
    sum += (*px - seen).norm();
    points += 1;
  }
  const double size = static_cast<double>(std::max(person.box.width(), person.box.height()));
  return points >= kLeastJoints && size > 0 ? sum / points / size : std::numeric_limits<double>::infinity();
}

// The best way to take a person for the athlete, and its misfit.
std::pair<double, std::optional<BodyPart>> BestFit(const DoubtScene& scene, std::size_t camera,
                                                   const Keypoints2D& person, std::int64_t sample, bool or_mirrored) {
  std::pair<double, std::optional<BodyPart>> best = {MisfitOf(scene, camera, person, sample, {}), std::nullopt};
  if (!or_mirrored) return best;
  const double limit = kClearlyBetter * best.first;
  for (const BodyPart part : {BodyPart::kLegs, BodyPart::kArms, BodyPart::kBody}) {
    const double misfit = MisfitOf(scene, camera, person, sample, part);
    if (misfit < limit && misfit < best.first) best = {misfit, part};
  }
  return best;
}

}  // namespace

Sighting WhoItIs(const DoubtScene& scene, std::size_t camera, std::int64_t first, std::int64_t last, bool or_mirrored) {
  std::map<std::int32_t, int> votes;
  std::map<std::pair<std::int32_t, std::optional<BodyPart>>, int> ways;
  for (std::int64_t f = first; f <= last; ++f) {
    const auto picture = scene.trial->PictureOfSample(camera, f);
    if (!picture) continue;
    double least = kSamePerson;
    Sighting who;
    const Frame2D frame = scene.trial->Picture(camera, *picture);
    for (const TrackedPerson& person : frame.people) {
      const auto [misfit, part] = BestFit(scene, camera, person.keypoints, f, or_mirrored);
      if (misfit < least) least = misfit, who = {person.track, part};
    }
    if (who.track < 0) continue;
    ++votes[who.track];
    ++ways[{who.track, who.mirrored}];
  }
  const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  if (most == votes.end() || 2 * most->second < last - first + 1) return {};
  Sighting sighting{.track = most->first};
  int best = 0;
  for (const auto& [way, count] : ways)
    if (way.first == sighting.track && count > best) best = count, sighting.mirrored = way.second;
  return sighting;
}

}  // namespace kinora
