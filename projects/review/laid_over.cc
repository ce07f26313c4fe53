#include "projects/review/laid_over.h"

#include <algorithm>

#include "core/util/error.h"
#include "projects/trial_results.h"
#include "projects/trial_view.h"

namespace kinora {

LaidOver ReadLaidOver(CaptureProject& project, const Trial& trial) {
  TrialView view = ReadTrial(project, trial, {}, Points2D::kLeaveOut, Motion3D::kFiltered);
  if (view.athletes.empty())
    throw Error(ErrorKind::kUser, "nobody was analysed in this trial", view.name, "choose another one");
  AthleteView& athlete = view.athletes.front();
  return {.trial = view.trial,
          .name = std::move(view.name),
          .filtered = std::move(athlete.filtered),
          .angles = std::move(athlete.angles),
          .events = std::move(athlete.events)};
}

std::vector<LaidOverChoice> ChoicesToLayOver(CaptureProject& project, const Trial& over) {
  std::vector<LaidOverChoice> choices;
  std::string own;  // participant
  for (const Participant& participant : ListParticipants(project)) {
    for (const Session& session : ListSessions(project)) {
      if (session.participant != participant.id) continue;
      for (const Trial& trial : ListTrials(project, session.id)) {
        if (trial.id == over.id) {
          own = participant.code;
        } else if (!CurrentResults(project, trial).angles.empty()) {
          choices.push_back({.trial = trial, .participant = participant.code, .session = session.label});
        }
      }
    }
  }
  std::ranges::stable_partition(choices, [&](const LaidOverChoice& choice) { return choice.participant == own; });
  return choices;
}

Alignment Align(std::span<const GaitEvent> mine, const Timeline& my_timeline, std::span<const GaitEvent> other,
                const Timeline& other_timeline) {
  const auto first = [](std::span<const GaitEvent> events, const GaitEvent& like) {
    const GaitEvent* found = nullptr;
    for (const GaitEvent& event : events)
      if (event.kind == like.kind && event.side == like.side && event.label == like.label &&
          (!found || event.time_s < found->time_s))
        found = &event;
    return found;
  };
  const GaitEvent *by = nullptr, *with = nullptr;
  for (const GaitEvent& event : mine) {
    if (by && event.time_s >= by->time_s) continue;
    if (const GaitEvent* same = first(other, event)) {
      by = &event;
      with = same;
    }
  }
  if (by) return {.shift_s = by->time_s - with->time_s, .event = *by};
  return {.shift_s = my_timeline.TimeOf(0) - other_timeline.TimeOf(0), .event = {}};
}

}  // namespace kinora
