#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>
#include <vector>

#include "core/motion/joint.h"

namespace kinora {

// What the fit of a whole sequence settled about its views, joint by joint: enough to fit one sample again as the
// sequence's own fit would (see refit.h). All entries [joint * cameras + camera], calibrated pixels.
struct ViewFit {
  std::vector<Joint> joints;  // those that cameras see; none that is the middle of two others
  std::size_t cameras = 0;
  std::vector<Eigen::Vector2d> offset_px;  // added to a seen point: the camera's constant disagreement with the others
  std::vector<double> scatter_px;          // 1 SD by which a view is judged
  std::vector<double> weight_px;           // 1 SD by which a view is weighted

  // Position of a joint in `joints`, or -1.
  int IndexOf(Joint joint) const;
};

}  // namespace kinora
