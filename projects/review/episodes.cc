#include "projects/review/episodes.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "core/kinematics/clinical.h"
#include "projects/review/doubt_scene.h"
#include "projects/review/joint_doubts.h"
#include "projects/review/view_doubts.h"

namespace kinora {

std::string_view NameOf(EpisodeCause cause) {
  switch (cause) {
    case EpisodeCause::kLeftRight:
      return "left/right";
    case EpisodeCause::kIdentity:
      return "identity";
    case EpisodeCause::kResidual:
      return "residual";
    case EpisodeCause::kBoneLength:
      return "bone length";
    case EpisodeCause::kGap:
      return "gap";
    case EpisodeCause::kLowScore:
      return "low score";
  }
  return "residual";
}

namespace {

// Whether what was found before explains an episode: half of its time, and one of its joints (where somebody else was
// seen: any joint). A camera that exchanges left and right pulls the joints away from what the others see.
bool IsExplained(const Episode& episode, std::span<const Episode> known) {
  return std::ranges::any_of(known, [&](const Episode& other) {
    const bool joint = other.cause == EpisodeCause::kIdentity || std::ranges::any_of(episode.joints, [&](Joint j) {
                         return std::ranges::find(other.joints, j) != other.joints.end();
                       });
    const auto both =
        std::min(other.last_sample, episode.last_sample) - std::max(other.first_sample, episode.first_sample) + 1;
    return joint && 2 * both >= episode.last_sample - episode.first_sample + 1;
  });
}

// The same of one camera.
bool IsExplainedThere(const Episode& episode, std::span<const Episode> known) {
  return std::ranges::any_of(known, [&](const Episode& other) {
    return other.camera == episode.camera && IsExplained(episode, std::span(&other, 1));
  });
}

}  // namespace

std::vector<Episode> FindEpisodes(const ReviewTrial& trial, std::size_t athlete, SeenSequence seen,
                                  const SolvedAthlete& solved, const EpisodeOptions& options, const Job& job) {
  Check(options, "doubtful episodes");
  if (solved.triangulated.trajectory.joints.empty() || solved.triangulated.fit.joints.empty()) return {};
  job.Report("looking for doubtful episodes", 0, 0);
  DoubtScene scene = MakeDoubtScene(trial, std::move(seen), solved);
  std::vector<Episode> all;
  const auto add = [&](std::vector<Episode> some) {
    job.CheckStop();
    std::erase_if(some, [&](const Episode& episode) { return IsExplained(episode, all); });
    std::ranges::move(some, std::back_inserter(all));
  };
  // In this order: what explains most comes first, and what it explains is not said again.
  all = FindSwaps(scene, options);
  std::ranges::move(FindLost(scene), std::back_inserter(all));
  std::vector<Episode> strangers = FindStrangers(scene, options);
  std::erase_if(strangers, [&](const Episode& stranger) { return IsExplainedThere(stranger, all); });
  std::ranges::move(strangers, std::back_inserter(all));
  add(FindResiduals(scene, options));
  add(FindGapEpisodes(scene, options));
  add(FindBoneJumps(scene, options));
  add(FindLowScores(scene, options));
  for (Episode& episode : all) episode.athlete = athlete;
  SortWorstFirst(all);
  return all;
}

std::vector<Episode> LimitedTo(std::span<const Episode> episodes, std::span<const Joint> joints, std::int64_t first,
                               std::int64_t last) {
  std::vector<Episode> some;
  std::ranges::copy_if(episodes, std::back_inserter(some), [&](const Episode& episode) {
    const bool wanted = joints.empty() || std::ranges::any_of(episode.joints, [&](Joint joint) {
                          return std::ranges::find(joints, joint) != joints.end();
                        });
    return wanted && episode.first_sample <= last && episode.last_sample >= first;
  });
  return some;
}

std::vector<Joint> JointsOfQuantities(const SolvedAthlete& solved, std::span<const QuantityChoice> quantities) {
  const auto& points = solved.angle_points;
  std::vector<Joint> joints;
  for (std::size_t s = 0; s < points.size() && s < solved.angles.series.size(); ++s) {
    const AngleSeries& series = solved.angles.series[s];
    const bool chosen = std::ranges::any_of(
        quantities, [&](const QuantityChoice& q) { return q.name == series.name && q.side == series.side; });
    if (chosen) joints.insert(joints.end(), points[s].begin(), points[s].end());
  }
  std::ranges::sort(joints);
  joints.erase(std::unique(joints.begin(), joints.end()), joints.end());
  return joints;
}

void SortWorstFirst(std::vector<Episode>& episodes) {
  std::ranges::stable_sort(episodes, [](const Episode& a, const Episode& b) {
    return std::tuple(-a.severity, a.first_sample) < std::tuple(-b.severity, b.first_sample);
  });
}

}  // namespace kinora
