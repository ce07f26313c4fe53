#include "projects/review/view_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <utility>

#include "lifting/median.h"
#include "projects/review/episode_text.h"
#include "projects/review/state_runs.h"
#include "projects/review/who_it_is.h"

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
constexpr std::int64_t kLostLeastSamples = 2;
constexpr double kResidualSwitch = 3;
// A point that leaves its own path for so long at most; over more the path between is not straight.
constexpr double kPathLongest_s = 0.25;
// The blame goes to a camera whose point leaves its own path so many times further than that of the one blamed first.
constexpr double kPathRatio = 3;

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

// Stretches in which a camera does not see the athlete, between others in which it does.
std::vector<StateRun> LostRuns(const DoubtScene& scene, std::size_t camera) {
  const auto seen = [&](std::int64_t f) {
    for (std::size_t j = 0; j < scene.seen.joints.size(); ++j)
      if (scene.seen.At(j, f)[camera].score > 0) return true;
    return false;
  };
  std::vector<StateRun> runs;
  std::int64_t last_seen = -1;
  for (std::int64_t f = 0; f < scene.count(); ++f) {
    if (!seen(f)) continue;
    if (last_seen >= 0 && f - last_seen > kLostLeastSamples) runs.push_back({last_seen + 1, f - 1, 0});
    last_seen = f;
  }
  return runs;
}

// ---- Single points

struct Residual {
  std::size_t joint;
  StateRun run;
  double px;
};

double MedianOfRun(const DoubtScene& scene, std::size_t camera, std::size_t joint, const StateRun& run) {
  std::vector<double> px;
  for (std::int64_t f = run.first; f <= run.last; ++f)
    if (const float one = scene.own_px[scene.At(joint, f, camera)]; !std::isnan(one)) px.push_back(one);
  return MedianOf(px);
}

// A run, cut where the camera sees nothing for longer than `merge` samples.
std::vector<StateRun> SeenParts(const DoubtScene& scene, std::size_t camera, std::size_t joint, const StateRun& run,
                                std::int64_t merge) {
  std::vector<StateRun> parts;
  for (std::int64_t f = run.first; f <= run.last; ++f) {
    if (std::isnan(scene.own_sigmas[scene.At(joint, f, camera)])) continue;
    if (parts.empty() || f - parts.back().last > merge + 1) parts.push_back({f, f, run.gain});
    parts.back().last = f;
  }
  return parts;
}

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
    const std::int64_t merge = scene.SamplesOf(options.merge_s);
    for (const StateRun& whole : LikelierRuns(gain, kResidualSwitch, merge))
      for (const StateRun& run : SeenParts(scene, camera, j, whole, merge))
        found.push_back({j, run, MedianOfRun(scene, camera, j, run)});
  }
  std::ranges::sort(found, std::greater<>(), [](const Residual& r) { return r.run.gain; });
  return found;
}

// How far a camera's point leaves the straight way from before a run to behind it, the median over the run, in standard
// deviations of that camera and joint, and in pixels. Empty where it is not seen all the way.
struct OffPath {
  double sigmas = 0;
  double px = 0;
};
std::optional<OffPath> OffOwnPath(const DoubtScene& scene, std::size_t camera, std::size_t joint, const StateRun& run) {
  const std::int64_t before = run.first - 1, after = run.last + 1;
  if (before < 0 || after >= scene.count()) return {};
  const auto seen = [&](std::int64_t f) -> SeenPoint { return scene.seen.At(joint, f)[camera]; };
  if (!(seen(before).score > 0) || !(seen(after).score > 0)) return {};
  std::vector<double> px, sigmas;
  for (std::int64_t f = run.first; f <= run.last; ++f) {
    const std::size_t at = scene.At(joint, f, camera);
    if (!(seen(f).score > 0) || !(scene.own_sigmas[at] > 0)) return {};
    const double part = static_cast<double>(f - before) / static_cast<double>(after - before);
    px.push_back((seen(f).px - (1 - part) * seen(before).px - part * seen(after).px).norm());
    sigmas.push_back(px.back() * static_cast<double>(scene.own_sigmas[at] / scene.own_px[at]));
  }
  return OffPath{.sigmas = MedianOf(sigmas), .px = MedianOf(px)};
}

