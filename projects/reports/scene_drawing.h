#pragma once

#include <QRectF>
#include <cstdint>

#include "core/geometry/rig.h"
#include "core/motion/trajectory3d.h"

class QPainter;

namespace kinora::reports {

struct SceneView {
  double azimuth_rad = 0.6;     // turn of the viewer about the vertical, from +X towards +Y
  double elevation_rad = 0.25;  // above the floor
  std::int64_t frame = 0;
  double trail_s = 0.7;  // how much of the past the ankles and wrists draw behind them
};

// A still of the 3D scene for paper: floor grid (1 m squares, z = 0), the skeleton at one frame coloured by side,
// trails, and the cameras as pyramids where they fit. Perspective, looking at the person. For the interactive view see
// ui/scene.
void DrawScene(QPainter& painter, const QRectF& area, const Trajectory3D& trajectory, const CameraRig& rig,
               const SceneView& view, double font_px);

}  // namespace kinora::reports
