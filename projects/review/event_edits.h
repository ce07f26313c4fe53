#pragma once

#include <string>
#include <vector>

#include "core/motion/events.h"
#include "projects/events.h"
#include "projects/review/trial_review.h"

namespace kinora {

// Events of an athlete as acts that can be undone. What a person sets is marked `edited` and outlives new detections;
// a detected event that is moved, renamed or removed does not come back with them.

std::vector<StoredEvent> EventsOf(TrialReview& review, std::size_t athlete);  // by time

// The id of the new event goes into `id` where given.
ReviewChange AddEvent(TrialReview& review, std::size_t athlete, const GaitEvent& event, std::string* id = nullptr);
ReviewChange MoveEvent(TrialReview& review, const std::string& id, double time_s);
// Another kind, side or label.
ReviewChange RenameEvent(TrialReview& review, const std::string& id, Side side, EventKind kind,
                         const std::string& label = {});
ReviewChange RemoveEvent(TrialReview& review, const std::string& id);
// All of the athlete's detected events anew, as one step; what people set stays.
ReviewChange DetectEventsAgain(TrialReview& review, std::size_t athlete, const std::vector<GaitEvent>& detected);

}  // namespace kinora
