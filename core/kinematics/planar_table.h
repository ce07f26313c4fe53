#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/motion/joint.h"
#include "core/motion/trajectory2d.h"

namespace kinora {

// A point of the planar table: a joint, or the middle of two (mid hip and neck, where the network has no such point).
struct PlanarPoint {
  std::vector<std::pair<Joint, double>> parts;  // joint and its share
  Side side = Side::kMiddle;
};

// A row of the planar table. Angles between two directions u and v: (raw + offset) * sign with
// raw = -atan2(u x v, u . v). Segments have u alone: its slope against the horizontal, anticlockwise positive.
struct PlanarRow {
  std::string name;
  Side side = Side::kMiddle;
  std::string positive;
  std::string note;
  PlanarPoint u_from, u_to, v_from, v_to;
  double offset_rad = 0;
  double sign = 1;
  bool segment = false;
  bool never_mirrored = false;  // pelvis, shoulders and trunk
  bool half_turn = false;       // pelvis and shoulders repeat after half a turn
};

// The rows whose points a trajectory has.
std::vector<PlanarRow> PlanarRowsFor(const Trajectory2D& trajectory);

}  // namespace kinora
