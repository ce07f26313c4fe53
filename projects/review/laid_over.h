#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/motion/events.h"
#include "core/motion/joint_angles.h"
#include "core/motion/trajectory3d.h"
#include "projects/project.h"
#include "projects/records.h"

namespace kinora {

// Another trial that is laid over the one under review, to compare them: its first athlete.
struct LaidOver {
  Trial trial;
  std::string name;  // "P01/day1/walk2"
  Trajectory3D filtered;
  JointAngles angles;
  std::vector<GaitEvent> events;  // by time
};

// Throws Error (user) where the trial was not processed.
LaidOver ReadLaidOver(CaptureProject& project, const Trial& trial);
// The trials that could be laid over this one: the others that were processed, its participant's first, then in the
// order of participants, sessions and trials.
struct LaidOverChoice {
  Trial trial;
  std::string participant, session;  // code and label
};
std::vector<LaidOverChoice> ChoicesToLayOver(CaptureProject& project, const Trial& over);

// How two trials are brought together: what is added to the other's times.
struct Alignment {
  double shift_s = 0;
  std::optional<GaitEvent> event;  // the first of its kind in both fall together; empty: both begin together
};
// By the first event of `mine` whose kind, side and name the other has too.
Alignment Align(std::span<const GaitEvent> mine, const Timeline& my_timeline, std::span<const GaitEvent> other,
                const Timeline& other_timeline);

}  // namespace kinora
