#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kinora {

// A stretch of samples, both ends included, and how much likelier it is to be in the other state throughout.
struct StateRun {
  std::int64_t first = 0;
  std::int64_t last = 0;
  double gain = 0;

  std::int64_t count() const { return last - first + 1; }
};

// A sequence is in its usual state or in another one. gain[i] is how much likelier the other one is at sample i (log
// likelihood; 0 where nothing is known), and each change costs `switch_cost`. The likeliest sequence of states is found
// exactly (Viterbi 1967); its runs in the other state come back, those closer together than `merge` samples as one.
std::vector<StateRun> LikelierRuns(std::span<const double> gain, double switch_cost, std::int64_t merge);

}  // namespace kinora
