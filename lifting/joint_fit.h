#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "core/motion/trajectory3d.h"
#include "lifting/common_shift.h"
#include "lifting/score_noise.h"
#include "lifting/seen_sequence.h"
#include "lifting/triangulate_sequence.h"
#include "lifting/view_fit.h"

namespace kinora {

// One joint over a sequence on its way from seen to triangulated: the steps of TriangulateSequence. The scores in the
// sequence are weights here (see ScoreNoise); they may change between the steps.
class JointFit {
 public:
  JointFit(std::span<const ViewGeometry> views, const SeenSequence& sequence, std::size_t joint,
           const SequenceOptions& options);

  // Step 1: each sample by itself.
  void Start();

  // Step 2: per camera the median residual, less the shift of the point that explains most of them. Known where enough
  // of the camera's samples are used.
  void MeasureOffsets();
  std::span<const ViewOffset> Offsets() const { return offsets_; }

  // The person's offsets by camera, over all joints, say where this joint lies (its own are known up to a shift of the
  // point only), and stand in where a camera's own is not known.
  void SettleOffsets(std::span<const ViewOffset> person);

  // Steps 4 and 5.
  void ChooseAndFit();

  // Fits the chosen views again, weighted by the noise of each camera. Where the cameras disagree by offsets, all of
  // them are uncertain by that too, whatever their noise and their score: weights go by 1 / (noise^2 / score + mean
  // squared offset), scaled to the mean noise, which is what Huber's limit is measured in.
  void FitWithNoise(std::span<const double> sigma_px);

  // Squared residuals around the offsets along each axis, divided by the share of the variance that the fit left in
  // them: their means are the errors' variances.
  // Of every `stride`-th frame. Those of the used points, at weight 1: appends to squares[camera].
  void CollectResiduals(std::int64_t stride, std::span<std::vector<double>> squares) const;
  // Those of all points that a person did not place, used or not, of cameras with a known offset; each with its score
  // in `scores`, as the networks gave it (in the order of SeenSequence::points).
  void CollectErrors(std::span<const float> scores, std::int64_t stride, std::vector<ScoredError>& errors) const;

  // Correlation of the residuals by lag; see ViewNoise.
  std::vector<double> Correlation(std::int64_t lags) const;

  // What refit.h needs of this joint: one entry a camera, appended.
  void AppendTo(ViewFit& fit) const;

  // Samples of the trajectory, with covariances for this noise.
  void WriteSamples(std::span<const double> noise_px, Trajectory3D& trajectory, std::size_t to_joint) const;

 private:
  std::span<const Sight> SeenAt(std::int64_t frame) const { return sequence_.At(joint_, frame); }
  Eigen::Vector2d Residual(std::int64_t frame, std::size_t camera) const {
    return residuals_[At(frame) * views_.size() + camera].cast<double>();
  }
  bool Used(std::int64_t frame, std::size_t camera) const { return used_[At(frame)] >> camera & 1; }
  static std::size_t At(std::int64_t frame) { return static_cast<std::size_t>(frame); }

  void UpdateResiduals(std::int64_t frame);
  void SumJacobians();
  void EstimateScatter();
  void Choose();
  void Fit();
  std::vector<SeenPoint> Moved(std::int64_t frame) const;
  // body(frame, camera, squared residual along an axis in px^2, divided by what the fit left of its variance).
  template <class Body>
  void ForEachSquare(bool used_only, std::int64_t stride, const Body& body) const;

  std::span<const ViewGeometry> views_;
  const SeenSequence& sequence_;
  std::size_t joint_;
  const SequenceOptions& options_;
  std::int64_t frames_;

  std::vector<Eigen::Vector3d> points_;     // per frame; NaN where none
  std::vector<std::uint64_t> used_;         // per frame
  std::vector<Eigen::Vector2f> residuals_;  // reprojected - seen, per frame and camera; NaN where none
  std::vector<ViewOffset> offsets_;         // per camera
  std::vector<double> scatter_px_;          // per camera, never below the floor
  std::vector<double> noise_px_;            // per camera: what the fits weight it by, at score 1
  double disagreement_px2_ = 0;             // mean squared offset along an axis, whatever the score
  double noise_part_ = 1;                   // noise's part of the noise and disagreement together
};

}  // namespace kinora
