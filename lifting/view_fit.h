#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>
#include <vector>

#include "core/geometry/triangulation.h"
#include "core/motion/joint.h"
#include "lifting/score_noise.h"

namespace kinora {

// What the fit of a whole sequence settled about its views, joint by joint: enough to fit one sample again as the
// sequence's own fit would (see refit.h). All entries [joint * cameras + camera], calibrated pixels.
struct ViewFit {
  std::vector<Joint> joints;  // those that cameras see; none that is the middle of two others
  std::size_t cameras = 0;
  std::vector<Eigen::Vector2d> offset_px;  // added to a seen point: the camera's constant disagreement with the others
  std::vector<double> scatter_px;          // 1 SD by which a view is judged
  // A point of weight w counts with the variance weight_px^2 / w + shared_px^2.
  std::vector<double> weight_px;
  std::vector<double> shared_px = {};  // empty: none
  ScoreNoise score_noise = {};         // what weight a score stands for

  // Position of a joint in `joints`, or -1.
  int IndexOf(Joint joint) const;

  // What the fit makes of a point as the network saw it: moved by its camera's offset, its score made a weight (1 where
  // a person placed it), its SD such that sigma_px^2 / score is the variance it counts with. `row`: see IndexOf.
  SeenPoint Weighted(std::size_t row, std::size_t camera, const SeenPoint& seen, bool edited) const;
};

}  // namespace kinora
