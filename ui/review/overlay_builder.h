#pragma once

#include <QString>
#include <optional>
#include <utility>

#include "projects/review/trial_review.h"
#include "ui/video/cell_overlay.h"

namespace kinora::ui {

// A point that is being dragged: its line in the other cameras is shown, and where the point would be in 3D.
struct DraggedPoint {
  PointPlace place;
  double x_px = 0, y_px = 0;
  std::optional<Eigen::Vector3d> point_m;
};

struct OverlayChoice {
  std::size_t athlete = 0;  // the one that points are picked of
  std::optional<Joint> joint;
  const DraggedPoint* dragged = nullptr;
};

// The picture of the 2D results that a shown picture is: the same time but for rounding (2 ms), since points that were
// imported carry times of their own. The time itself where there is none.
std::int64_t PtsOfPicture(const ReviewTrial& trial, std::size_t camera, std::int64_t shown_pts_ns);

// What a camera's cell shows over its picture of this presentation time. The people stand in the order of athletes,
// those who are not seen with missing points, so that a JointRef's person is the athlete's number.
CellOverlay OverlayOf(const TrialReview& review, std::size_t camera, std::int64_t pts_ns, const OverlayChoice& choice);

// What an athlete is called: the name that was given, else "athlete 2", or "the athlete" of one alone.
QString AthleteName(const ReviewTrial& trial, std::size_t athlete);

// The common joint that a point of a cell's overlay is; empty for points that 3D does not know.
std::optional<Joint> JointOf(const CellOverlay& overlay, const JointRef& ref);
std::optional<JointRef> RefOf(const CellOverlay& overlay, std::size_t athlete, Joint joint);

// The part of a camera's pictures in which the athlete moves during the trial, stored pixels with a margin; empty where
// they are never seen.
std::optional<QRectF> AthleteRect(const TrialReview& review, std::size_t athlete, std::size_t camera);

}  // namespace kinora::ui
