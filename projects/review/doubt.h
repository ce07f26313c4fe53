#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/motion/joint.h"
#include "projects/solve/solve_trial.h"

namespace kinora {

// How doubtful each sample of the timeline is, for the quality strip: the worst of the joints (the limbs' where empty).
// A measured joint: its reprojection error above the joint's median, 0 at the median, 1 at five times it. An
// interpolated one, but where three cameras and more put it: at least 0.5. Missing: 1; NaN where all joints are
// missing.
class DoubtCurve {
 public:
  // What makes a joint doubtful at a sample.
  struct Reason {
    enum class Why {
      kMissing,  // no 3D between two sights of it
      kNotYet,   // … before the first of them, which is no gap and makes no episode
      kNoMore,   // … after the last of them
      kFilled,   // interpolated over a gap
      kError     // its reprojection error
    };
    Joint joint{};
    Why why = Why::kMissing;
    float error_px = 0, median_px = 0;  // of kError: here, and usually
  };

  DoubtCurve(const SolvedAthlete& solved, std::span<const Joint> joints);

  // Samples [first, last] are others now; of so few the medians stay as they were.
  void Renew(const SolvedAthlete& solved, std::int64_t first, std::int64_t last);
  const std::vector<float>& values() const { return values_; }
  // The joints that make a sample as doubtful as it is, all for the same reason; empty where nothing is doubtful.
  std::vector<Reason> ReasonsAt(const SolvedAthlete& solved, std::int64_t sample) const;

 private:
  // A joint in both trajectories, and its median error, px.
  struct Column {
    Joint joint;
    std::size_t raw, filtered;
    float median = 0;
  };
  static Reason ReasonOf(const SolvedAthlete& solved, const Column& column, std::int64_t sample);
  static void FindMedians(const Trajectory3D& raw, std::vector<Column>& columns);

  std::vector<Column> columns_;
  std::vector<float> values_;
};

}  // namespace kinora
