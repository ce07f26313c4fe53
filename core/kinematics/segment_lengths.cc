#include "core/kinematics/segment_lengths.h"

#include <cmath>

namespace kinora {

std::vector<SegmentLength> SegmentLengths(const Trajectory3D& trajectory, std::span<const JointBone> bones) {
  std::vector<SegmentLength> lengths;
  for (const JointBone& bone : bones) {
    const int from = trajectory.IndexOf(bone.from), to = trajectory.IndexOf(bone.to);
    if (from < 0 || to < 0) continue;
    SegmentLength length{bone};
    double squares = 0;  // about the running mean (Welford)
    for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame) {
      const Sample3D& a = trajectory.At(frame, static_cast<std::size_t>(from));
      const Sample3D& b = trajectory.At(frame, static_cast<std::size_t>(to));
      if (a.missing() || b.missing()) continue;
      const double value = (b.position_m - a.position_m).norm();
      const double off = value - length.mean_m;
      length.mean_m += off / static_cast<double>(++length.count);
      squares += off * (value - length.mean_m);
    }
    if (length.count == 0) continue;
    if (length.count > 1) length.sd_m = std::sqrt(squares / static_cast<double>(length.count - 1));
    lengths.push_back(length);
  }
  return lengths;
}

std::vector<SegmentLength> SegmentLengths(const Trajectory3D& trajectory) {
  return SegmentLengths(trajectory, CommonBones());
}

}  // namespace kinora
