#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include "core/motion/keypoints2d.h"
#include "models/pose/geometry2d.h"
#include "models/pose/tensor_view.h"

namespace kinora {

// BlazePose (Bazarevsky et al. 2020; Grishchenko et al. 2022): what stands between its two networks. Figures are those
// that MediaPipe publishes in its graphs pose_detection and pose_landmark.

// What BlazePose's detector tells of a person, here in pixels of its input.
struct BlazePoseDetection {
  BoxPx box;  // of the face and upper body, not of the whole person
  float score = 0;
  std::array<Point2, 4>
      points;  // 0 middle of the hips, 1 on the circle around it that holds the whole body; 2, 3 upper body
};

// `boxes` 2254 x 12, `scores` 2254 x 1 (logits). Anchors: two in each cell of stride 8 and 16, six of stride 32, all of
// the input's size. Overlapping detections (IoU > 0.3) become one, averaged by score. In falling order of score.
std::vector<BlazePoseDetection> DecodeBlazePoseDetector(const TensorView& boxes, const TensorView& scores, int input_px,
                                                        double min_score);

// The square to look at: centred on the hips, upright along the line from the hips to the other point, 1.25 times the
// circle. Pixels of the picture in, pixels of the picture out.
Region RegionOfAlignment(const Point2& hips, const Point2& circle);

struct BlazePoseLandmark {
  double x = 0, y = 0;    // pixels of the network's input
  double visibility = 0;  // 0 to 1: in view and not hidden
};
inline constexpr int kBlazePoseLandmarks = 39;  // 33 of the body, the hips and the circle for tracking, 4 unused
inline constexpr std::size_t kBlazePoseHips = 33;
inline constexpr std::size_t kBlazePoseCircle = 34;

// `values` 39 x 5: x, y, z in input pixels, logits of visibility and presence. With `heatmap` (h x w x 39 logits) each
// point moves to the weighted mean of the 7 x 7 cells around it where one of them is above one half.
std::vector<BlazePoseLandmark> DecodeBlazePoseLandmarks(const TensorView& values, const TensorView* heatmap,
                                                        int input_px);

}  // namespace kinora
