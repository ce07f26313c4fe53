#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/util/job.h"
#include "models/pose/camera_state.h"
#include "models/pose/detector.h"
#include "models/pose/pose_estimator.h"

namespace kinora {

// A person in one picture, not yet identified. `region` is the same from picture to picture as long as the person is
// followed without a break: a strong hint, not an identity, which tracking over time decides.
struct Person2D {
  std::int32_t region = -1;
  Keypoints2D keypoints;
  // No detection of FollowOptions::sure_score has seen this one: perhaps nobody, perhaps somebody half hidden whom
  // tracking knows. Tracking over time decides; see Forget().
  bool sure = true;
};

struct FollowOptions {
  int detect_every = 10;  // pictures; 1 = every picture, 0 = only where nobody is followed
  int max_people = 20;    // per camera; the longest followed, then the best detections
  float sure_score = 0;   // detections from this score on are people
};

// Finds and follows people in the pictures of several cameras at once.
//
// The detector looks at a camera's first picture, then at every detect_every-th, and whenever nobody is left. Between,
// and where a detection agrees, a person's points in the last picture say where to look. A person whom the pose network
// no longer sees is looked for at once, in the same picture. Two regions that slid onto one person become one. Where
// people overlap, and for detect_every pictures after one has vanished, the detector looks five times as often:
// followed points easily slide from one to the other, and who was hidden is found soon after he comes out.
//
// All cameras' regions go through the networks together. What a camera gets does not depend on the others: stepping
// cameras one by one gives the same bits.
class Tracker2D {
 public:
  Tracker2D(std::unique_ptr<Detector> detector, std::unique_ptr<PoseEstimator> estimator, const FollowOptions& options);
  ~Tracker2D();

  const KeypointSet& keypoint_set() const { return estimator_->keypoint_set(); }

  // One picture of each camera. states[i] belongs to pictures[i] and is advanced; if this throws, no state has changed.
  // For each camera the people that were seen, in the order in which they were first followed.
  std::vector<std::vector<Person2D>> Step(std::span<CameraState> states, std::span<const PictureView> pictures,
                                          const Job& job = {});

 private:
  struct Camera;
  void Detect(std::vector<Camera>& cameras, const std::vector<std::size_t>& which, const Job& job);
  void Estimate(std::vector<Camera>& cameras, const Job& job);
  void Merge(Camera& camera, const std::vector<FoundPerson>& found) const;
  void DropDoubles(Camera& camera) const;
  bool TimeToDetect(const CameraState& state) const;
  void Advance(Camera& camera, std::vector<Person2D>& people) const;

  std::unique_ptr<Detector> detector_;
  std::unique_ptr<PoseEstimator> estimator_;
  FollowOptions options_;
};

// Stops following a region, for instance one that is not sure and that nobody known goes on as.
void Forget(CameraState& state, std::int32_t region);

}  // namespace kinora
