#include "core/motion/trajectory2d.h"

#include <algorithm>

namespace kinora {

Trajectory2D Trajectory2D::Missing(const Timeline& timeline, std::span<const Joint> joints) {
  Trajectory2D trajectory{timeline, {joints.begin(), joints.end()}, {}};
  trajectory.samples.resize(static_cast<std::size_t>(timeline.count) * joints.size());
  return trajectory;
}

int Trajectory2D::IndexOf(Joint joint) const {
  const auto found = std::find(joints.begin(), joints.end(), joint);
  return found == joints.end() ? -1 : static_cast<int>(found - joints.begin());
}

}  // namespace kinora
