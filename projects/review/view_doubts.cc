#include "projects/review/view_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <utility>

#include "projects/review/episode_text.h"
#include "projects/review/state_runs.h"

namespace kinora {
namespace {

// All gains are log likelihoods summed over points that err together: changes of state cost accordingly.
constexpr double kSwapSwitch = 12;
constexpr double kSwapLeastGain = 30;
// Exchanged points must then fit: at least this share of them within three standard deviations.
constexpr double kSwapFits = 0.6;
constexpr float kFitsSigmas = 3;
constexpr double kStrangerSwitch = 20;
constexpr double kStrangerLeastGain = 40;
constexpr int kStrangerLeastJoints = 5;
constexpr double kResidualSwitch = 3;

bool IsLimb(Joint joint) {
  return std::ranges::find(kLimbJoints, joint) != kLimbJoints.end();
}

Episode EpisodeIn(const DoubtScene& scene, EpisodeCause cause, std::size_t camera, const StateRun& run) {
  Episode episode;
  episode.cause = cause;
  episode.camera = camera;
  episode.first_sample = run.first;
  episode.last_sample = run.last;
  episode.first_pts_ns = scene.PtsOf(camera, run.first);
  episode.last_pts_ns = scene.PtsOf(camera, run.last);
  return episode;
}

// How serious something is that lasts: from `least` on towards 1 within two seconds.
double SeverityOf(double least, const DoubtScene& scene, const StateRun& run) {
  const double lasts_s = static_cast<double>(run.count()) / scene.seen.timeline.rate_hz();
  return least + (1 - least) * 0.5 * std::min(lasts_s / 2, 1.0);
}

// ---- Left and right

std::vector<std::size_t> JointsOfPart(const DoubtScene& scene, BodyPart part) {
  std::vector<std::size_t> joints;
  for (std::size_t j = 0; j < scene.seen.joints.size(); ++j)
    if (SideOf(scene.seen.joints[j]) != Side::kMiddle && IsPartOf(scene.seen.joints[j], part)) joints.push_back(j);
  return joints;
}

std::vector<StateRun> SwapRuns(const DoubtScene& scene, std::size_t camera, std::span<const std::size_t> joints,
                               std::int64_t merge) {
  std::vector<double> gain(static_cast<std::size_t>(scene.count()), 0.0);
  for (std::size_t f = 0; f < gain.size(); ++f)
    for (const std::size_t j : joints) {
      const std::size_t at = scene.At(j, static_cast<std::int64_t>(f), camera);
      if (std::isnan(scene.own_sigmas[at]) || std::isnan(scene.mirrored_sigmas[at])) continue;
      gain[f] += EvidenceOf(scene.own_sigmas[at]) - EvidenceOf(scene.mirrored_sigmas[at]);
    }
  std::vector<StateRun> runs = LikelierRuns(gain, kSwapSwitch, merge);
  std::erase_if(runs, [&](const StateRun& run) {
    double fits = 0, points = 0;
    for (std::int64_t f = run.first; f <= run.last; ++f)
      for (const std::size_t j : joints) {
        const float mirrored = scene.mirrored_sigmas[scene.At(j, f, camera)];
        if (!std::isnan(mirrored)) fits += mirrored < kFitsSigmas, points += 1;
      }
    return run.gain < kSwapLeastGain || points == 0 || fits / points < kSwapFits;
  });
  return runs;
}

void TakeAsSwapped(DoubtScene& scene, std::size_t camera, BodyPart part, const StateRun& run) {
  for (const std::size_t j : JointsOfPart(scene, part))
    for (std::int64_t f = run.first; f <= run.last; ++f) {
      const std::size_t at = scene.At(j, f, camera);
      scene.own_sigmas[at] = scene.mirrored_sigmas[at];
      if (scene.seen.At(j, f)[camera].score > 0) scene.own_px[at] = 0;
    }
}

Episode SwapEpisode(const DoubtScene& scene, std::size_t camera, BodyPart part, const StateRun& run) {
  Episode episode = EpisodeIn(scene, EpisodeCause::kLeftRight, camera, run);
  episode.part = part;
  for (const std::size_t j : JointsOfPart(scene, part)) episode.joints.push_back(scene.seen.joints[j]);
  std::ranges::stable_partition(episode.joints, IsLimb);
  episode.act = EpisodeAct::kSwapLeftRight;
  episode.severity = SeverityOf(0.8, scene, run);
  episode.sentence = fmt::format("left and right of the {} swapped in {}, {}", WordsOf(part),
                                 scene.trial->CameraName(camera), Frames(run.count()));
  return episode;
}

double Overlap(const StateRun& a, const StateRun& b) {
  const auto both = std::min(a.last, b.last) - std::max(a.first, b.first) + 1;
  const auto either = std::max(a.last, b.last) - std::min(a.first, b.first) + 1;
  return both > 0 ? static_cast<double>(both) / static_cast<double>(either) : 0;
}

// ---- Somebody else

std::vector<StateRun> StrangerRuns(const DoubtScene& scene, std::size_t camera, const EpisodeOptions& options) {
  // At this distance a point speaks as much for the athlete as for somebody else.
  const double even = 0.5 * std::pow(0.75 * options.outlier_sigmas, 2);
  std::vector<double> gain(static_cast<std::size_t>(scene.count()), 0.0);
  for (std::size_t f = 0; f < gain.size(); ++f) {
    double sum = 0;
    int seen = 0;
    for (std::size_t j = 0; j < scene.seen.joints.size(); ++j) {
      const float sigmas = scene.own_sigmas[scene.At(j, static_cast<std::int64_t>(f), camera)];
      if (std::isnan(sigmas) || !IsLimb(scene.seen.joints[j])) continue;
      sum += EvidenceOf(sigmas) - even;
      ++seen;
    }
    if (seen >= kStrangerLeastJoints) gain[f] = sum;
  }
  std::vector<StateRun> runs = LikelierRuns(gain, kStrangerSwitch, scene.SamplesOf(options.merge_s));
  std::erase_if(runs, [](const StateRun& run) { return run.gain < kStrangerLeastGain; });
  return runs;
}

// Mean distance of a person's limb points from where the athlete's 3D joints appear, as a share of the box; infinite
// where there is nothing to compare.
double MisfitOf(const DoubtScene& scene, std::size_t camera, const Keypoints2D& person, std::int64_t sample) {
  const ReviewTrial& trial = *scene.trial;
  const Trajectory3D& raw = scene.solved->triangulated.trajectory;
  double sum = 0, points = 0;
  for (const Joint joint : kLimbJoints) {
    const auto index = trial.tracks[camera].set->IndexOf(joint);
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
  return points >= kStrangerLeastJoints && size > 0 ? sum / points / size : std::numeric_limits<double>::infinity();
}

// The track that is the athlete most often among the people of the camera's pictures; -1 where nobody is.
std::int32_t WhoItIs(const DoubtScene& scene, std::size_t camera, const StateRun& run) {
  constexpr double kSamePerson = 0.08;
  std::map<std::int32_t, int> votes;
  for (std::int64_t f = run.first; f <= run.last; ++f) {
    const auto picture = scene.trial->PictureOfSample(camera, f);
    if (!picture) continue;
    double best = kSamePerson;
    std::int32_t who = -1;
    for (const TrackedPerson& person : scene.trial->tracks[camera].frames[*picture].people)
      if (const double misfit = MisfitOf(scene, camera, person.keypoints, f); misfit < best)
        best = misfit, who = person.track;
    if (who >= 0) ++votes[who];
  }
  const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  return most == votes.end() || 2 * most->second < run.count() ? -1 : most->first;
}

// ---- Single points

struct Residual {
  std::size_t joint;
  StateRun run;
  double px;
};

std::vector<Residual> ResidualsOf(const DoubtScene& scene, std::size_t camera, const EpisodeOptions& options) {
  const double even = 0.5 * options.outlier_sigmas * options.outlier_sigmas;
  std::vector<Residual> found;
  std::vector<double> gain(static_cast<std::size_t>(scene.count()));
  for (std::size_t j = 0; j < scene.seen.joints.size(); ++j) {
    for (std::size_t f = 0; f < gain.size(); ++f) {
      const float sigmas = scene.own_sigmas[scene.At(j, static_cast<std::int64_t>(f), camera)];
      // Two pictures in a row that are plainly off, or one that is half as far again.
      gain[f] = std::isnan(sigmas) ? 0 : std::clamp(0.5 * std::pow(static_cast<double>(sigmas), 2) - even, -even, 10.0);
    }
    for (const StateRun& run : LikelierRuns(gain, kResidualSwitch, scene.SamplesOf(options.merge_s))) {
      std::vector<float> px;
      for (std::int64_t f = run.first; f <= run.last; ++f)
        if (const float one = scene.own_px[scene.At(j, f, camera)]; !std::isnan(one)) px.push_back(one);
      if (px.empty()) continue;
      std::ranges::nth_element(px, px.begin() + static_cast<std::ptrdiff_t>(px.size() / 2));
      found.push_back({j, run, static_cast<double>(px[px.size() / 2])});
    }
  }
  std::ranges::sort(found, std::greater<>(), [](const Residual& r) { return r.run.gain; });
  return found;
}

// Whether the 3D joints do not depend on the camera there: it was left out, and three others agree.
bool IsHarmless(const DoubtScene& scene, const Episode& episode) {
  const Trajectory3D& raw = scene.solved->triangulated.trajectory;
  for (const Joint joint : episode.joints) {
    const int column = raw.IndexOf(joint);
    for (std::int64_t f = episode.first_sample; column >= 0 && f <= episode.last_sample; ++f) {
      const Sample3D& sample = raw.At(f, static_cast<std::size_t>(column));
      if (sample.missing() || std::popcount(sample.views) < 3 || (sample.views >> *episode.camera & 1)) return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Episode> FindSwaps(DoubtScene& scene, const EpisodeOptions& options) {
  std::vector<Episode> episodes;
  constexpr double kTogether = 0.6;
  for (std::size_t c = 0; c < scene.cameras(); ++c) {
    const std::int64_t merge = scene.SamplesOf(options.merge_s);
    std::vector<StateRun> legs = SwapRuns(scene, c, JointsOfPart(scene, BodyPart::kLegs), merge);
    std::vector<StateRun> arms = SwapRuns(scene, c, JointsOfPart(scene, BodyPart::kArms), merge);
    const auto add = [&](BodyPart part, const StateRun& run) {
      episodes.push_back(SwapEpisode(scene, c, part, run));
      TakeAsSwapped(scene, c, part, run);
    };
    for (const StateRun& leg : legs) {
      const auto arm = std::ranges::find_if(arms, [&](const StateRun& r) { return Overlap(leg, r) >= kTogether; });
      if (arm == arms.end()) {
        add(BodyPart::kLegs, leg);
        continue;
      }
      // Of both, the run that tells more: crossing limbs tell nothing about where it begins.
      add(BodyPart::kBody, {std::min(leg.first, arm->first), std::max(leg.last, arm->last), leg.gain + arm->gain});
      arms.erase(arm);
    }
    for (const StateRun& arm : arms) add(BodyPart::kArms, arm);
  }
  return episodes;
}

std::vector<Episode> FindStrangers(DoubtScene& scene, const EpisodeOptions& options) {
  std::vector<Episode> episodes;
  for (std::size_t c = 0; c < scene.cameras(); ++c) {
    for (const StateRun& run : StrangerRuns(scene, c, options)) {
      Episode episode = EpisodeIn(scene, EpisodeCause::kIdentity, c, run);
      for (const Joint joint : scene.seen.joints)
        if (IsLimb(joint)) episode.joints.push_back(joint);
      for (const Joint joint : scene.seen.joints)
        if (!IsLimb(joint)) episode.joints.push_back(joint);
      episode.track = WhoItIs(scene, c, run);
      episode.act = episode.track >= 0 ? EpisodeAct::kAssignPerson : EpisodeAct::kIgnoreCamera;
      episode.severity = SeverityOf(0.85, scene, run);
      episode.sentence = fmt::format("{} sees somebody else, {}{}", scene.trial->CameraName(c), Frames(run.count()),
                                     episode.track >= 0 ? "" : "; the athlete was not found there");
      episodes.push_back(std::move(episode));
      for (std::size_t j = 0; j < scene.seen.joints.size(); ++j)
        for (std::int64_t f = run.first; f <= run.last; ++f)
          scene.own_sigmas[scene.At(j, f, c)] = std::numeric_limits<float>::quiet_NaN();
    }
  }
  return episodes;
}

std::vector<Episode> FindResiduals(const DoubtScene& scene, const EpisodeOptions& options) {
  constexpr double kTogether = 0.5;
  std::vector<Episode> episodes;
  for (std::size_t c = 0; c < scene.cameras(); ++c) {
    std::vector<Residual> rest = ResidualsOf(scene, c, options);
    while (!rest.empty()) {
      const Residual worst = rest.front();
      StateRun run = worst.run;
      Episode episode;
      std::erase_if(rest, [&](const Residual& other) {
        if (Overlap(worst.run, other.run) < kTogether) return false;
        episode.joints.push_back(scene.seen.joints[other.joint]);
        run.first = std::min(run.first, other.run.first);
        run.last = std::max(run.last, other.run.last);
        return true;
      });
      Episode placed = EpisodeIn(scene, EpisodeCause::kResidual, c, run);
      placed.joints = std::move(episode.joints);
      placed.act = EpisodeAct::kIgnoreCamera;
      placed.severity = SeverityOf(IsHarmless(scene, placed) ? 0.2 : 0.5, scene, run);
      placed.sentence = fmt::format("{} in {} lies {:.0f} px off, {}", WordsOf(placed.joints),
                                    scene.trial->CameraName(c), worst.px, Frames(run.count()));
      episodes.push_back(std::move(placed));
    }
  }
  return episodes;
}

}  // namespace kinora
