#pragma once

#include <span>

#include "core/geometry/rig.h"
#include "core/motion/timeline.h"
#include "core/motion/trajectory3d.h"
#include "core/util/job.h"
#include "core/util/options.h"
#include "lifting/quality_report.h"
#include "lifting/seen_sequence.h"
#include "lifting/view_fit.h"
#include "lifting/view_noise.h"

namespace kinora {

struct SequenceOptions {
  double minimum_score = 0.1;
  int minimum_views = 2;
  double minimum_angle_rad = 0.02;
  // A view is left out where it is further than this from where the other views and its own usual offset put the point,
  // by the noise of the view that sees it best.
  double outlier_sigmas = 3.5;
  double huber_sigmas = 2;
  // What a change between using a view and leaving it out must gain in log likelihood.
  double switch_cost = 8;
  // No view is judged as if it were more exact than this: small, passing errors of a network are no reason to change
  // the choice of views.
  double noise_floor_px = 5;
  // Assumed of a well-seen point before its noise is known.
  double start_noise_px = 10;
};

template <class Visitor>
void Describe(Visitor& visit, SequenceOptions& options) {
  visit("minimum_score", options.minimum_score,
        OptionInfo{.min = 0, .max = 1, .help = "2D points that the network trusts less than this are not used"});
  visit(
      "minimum_views", options.minimum_views,
      OptionInfo{.unit = "cameras", .min = 2, .max = kMaxViews, .help = "A point seen by fewer cameras stays missing"});
  visit("minimum_angle", options.minimum_angle_rad,
        OptionInfo{.unit = "rad",
                   .min = 0.001,
                   .max = 1,
                   .help = "Lines of sight that differ by less than this give no point",
                   .advanced = true});
  visit("outlier_sigmas", options.outlier_sigmas,
        OptionInfo{.min = 2, .max = 20, .help = "How many standard deviations off a camera's point is left out"});
  visit("huber_sigmas", options.huber_sigmas,
        OptionInfo{.min = 1,
                   .max = 20,
                   .help = "From this many standard deviations on, a camera's influence grows no further",
                   .advanced = true});
  visit(
      "switch_cost", options.switch_cost,
      OptionInfo{.min = 0, .max = 1000, .help = "Larger: the choice of cameras changes less often", .advanced = true});
  visit("noise_floor", options.noise_floor_px,
        OptionInfo{.unit = "px",
                   .min = 0,
                   .max = 100,
                   .help = "Cameras are never taken to be more exact than this when outliers are judged",
                   .advanced = true});
  visit("start_noise", options.start_noise_px,
        OptionInfo{.unit = "px",
                   .min = 0.1,
                   .max = 200,
                   .help = "Noise assumed of the 2D points before it is estimated from them",
                   .advanced = true});
}

struct TriangulatedSequence {
  Trajectory3D trajectory;
  ViewNoise noise;        // what the covariances were made from
  ViewFit fit;            // what refit.h fits single samples again by
  QualityReport quality;  // what to tell the person about cameras and joints
};

// A person's joints in 3D over a trial, from what the cameras of the rig saw of them.
//
// Cameras disagree by constant offsets (an imperfect calibration, a network's idea of a joint from that side). A point
// jumps by a part of these offsets whenever the set of used views changes, and segments change their length. Therefore:
// 1. each sample is triangulated robustly (see Triangulate) and the residuals are looked at over the whole sequence;
// 2. per camera and joint the median residual is its offset, the scatter around it its noise. Offsets are known up to
//    a shift of the point only. The medians over the joints are the offsets of the camera for this person; the shift of
//    the whole person that disagrees least with them (Huber's loss, linear from noise_floor_px on, so that a
//    camera that was moved does not drag the person along) says where they lie, and each joint's own offsets are
//    shifted to fit them best. A camera that hardly ever sees a joint well has its offset for the person there;
// 3. what the scores mean is learned from the residuals of all joints and cameras (see ScoreNoise), and each point has
//    its score's weight from there on: its variance is that of a best scored point / weight. How well a view is seen
//    fades with its score, it does not pop at a limit;
// 4. views are left out by SteadyChoice on the distance from that offset, for stretches of time rather than frames;
// 5. the points are fitted again to the chosen views, each seen point moved by its camera's offset. For a sample that
//    all views see this changes nothing but that shift; where a view is left out, the others then give the point that
//    all would have given. Bias is neither hidden nor corrected: residuals and errors are those of the points as they
//    were seen.
// Steps 2 to 5 are repeated. The last fit weights each camera by its noise and by how far the cameras disagree.
// Covariances are worked out from the noise of each camera and joint (standardised residuals, so that what the fit
// itself took up is accounted for) and the weight of each point: variance sigma^2 / weight. They describe the random
// part of the error; constant offsets stand in the quality report.
//
// Joints a keypoint set derives (neck, mid hip) are means of their two joints. Edited 2D points are always used.
// Samples are `measured`, or `edited` where a used 2D point was edited, or `interpolated` where the edited ones among
// them were put between others. The result does not depend on `threads`.
// Throws Cancelled, and Error (user) for options out of range or more than 64 cameras.
TriangulatedSequence TriangulateSequence(const CameraRig& rig, std::span<const PersonView> views,
                                         const Timeline& timeline, const SequenceOptions& options = {}, int threads = 1,
                                         const Job& job = {});
// The same from what SeeOnTimeline gave with options.minimum_score, so that a long trial's views need not be kept.
// There are weights in place of the scores of `seen` while it works; afterwards it is as it was.
TriangulatedSequence TriangulateSequence(const CameraRig& rig, SeenSequence& seen, const SequenceOptions& options,
                                         int threads, const Job& job);

}  // namespace kinora
