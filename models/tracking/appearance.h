#pragma once

#include <vector>

#include "core/media/image.h"
#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"

namespace kinora {

// What a person's clothes look like: a colour histogram of the torso and one of the legs, each of sum 1.
struct Appearance {
  std::vector<float> bins;  // empty: unknown

  bool known() const { return !bins.empty(); }
};

// Colours inside the torso (shoulders to hips) and the legs (hips to ankles), from the box's proportions where those
// points are not seen. Brightness is spread by a square root, since most clothes are dark. Unknown when the person is
// less than 12 px tall or outside of the picture.
Appearance AppearanceOf(const Image& image, const Keypoints2D& person, const KeypointSet& set);

// Bhattacharyya distance, 0 (the same) to 1 (no colour in common); mean of torso and legs.
double Distance(const Appearance& a, const Appearance& b);

// Moves `known` towards `seen` by a fraction; takes `seen` over where nothing was known.
void Blend(Appearance& known, const Appearance& seen, double fraction);

}  // namespace kinora
