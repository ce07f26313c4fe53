#pragma once

#include <QString>
#include <QtGlobal>
#include <memory>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/joint.h"
#include "core/motion/trajectory3d.h"

namespace kinora::ui {

// A person in the 3D view.
struct SceneAthlete {
  QString name;                                    // "P03"; shown on hover
  std::shared_ptr<const Trajectory3D> trajectory;  // world metres, Z up
  qint64 shift = 0;    // shows its sample s at the view's sample s + shift: trials laid over
  bool faint = false;  // laid over: drawn at a third of the strength, not followed
};

// What the 3D view shows. Plain values: the owner fills them, the view reads nothing else.
struct SceneContent {
  CameraRig rig;  // cameras as pyramids, with the names they carry; may be empty
  std::vector<SceneAthlete> athletes;
};

// What of it is drawn, and how.
struct SceneOptions {
  enum class Colour { kSide, kProvenance };
  Colour colour = Colour::kSide;
  bool cameras = true;
  bool grid = true;        // floor, squares of 1 m, axes with metres
  bool fine_grid = false;  // and of 10 cm
  bool ellipsoids = false;
  double ellipsoid_sds = 2;   // their half axes, in standard deviations
  std::vector<Joint> trails;  // joints that draw a line behind them …
  double trail_s = 0.7;       // … this long
  bool follow = false;        // the person stays in the middle
  bool operator==(const SceneOptions&) const = default;
};

}  // namespace kinora::ui
