#pragma once

#include <span>

#include "core/geometry/rig.h"
#include "core/media/image.h"
#include "core/synthetic/walker.h"

namespace kinora::synthetic {

struct RenderOptions {
  double floor_tile_m = 0.5;
  double floor_extent_m = 6;  // half the side of the chequered floor
};

// A picture of people made of capsules, each in a shirt of its own colour, on a chequered floor, as this camera sees
// them (lens and image fit included). A person hides those behind; the picture has the size that the camera was
// calibrated with. Plain code, some 20 ms for a picture of 960 x 540 pixels.
Image RenderPeople(std::span<const Pose3D> people, const RigCamera& camera, const RenderOptions& options = {});

}  // namespace kinora::synthetic
