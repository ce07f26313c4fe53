#include "projects/review/joint_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

#include "core/signal/runs.h"
#include "lifting/median.h"
#include "projects/review/episode_text.h"
#include "projects/review/state_runs.h"

namespace kinora {
namespace {

struct Segment {
  Joint from, to;
  const char* words;
};
constexpr std::array kSegments = {Segment{Joint::kHipL, Joint::kKneeL, "left thigh"},
                                  Segment{Joint::kHipR, Joint::kKneeR, "right thigh"},
                                  Segment{Joint::kKneeL, Joint::kAnkleL, "left shank"},
                                  Segment{Joint::kKneeR, Joint::kAnkleR, "right shank"},
                                  Segment{Joint::kHeelL, Joint::kBigToeL, "left foot"},
                                  Segment{Joint::kHeelR, Joint::kBigToeR, "right foot"},
                                  Segment{Joint::kShoulderL, Joint::kElbowL, "left upper arm"},
                                  Segment{Joint::kShoulderR, Joint::kElbowR, "right upper arm"},
                                  Segment{Joint::kElbowL, Joint::kWristL, "left forearm"},
                                  Segment{Joint::kElbowR, Joint::kWristR, "right forearm"}};

Episode EpisodeOver(EpisodeCause cause, std::int64_t first, std::int64_t last) {
  Episode episode;
  episode.cause = cause;
  episode.first_sample = first;
  episode.last_sample = last;
  return episode;
}

void Blame(const DoubtScene& scene, std::size_t camera, Episode& episode) {
  episode.camera = camera;
  episode.first_pts_ns = scene.PtsOf(camera, episode.first_sample);
  episode.last_pts_ns = scene.PtsOf(camera, episode.last_sample);
}

// The camera for which `badness(camera)` is largest; empty where it is never above 0.
std::optional<std::size_t> Worst(const DoubtScene& scene, const std::function<double(std::size_t)>& badness) {
  std::optional<std::size_t> worst;
  double most = 0;
  for (std::size_t c = 0; c < scene.cameras(); ++c)
    if (const double bad = badness(c); bad > most) most = bad, worst = c;
  return worst;
}

// Share of the samples in [first, last] in which a camera sees a joint.
double SeenShare(const DoubtScene& scene, std::size_t joint, std::size_t camera, std::int64_t first,
                 std::int64_t last) {
  double seen = 0;
  for (std::int64_t f = first; f <= last; ++f) seen += scene.seen.At(joint, f)[camera].score > 0;
  return last < first ? 0 : seen / static_cast<double>(last - first + 1);
}

// Joints over the same time are one episode; the first joint's time counts.
void MergeJoints(std::vector<Episode>& episodes) {
  constexpr double kTogether = 0.5;
  std::vector<Episode> merged;
  for (Episode& episode : episodes) {
    const auto same = std::ranges::find_if(merged, [&](const Episode& other) {
      const auto both =
          std::min(other.last_sample, episode.last_sample) - std::max(other.first_sample, episode.first_sample) + 1;
      const auto either =
          std::max(other.last_sample, episode.last_sample) - std::min(other.first_sample, episode.first_sample) + 1;
      return other.act == episode.act && static_cast<double>(both) >= kTogether * static_cast<double>(either);
    });
    if (same == merged.end()) {
      merged.push_back(std::move(episode));
      continue;
    }
    same->joints.insert(same->joints.end(), episode.joints.begin(), episode.joints.end());
    same->first_sample = std::min(same->first_sample, episode.first_sample);
    same->last_sample = std::max(same->last_sample, episode.last_sample);
    same->severity = std::max(same->severity, episode.severity);
  }
  episodes = std::move(merged);
}

std::vector<double> LengthsOf(const Trajectory3D& trajectory, const Segment& segment) {
  const int a = trajectory.IndexOf(segment.from), b = trajectory.IndexOf(segment.to);
  std::vector<double> lengths(static_cast<std::size_t>(trajectory.timeline.count), std::nan(""));
  if (a < 0 || b < 0) return lengths;
  for (std::int64_t f = 0; f < trajectory.timeline.count; ++f) {
    const Sample3D& from = trajectory.At(f, static_cast<std::size_t>(a));
    const Sample3D& to = trajectory.At(f, static_cast<std::size_t>(b));
    if (!from.missing() && !to.missing())
      lengths[static_cast<std::size_t>(f)] = (from.position_m - to.position_m).norm();
  }
  return lengths;
}

// Distance of what a camera sees of a joint from the 3D one, mean over a stretch; 0 where it is not used.
double MeanErrorPx(const DoubtScene& scene, Joint joint, std::size_t camera, std::int64_t first, std::int64_t last) {
  const auto j = std::ranges::find(scene.seen.joints, joint);
  if (j == scene.seen.joints.end()) return 0;
  double sum = 0, count = 0;
  for (std::int64_t f = first; f <= last; ++f) {
    const float px = scene.own_px[scene.At(static_cast<std::size_t>(j - scene.seen.joints.begin()), f, camera)];
    if (!std::isnan(px)) sum += static_cast<double>(px), count += 1;
  }
  return count > 0 ? sum / count : 0;
}

// How far a joint leaves its own path, in the raw trajectory: mean distance from the filtered one.
double Roughness(const DoubtScene& scene, Joint joint, std::int64_t first, std::int64_t last) {
  const Trajectory3D& raw = scene.solved->triangulated.trajectory;
  const Trajectory3D& smooth = scene.solved->cleaned.filtered;
  const int column = raw.IndexOf(joint);
  double sum = 0;
  for (std::int64_t f = first; column >= 0 && f <= last; ++f) {
    const Sample3D& a = raw.At(f, static_cast<std::size_t>(column));
    const Sample3D& b = smooth.At(f, static_cast<std::size_t>(column));
    if (!a.missing() && !b.missing()) sum += (a.position_m - b.position_m).norm();
  }
  return sum;
}

}  // namespace

std::vector<Episode> FindGapEpisodes(const DoubtScene& scene, const EpisodeOptions& options) {
  const Trajectory3D& filtered = scene.solved->cleaned.filtered;
  const Trajectory3D& raw = scene.solved->triangulated.trajectory;
  std::vector<Episode> episodes;
  for (std::size_t j = 0; j < scene.seen.joints.size(); ++j) {
    const int found = raw.IndexOf(scene.seen.joints[j]);
    if (found < 0) continue;
    const auto column = static_cast<std::size_t>(found);
    const auto runs = RunsWhere(static_cast<std::size_t>(scene.count()),
                                [&](std::size_t f) { return raw.At(static_cast<std::int64_t>(f), column).missing(); });
    for (const SampleRun& run : runs) {
      const auto first = static_cast<std::int64_t>(run.first), last = static_cast<std::int64_t>(run.end()) - 1;
      if (first == 0 || last == scene.count() - 1) continue;  // not seen yet, or no more
      std::int64_t empty = 0;
      for (std::int64_t f = first; f <= last; ++f) empty += filtered.At(f, column).missing();
      if (empty == 0 && last - first + 1 < scene.SamplesOf(options.filled_gap_s)) continue;
      Episode episode = EpisodeOver(EpisodeCause::kGap, first, last);
      episode.joints = {scene.seen.joints[j]};
      episode.act = empty > 0 ? EpisodeAct::kFillGaps : EpisodeAct::kMovePoints;
      episode.severity = (empty > 0 ? 0.6 : 0.25) +
                         0.2 * std::min(static_cast<double>(last - first + 1) / scene.seen.timeline.rate_hz(), 1.0);
      if (const auto camera = Worst(scene, [&](std::size_t c) {
            return SeenShare(scene, j, c, 0, scene.count() - 1) - SeenShare(scene, j, c, first, last);
          }))
        Blame(scene, *camera, episode);
      episodes.push_back(std::move(episode));
    }
  }
  MergeJoints(episodes);
  for (Episode& episode : episodes) {
    const std::int64_t count = episode.last_sample - episode.first_sample + 1;
    if (episode.camera) Blame(scene, *episode.camera, episode);
    const double seconds = static_cast<double>(count) / scene.seen.timeline.rate_hz();
    const std::string joints = WordsOf(episode.joints);
    episode.sentence = episode.act == EpisodeAct::kFillGaps
                           ? fmt::format("{} missing, {} ({:.2f} s)", joints, Frames(count), seconds)
                           : fmt::format("{} filled over a gap, {} ({:.2f} s)", joints, Frames(count), seconds);
  }
  return episodes;
}

std::vector<Episode> FindBoneJumps(const DoubtScene& scene, const EpisodeOptions& options) {
  constexpr double kFloorM = 0.03;  // of a deviation that counts
  constexpr double kSwitch = 3;
  std::vector<Episode> episodes;
  for (const Segment& segment : kSegments) {
    const std::vector<double> lengths = LengthsOf(scene.solved->triangulated.trajectory, segment);
    std::vector<double> present;
    std::ranges::copy_if(lengths, std::back_inserter(present), [](double l) { return !std::isnan(l); });
    if (present.size() < 10) continue;
    const double median = MedianOf(present);
    for (double& length : present) length = std::abs(length - median);
    const double usual = 1.4826 * MedianOf(present);
    const double limit = std::max({kFloorM, options.bone_percent / 100 * median, 4 * usual});
    std::vector<double> gain(lengths.size());
    for (std::size_t f = 0; f < gain.size(); ++f)
      if (!std::isnan(lengths[f]))
        gain[f] = std::clamp(8 * (std::pow(std::abs(lengths[f] - median) / limit, 2) - 1), -8.0, 8.0);
    for (const StateRun& run : LikelierRuns(gain, kSwitch, scene.SamplesOf(options.merge_s))) {
      Episode episode = EpisodeOver(EpisodeCause::kBoneLength, run.first, run.last);
      episode.joints = {segment.to, segment.from};
      if (Roughness(scene, segment.from, run.first, run.last) > Roughness(scene, segment.to, run.first, run.last))
        std::swap(episode.joints[0], episode.joints[1]);
      if (const auto camera = Worst(
              scene, [&](std::size_t c) { return MeanErrorPx(scene, episode.joints[0], c, run.first, run.last); }))
        Blame(scene, *camera, episode);
      double worst = 0;
      for (std::int64_t f = run.first; f <= run.last; ++f) {
        const double off = lengths[static_cast<std::size_t>(f)] - median;
        if (std::abs(off) > std::abs(worst)) worst = off;
      }
      episode.act = EpisodeAct::kMovePoints;
      episode.severity = 0.5 + 0.3 * std::min(std::abs(worst) / median, 1.0);
      const double percent = 100 * std::abs(worst) / median;
      episode.sentence = worst > 0
                             ? fmt::format("{} {:.0f} % too long, {}", segment.words, percent, Frames(run.count()))
                             : fmt::format("{} {:.0f} % too short, {}", segment.words, percent, Frames(run.count()));
      episodes.push_back(std::move(episode));
    }
  }
  return episodes;
}

std::vector<Episode> FindLowScores(const DoubtScene& scene, const EpisodeOptions& options) {
  std::vector<Episode> episodes;
  for (std::size_t j = 0; j < scene.seen.joints.size(); ++j) {
    const int column = scene.solved->triangulated.trajectory.IndexOf(scene.seen.joints[j]);
    if (column < 0) continue;
    const auto is_low = [&](std::size_t f) {
      const auto sample = static_cast<std::int64_t>(f);
      if (scene.solved->triangulated.trajectory.At(sample, static_cast<std::size_t>(column)).missing()) return false;
      double best = 0, second = 0;
      for (const Sight& seen : scene.seen.At(j, sample)) {
        const auto score = static_cast<double>(seen.score);
        second = std::max(second, std::min(best, score));
        best = std::max(best, score);
      }
      return second < options.low_score;
    };
    for (const SampleRun& run : RunsWhere(static_cast<std::size_t>(scene.count()), is_low)) {
      const auto count = static_cast<std::int64_t>(run.count);
      if (count < scene.SamplesOf(options.low_score_s)) continue;
      Episode episode = EpisodeOver(EpisodeCause::kLowScore, static_cast<std::int64_t>(run.first),
                                    static_cast<std::int64_t>(run.end()) - 1);
      episode.joints = {scene.seen.joints[j]};
      episode.act = EpisodeAct::kMovePoints;
      episode.severity = 0.35 + 0.2 * std::min(static_cast<double>(count) / scene.seen.timeline.rate_hz(), 1.0);
      if (const auto camera = Worst(
              scene, [&](std::size_t c) { return SeenShare(scene, j, c, episode.first_sample, episode.last_sample); }))
        Blame(scene, *camera, episode);
      episodes.push_back(std::move(episode));
    }
  }
  MergeJoints(episodes);
  for (Episode& episode : episodes) {
    if (episode.camera) Blame(scene, *episode.camera, episode);
    episode.sentence = fmt::format("{} seen surely by fewer than two cameras, {}", WordsOf(episode.joints),
                                   Frames(episode.last_sample - episode.first_sample + 1));
  }
  return episodes;
}

}  // namespace kinora
