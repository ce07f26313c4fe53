#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/geometry/rig.h"
#include "core/motion/trajectory3d.h"
#include "lifting/seen_sequence.h"

namespace kinora {

// How well one camera's sight of one joint fits the triangulated joint. Errors: distance between the seen point and
// the reprojected one, distorted calibrated pixels, over the samples that were used; NaN where there are none.
struct ViewQuality {
  std::string camera;
  Joint joint{};
  std::int64_t seen = 0;  // samples of the timeline where the camera saw the joint
  std::int64_t used = 0;
  double median_px = 0;
  double mean_px = 0;
  double mad_px = 0;  // median distance of the errors from their median
  // Share of the seen samples of triangulated points that were left out, percent; NaN if none.
  double excluded_percent = 0;
};

// The constant disagreement of a camera with the others: the signed median, over all joints and samples, of
// (seen - reprojected) in a fit that leaves out no view. x right, y down.
struct CameraBias {
  std::string camera;
  std::int64_t samples = 0;  // those that were asked: of an hour every few
  Eigen::Vector2d bias_px = Eigen::Vector2d::Zero();
  // Robust standard deviation, along one axis, of the residuals around the bias: median distance / 1.1774.
  double scatter_px = 0;
  // The bias is longer than 3 px and 1.5 times the scatter: the camera is mis-calibrated, mis-scaled or moved.
  bool suspect = false;
};

struct QualityReport {
  std::vector<ViewQuality> views;   // camera by camera, joint by joint
  std::vector<CameraBias> cameras;  // in the rig's order
  // Over the samples of all joints that were triangulated.
  double mean_error_px = 0;          // mean over the samples of their reprojection error
  double mean_excluded_cameras = 0;  // cameras that saw the joint and were left out
};

inline constexpr double kSuspectBiasPx = 3;
inline constexpr double kSuspectBiasScatters = 1.5;
// Fewer samples than this accuse nobody.
inline constexpr std::int64_t kLeastSamplesToSuspect = 30;

// `trajectory` holds the sequence's joints, perhaps among others. Samples count for a bias where at least three cameras
// saw the joint (or all cameras of a smaller rig): two rays only tell their distance from each other.
QualityReport QualityOf(const CameraRig& rig, const SeenSequence& seen, const Trajectory3D& trajectory);

// One line for each suspect camera, for a person who is no programmer: which camera, how far off and which way, what
// may be wrong and what to do. Empty when none is.
std::vector<std::string> WarningsOf(const QualityReport& report);

// The report as text: a line for each camera, a table by camera and joint, then the warnings.
std::string TextOf(const QualityReport& report);

}  // namespace kinora
