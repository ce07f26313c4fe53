#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/motion/joint.h"

namespace kinora {

// What an act of a review (or its undo) changed: what to paint again.
struct ReviewChange {
  struct Pictures {  // of one camera, by presentation time, both ends included
    std::size_t camera = 0;
    std::int64_t first_pts_ns = 0;
    std::int64_t last_pts_ns = 0;
  };

  std::string label;               // of the undo step: "move r_knee in cam02"; empty: there was nothing to do
  std::string trial;               // the step's trial; another one where the undone act was made there
  std::vector<Pictures> pictures;  // whose 2D points are others now
  std::vector<std::size_t> athletes;
  std::vector<Joint> joints;  // in the common order
  // Samples of the timeline whose 3D and angles are shown anew already; none where first > last.
  std::int64_t first_sample = 0;
  std::int64_t last_sample = -1;
  bool solve = false;     // the whole trial is to be solved again: see TrialReview::Request
  bool events = false;    // events are others now
  bool settings = false;  // settings are, such as the episodes that were accepted

  explicit operator bool() const { return !label.empty(); }
};

}  // namespace kinora
