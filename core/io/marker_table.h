#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/partial.h"
#include "core/motion/trajectory3d.h"

namespace kinora {

// Named points over time, as marker files hold them: other programs' names, no covariance, no provenance.
// World: ours (metres, Z up); the readers have turned what their format holds otherwise.
struct MarkerTable {
  double rate_hz = 0;
  std::vector<double> times_s;  // one per frame
  std::vector<std::string> names;
  std::vector<Eigen::Vector3d> positions_m;  // frame-major: [frame * names.size() + marker]; not a number where missing

  std::size_t frames() const { return times_s.size(); }
  const Eigen::Vector3d& At(std::size_t frame, std::size_t marker) const {
    return positions_m[frame * names.size() + marker];
  }
};

// A position as one that is missing.
Eigen::Vector3d MissingPosition();

// A person's joints as markers named "r_ankle", …; missing samples stay missing.
MarkerTable MarkersFromTrajectory(const Trajectory3D& trajectory);

// Markers that bear the names of our joints as a trajectory; others are left out with a warning. Samples are measured
// or missing. The timeline begins at the first time; its rate is the file's. Throws Error (file) where no name is ours.
Partial<Trajectory3D> TrajectoryFromMarkers(const MarkerTable& markers, const std::string& where);

// The timeline of evenly spaced times: rates such as 60, 29.97 or 59.94 become exact fractions.
Timeline TimelineOf(double first_time_s, double rate_hz, std::size_t count);

// Files with Y up hold (X, Y, Z) = (y, z, x) of our world.
Eigen::Vector3d YUpFromZUp(const Eigen::Vector3d& position);
Eigen::Vector3d ZUpFromYUp(const Eigen::Vector3d& position);

}  // namespace kinora
