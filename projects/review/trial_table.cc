#include "projects/review/trial_table.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "projects/review/accepted_episodes.h"

namespace kinora {
namespace {

bool IsAccepted(const TrialSummary::Doubt& doubt, const std::vector<AcceptedEpisode>& accepted) {
  return std::ranges::any_of(accepted, [&](const AcceptedEpisode& one) {
    return static_cast<int>(one.cause) == doubt.cause && one.athlete == doubt.athlete && one.camera == doubt.camera &&
           one.first_ns <= doubt.last_ns && one.last_ns >= doubt.first_ns;
  });
}

void Judge(TrialRow& row, const std::vector<AcceptedEpisode>& accepted) {
  if (!row.summary) return;
  std::erase_if(row.summary->doubts, [&](const auto& doubt) { return IsAccepted(doubt, accepted); });
  row.episodes = static_cast<std::int64_t>(row.summary->doubts.size());
  for (const TrialSummary::Doubt& doubt : row.summary->doubts) {
    row.worst_severity = std::max(row.worst_severity, doubt.severity);
    row.badness += doubt.severity;
  }
  for (const TrialSummary::Missing& missing : row.summary->missing)
    row.worst_missing_percent = std::max(row.worst_missing_percent, missing.percent);
  row.badness += row.worst_missing_percent / 20 + (row.summary->bias_suspect ? 1 : 0);
}

TrialRow RowOf(CaptureProject& project, const Trial& trial, const std::string& name, std::span<const Card> installed) {
  TrialRow row;
  row.trial = trial;
  row.name = name;
  row.verdict = VerdictOf(project, trial.id);
  row.summary = ReadSummary(project, trial.id);
  row.standing = StandingOf(project, trial, installed);
  if (row.summary && !row.summary->failure.empty()) {
    row.state = TrialState::kFailed;
    row.sentence = row.summary->failure;
  } else if (row.standing.processed) {
    row.sentence = row.standing.Sentence();
    row.state = row.standing.stale() ? TrialState::kStale : TrialState::kDone;
  }
  // A run that failed before any came to its end leaves nothing but its failure.
  if (row.summary && row.summary->cameras == 0) row.summary.reset();
  Judge(row, ReadAccepted(project, trial.id));
  return row;
}

}  // namespace

std::string_view NameOf(TrialState state) {
  switch (state) {
    case TrialState::kFailed:
      return "failed";
    case TrialState::kMissing:
      return "not processed";
    case TrialState::kStale:
      return "out of date";
    case TrialState::kDone:
      return "done";
  }
  return "not processed";
}

const TrialSummary::Doubt* TrialRow::WorstDoubt() const {
  if (!summary || summary->doubts.empty()) return nullptr;
  return &*std::ranges::max_element(summary->doubts, {}, &TrialSummary::Doubt::severity);
}

TrialRow ReadTrialRow(CaptureProject& project, const Trial& trial, std::span<const Card> installed) {
  return RowOf(project, trial, FullName(project, trial), installed);
}

std::vector<TrialRow> ReadTrialTable(CaptureProject& project, std::span<const Card> installed) {
  std::map<std::string, std::string> sessions, participants;
  for (const Participant& participant : ListParticipants(project)) participants[participant.id] = participant.code;
  for (const Session& session : ListSessions(project))
    sessions[session.id] = participants[session.participant] + "/" + session.label;
  std::vector<TrialRow> rows;
  for (const Trial& trial : ListTrials(project))
    rows.push_back(RowOf(project, trial, sessions[trial.session] + "/" + trial.label, installed));
  std::ranges::stable_sort(rows, [](const TrialRow& a, const TrialRow& b) {
    return std::tuple(a.state, a.verdict.has_value(), -a.badness) <
           std::tuple(b.state, b.verdict.has_value(), -b.badness);
  });
  return rows;
}

}  // namespace kinora
