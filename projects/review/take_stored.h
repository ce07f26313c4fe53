#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "projects/project.h"
#include "projects/review/trial_review.h"
#include "projects/store/results.h"
#include "projects/trial_results.h"

namespace kinora {

// Takes over into a review what another process solved and stored (SolveStored): chunk by chunk, in the review's own
// thread and memory, so that an hour neither holds up the window nor stands in memory twice.
//
//   TakeStored taking(project, review);
//   while (!taking.done()) taking.Step(review);   // some chunks in each turn of the event loop
//
// Until it is done the review shows former values here and new ones there; both are of its corrections, and differ by
// what a few of them mean for the noise of all points.
class TakeStored {
 public:
  // Takes the trial's current results, which were made with the review's corrections as they are now.
  TakeStored(CaptureProject& project, const TrialReview& review);

  // One chunk, some milliseconds. False where an act came in between: what was taken stays, the rest is not for this
  // review any more. Throws Error (file) where results are damaged, or of another kind than those of the review, as
  // after another run: then it is to be read anew.
  bool Step(TrialReview& review);
  bool done() const { return done_; }

 private:
  struct Part {
    const std::string* result;  // of results_
    std::size_t athlete = 0;
    ChunkPlace place;
  };
  void Find(const TrialReview& review, const std::string& result, std::string_view codec);
  void Finish(TrialReview& review);

  CaptureProject& project_;
  TrialResults results_;
  std::uint64_t revision_ = 0;
  std::vector<Part> parts_;
  std::size_t next_ = 0;
  bool done_ = false;
};

}  // namespace kinora
