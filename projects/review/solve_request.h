#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/util/job.h"
#include "projects/edits/layer.h"
#include "projects/review/episodes.h"
#include "projects/review/review_trial.h"
#include "projects/solve/solve_trial.h"

namespace kinora {

// A solve of a whole trial as a value: made in the interface's thread, run in another, its result adopted by the first.
//
//   worker_ = std::jthread([request = review.Request(), post](std::stop_token stop) {
//     post(SolveTrial(request, Job(stop, {})));   // … and in the interface's thread: review.Adopt(std::move(solved))
//   });
struct SolveRequest {
  std::shared_ptr<const ReviewTrial> trial;
  EditLayer layer;
  std::uint64_t revision = 0;
  int threads = 1;
  bool give_back = false;  // memory, as soon as it is free; whatever else the process does waits meanwhile
  EpisodeOptions episodes;
};

struct SolvedTrial {
  std::uint64_t revision = 0;
  std::vector<std::shared_ptr<SolvedAthlete>> athletes;
  std::vector<Episode> episodes;  // of all athletes, the worst first; accepted ones too
};

// What `process` would give with these edits, bit for bit. Throws Cancelled when it is stopped.
SolvedTrial SolveTrial(const SolveRequest& request, const Job& job);

}  // namespace kinora
