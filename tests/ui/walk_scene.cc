#include "tests/ui/walk_scene.h"

#include <numeric>

#include "core/synthetic/rigs.h"
#include "core/synthetic/walker.h"

namespace kinora::test {
namespace {

int KindOf(qint64 sample, std::size_t joint) {
  return (static_cast<int>(sample) / 10 + static_cast<int>(joint)) % 7;
}

}  // namespace

bool MeasuredInWalk(qint64 sample, std::size_t joint) {
  return KindOf(sample, joint) < 1 || KindOf(sample, joint) > 3;
}

ui::SceneContent WalkScene(qint64 samples, int cameras) {
  ui::SceneContent content;
  content.rig = synthetic::RingRig({.cameras = cameras, .radius_m = 4, .first_angle_rad = 0.4});
  std::vector<Joint> joints(kJointCount);
  for (std::size_t j = 0; j < joints.size(); ++j) joints[j] = static_cast<Joint>(j);
  const double length = 1.3 * static_cast<double>(samples) / 60;
  synthetic::WalkerOptions walk;
  walk.path = synthetic::PathBetween({-length / 2, -length / 4}, {length / 2, length / 4});
  auto trajectory = std::make_shared<Trajectory3D>(synthetic::Walker(walk).Sample({.count = samples}, joints));
  for (std::int64_t s = 0; s < samples; ++s) {
    for (std::size_t j = 0; j < joints.size(); ++j) {
      Sample3D& sample = trajectory->At(s, j);
      sample.covariance_m2 = Eigen::Vector3d(4e-4, 1e-4, 2.5e-5).asDiagonal();
      sample.reprojection_error_px = 6.5F;
      const int kind = KindOf(s, j);
      if (kind == 1) sample.provenance = Provenance::kInterpolated;
      if (kind == 2) sample.provenance = Provenance::kEdited;
      if (kind == 3) sample = Sample3D{};
    }
  }
  content.athletes.push_back({.name = "P03", .trajectory = std::move(trajectory)});
  return content;
}

}  // namespace kinora::test