// Cameras that disagree do not say which one errs: a wrong point may fit to others by chance, and then a right one is
// left alone. But a joint moves on where it was, and so must its point in every camera that is right.
void BlameWhoLeftItsPath(const DoubtScene& scene, const EpisodeOptions& options, Residual& residual,
                         std::size_t& camera) {
  if (residual.run.count() > scene.SamplesOf(kPathLongest_s)) return;
  const auto own = OffOwnPath(scene, camera, residual.joint, residual.run);
  if (!own) return;
  double most = std::max(options.outlier_sigmas, kPathRatio * own->sigmas);
  for (std::size_t c = 0; c < scene.cameras(); ++c) {
    const auto other = OffOwnPath(scene, c, residual.joint, residual.run);
    if (!other || other->sigmas < most) continue;
    most = other->sigmas;
    camera = c;
    residual.px = other->px;
  }
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

Episode StrangerEpisode(const DoubtScene& scene, std::size_t camera, const StateRun& run) {
  const Sighting who = WhoItIs(scene, camera, run.first, run.last, true);
  Episode episode = EpisodeIn(scene, EpisodeCause::kIdentity, camera, run);
  if (who.mirrored) {
    episode = SwapEpisode(scene, camera, *who.mirrored, run);
    episode.sentence += "; somebody else was taken there";
  } else {
    episode.joints = scene.seen.joints;
    std::ranges::stable_partition(episode.joints, IsLimb);
    episode.act = who.track >= 0 ? EpisodeAct::kAssignPerson : EpisodeAct::kIgnoreCamera;
    episode.severity = SeverityOf(0.85, scene, run);
    episode.sentence = fmt::format("{} sees somebody else, {}", scene.trial->CameraName(camera), Frames(run.count()));
    if (who.track < 0) episode.sentence += "; the athlete was not found there";
  }
  episode.track = who.track;
  return episode;
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
      episodes.push_back(StrangerEpisode(scene, c, run));
      for (std::size_t j = 0; j < scene.seen.joints.size(); ++j)
        for (std::int64_t f = run.first; f <= run.last; ++f)
          scene.own_sigmas[scene.At(j, f, c)] = std::numeric_limits<float>::quiet_NaN();
    }
  }
  return episodes;
}

std::vector<Episode> FindLost(const DoubtScene& scene) {
  std::vector<Episode> episodes;
  for (std::size_t c = 0; c < scene.cameras(); ++c) {
    for (const StateRun& run : LostRuns(scene, c)) {
      const Sighting who = WhoItIs(scene, c, run.first, run.last, true);
      if (who.track < 0) continue;
      Episode episode = EpisodeIn(scene, EpisodeCause::kIdentity, c, run);
      if (who.mirrored) {
        episode = SwapEpisode(scene, c, *who.mirrored, run);
        episode.sentence += "; the athlete was lost there";
      } else {
        std::ranges::copy_if(scene.seen.joints, std::back_inserter(episode.joints), IsLimb);
        episode.act = EpisodeAct::kAssignPerson;
        episode.severity = SeverityOf(0.6, scene, run);
        episode.sentence =
            fmt::format("{} lost the athlete, who is there, {}", scene.trial->CameraName(c), Frames(run.count()));
      }
      episode.track = who.track;
      episodes.push_back(std::move(episode));
    }
  }
  return episodes;
}

std::vector<Episode> FindResiduals(const DoubtScene& scene, const EpisodeOptions& options) {
  constexpr double kTogether = 0.5;
  std::vector<Episode> episodes;
  for (std::size_t found_in = 0; found_in < scene.cameras(); ++found_in) {
    std::vector<Residual> rest = ResidualsOf(scene, found_in, options);
    while (!rest.empty()) {
      Residual worst = rest.front();
      std::size_t c = found_in;
      StateRun run = worst.run;
      Episode episode;
      std::erase_if(rest, [&](const Residual& other) {
        if (Overlap(worst.run, other.run) < kTogether) return false;
        episode.joints.push_back(scene.seen.joints[other.joint]);
        run.first = std::min(run.first, other.run.first);
        run.last = std::max(run.last, other.run.last);
        return true;
      });
      BlameWhoLeftItsPath(scene, options, worst, c);
      if (c != found_in) run = worst.run;
      Episode placed = EpisodeIn(scene, EpisodeCause::kResidual, c, run);
      placed.joints = std::move(episode.joints);
      if (c != found_in) placed.joints = {scene.seen.joints[worst.joint]};
      placed.act = EpisodeAct::kIgnoreCamera;
      placed.harmless = IsHarmless(scene, placed);
      placed.severity = SeverityOf(placed.harmless ? 0.2 : 0.5, scene, run);
      placed.sentence = fmt::format("{} in {} lies {:.0f} px off, {}", WordsOf(placed.joints),
                                    scene.trial->CameraName(c), worst.px, Frames(run.count()));
      episodes.push_back(std::move(placed));
    }
  }
  return episodes;
}

}  // namespace kinora
