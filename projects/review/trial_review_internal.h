#pragma once

#include <array>
#include <cmath>
#include <cstdint>

#include "projects/edits/apply.h"
#include "projects/review/trial_review.h"

namespace kinora {

// A point that is being dragged. Only for trial_review*.cc.
struct TrialReview::Drag {
  PointPlace place;
  std::uint64_t revision = 0;
  LocalSolve solve;
};

// How far around the place of an act its effect on 3D is shown at once: less than the local solve can hold.
inline std::int64_t SamplesShown(const Timeline& timeline) {
  constexpr double kShownS = 0.5 * LocalSolve::kLongestS - 0.5;
  return static_cast<std::int64_t>(std::floor(kShownS * timeline.rate_hz()));
}

inline std::array<Joint, kJointCount> CommonJointList() {
  std::array<Joint, kJointCount> joints;
  for (std::size_t i = 0; i < joints.size(); ++i) joints[i] = static_cast<Joint>(i);
  return joints;
}

}  // namespace kinora
