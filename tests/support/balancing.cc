#include "tests/support/balancing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "calibration/rig_files.h"
#include "core/io/openpose_json.h"
#include "lifting/median.h"

namespace kinora::test {
namespace {

double MedianDistance(const Keypoints2D& a, const Keypoints2D& b) {
  std::vector<double> distances;
  for (std::size_t i = 0; i < a.points.size(); ++i) {
    if (a.points[i].missing() || b.points[i].missing()) continue;
    distances.push_back(std::hypot(static_cast<double>(a.points[i].x_px - b.points[i].x_px),
                                   static_cast<double>(a.points[i].y_px - b.points[i].y_px)));
  }
  return distances.empty() ? std::numeric_limits<double>::max() : MedianOf(distances);
}

double TotalScore(const Keypoints2D& person) {
  double sum = 0;
  for (const Keypoint2D& point : person.points) sum += static_cast<double>(point.score);
  return sum;
}

PersonView FollowPerson(const CameraTracks2D& tracks, std::size_t camera) {
  PersonView view{.camera = camera, .set = tracks.set, .frames = {}};
  for (const Frame2D& frame : tracks.frames) {
    const Keypoints2D* best = nullptr;
    for (const TrackedPerson& person : frame.people) {
      const Keypoints2D* candidate = &person.keypoints;
      const auto cost = [&](const Keypoints2D& keypoints) {
        return view.frames.empty() ? -TotalScore(keypoints) : MedianDistance(keypoints, view.frames.back().keypoints);
      };
      if (!best || cost(*candidate) < cost(*best)) best = candidate;
    }
    if (best) view.frames.push_back({frame.pts_ns, *best});
  }
  return view;
}

}  // namespace

Balancing ReadBalancing(const std::filesystem::path& folder) {
  Balancing balancing;
  balancing.rig = ReadRig(folder / "calibration" / "Calib_qualisys.toml");
  balancing.timeline = {.t0_ns = 0, .rate_numerator = 60, .rate_denominator = 1, .count = 100};
  for (std::size_t c = 0; c < 4; ++c) {
    OpenPoseReadOptions options;
    options.set = &Body25B();
    const auto read = ReadOpenPoseFolder(folder / "openpose-body25b" / fmt::format("cam0{}_json", c + 1), options);
    balancing.views.push_back(FollowPerson(read.value, FindCamera(balancing.rig, fmt::format("cam{}", c + 1))));
  }
  return balancing;
}

double LengthVariationPercent(const Trajectory3D& trajectory, Joint from, Joint to) {
  const auto a = static_cast<std::size_t>(trajectory.IndexOf(from));
  const auto b = static_cast<std::size_t>(trajectory.IndexOf(to));
  double sum = 0, squares = 0, count = 0;
  for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame) {
    const Sample3D& p = trajectory.At(frame, a);
    const Sample3D& q = trajectory.At(frame, b);
    if (p.missing() || q.missing()) continue;
    const double length = (p.position_m - q.position_m).norm();
    sum += length, squares += length * length, count += 1;
  }
  const double mean = sum / count;
  return 100 * std::sqrt(squares / count - mean * mean) / mean;
}

}  // namespace kinora::test
