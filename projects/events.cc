#include "projects/events.h"

#include <algorithm>
#include <optional>

#include "projects/store/uuid.h"

namespace kinora {
namespace {

void Insert(CaptureProject& project, const std::string& trial, const std::string& athlete, const GaitEvent& event) {
  project.database().Run(
      "INSERT INTO event (id, trial, athlete, kind, side, label, time_s, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      NewUuid(), trial, athlete.empty() ? std::nullopt : std::optional(athlete), static_cast<int>(event.kind),
      static_cast<int>(event.side), event.label, event.time_s, static_cast<int>(event.source));
}

}  // namespace

std::vector<GaitEvent> ListEvents(CaptureProject& project, const std::string& trial, const std::string& athlete) {
  Statement rows = project.database().Query(
      "SELECT side, kind, label, time_s, source FROM event WHERE trial = ? AND ifnull(athlete, '') = ?", trial,
      athlete);
  std::vector<GaitEvent> events;
  while (rows.Next())
    events.push_back({static_cast<Side>(rows.Int(0)), static_cast<EventKind>(rows.Int(1)), rows.Text(2), rows.Real(3),
                      static_cast<EventSource>(rows.Int(4))});
  std::ranges::stable_sort(events, &Earlier);
  return events;
}

void SetEvents(CaptureProject& project, const std::string& trial, const std::string& athlete,
               const std::vector<GaitEvent>& events) {
  Transaction transaction(project.database());
  project.database().Run("DELETE FROM event WHERE trial = ? AND ifnull(athlete, '') = ?", trial, athlete);
  for (const GaitEvent& event : events) Insert(project, trial, athlete, event);
  transaction.Commit();
}

void SetDetectedEvents(CaptureProject& project, const std::string& trial, const std::string& athlete,
                       const std::vector<GaitEvent>& events) {
  Transaction transaction(project.database());
  project.database().Run("DELETE FROM event WHERE trial = ? AND ifnull(athlete, '') = ? AND source = ?", trial, athlete,
                         static_cast<int>(EventSource::kDetected));
  for (const GaitEvent& event : events) Insert(project, trial, athlete, event);
  transaction.Commit();
}

}  // namespace kinora
