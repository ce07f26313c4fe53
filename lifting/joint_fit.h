#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/motion/trajectory3d.h"
#include "lifting/seen_sequence.h"
#include "lifting/triangulate_sequence.h"
#include "lifting/view_fit.h"

namespace kinora {

// One joint over a sequence on its way from seen to triangulated: the steps of TriangulateSequence.
class JointFit {
 public:
  JointFit(std::span<const ViewGeometry> views, const SeenSequence& sequence, std::size_t joint,
           const SequenceOptions& options);

  // Step 1, and steps 2 to 4 three times.
  void ChooseViews();

  // Fits the chosen views again, weighted by the noise of each camera. Where the cameras disagree by offsets, all of
  // them are uncertain by that too, whatever their noise: weights go by 1 / (noise^2 + mean squared offset), scaled to
  // the mean noise, which is what Huber's limit is measured in.
  void FitWithNoise(std::span<const double> sigma_px);

  // Squared residuals around the offsets, each divided by the share of the variance that the fit left in it, in
  // squared pixels at score 1. Their mean is the noise's variance. Appends to squares[camera].
  void CollectResiduals(std::span<std::vector<double>> squares) const;

  // Correlation of the residuals by lag; see ViewNoise.
  std::vector<double> Correlation(std::int64_t lags) const;

  // What refit.h needs of this joint: one entry a camera, appended.
  void AppendTo(ViewFit& fit) const;

  // Samples of the trajectory, with covariances for this noise.
  void WriteSamples(std::span<const double> noise_px, Trajectory3D& trajectory, std::size_t to_joint) const;

 private:
  std::span<const SeenPoint> SeenAt(std::int64_t frame) const { return sequence_.At(joint_, frame); }
  Eigen::Vector2d& Residual(std::int64_t frame, std::size_t camera);
  const Eigen::Vector2d& Residual(std::int64_t frame, std::size_t camera) const;
  bool Used(std::int64_t frame, std::size_t camera) const { return used_[At(frame)] >> camera & 1; }
  static std::size_t At(std::int64_t frame) { return static_cast<std::size_t>(frame); }

  void Start();
  void UpdateResiduals(std::int64_t frame);
  void EstimateOffsets();
  // Offsets that a shift of the point by the same vector at all times would explain are no disagreement between the
  // cameras: takes out the part that such a shift explains best, over all cameras whose offset is known. This fixes
  // where the points lie: where a fit to all cameras puts them, whichever were used in a frame.
  void RemoveCommonShift(std::uint64_t known);
  void EstimateScatter();
  void Choose();
  void Fit();
  std::vector<SeenPoint> Moved(std::int64_t frame) const;

  std::span<const ViewGeometry> views_;
  const SeenSequence& sequence_;
  std::size_t joint_;
  const SequenceOptions& options_;
  std::int64_t frames_;

  std::vector<std::optional<Eigen::Vector3d>> points_;  // per frame
  std::vector<std::uint64_t> used_;                     // per frame
  std::vector<Eigen::Vector2d> residuals_;              // reprojected - seen, per frame and camera; NaN where none
  std::vector<Eigen::Vector2d> offsets_;                // per camera
  std::vector<double> scatter_px_;                      // per camera, never below the floor; NaN where unknown
  std::vector<double> weight_sigma_px_;                 // per camera
};

}  // namespace kinora
