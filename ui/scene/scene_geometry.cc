#include "ui/scene/scene_geometry.h"

#include <Eigen/Geometry>
#include <algorithm>
#include <cmath>

namespace kinora::ui {
namespace {

constexpr double kFarthestCamera = 12;  // metres from the people beyond which the floor does not reach for a camera
constexpr int kWidestFloor = 40;        // metres

const SceneAthlete* FirstPerson(const SceneContent& content) {
  const auto found = std::find_if(content.athletes.begin(), content.athletes.end(),
                                  [](const SceneAthlete& a) { return a.trajectory && !a.faint; });
  if (found != content.athletes.end()) return &*found;
  return content.athletes.empty() || !content.athletes.front().trajectory ? nullptr : &content.athletes.front();
}

std::optional<Eigen::Vector3d> PlaceOf(const Trajectory3D& trajectory, std::int64_t frame, Joint joint) {
  const int j = trajectory.IndexOf(joint);
  if (j < 0 || frame < 0) return std::nullopt;
  const Sample3D& sample = trajectory.At(frame, static_cast<std::size_t>(j));
  if (sample.missing() || !sample.position_m.allFinite()) return std::nullopt;
  return sample.position_m;
}

// Long trials are looked at in steps: a ball around a walk needs no single sample.
Eigen::AlignedBox3d BoxOf(const SceneContent& content) {
  Eigen::AlignedBox3d box;
  for (const SceneAthlete& athlete : content.athletes) {
    if (!athlete.trajectory) continue;
    const Trajectory3D& t = *athlete.trajectory;
    const std::int64_t step = std::max<std::int64_t>(1, t.timeline.count / 2000);
    for (std::int64_t f = 0; f < t.timeline.count; f += step) {
      for (std::size_t j = 0; j < t.joints.size(); ++j) {
        const Sample3D& sample = t.At(f, j);
        if (!sample.missing() && sample.position_m.allFinite()) box.extend(sample.position_m);
      }
    }
  }
  return box;
}

std::optional<double> Across(const Trajectory3D& trajectory, std::int64_t frame, Joint left, Joint right) {
  const auto l = PlaceOf(trajectory, frame, left), r = PlaceOf(trajectory, frame, right);
  if (!l || !r || (*r - *l).head<2>().norm() < 0.02) return std::nullopt;
  // Ahead is up × right.
  const Eigen::Vector3d ahead = Eigen::Vector3d::UnitZ().cross(Eigen::Vector3d(*r - *l));
  return std::atan2(ahead.y(), ahead.x());
}

}  // namespace

std::int64_t FrameOf(const SceneAthlete& athlete, qint64 sample) {
  if (!athlete.trajectory) return -1;
  const qint64 frame = sample - athlete.shift;
  return frame < 0 || frame >= athlete.trajectory->timeline.count ? -1 : frame;
}

SceneBall BallAround(const SceneContent& content) {
  Eigen::AlignedBox3d box = BoxOf(content);
  if (box.isEmpty()) {
    for (const RigCamera& camera : content.rig.cameras) box.extend(camera.cam_from_world.Inverse().translation);
  } else {
    box.extend(Eigen::Vector3d(box.center().x(), box.center().y(), 0));
  }
  if (box.isEmpty()) return {};
  return {box.center(), std::max(0.5, box.diagonal().norm() / 2 * 1.05)};
}

std::optional<Eigen::Vector3d> MiddleOfPerson(const SceneContent& content, qint64 sample) {
  const SceneAthlete* person = FirstPerson(content);
  const std::int64_t frame = person != nullptr ? FrameOf(*person, sample) : -1;
  if (frame < 0) return std::nullopt;
  const Trajectory3D& trajectory = *person->trajectory;
  Eigen::AlignedBox3d box;
  for (std::size_t j = 0; j < trajectory.joints.size(); ++j) {
    const Sample3D& s = trajectory.At(frame, j);
    if (!s.missing() && s.position_m.allFinite()) box.extend(s.position_m);
  }
  if (box.isEmpty()) return std::nullopt;
  const auto left = PlaceOf(trajectory, frame, Joint::kHipL), right = PlaceOf(trajectory, frame, Joint::kHipR);
  // Arms that swing out must not move the view.
  return left && right ? Eigen::Vector3d((*left + *right) / 2) : Eigen::Vector3d(box.center());
}

std::optional<double> HeadingOfPerson(const SceneContent& content, qint64 sample) {
  const SceneAthlete* person = FirstPerson(content);
  const std::int64_t frame = person != nullptr ? FrameOf(*person, sample) : -1;
  if (frame < 0) return std::nullopt;
  const auto hips = Across(*person->trajectory, frame, Joint::kHipL, Joint::kHipR);
  return hips ? hips : Across(*person->trajectory, frame, Joint::kShoulderL, Joint::kShoulderR);
}

FloorExtent FloorOf(const SceneContent& content) {
  Eigen::AlignedBox3d box = BoxOf(content);
  if (box.isEmpty()) box.extend(Eigen::Vector3d::Zero());
  const Eigen::Vector3d middle = box.center();
  box.extend(Eigen::Vector3d(box.min() - Eigen::Vector3d::Constant(1)));
  box.extend(Eigen::Vector3d(box.max() + Eigen::Vector3d::Constant(1)));
  for (const RigCamera& camera : content.rig.cameras) {
    const Eigen::Vector3d place = camera.cam_from_world.Inverse().translation;
    if ((place - middle).head<2>().norm() < kFarthestCamera) box.extend(place);
  }
  const auto whole = [&](int axis, bool high) {
    const double limit = middle[axis] + (high ? 0.5 : -0.5) * kWidestFloor;
    const double edge = high ? std::min(box.max()[axis], limit) : std::max(box.min()[axis], limit);
    return static_cast<int>(high ? std::ceil(edge) : std::floor(edge));
  };
  return {whole(0, false), whole(0, true), whole(1, false), whole(1, true)};
}

std::array<Eigen::Vector3d, 5> PyramidOf(const RigCamera& camera, double depth_m) {
  const Rigid3 world_from_cam = camera.cam_from_world.Inverse();
  const Camera& lens = camera.camera;
  std::array<Eigen::Vector3d, 5> points;
  points[0] = world_from_cam.translation;
  for (std::size_t i = 0; i < 4; ++i) {
    const double u = (i == 1 || i == 2) ? lens.width_px : 0, v = i >= 2 ? lens.height_px : 0;
    points[i + 1] = world_from_cam * Eigen::Vector3d((u - lens.cx_px) / std::max(lens.fx_px, 1.0) * depth_m,
                                                     (v - lens.cy_px) / std::max(lens.fy_px, 1.0) * depth_m, depth_m);
  }
  return points;
}

}  // namespace kinora::ui
