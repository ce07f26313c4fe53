#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/motion/events.h"
#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"
#include "core/util/options.h"
#include "projects/project.h"

namespace kinora {

// What kind of motion a trial shows: how its events are found.
enum class EventTemplate {
  kAsBefore,  // as the trial's last run that said something else
  kNone,      // no events are detected; detected ones go
  kWalk,      // foot strikes and toe-offs (Zeni et al. 2008)
  kRun,       // foot strikes and toe-offs by knee extension (Fellin et al. 2010)
  kSquat,     // "deepest squat": the knees' most flexed moments
  kJump       // "apex" and "deepest": the hips' highest and lowest moments
};
inline std::vector<EnumName> NamesOf(EventTemplate) {
  return {{static_cast<int>(EventTemplate::kAsBefore), "as_before"}, {static_cast<int>(EventTemplate::kNone), "none"},
          {static_cast<int>(EventTemplate::kWalk), "walk"},          {static_cast<int>(EventTemplate::kRun), "run"},
          {static_cast<int>(EventTemplate::kSquat), "squat"},        {static_cast<int>(EventTemplate::kJump), "jump"}};
}

struct EventOptions {
  EventTemplate events = EventTemplate::kAsBefore;
};

template <class Visitor>
void Describe(Visitor& visit, EventOptions& options) {
  visit("events", options.events,
        OptionInfo{.help = "Events to detect: of walking, running, squats or jumps; those that people set stay"});
}

inline constexpr std::string_view kDeepestSquat = "deepest squat";
inline constexpr std::string_view kApex = "apex";
inline constexpr std::string_view kDeepest = "deepest";
inline constexpr std::string_view kUnnamedEvent = "event";

// By time; none for kNone and kAsBefore.
std::vector<GaitEvent> DetectEvents(EventTemplate motion, const Trajectory3D& filtered, const JointAngles& angles);

// What an event that a person sets at this time most likely is, from those that are there: the one that follows in the
// gait cycle (right strike, left toe-off, left strike, right toe-off); else the template's first; else a custom
// "event".
GaitEvent LikelyEvent(EventTemplate motion, std::span<const GaitEvent> events, double time_s);

// What the trial was last detected with (a setting of the trial); kNone where never.
EventTemplate TemplateOf(CaptureProject& project, const std::string& trial);
void SetTemplate(CaptureProject& project, const std::string& trial, EventTemplate motion);

}  // namespace kinora
