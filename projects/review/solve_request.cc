#include "projects/review/solve_request.h"

#include <utility>

#include "projects/review/picture_view.h"

namespace kinora {

SolvedTrial SolveTrial(const SolveRequest& request, const Job& job) {
  const ReviewTrial& trial = *request.trial;
  SolvedTrial solved{.revision = request.revision, .athletes = {}, .episodes = {}};
  auto views = ViewsInTrial(trial, request.layer, job);
  for (std::size_t i = 0; i < views.size(); ++i) {
    job.CheckStop();
    const std::vector<GapChoice> gaps = GapChoicesOf(request.layer, trial.athletes[i].id, trial.trial.timeline);
    solved.athletes.push_back(std::make_shared<SolvedAthlete>(
        Solve(trial.rig, views[i], gaps, trial.trial.timeline, trial.options, request.threads, job)));
    for (Episode& episode : FindEpisodes(trial, i, views[i], *solved.athletes.back(), request.episodes, job))
      solved.episodes.push_back(std::move(episode));
    views[i] = {};  // the next athlete needs the room
  }
  SortWorstFirst(solved.episodes);
  return solved;
}

}  // namespace kinora
