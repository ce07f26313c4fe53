#include "core/io/marker_table.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <optional>

#include "core/util/error.h"

namespace kinora {

Eigen::Vector3d MissingPosition() {
  return Eigen::Vector3d::Constant(std::numeric_limits<double>::quiet_NaN());
}

MarkerTable MarkersFromTrajectory(const Trajectory3D& trajectory) {
  MarkerTable markers;
  markers.rate_hz = trajectory.timeline.rate_hz();
  for (const Joint joint : trajectory.joints) markers.names.emplace_back(NameOf(joint));
  for (std::int64_t frame = 0; frame < trajectory.timeline.count; ++frame)
    markers.times_s.push_back(trajectory.timeline.TimeOf(frame));
  markers.positions_m.reserve(trajectory.samples.size());
  for (const Sample3D& sample : trajectory.samples)
    markers.positions_m.push_back(sample.missing() ? MissingPosition() : sample.position_m);
  return markers;
}

Partial<Trajectory3D> TrajectoryFromMarkers(const MarkerTable& markers, const std::string& where) {
  Partial<Trajectory3D> read;
  std::vector<std::size_t> columns;
  std::vector<Joint> joints;
  std::string foreign;
  for (std::size_t m = 0; m < markers.names.size(); ++m) {
    if (const std::optional<Joint> joint = JointNamed(markers.names[m])) {
      columns.push_back(m);
      joints.push_back(*joint);
    } else {
      foreign += (foreign.empty() ? "" : ", ") + markers.names[m];
    }
  }
  if (joints.empty())
    throw Error(ErrorKind::kFile, "none of the file's markers has the name of a joint", where,
                "rename its markers to r_ankle, l_knee and so on");
  if (!foreign.empty()) read.warnings.push_back("left out, as they are no joints of ours: " + foreign);
  const double first_s = markers.times_s.empty() ? 0 : markers.times_s.front();
  read.value = Trajectory3D::Missing(TimelineOf(first_s, markers.rate_hz, markers.frames()), joints);
  for (std::size_t f = 0; f < markers.frames(); ++f)
    for (std::size_t j = 0; j < joints.size(); ++j) {
      const Eigen::Vector3d& position = markers.At(f, columns[j]);
      if (!position.allFinite()) continue;
      Sample3D& sample = read.value.At(static_cast<std::int64_t>(f), j);
      sample.position_m = position;
      sample.provenance = Provenance::kMeasured;
    }
  return read;
}

Timeline TimelineOf(double first_time_s, double rate_hz, std::size_t count) {
  Timeline timeline;
  timeline.t0_ns = static_cast<std::int64_t>(std::llround(first_time_s * 1e9));
  timeline.count = static_cast<std::int64_t>(count);
  const double ntsc = rate_hz * 1.001;
  if (std::abs(rate_hz - std::round(rate_hz)) < 1e-4) {
    timeline.rate_numerator = std::llround(rate_hz);
  } else if (std::abs(ntsc - std::round(ntsc)) < 2e-3) {
    timeline.rate_numerator = std::llround(ntsc) * 1000;
    timeline.rate_denominator = 1001;
  } else {
    timeline.rate_numerator = std::llround(rate_hz * 1e6);
    timeline.rate_denominator = 1'000'000;
  }
  return timeline;
}

Eigen::Vector3d YUpFromZUp(const Eigen::Vector3d& position) {
  return {position.y(), position.z(), position.x()};
}
Eigen::Vector3d ZUpFromYUp(const Eigen::Vector3d& position) {
  return {position.z(), position.x(), position.y()};
}

}  // namespace kinora
