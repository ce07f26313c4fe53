#pragma once

#include <optional>

#include "calibration/image_fit.h"
#include "core/media/image.h"

namespace kinora {

// Measures how the video's pictures differ from the calibrated ones, by comparing a picture of the video with one of
// the calibration that shows the same scene from the same place (a picture for the extrinsics, say). What moved in
// between, such as a person, does not matter as long as most of the picture stayed.

struct MeasuredFit {
  ImageFit fit;       // calibrated_px = scale * stored_px + offset_px, each axis by itself
  int inliers = 0;    // pairs of points that agree with it to 2 pixels
  int pairs = 0;      // of so many
  double rms_px = 0;  // of the inliers, in calibrated pixels
};

// ORB features (Rublee et al. 2011), matched both ways, and a consensus over pairs of matches (RANSAC, fixed seed)
// refined by least squares. Empty where fewer than 40 points or a fifth of them agree, or they lie in one part of the
// picture: another scene, another place, a turned picture. Throws Error (user) for an empty picture.
std::optional<MeasuredFit> MeasureFit(const Image& stored, const Image& calibrated);

// SuggestFit with a measurement: the candidate that agrees with it to 1.5 pixels all over the picture, if there is one.
// The reason says what was measured.
FitSuggestion SuggestFit(const Image& stored, const Image& calibrated);

}  // namespace kinora
