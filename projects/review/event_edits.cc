#include "projects/review/event_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/util/error.h"
#include "projects/store/uuid.h"

namespace kinora {
namespace {

std::string WordsOf(const GaitEvent& event) {
  const std::string_view name = NameOf(event);
  if (event.side == Side::kLeft) return fmt::format("left {} at {:.3f} s", name, event.time_s);
  if (event.side == Side::kRight) return fmt::format("right {} at {:.3f} s", name, event.time_s);
  return fmt::format("{} at {:.3f} s", name, event.time_s);
}

StoredEvent Find(TrialReview& review, const std::string& id) {
  std::optional<StoredEvent> found = ReadStoredEvent(review.project(), id);
  if (!found || found->event.source == EventSource::kRemoved)
    throw Error(ErrorKind::kUser, "the event is not there any more", review.trial().name, "choose another one");
  return *std::move(found);
}

EditChange Set(TrialReview& review, const StoredEvent& event) {
  return ChangeEvent(review.trial().trial.id, event.athlete, event.id, event.event);
}

// Takes an event away: a detected one stays as removed, so that detection does not bring it back.
EditChange TakenAway(TrialReview& review, StoredEvent event) {
  if (event.event.source != EventSource::kDetected)
    return ChangeEvent(review.trial().trial.id, event.athlete, event.id, std::nullopt);
  event.event.source = EventSource::kRemoved;
  return Set(review, event);
}

// What takes an event's place once a person changed it.
std::vector<EditChange> Replaced(TrialReview& review, const StoredEvent& former, GaitEvent event) {
  event.source = EventSource::kEdited;
  if (former.event.source == EventSource::kEdited) return {Set(review, {former.id, former.athlete, event})};
  return {TakenAway(review, former), Set(review, {NewUuid(), former.athlete, event})};
}

}  // namespace

std::vector<StoredEvent> EventsOf(TrialReview& review, std::size_t athlete) {
  return ListStoredEvents(review.project(), review.trial().trial.id, review.trial().athletes.at(athlete).id);
}

ReviewChange AddEvent(TrialReview& review, std::size_t athlete, const GaitEvent& event, std::string* id) {
  StoredEvent added{NewUuid(), review.trial().athletes.at(athlete).id, event};
  added.event.source = EventSource::kEdited;
  if (id) *id = added.id;
  return review.Commit("add " + WordsOf(event), {Set(review, added)});
}

ReviewChange MoveEvent(TrialReview& review, const std::string& id, double time_s) {
  const StoredEvent former = Find(review, id);
  GaitEvent moved = former.event;
  moved.time_s = time_s;
  return review.Commit(fmt::format("move {} to {:.3f} s", WordsOf(former.event), time_s),
                       Replaced(review, former, moved));
}

ReviewChange RenameEvent(TrialReview& review, const std::string& id, Side side, EventKind kind,
                         const std::string& label) {
  const StoredEvent former = Find(review, id);
  GaitEvent renamed = former.event;
  renamed.side = side;
  renamed.kind = kind;
  renamed.label = kind == EventKind::kCustom ? label : std::string();
  return review.Commit(fmt::format("{} becomes {}", WordsOf(former.event), WordsOf(renamed)),
                       Replaced(review, former, renamed));
}

ReviewChange RemoveEvent(TrialReview& review, const std::string& id) {
  const StoredEvent former = Find(review, id);
  return review.Commit("remove " + WordsOf(former.event), {TakenAway(review, former)});
}

ReviewChange DetectEventsAgain(TrialReview& review, std::size_t athlete, const std::vector<GaitEvent>& detected) {
  const std::string& trial = review.trial().trial.id;
  const std::string& athlete_id = review.trial().athletes.at(athlete).id;
  std::vector<EditChange> changes;
  std::vector<GaitEvent> kept;
  for (const StoredEvent& event : AllStoredEvents(review.project(), trial, athlete_id)) {
    if (event.event.source == EventSource::kDetected)
      changes.push_back(ChangeEvent(trial, athlete_id, event.id, std::nullopt));
    else
      kept.push_back(event.event);
  }
  for (const GaitEvent& event : detected) {
    const bool known = std::ranges::any_of(kept, [&](const GaitEvent& one) { return SameMoment(one, event); });
    if (!known) changes.push_back(ChangeEvent(trial, athlete_id, NewUuid(), event));
  }
  return review.Commit("detect events", changes);
}

}  // namespace kinora
