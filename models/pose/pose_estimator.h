#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"
#include "models/pose/alignment_filter.h"
#include "models/pose/crop_network.h"
#include "models/pose/detector.h"
#include "models/pose/geometry2d.h"
#include "models/registry/card.h"

namespace kinora {

// Where a pose network should look.
struct PoseQuery {
  const PictureView* picture = nullptr;
  Region region;
  AlignmentFilter filter = {};  // of the person so far
  bool rough = false;           // the region was guessed from a box: an estimator that can do better looks twice
};

struct PoseResult {
  bool present = false;   // is there a person in the region at all
  Keypoints2D keypoints;  // pixels of the picture; the box is the person's, as far as the points tell it
  Region next;            // where to look in the next picture
  AlignmentFilter filter;
};

// Finds the points of one person in a region of a picture.
class PoseEstimator {
 public:
  virtual ~PoseEstimator() = default;
  virtual const KeypointSet& keypoint_set() const = 0;
  virtual PoseQuery QueryOf(const PictureView& picture, const FoundPerson& person) const = 0;
  // One result for each query, in order.
  virtual std::vector<PoseResult> Estimate(std::span<const PoseQuery> queries, const Job& job) = 0;
};

struct PoseEstimatorOptions {
  double min_presence = 0.5;  // BlazePose: its own probability that a person is there
  double min_score = 0.3;     // others: mean score of the better half of the points
  bool refine = true;         // BlazePose: points refined by the heat map
};

// An estimator over a network, decoded as the card says. Throws Error (user) for the card of a detector or an unknown
// keypoint set, Error (file) where the network's outputs do not fit.
std::unique_ptr<PoseEstimator> MakePoseEstimator(const Card& card, std::unique_ptr<CropNetwork> network,
                                                 const PoseEstimatorOptions& options);

}  // namespace kinora
