#include "core/kinematics/leg_length.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kinora {

double LegLengthPx(const Trajectory2D& trajectory) {
  std::vector<double> lengths;
  for (const auto& [hip, ankle] : {std::pair(Joint::kHipL, Joint::kAnkleL), std::pair(Joint::kHipR, Joint::kAnkleR)}) {
    const int a = trajectory.IndexOf(hip), b = trajectory.IndexOf(ankle);
    if (a < 0 || b < 0) continue;
    for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame) {
      const Sample2D& p = trajectory.At(frame, static_cast<std::size_t>(a));
      const Sample2D& q = trajectory.At(frame, static_cast<std::size_t>(b));
      if (!p.missing() && !q.missing()) lengths.push_back((p.position_px - q.position_px).norm());
    }
  }
  if (lengths.empty()) return 0;
  const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
  std::nth_element(lengths.begin(), middle, lengths.end());
  return *middle;
}

}  // namespace kinora
