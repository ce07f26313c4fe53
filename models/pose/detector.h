#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "models/pose/crop_network.h"
#include "models/pose/geometry2d.h"
#include "models/registry/card.h"

namespace kinora {

// A person found in a picture, in the picture's pixels.
struct FoundPerson {
  Detection detection;
  std::optional<Region> region;  // what a pose network should look at, where the detector knows better than by the box
};

// Finds people in whole pictures.
class Detector {
 public:
  virtual ~Detector() = default;
  // For each picture its people in falling order of score.
  virtual std::vector<std::vector<FoundPerson>> Detect(std::span<const PictureView* const> pictures,
                                                       const Job& job) = 0;
};

struct DetectorOptions {
  double min_score = 0.4;
  double max_overlap = 0.6;  // intersection over union above which two boxes are one person
};

// A detector over a network, decoded as the card says. Throws Error (user) for the card of a pose network.
std::unique_ptr<Detector> MakeDetector(const Card& card, std::unique_ptr<CropNetwork> network,
                                       const DetectorOptions& options);

}  // namespace kinora
