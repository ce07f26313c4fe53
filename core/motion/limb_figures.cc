#include "core/motion/limb_figures.h"

#include <cmath>

namespace kinora {

LimbFigures LimbFiguresOf(const Trajectory3D& trajectory) {
  std::int64_t there = 0, known = 0;
  double error = 0;
  for (const Joint joint : kLimbJoints) {
    const int j = trajectory.IndexOf(joint);
    if (j < 0) continue;
    for (std::int64_t f = 0; f < trajectory.timeline.count; ++f) {
      const Sample3D& sample = trajectory.At(f, static_cast<std::size_t>(j));
      if (sample.missing()) continue;
      ++there;
      if (!std::isfinite(sample.reprojection_error_px)) continue;
      ++known;
      error += static_cast<double>(sample.reprojection_error_px);
    }
  }
  const auto all = static_cast<double>(trajectory.timeline.count) * static_cast<double>(kLimbJoints.size());
  return {all > 0 ? 100 * static_cast<double>(there) / all : 0,
          known > 0 ? error / static_cast<double>(known) : std::nan("")};
}

}  // namespace kinora
