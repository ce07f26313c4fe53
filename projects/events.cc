#include "projects/events.h"

#include <algorithm>
#include <cmath>

#include "projects/store/uuid.h"

namespace kinora {
namespace {

void Insert(CaptureProject& project, const std::string& trial, const std::string& athlete, const GaitEvent& event) {
  PutStoredEvent(project, trial, {NewUuid(), athlete, event});
}

StoredEvent EventIn(const Statement& row) {
  return {row.Text(0), row.Text(1),
          GaitEvent{static_cast<Side>(row.Int(2)), static_cast<EventKind>(row.Int(3)), row.Text(4), row.Real(5),
                    static_cast<EventSource>(row.Int(6))}};
}

}  // namespace

std::vector<StoredEvent> AllStoredEvents(CaptureProject& project, const std::string& trial,
                                         const std::string& athlete) {
  Statement rows = project.database().Query(
      "SELECT id, ifnull(athlete, ''), side, kind, label, time_s, source FROM event "
      "WHERE trial = ? AND ifnull(athlete, '') = ?",
      trial, athlete);
  std::vector<StoredEvent> events;
  while (rows.Next()) events.push_back(EventIn(rows));
  std::ranges::stable_sort(events,
                           [](const StoredEvent& a, const StoredEvent& b) { return Earlier(a.event, b.event); });
  return events;
}

bool SameMoment(const GaitEvent& a, const GaitEvent& b) {
  return a.side == b.side && a.kind == b.kind && a.label == b.label && std::abs(a.time_s - b.time_s) < kSameEventS;
}

std::vector<StoredEvent> ListStoredEvents(CaptureProject& project, const std::string& trial,
                                          const std::string& athlete) {
  std::vector<StoredEvent> events = AllStoredEvents(project, trial, athlete);
  std::erase_if(events, [](const StoredEvent& stored) { return stored.event.source == EventSource::kRemoved; });
  return events;
}

std::vector<GaitEvent> ListEvents(CaptureProject& project, const std::string& trial, const std::string& athlete) {
  std::vector<GaitEvent> events;
  for (StoredEvent& stored : ListStoredEvents(project, trial, athlete)) events.push_back(std::move(stored.event));
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
  const std::vector<StoredEvent> set_by_people = AllStoredEvents(project, trial, athlete);
  for (const GaitEvent& event : events) {
    const bool known =
        std::ranges::any_of(set_by_people, [&](const StoredEvent& one) { return SameMoment(one.event, event); });
    if (!known) Insert(project, trial, athlete, event);
  }
  transaction.Commit();
}

std::optional<StoredEvent> ReadStoredEvent(CaptureProject& project, const std::string& id) {
  Statement rows = project.database().Query(
      "SELECT id, ifnull(athlete, ''), side, kind, label, time_s, source FROM event WHERE id = ?", id);
  return rows.Next() ? std::optional(EventIn(rows)) : std::nullopt;
}

void PutStoredEvent(CaptureProject& project, const std::string& trial, const StoredEvent& stored) {
  const GaitEvent& event = stored.event;
  project.database().Run(
      "INSERT OR REPLACE INTO event (id, trial, athlete, kind, side, label, time_s, source) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      stored.id, trial, stored.athlete.empty() ? std::nullopt : std::optional(stored.athlete),
      static_cast<int>(event.kind), static_cast<int>(event.side), event.label, event.time_s,
      static_cast<int>(event.source));
}

void RemoveStoredEvent(CaptureProject& project, const std::string& id) {
  project.database().Run("DELETE FROM event WHERE id = ?", id);
}

}  // namespace kinora
