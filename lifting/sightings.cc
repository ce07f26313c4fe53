#include "lifting/sightings.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/geometry/view_geometry.h"
#include "core/motion/keypoint_set.h"

namespace kinora {
namespace {

using Eigen::Vector3d;
constexpr std::size_t kJoints = kLimbJoints.size();
constexpr double kLeastSine = 0.17;  // of the angle between two rays: 10 degrees
constexpr double kNearInIntervals = 0.6;
constexpr std::size_t kArmJoints = kJoints / 2;  // of kLimbJoints, the first
constexpr double kPlainlyBetter = 0.05;          // by so much must an exchange of arms or legs alone fit better
constexpr double kAgrees = 0.6;                  // robust distance below which a ray passes through a point

Sighting SightingOf(const TrackedPerson& person, const KeypointSet& set, const RigCamera& camera,
                    const ViewGeometry& view, double minimum_score) {
  Sighting sighting;
  sighting.track = person.track;
  for (std::size_t j = 0; j < kJoints; ++j) {
    sighting.ray[j].setZero();
    const std::optional<int> index = set.IndexOf(kLimbJoints[j]);
    if (!index) continue;
    const Keypoint2D& point = person.keypoints.points[static_cast<std::size_t>(*index)];
    const bool edited = point.provenance == Provenance::kEdited;
    if (point.missing() || (!edited && static_cast<double>(point.score) < minimum_score)) continue;
    const Eigen::Vector2d stored(static_cast<double>(point.x_px), static_cast<double>(point.y_px));
    const std::optional<Vector3d> ray = view.RayOf(camera.fit.CalibratedFromStored(stored));
    if (!ray) continue;
    sighting.ray[j] = *ray;
    sighting.weight[j] = edited ? 1 : std::max(static_cast<double>(point.score), 1e-3);
  }
  return sighting;
}

double IntervalOf(const Sightings::View& view) {
  const std::size_t count = view.pictures.size();
  if (count < 2) return std::numeric_limits<double>::infinity();
  return (view.pictures.back().time_s - view.pictures.front().time_s) / static_cast<double>(count - 1);
}

void PlaceInstants(Sightings& all) {
  double first = std::numeric_limits<double>::infinity(), last = -first;
  all.step_s = first;
  for (const Sightings::View& view : all.views) {
    if (view.pictures.empty()) continue;
    first = std::min(first, view.pictures.front().time_s);
    last = std::max(last, view.pictures.back().time_s);
    all.step_s = std::min(all.step_s, IntervalOf(view));
  }
  if (!(first <= last)) return;
  if (!std::isfinite(all.step_s) || all.step_s <= 0) all.step_s = 1;
  all.start_s = first;
  all.instants = static_cast<std::size_t>(std::lround((last - first) / all.step_s)) + 1;
}

void PlacePictures(Sightings& all, Sightings::View& view) {
  view.picture_at.assign(all.instants, -1);
  if (view.pictures.empty()) return;
  const double interval = IntervalOf(view);
  const double near = kNearInIntervals * (std::isfinite(interval) ? std::max(interval, all.step_s) : all.step_s);
  std::size_t next = 0;
  for (std::size_t instant = 0; instant < all.instants; ++instant) {
    const double time = all.start_s + static_cast<double>(instant) * all.step_s;
    while (next + 1 < view.pictures.size() &&
           std::abs(view.pictures[next + 1].time_s - time) <= std::abs(view.pictures[next].time_s - time)) {
      ++next;
    }
    if (std::abs(view.pictures[next].time_s - time) <= near) {
      view.picture_at[instant] = static_cast<std::ptrdiff_t>(next);
    }
  }
  for (Sightings::Picture& picture : view.pictures) {
    const double at = std::round((picture.time_s - all.start_s) / all.step_s);
    picture.instant = static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(all.instants - 1)));
  }
}

Vector3d Nowhere() {
  return Vector3d::Constant(std::numeric_limits<double>::quiet_NaN());
}

Vector3d PointOfPair(const Vector3d& a, const Vector3d& ra, const Vector3d& b, const Vector3d& rb) {
  const double cosine = ra.dot(rb), sine2 = 1 - cosine * cosine;
  if (sine2 < kLeastSine * kLeastSine) return Nowhere();
  const Vector3d base = b - a;
  const double along_a = (base.dot(ra) - cosine * base.dot(rb)) / sine2;
  const double along_b = (cosine * base.dot(ra) - base.dot(rb)) / sine2;
  if (along_a <= 0 || along_b <= 0) return Nowhere();
  return 0.5 * (a + along_a * ra + b + along_b * rb);
}

double RobustDistance(const Vector3d& point, const Vector3d& centre, const Vector3d& ray, double scale) {
  const Vector3d to = point - centre;
  const double along = to.dot(ray);
  if (along <= 0) return 1;
  const double d2 = (to - along * ray).squaredNorm();
  return d2 / (d2 + scale * scale);
}

Vector3d Refined(Vector3d point, std::size_t joint, std::span<const RayBundle> rays, double scale) {
  for (int iteration = 0; iteration < 4; ++iteration) {
    Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
    Vector3d right = Vector3d::Zero();
    for (const RayBundle& bundle : rays) {
      const double score = bundle.sighting->weight[joint];
      if (score <= 0) continue;
      const Vector3d& ray = bundle.sighting->ray[joint];
      const double keep = 1 - RobustDistance(point, bundle.centre_m, ray, scale);
      const Eigen::Matrix3d across = Eigen::Matrix3d::Identity() - ray * ray.transpose();
      normal += score * keep * keep * across;
      right += score * keep * keep * (across * bundle.centre_m);
    }
    const Eigen::LDLT<Eigen::Matrix3d> solver(normal);
    if (solver.vectorD().minCoeff() < 1e-6) return point;
    point = solver.solve(right);
  }
  return point;
}

}  // namespace

