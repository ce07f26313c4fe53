#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/joint.h"
#include "core/motion/keypoints2d.h"

namespace kinora {

// The limb joints of a person in one picture as rays in the world: what association compares.
struct Sighting {
  std::int32_t track = -1;
  std::array<Eigen::Vector3d, kLimbJoints.size()> ray;  // unit, from the camera's centre, exactly undistorted
  std::array<double, kLimbJoints.size()> weight{};      // the point's score; 0: not seen
};

// All cameras' sightings, on common instants of the trial's clock.
struct Sightings {
  struct Picture {
    double time_s = 0;        // trial time
    std::size_t instant = 0;  // the nearest one
    std::vector<Sighting> people;
  };
  struct View {
    Eigen::Vector3d centre_m;
    std::vector<Picture> pictures;
    std::vector<std::ptrdiff_t> picture_at;  // [instant]: the picture nearest in time, -1 where none is near
  };
  double start_s = 0;
  double step_s = 0;  // the shortest mean frame interval of any camera
  std::size_t instants = 0;
  std::vector<View> views;

  const Picture* At(std::size_t view, std::size_t instant) const {
    const std::ptrdiff_t picture = views[view].picture_at[instant];
    return picture < 0 ? nullptr : &views[view].pictures[static_cast<std::size_t>(picture)];
  }
};

// Points scored below `minimum_score` are not seen. `tracks` has an entry per camera of the rig, in its order.
Sightings SightingsOf(const CameraRig& rig, std::span<const CameraTracks2D> tracks, double minimum_score);

// Joint centres of one person at one instant, metres; not a number where unknown.
using LimbPose = std::array<Eigen::Vector3d, kLimbJoints.size()>;
LimbPose UnknownPose();
bool Known(const Eigen::Vector3d& point);
// Mean of the known joints; empty if fewer than three are.
std::optional<Eigen::Vector3d> CentroidOf(const LimbPose& pose);

// One camera's part in a triangulation.
struct RayBundle {
  Eigen::Vector3d centre_m;
  const Sighting* sighting;
};

// Each joint where two rays come closest (the middle). Unknown where they are within 10 degrees of parallel, or meet
// behind a camera.
LimbPose PoseOfPair(const RayBundle& a, const RayBundle& b);

// Each joint as the point with the least sum of robust ray distances: the best pair's point, then iteratively
// reweighted (Geman & McClure 1985 with scale `scale_m`). Unknown where fewer than two rays agree.
LimbPose PoseOfMany(std::span<const RayBundle> rays, double scale_m);

// How badly a sighting fits a pose: the mean over joints known to both, weighted by score, of d^2 / (d^2 + scale^2), d
// being the distance from joint to ray in metres: 0 fits, 1 has nothing in common. Empty when they share fewer than
// `least` joints.
std::optional<double> Misfit(const LimbPose& pose, const RayBundle& seen, double scale_m, int least = 3);
// The same, each of arms and legs with left and right exchanged where that fits better: a network that takes left for
// right still sees the same person. An exchange of one of the two must fit plainly better: of people who stand close,
// somebody else's arms may lie near by chance.
std::optional<double> MisfitEitherWay(const LimbPose& pose, const RayBundle& seen, double scale_m, int least = 3);

}  // namespace kinora
