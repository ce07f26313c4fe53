// Writes one TRC, MOT, STO and C3D by our writers and a CSV with the same numbers into a folder, for
// opensim_reads_our_files.py.
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <numbers>

#include "core/io/c3d.h"
#include "core/io/csv_motion.h"
#include "core/io/opensim_coordinates.h"
#include "core/io/storage.h"
#include "core/io/trc.h"
#include "core/util/error.h"

namespace kinora {
namespace {

constexpr std::int64_t kFrames = 120;
constexpr Timeline kTimeline{0, 60, 1, kFrames};

Trajectory3D Walk() {
  const Joint joints[] = {Joint::kHipR, Joint::kKneeR, Joint::kAnkleR, Joint::kNose};
  Trajectory3D trajectory = Trajectory3D::Missing(kTimeline, joints);
  for (std::int64_t f = 0; f < kFrames; ++f)
    for (std::size_t j = 0; j < 4; ++j) {
      if ((f + static_cast<std::int64_t>(j)) % 17 == 5) continue;
      const double t = kTimeline.TimeOf(f), k = static_cast<double>(j);
      Sample3D& sample = trajectory.At(f, j);
      sample.position_m = {1.2 * t - 1 + 0.1 * std::sin(5 * t + k), 0.2 * k - 0.3,
                           1 - 0.25 * k + 0.02 * std::cos(9 * t)};
      sample.covariance_m2 = Eigen::Matrix3d::Identity() * 1e-4 * (1 + k);
      sample.provenance = f % 11 == 3 ? Provenance::kInterpolated : Provenance::kMeasured;
      sample.views = 0b1011;
    }
  return trajectory;
}

JointAngles Angles(bool with_gaps) {
  JointAngles angles;
  angles.timeline = kTimeline;
  for (const auto& [name, side] : {std::pair{"knee_flexion", Side::kRight}, std::pair{"hip_abduction", Side::kLeft},
                                   std::pair{"ankle_dorsiflexion", Side::kRight}}) {
    AngleSeries series{name, side, {}, {}, {}};
    for (std::int64_t f = 0; f < kFrames; ++f) {
      const double value = 0.6 * std::sin(4 * kTimeline.TimeOf(f) + static_cast<double>(angles.series.size()));
      series.samples.push_back(with_gaps && f % 13 == 4 ? AngleSample{}
                                                        : AngleSample{value, 0.02, Provenance::kMeasured});
    }
    angles.series.push_back(series);
  }
  return angles;
}

void Write(const std::filesystem::path& folder) {
  CsvOptions exact;
  exact.style.full_precision = true;
  const Trajectory3D walk = Walk();
  WriteCsv(folder / "walk.csv", walk, {}, exact);
  WriteTrc(folder / "walk_m.trc", MarkersFromTrajectory(walk));
  WriteTrc(folder / "walk_mm.trc", MarkersFromTrajectory(walk), {TrcUnit::kMillimetres, true});
  C3dTrial trial = C3dFromTrajectory(walk);
  trial.events = {{"Foot Strike", "Right", 0.5}, {"Foot Off", "Right", 1.25}};
  WriteC3d(folder / "walk.c3d", trial);
  trial.segments = {"r_thigh"};
  for (std::int64_t f = 0; f < kFrames; ++f) {
    Eigen::Matrix4d pose = Eigen::Matrix4d::Identity();
    pose(0, 3) = 0.01 * static_cast<double>(f);
    pose(1, 0) = pose(0, 0) * 0.5;
    trial.poses.push_back(pose);
  }
  WriteC3d(folder / "poses.c3d", trial);
  for (const bool gaps : {false, true}) {
    const JointAngles angles = Angles(gaps);
    const std::string name = gaps ? "gaps" : "angles";
    WriteCsv(folder / (name + ".csv"), angles, {}, exact);
    const OpenSimMotion motion = OpenSimMotionFrom(angles, OpenSimModel::kGait2392, {});
    WriteMot(folder / (name + ".mot"), motion.table);
    WriteSto(folder / (name + ".sto"), motion.table);
  }
}

}  // namespace
}  // namespace kinora

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: write_motion_files FOLDER\n");
    return 2;
  }
  try {
    kinora::Write(argv[1]);
  } catch (const kinora::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return kinora::ExitCode(error.kind());
  }
}
