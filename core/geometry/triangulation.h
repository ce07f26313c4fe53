#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <optional>
#include <span>

#include "core/geometry/view_geometry.h"

namespace kinora {

// More cameras than this have no bit in a mask of views.
inline constexpr int kMaxViews = 64;

// One camera's sight of a point. Its standard deviation along x and along y is sigma_px / sqrt(score): the score is a
// weight. Score 0 means "not seen".
struct SeenPoint {
  Eigen::Vector2d px = Eigen::Vector2d::Zero();  // calibrated pixels, with the lens's distortion
  double score = 0;
  double sigma_px = 3;
};

struct TriangulationOptions {
  // A view whose reprojection error exceeds so many of its standard deviations is an outlier. 4: noise alone does
  // that once in 3,000 times.
  double outlier_sigmas = 4;
  // Beyond so many standard deviations a view's pull no longer grows (Huber 1964).
  double huber_sigmas = 2.5;
  int minimum_views = 2;
  // The two most different lines of sight must differ by at least this.
  double minimum_angle_rad = 0.02;
};

template <class Visitor>
void Describe(Visitor& visit, TriangulationOptions& options) {
  visit("outlier_sigmas", options.outlier_sigmas,
        {.min = 2,
         .max = 20,
         .help = "A camera that misses a point by more than this many standard deviations is left out"});
  visit("huber_sigmas", options.huber_sigmas,
        {.min = 1,
         .max = 20,
         .help = "From this many standard deviations on, a camera's influence grows no further",
         .advanced = true});
  visit("minimum_views", options.minimum_views,
        {.unit = "cameras", .min = 2, .max = kMaxViews, .help = "A point seen by fewer cameras stays missing"});
  visit("minimum_angle", options.minimum_angle_rad,
        {.unit = "rad",
         .min = 0.001,
         .max = 1,
         .help = "Lines of sight closer together than this give no point",
         .advanced = true});
}

struct TriangulatedPoint {
  Eigen::Vector3d position_m;
  // Inverse of the information of the used views: true when their sigma_px are.
  Eigen::Matrix3d covariance_m2;
  std::uint64_t views = 0;  // bit c: view c was used
  // Mean over the used views of the distance between the seen and the reprojected point, in distorted pixels.
  double error_px = 0;
};

// The world point that best explains what `views` saw (the same length and order), without the views that are wrong.
//
// All views are tried first. If one does not fit, pairs of views propose a point (the middle between their two rays);
// the proposal with the least truncated squared error over all views (MSAC: Torr & Zisserman 2000) tells the good
// views, from which the point is refined by Gauss-Newton steps on the reprojection error in distorted pixels, weighted
// by score, until the choice of views stands. Pairs are drawn in rounds in which each view occurs once, so that a bad
// view spoils one pair a round: with k bad views among N, N/2 > k, one round already holds a good pair, and the search
// ends as soon as three good pairs must have been among those tried. The worst case is all pairs, N^3 in all. No memory
// is allocated. Empty when no point is seen well enough by `minimum_views` views.
std::optional<TriangulatedPoint> Triangulate(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen,
                                             const TriangulationOptions& options = {});

// The same fit without a choice: from exactly the views in `mask` that saw the point (score above 0). Huber's weights
// can be turned off (infinite huber_sigmas) for a plain least-squares fit.
std::optional<TriangulatedPoint> FitPoint(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen,
                                          std::uint64_t mask, const TriangulationOptions& options = {});

// Information (inverse covariance) that the views in `mask` hold about a point: sum of J^T J score / sigma^2. Its
// inverse is the Cramer-Rao bound of the position. Views that cannot see the point add nothing.
Eigen::Matrix3d InformationOfViews(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen,
                                   std::uint64_t mask, const Eigen::Vector3d& point_m);

// Covariance of FitPoint's result where the views' true standard deviations, noise_px[c] / sqrt(score), are other than
// the seen[c].sigma_px it was weighted with: H^-1 (sum of w^2 s^2 J^T J) H^-1, H = sum of w J^T J.
Eigen::Matrix3d CovarianceOfFit(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen,
                                std::uint64_t mask, const Eigen::Vector3d& point_m, std::span<const double> noise_px);

}  // namespace kinora
