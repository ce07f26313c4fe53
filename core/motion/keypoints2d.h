#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/motion/provenance.h"

namespace kinora {

struct KeypointSet;

// One point of a person in one picture; pixels of the stored, unrotated picture.
struct Keypoint2D {
  float x_px = 0;
  float y_px = 0;
  float score = 0;  // the network's confidence, 0 to 1
  Provenance provenance = Provenance::kMissing;

  bool missing() const { return provenance == Provenance::kMissing; }
};

// Axis-aligned box in pixels: [x0, x1) x [y0, y1).
struct BoxPx {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  float area() const { return width() > 0 && height() > 0 ? width() * height() : 0; }
};
// Intersection over union, 0 for empty boxes.
float IntersectionOverUnion(const BoxPx& a, const BoxPx& b);

// A box that a detector thinks holds a person.
struct Detection {
  BoxPx box;
  float score = 0;
};

// One person in one picture. `points` has the size and order of the keypoint set.
struct Keypoints2D {
  BoxPx box;
  float score = 0;
  std::vector<Keypoint2D> points;
};

// A picture's people with the identities that tracking gave them (unique within the camera and trial; -1 = none yet).
struct TrackedPerson {
  std::int32_t track = -1;
  Keypoints2D keypoints;
};
struct Frame2D {
  std::int64_t pts_ns = 0;  // presentation time in the video's own clock
  std::vector<TrackedPerson> people;
};

// Everything the 2D stage knows of one camera in one trial; frames in order of presentation time.
struct CameraTracks2D {
  std::string camera;
  const KeypointSet* set = nullptr;
  std::vector<Frame2D> frames;
};

// Object keypoint similarity (COCO): mean over the points both have of exp(-d^2 / (2 s^2 k^2)), k = 2 sigma,
// s^2 = area. 0 where they share no point.
double ObjectKeypointSimilarity(const KeypointSet& set, const Keypoints2D& a, const Keypoints2D& b, double area_px2);

}  // namespace kinora
