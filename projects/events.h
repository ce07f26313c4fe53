#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/motion/events.h"
#include "projects/project.h"

namespace kinora {

// The moments of a trial: foot strikes, toe-offs, and what people name. Of one athlete, or of the trial where `athlete`
// is empty. Times are those of the trial. People's changes are acts that can be undone (edits/log.h, ChangeEvent;
// review/event_edits.h makes them).
struct StoredEvent {
  std::string id;
  std::string athlete;
  GaitEvent event;
};

// By time; without those that a person took away.
std::vector<GaitEvent> ListEvents(CaptureProject& project, const std::string& trial, const std::string& athlete);
std::vector<StoredEvent> ListStoredEvents(CaptureProject& project, const std::string& trial,
                                          const std::string& athlete);
// With those that a person took away.
std::vector<StoredEvent> AllStoredEvents(CaptureProject& project, const std::string& trial, const std::string& athlete);
// All of the athlete's events at once; those before are gone.
void SetEvents(CaptureProject& project, const std::string& trial, const std::string& athlete,
               const std::vector<GaitEvent>& events);
// The same for the ones that a program detected: what people set stays, and goes before a detected event of the same
// side and kind less than kSameEventS away; where people took one away, none comes back.
inline constexpr double kSameEventS = 0.12;
bool SameMoment(const GaitEvent& a, const GaitEvent& b);
void SetDetectedEvents(CaptureProject& project, const std::string& trial, const std::string& athlete,
                       const std::vector<GaitEvent>& events);

// Single events: what the edit log uses.
std::optional<StoredEvent> ReadStoredEvent(CaptureProject& project, const std::string& id);
void PutStoredEvent(CaptureProject& project, const std::string& trial, const StoredEvent& event);
void RemoveStoredEvent(CaptureProject& project, const std::string& id);

}  // namespace kinora
