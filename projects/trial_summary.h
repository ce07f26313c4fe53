#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/motion/joint.h"
#include "projects/project.h"

namespace kinora {

// What a run left to be read at a glance, kept as a setting of the trial: tables of many trials read it in no time.
struct TrialSummary {
  std::string failure;       // what went wrong, where and what to do; empty: the run came to its end
  std::string finished_utc;  // of the run, or of its failure
  std::string edits;         // digests of the edits and of the rig that were read
  std::string gaps;
  std::string rig;
  std::string results;  // which results it tells of

  std::int64_t cameras = 0;  // that were used
  struct LeftOut {
    std::string camera;  // name
    std::string reason;
  };
  std::vector<LeftOut> left_out;
  double largest_offset_s = 0;  // of a camera's clock from the trial's
  double largest_drift = 0;
  // The camera with the largest constant disagreement with the others.
  std::string biased_camera;
  double bias_px = 0;
  bool bias_suspect = false;
  double mean_error_px = 0;  // reprojection
  double limb_percent = 0;   // of limb samples that were triangulated; of the athlete with the fewest

  struct Missing {
    std::string quantity;  // series, "knee_flexion"
    Side side = Side::kMiddle;
    double percent = 0;
  };
  std::vector<Missing> missing;  // per quantity, the largest over the athletes

  // An episode (review/episodes.h), by rows' ids instead of numbers.
  struct Doubt {
    int cause = 0, act = 0, part = -1;  // EpisodeCause, EpisodeAct, BodyPart or -1
    std::int64_t first_sample = 0, last_sample = 0, first_pts_ns = 0, last_pts_ns = 0, track = -1;
    std::int64_t first_ns = 0, last_ns = 0;
    std::string athlete, camera;
    std::vector<Joint> joints;
    double severity = 0;
    bool harmless = false;
    std::string sentence;
  };
  std::vector<Doubt> doubts;                                   // the worst first, accepted ones left out
  std::int64_t swaps = 0;                                      // episodes of left and right among them
  std::int64_t cycles_left = 0, cycles_right = 0, cycles = 0;  // the last: of events without a side
};

std::string SummaryJson(const TrialSummary& summary);
// Throws Error (file) for text that SummaryJson did not write.
TrialSummary SummaryFromJson(const std::string& json, const std::string& where);

void StoreSummary(CaptureProject& project, const std::string& trial, const TrialSummary& summary);
// Keeps what the last good run left, and says that a later one failed.
void StoreFailure(CaptureProject& project, const std::string& trial, const std::string& sentence);
std::optional<TrialSummary> ReadSummary(CaptureProject& project, const std::string& trial);
// Why the trial's last run failed; empty where it did not.
std::string FailureOf(CaptureProject& project, const std::string& trial);

inline constexpr const char* kSettingSummary = "summary";

}  // namespace kinora
