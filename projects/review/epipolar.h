#pragma once

#include <Eigen/Core>
#include <optional>
#include <vector>

#include "core/geometry/rig.h"
#include "core/geometry/view_geometry.h"

namespace kinora {

// Where a world point (metres) appears in a camera's stored picture: distortion and the picture's fit applied. Empty
// behind the camera and beyond the lens's fold. May lie outside of the picture.
std::optional<Eigen::Vector2d> StoredPixelOf(const RigCamera& camera, const ViewGeometry& view,
                                             const Eigen::Vector3d& point_m);

// Unit ray, in the world, through a pixel of the stored picture; empty where the lens sees nothing.
std::optional<Eigen::Vector3d> RayOfStoredPixel(const RigCamera& camera, const ViewGeometry& view,
                                                const Eigen::Vector2d& px);

struct EpipolarOptions {
  // The part of the ray that is shown, metres from the seeing camera's centre.
  double nearest_m = 0.3;
  double farthest_m = 60;
  double margin_px = 50;        // how far outside of the picture the curve goes on
  double smoothness_px = 0.25;  // the polyline leaves the true curve by no more than this
};

// What one camera sees in one pixel, as the others may see it: the ray through that pixel, seen by another camera. A
// straight line without distortion, a curve with it; a polyline in stored pixels of the other camera, in order of
// distance from the seeing camera, several where the ray leaves the picture and comes back. Empty where the other
// camera sees nothing of the ray.
std::vector<std::vector<Eigen::Vector2d>> EpipolarLine(const RigCamera& from, const ViewGeometry& from_view,
                                                       const Eigen::Vector2d& px, const RigCamera& to,
                                                       const ViewGeometry& to_view,
                                                       const EpipolarOptions& options = {});

}  // namespace kinora