Sightings SightingsOf(const CameraRig& rig, std::span<const CameraTracks2D> tracks, double minimum_score) {
  const std::vector<ViewGeometry> geometry = ViewsOf(rig);
  Sightings all;
  for (std::size_t c = 0; c < rig.cameras.size(); ++c) {
    const RigCamera& camera = rig.cameras[c];
    Sightings::View view{geometry[c].centre_m, {}, {}};
    for (const Frame2D& frame : tracks[c].frames) {
      const double video_s = static_cast<double>(frame.pts_ns) * 1e-9;
      Sightings::Picture picture{camera.clock_offset_s + (1 + camera.clock_drift) * video_s, 0, {}};
      for (const TrackedPerson& person : frame.people) {
        picture.people.push_back(SightingOf(person, *tracks[c].set, camera, geometry[c], minimum_score));
      }
      view.pictures.push_back(std::move(picture));
    }
    all.views.push_back(std::move(view));
  }
  PlaceInstants(all);
  for (Sightings::View& view : all.views) PlacePictures(all, view);
  return all;
}

LimbPose UnknownPose() {
  LimbPose pose;
  pose.fill(Nowhere());
  return pose;
}

bool Known(const Vector3d& point) {
  return std::isfinite(point.x());
}

std::optional<Vector3d> CentroidOf(const LimbPose& pose) {
  Vector3d sum = Vector3d::Zero();
  int count = 0;
  for (const Vector3d& point : pose) {
    if (!Known(point)) continue;
    sum += point;
    ++count;
  }
  if (count < 3) return std::nullopt;
  return Vector3d(sum / count);
}

LimbPose PoseOfPair(const RayBundle& a, const RayBundle& b) {
  LimbPose pose = UnknownPose();
  for (std::size_t j = 0; j < kJoints; ++j) {
    if (a.sighting->weight[j] <= 0 || b.sighting->weight[j] <= 0) continue;
    pose[j] = PointOfPair(a.centre_m, a.sighting->ray[j], b.centre_m, b.sighting->ray[j]);
  }
  return pose;
}

LimbPose PoseOfMany(std::span<const RayBundle> rays, double scale) {
  LimbPose pose = UnknownPose();
  for (std::size_t j = 0; j < kJoints; ++j) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t a = 0; a < rays.size(); ++a) {
      for (std::size_t b = a + 1; b < rays.size(); ++b) {
        if (rays[a].sighting->weight[j] <= 0 || rays[b].sighting->weight[j] <= 0) continue;
        const Vector3d point =
            PointOfPair(rays[a].centre_m, rays[a].sighting->ray[j], rays[b].centre_m, rays[b].sighting->ray[j]);
        if (!Known(point)) continue;
        double sum = 0;
        for (const RayBundle& ray : rays) {
          if (ray.sighting->weight[j] <= 0) continue;
          sum += ray.sighting->weight[j] * RobustDistance(point, ray.centre_m, ray.sighting->ray[j], scale);
        }
        if (sum < least) {
          least = sum;
          pose[j] = point;
        }
      }
    }
    if (!Known(pose[j])) continue;
    pose[j] = Refined(pose[j], j, rays, scale);
    const auto agreeing = std::count_if(rays.begin(), rays.end(), [&](const RayBundle& ray) {
      return ray.sighting->weight[j] > 0 &&
             RobustDistance(pose[j], ray.centre_m, ray.sighting->ray[j], scale) < kAgrees;
    });
    if (agreeing < 2) pose[j] = Nowhere();
  }
  return pose;
}

std::optional<double> Misfit(const LimbPose& pose, const RayBundle& seen, double scale, int least) {
  double sum = 0, weights = 0;
  int count = 0;
  for (std::size_t j = 0; j < kJoints; ++j) {
    const double weight = seen.sighting->weight[j];
    if (weight <= 0 || !Known(pose[j])) continue;
    sum += weight * RobustDistance(pose[j], seen.centre_m, seen.sighting->ray[j], scale);
    weights += weight;
    ++count;
  }
  if (count < least) return std::nullopt;
  return sum / weights;
}

std::optional<double> MisfitEitherWay(const LimbPose& pose, const RayBundle& seen, double scale, int least) {
  static_assert(kJoints % 2 == 0);  // kLimbJoints: left and right of each in turn, the arms' first
  LimbPose mirrored, arms_mirrored = pose, legs_mirrored = pose;
  for (std::size_t j = 0; j < kJoints; ++j) {
    mirrored[j] = pose[j ^ 1];
    (j < kArmJoints ? arms_mirrored : legs_mirrored)[j] = pose[j ^ 1];
  }
  std::optional<double> whole = Misfit(pose, seen, scale, least);
  const auto take = [&](const LimbPose& exchanged, double extra) {
    const auto misfit = Misfit(exchanged, seen, scale, least);
    if (misfit && (!whole || *misfit + extra < *whole)) whole = misfit;
  };
  take(mirrored, 0);
  take(arms_mirrored, kPlainlyBetter);
  take(legs_mirrored, kPlainlyBetter);
  return whole;
}

}  // namespace kinora
