#include "projects/review/solve_request.h"

#include <utility>

#include "core/util/memory.h"
#include "projects/review/picture_view.h"

namespace kinora {

SolvedTrial SolveTrial(const SolveRequest& request, const Job& job) {
  const ReviewTrial& trial = *request.trial;
  SolvedTrial solved{.revision = request.revision, .athletes = {}, .episodes = {}};
  auto views = ViewsInTrial(trial, request.layer, job);
  for (std::size_t i = 0; i < views.size(); ++i) {
    job.CheckStop();
    const std::vector<GapChoice> gaps = GapChoicesOf(request.layer, trial.athletes[i].id, trial.trial.timeline);
    SeenSequence seen = SeeAthlete(trial.rig, views[i], trial.trial.timeline, trial.options);
    views[i] = {};
    if (request.give_back) ReturnFreedMemory();
    solved.athletes.push_back(
        std::make_shared<SolvedAthlete>(Solve(trial.rig, seen, gaps, trial.options, request.threads, job)));
    for (Episode& episode : FindEpisodes(trial, i, std::move(seen), *solved.athletes.back(), request.episodes, job))
      solved.episodes.push_back(std::move(episode));
  }
  SortWorstFirst(solved.episodes);
  return solved;
}

}  // namespace kinora
