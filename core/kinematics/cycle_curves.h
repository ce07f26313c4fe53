#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/kinematics/cycles.h"
#include "core/motion/events.h"
#include "core/motion/joint_angles.h"

namespace kinora {

// Which moments begin and end a cycle: the same one of the same side, again.
struct CycleEvent {
  EventKind kind = EventKind::kFootStrike;
  std::string label;  // of custom events
};
// Foot strikes where there are any, else toe-offs, else the most frequent custom event.
CycleEvent UsualCycleEvent(std::span<const GaitEvent> events);

// Whether these events begin and end any cycle, of any side: then CyclesOf finds some, of angles of both sides.
bool HaveCycles(std::span<const GaitEvent> events, const CycleEvent& event, const CycleOptions& options = {});

// One quantity over all cycles of one side, 0 to 100 %, in radians. The band (mean +- SD) is the spread between cycles.
struct QuantityCycles {
  std::string name;            // of the series
  Side side = Side::kMiddle;   // of the series
  Side cycle = Side::kMiddle;  // whose events cut it
  std::vector<Cycle> cycles;
  CycleSummary summary;
};

// Every series of a side is cut by the events of that side; middle ones (pelvis, trunk, head) by left and by right in
// turn. Where the events have no side (squats), all are cut by those. Without two events of a side there is none.
std::vector<QuantityCycles> CyclesOf(const JointAngles& angles, std::span<const GaitEvent> events,
                                     const CycleEvent& event, const CycleOptions& options = {});

}  // namespace kinora
