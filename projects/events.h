#pragma once

#include <string>
#include <vector>

#include "core/motion/events.h"
#include "projects/project.h"

namespace kinora {

// The moments of a trial: foot strikes, toe-offs, and what people name. Of one athlete, or of the trial where `athlete`
// is empty. Times are those of the trial.
std::vector<GaitEvent> ListEvents(CaptureProject& project, const std::string& trial, const std::string& athlete);
// All of the athlete's events at once, by time; those before are gone.
void SetEvents(CaptureProject& project, const std::string& trial, const std::string& athlete,
               const std::vector<GaitEvent>& events);
// The same for the ones that a program detected: what people set stays.
void SetDetectedEvents(CaptureProject& project, const std::string& trial, const std::string& athlete,
                       const std::vector<GaitEvent>& events);

}  // namespace kinora
