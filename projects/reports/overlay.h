#pragma once

#include <Eigen/Core>
#include <vector>

#include "core/media/image.h"
#include "core/motion/keypoint_set.h"
#include "core/motion/keypoints2d.h"

class QPainter;
class QTransform;

namespace kinora::reports {

// How big things are, in pixels of the picture that is drawn into.
struct OverlayStyle {
  double line_px = 2;
  double point_px = 6;
  double rim_px = 0;  // a dark rim under lines and marks, for pictures of any colour
  float score_below_hides = 0.0f;
};

// Draws a person's bones and points: coloured by side, opacity by score, marks by provenance (measured a disc,
// interpolated a ring, edited a square, lifted a diamond). `to_canvas` maps picture pixels to the painter's.
void DrawSkeleton(QPainter& painter, const QTransform& to_canvas, const KeypointSet& set, const Keypoints2D& person,
                  const OverlayStyle& style);

// The same straight into a picture: what an overlay video needs.
void DrawSkeleton(Image& picture, const KeypointSet& set, const Keypoints2D& person, const OverlayStyle& style);

// The mark of one point: also the legend's.
void DrawMark(QPainter& painter, double x, double y, double size, Provenance provenance);

}  // namespace kinora::reports
