#include "projects/review/solve_stored.h"

#include "core/util/memory.h"
#include "projects/edits/log.h"
#include "projects/review/store_solved.h"

namespace kinora {
namespace {

SolvedResults ResultsOf(CaptureProject& project, const Trial& trial, int threads, const Job& job) {
  const ReviewBasis basis = ReadReviewBasis(project, trial, Job(job.stop_token(), {}), Motion3D::kLeaveOut);
  const SolveRequest request{.trial = basis.trial,
                             .layer = ReadLayer(project, trial.id),
                             .revision = 0,
                             .threads = threads,
                             .give_back = true,
                             .episodes = {}};
  return EncodeSolved(request, SolveTrial(request, job), job);
}

}  // namespace

bool SolveStored(CaptureProject& project, const Trial& trial, int threads, const Job& job) {
  const SolvedResults results = ResultsOf(project, trial, threads, job);
  ReturnFreedMemory();
  return StoreSolved(project, results, job);
}

}  // namespace kinora
