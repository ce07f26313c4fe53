#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/motion/joint.h"
#include "core/util/job.h"
#include "core/util/options.h"
#include "projects/review/review_trial.h"

namespace kinora {

// Stretches of a trial that a person should look at, each with its cause, the camera to blame and what would mend it.

enum class EpisodeCause : std::uint8_t {
  kLeftRight,   // one camera exchanges left and right
  kIdentity,    // one camera sees somebody else
  kResidual,    // one camera's point lies far from where the others put the joint
  kBoneLength,  // a segment changes its length
  kGap,         // a joint is missing in 3D, or was filled over a long time
  kLowScore     // no two cameras see the joint surely
};
std::string_view NameOf(EpisodeCause cause);  // "left/right", "identity", "residual", "bone length", "gap", "low score"

// What would mend it, as an act of TrialReview.
enum class EpisodeAct : std::uint8_t {
  kSwapLeftRight,  // SwapLeftRight(athlete, range, part)
  kAssignPerson,   // AssignPerson(athlete, range, track)
  kIgnoreCamera,   // IgnoreCamera(athlete, range, joints)
  kFillGaps,       // FillGaps(athlete, joints, first_sample, last_sample)
  kMovePoints      // a person moves the points: MovePoint at both ends
};

struct Episode {
  EpisodeCause cause{};
  std::size_t athlete = 0;
  std::optional<std::size_t> camera;  // to blame; empty: none more than the others
  std::vector<Joint> joints;          // the first one is the worst
  std::optional<BodyPart> part;       // of kLeftRight
  std::int64_t first_sample = 0;      // of the timeline, both ends included
  std::int64_t last_sample = 0;
  std::int64_t first_pts_ns = 0;  // the blamed camera's pictures; 0 where none is blamed
  std::int64_t last_pts_ns = 0;
  double severity = 0;   // 0 to 1: worst first
  std::string sentence;  // "left and right of the legs swapped in cam03, 12 frames"
  EpisodeAct act{};
  std::int32_t track = -1;  // of kAssignPerson: who it is; of kSwapLeftRight: who is to be taken as well, where not -1
  // 3D does without the camera to blame there: it was left out, and at least three others agree.
  bool harmless = false;
};

struct EpisodeOptions {
  double outlier_sigmas = 4;   // a camera's point further off than this is doubtful
  double bone_percent = 15;    // a segment's length may differ from its median by so much
  double low_score = 0.3;      // the second best camera's score
  double low_score_s = 0.15;   // for this long
  double filled_gap_s = 0.12;  // gaps filled by the program are listed from this length on
  double merge_s = 0.12;       // interruptions shorter than this do not end an episode
};

template <class Visitor>
void Describe(Visitor& visit, EpisodeOptions& options) {
  visit("outlier_sigmas", options.outlier_sigmas,
        OptionInfo{.min = 2, .max = 20, .help = "How many standard deviations off a camera's point is doubtful"});
  visit("bone_percent", options.bone_percent,
        OptionInfo{.unit = "%", .min = 1, .max = 100, .help = "A segment that changes its length by more is doubtful"});
  visit("low_score", options.low_score,
        OptionInfo{.min = 0, .max = 1, .help = "A joint that fewer than two cameras see this surely is doubtful"});
  visit("low_score_time", options.low_score_s,
        OptionInfo{.unit = "s", .min = 0, .max = 10, .help = "Unsure for shorter than this is no episode"});
  visit("filled_gap", options.filled_gap_s,
        OptionInfo{.unit = "s", .min = 0, .max = 10, .help = "Filled gaps from this length on are listed"});
  visit("merge", options.merge_s,
        OptionInfo{
            .unit = "s", .min = 0, .max = 2, .help = "Shorter interruptions do not end an episode", .advanced = true});
}

// All of an athlete's, the worst first. `seen`: as the cameras see the athlete, edits laid over (SeeAthlete of
// ViewsInTrial).
// Reads nothing that a solve does not have: runs in any thread.
std::vector<Episode> FindEpisodes(const ReviewTrial& trial, std::size_t athlete, SeenSequence seen,
                                  const SolvedAthlete& solved, const EpisodeOptions& options = {}, const Job& job = {});

// Those that touch one of these joints (all where empty) within samples [first, last].
std::vector<Episode> LimitedTo(std::span<const Episode> episodes, std::span<const Joint> joints, std::int64_t first,
                               std::int64_t last);
// The joints that the named angles of an athlete are made of: ("knee_flexion", right) -> hip, knee, ankle.
struct QuantityChoice {
  std::string name;
  Side side = Side::kMiddle;
};
std::vector<Joint> JointsOfQuantities(const SolvedAthlete& solved, std::span<const QuantityChoice> quantities);

// By severity, then by time.
void SortWorstFirst(std::vector<Episode>& episodes);

}  // namespace kinora
