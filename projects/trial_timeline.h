#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/motion/timeline.h"
#include "projects/videos.h"

namespace kinora {

// The clock of a trial, made from its videos, and what a person should know about it: one sentence each ("cam02 is 12
// pictures shorter than the others").
struct BuiltTimeline {
  Timeline timeline;
  std::vector<std::string> notes;
};

// Its rate is the highest capture rate; its samples are those of the first such camera; it lasts as long as two cameras
// film (or the only one). Different rates and lengths are allowed and said. Throws Error (user) where there are no
// videos, or never two of them at a time.
BuiltTimeline BuildTimeline(std::span<const Video> videos);

// 60 -> 60/1, 59.94 -> 60000/1001, 12.3456 -> 12346/1000.
void RationalRate(double rate_hz, std::int64_t& numerator, std::int64_t& denominator);

}  // namespace kinora
