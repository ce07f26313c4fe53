#include "core/geometry/triangulation.h"

#include <Eigen/Cholesky>
#include <Eigen/Geometry>
#include <Eigen/LU>
#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>

namespace kinora {
namespace {

using Jacobian = Eigen::Matrix<double, 2, 3>;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
// A pair's proposal is noisier than the final fit: it may miss a good view by this many times the outlier's limit.
constexpr double kProposalSlack = 2;
// The point nearest to all rays misses no good view by more than this many times the outlier's limit: where it does,
// there is no need to refine it before looking for the bad views.
constexpr double kHopelessSlack = 4;
// The search for good pairs ends when so many must have been tried.
constexpr int kGoodPairsWanted = 3;
// Pairs of rays this close together (sine) propose nothing useful.
constexpr double kUselessPairSine = 0.05;
constexpr int kMaxSteps = 20;
constexpr int kMaxChoices = 6;

constexpr std::uint64_t Bit(int view) {
  return std::uint64_t{1} << view;
}

// The views that saw the point, with what the fits need of each.
struct Problem {
  std::span<const ViewGeometry> views;
  std::span<const SeenPoint> seen;
  std::array<int, kMaxViews> index;         // the views that saw it
  std::array<double, kMaxViews> precision;  // sqrt(score) / sigma of view index[i]
  std::array<Eigen::Vector3d, kMaxViews> ray;
  int count = 0;

  Problem(std::span<const ViewGeometry> all_views, std::span<const SeenPoint> all_seen)
      : views(all_views), seen(all_seen) {}

  const ViewGeometry& View(int i) const { return views[static_cast<std::size_t>(index[At(i)])]; }
  const SeenPoint& Seen(int i) const { return seen[static_cast<std::size_t>(index[At(i)])]; }
  const Eigen::Vector3d& Ray(int i) const { return ray[At(i)]; }
  double Precision(int i) const { return precision[At(i)]; }
  static std::size_t At(int i) { return static_cast<std::size_t>(i); }

  // Squared distance between seen and reprojected point in standard deviations; infinite where it cannot be seen.
  double SquaredMiss(int i, const Eigen::Vector3d& point) const {
    const auto px = View(i).PixelOf(point);
    return px ? (*px - Seen(i).px).squaredNorm() * Precision(i) * Precision(i) : kInfinity;
  }
};

Problem ProblemOf(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen, std::uint64_t mask) {
  assert(views.size() == seen.size() && views.size() <= kMaxViews);
  Problem problem(views, seen);
  for (int c = 0; c < static_cast<int>(views.size()); ++c) {
    const SeenPoint& point = seen[static_cast<std::size_t>(c)];
    if (!(mask & Bit(c)) || !(point.score > 0) || !(point.sigma_px > 0)) continue;
    const auto ray = views[static_cast<std::size_t>(c)].RayOf(point.px);
    if (!ray) continue;
    const std::size_t i = Problem::At(problem.count++);
    problem.index[i] = c;
    problem.precision[i] = std::sqrt(point.score) / point.sigma_px;
    problem.ray[i] = *ray;
  }
  return problem;
}

// Subsets of a problem's views: bit i stands for view index[i].
std::uint64_t AllOf(const Problem& problem) {
  return problem.count == kMaxViews ? ~std::uint64_t{0} : Bit(problem.count) - 1;
}

std::uint64_t ViewsOfSubset(const Problem& problem, std::uint64_t subset) {
  std::uint64_t views = 0;
  for (int i = 0; i < problem.count; ++i) {
    if (subset & Bit(i)) views |= Bit(problem.index[Problem::At(i)]);
  }
  return views;
}

bool AnglesSuffice(const Problem& problem, std::uint64_t subset, double minimum_angle) {
  const double largest_cosine = std::cos(minimum_angle);
  for (int i = 0; i < problem.count; ++i) {
    for (int j = i + 1; j < problem.count && (subset & Bit(i)); ++j) {
      if ((subset & Bit(j)) && std::abs(problem.Ray(i).dot(problem.Ray(j))) < largest_cosine) return true;
    }
  }
  return false;
}

// The point nearest to the rays of a subset in the least-squares sense.
std::optional<Eigen::Vector3d> NearestToRays(const Problem& problem, std::uint64_t subset) {
  Eigen::Matrix3d a = Eigen::Matrix3d::Zero();
  Eigen::Vector3d b = Eigen::Vector3d::Zero();
  for (int i = 0; i < problem.count; ++i) {
    if (!(subset & Bit(i))) continue;
    const double weight = problem.Precision(i) * problem.Precision(i);
    const Eigen::Matrix3d across = weight * (Eigen::Matrix3d::Identity() - problem.Ray(i) * problem.Ray(i).transpose());
    a += across;
    b += across * problem.View(i).centre_m;
  }
  const Eigen::Vector3d point = a.ldlt().solve(b);
  return point.allFinite() ? std::optional(point) : std::nullopt;
}

// The middle of the shortest line between two rays; empty when they are nearly parallel.
std::optional<Eigen::Vector3d> MiddleOfRays(const Problem& problem, int i, int j) {
  const Eigen::Vector3d& u = problem.Ray(i);
  const Eigen::Vector3d& v = problem.Ray(j);
  const double cosine = u.dot(v);
  const double sine2 = 1 - cosine * cosine;
  if (sine2 < kUselessPairSine * kUselessPairSine) return std::nullopt;
  const Eigen::Vector3d between = problem.View(j).centre_m - problem.View(i).centre_m;
  const double along_u = (between.dot(u) - cosine * between.dot(v)) / sine2;
  const double along_v = (cosine * between.dot(u) - between.dot(v)) / sine2;
  if (!(along_u > 0 && along_v > 0)) return std::nullopt;
  return 0.5 * (problem.View(i).centre_m + along_u * u + problem.View(j).centre_m + along_v * v);
}

// Gauss-Newton's normal equations at a point.
struct Normal {
  Eigen::Matrix3d information = Eigen::Matrix3d::Zero();
  Eigen::Vector3d gradient = Eigen::Vector3d::Zero();
  double cost = 0;
  double error_px = 0;  // sum over the views
};

bool Linearise(const Problem& problem, std::uint64_t subset, const Eigen::Vector3d& point, double huber,
               Normal& normal) {
  normal = Normal();
  for (int i = 0; i < problem.count; ++i) {
    if (!(subset & Bit(i))) continue;
    Eigen::Vector2d px;
    Jacobian jacobian;
    if (!problem.View(i).PixelOf(point, px, jacobian)) return false;
    const Eigen::Vector2d miss = px - problem.Seen(i).px;
    const double distance = miss.norm();
    const double sigmas = distance * problem.Precision(i);
    const bool far = sigmas > huber;
    const double weight = problem.Precision(i) * problem.Precision(i) * (far ? huber / sigmas : 1);
    normal.information.noalias() += weight * (jacobian.transpose() * jacobian);
    normal.gradient.noalias() += weight * (jacobian.transpose() * miss);
    normal.cost += far ? huber * (2 * sigmas - huber) : sigmas * sigmas;
    normal.error_px += distance;
  }
  return true;
}

// Levenberg-Marquardt from `point`, which becomes the minimum. False when it leaves what the cameras can see or the
// rays do not determine a point.
bool Refine(const Problem& problem, std::uint64_t subset, double huber, Eigen::Vector3d& point, Normal& normal) {
  if (!Linearise(problem, subset, point, huber, normal)) return false;
  double damping = 0;
  for (int i = 0; i < kMaxSteps; ++i) {
    Eigen::Matrix3d damped = normal.information;
    damped.diagonal() *= 1 + damping;
    const Eigen::Vector3d step = damped.ldlt().solve(normal.gradient);
    if (!step.allFinite()) return false;
    // What the step can still gain, in squared standard deviations: 1e-8 moves the point by 1e-4 of its own.
    if (step.dot(normal.gradient) < 1e-8) return true;
    Normal trial;
    const Eigen::Vector3d moved = point - step;
    if (Linearise(problem, subset, moved, huber, trial) && trial.cost <= normal.cost) {
      point = moved;
      normal = trial;
      damping = damping > 1e-3 ? 0.1 * damping : 0;
    } else {
      damping = std::max(1e-3, 10 * damping);
    }
  }
  return true;
}

std::uint64_t InliersOf(const Problem& problem, const Eigen::Vector3d& point, double limit) {
  std::uint64_t inliers = 0;
  for (int i = 0; i < problem.count; ++i) {
    if (problem.SquaredMiss(i, point) <= limit * limit) inliers |= Bit(i);
  }
  return inliers;
}

struct Proposal {
  Eigen::Vector3d point = Eigen::Vector3d::Zero();
  double cost = kInfinity;
  int inliers = 0;
};

Proposal Judge(const Problem& problem, const Eigen::Vector3d& point, double limit, double best_cost) {
  Proposal proposal{.point = point, .cost = 0};
  for (int i = 0; i < problem.count && proposal.cost < best_cost; ++i) {
    const double miss2 = problem.SquaredMiss(i, point);
    proposal.inliers += miss2 <= limit * limit;
    proposal.cost += std::min(miss2, limit * limit);
  }
  return proposal;
}

// Rounds of disjoint pairs by the circle method of tournaments: in round r of `seats` - 1 (seats: the number of views
// made even), the last seat meets r, and r + s meets r - s.
Proposal BestPair(const Problem& problem, double limit) {
  const int seats = problem.count + problem.count % 2;
  Proposal best;
  int tried = 0;
  for (int round = 0; round < seats - 1; ++round) {
    for (int s = 0; s < seats / 2; ++s) {
      const int i = s == 0 ? seats - 1 : (round + s) % (seats - 1);
      const int j = (round - s + seats - 1) % (seats - 1);
      if (i >= problem.count || j >= problem.count) continue;
      const auto point = MiddleOfRays(problem, i, j);
      if (!point) continue;
      ++tried;
      const Proposal proposal = Judge(problem, *point, limit, best.cost);
      if (proposal.cost < best.cost) best = proposal;
    }
    const int bad = problem.count - best.inliers;
    if (tried - (round + 1) * bad >= kGoodPairsWanted) break;
  }
  return best;
}

std::optional<TriangulatedPoint> Finish(const Problem& problem, std::uint64_t subset, const Eigen::Vector3d& point,
                                        const Normal& normal, const TriangulationOptions& options) {
  if (!AnglesSuffice(problem, subset, options.minimum_angle_rad)) return std::nullopt;
  const Eigen::Matrix3d covariance = normal.information.inverse();
  if (!covariance.allFinite() || !(covariance.diagonal().minCoeff() > 0)) return std::nullopt;
  return TriangulatedPoint{.position_m = point,
                           .covariance_m2 = covariance,
                           .views = ViewsOfSubset(problem, subset),
                           .error_px = normal.error_px / std::popcount(subset)};
}

// From a start, alternately refine the point and choose its views, until the choice stands.
std::optional<TriangulatedPoint> RefineWithChoice(const Problem& problem, std::uint64_t subset, Eigen::Vector3d point,
                                                  const TriangulationOptions& options) {
  Normal normal;
  for (int i = 0; i < kMaxChoices; ++i) {
    if (std::popcount(subset) < options.minimum_views) return std::nullopt;
    if (!Refine(problem, subset, options.huber_sigmas, point, normal)) return std::nullopt;
    const std::uint64_t chosen = InliersOf(problem, point, options.outlier_sigmas);
    if (chosen == subset) return Finish(problem, subset, point, normal, options);
    // At the last time a view that would come back is left out, so that all that are used do fit.
    subset = i + 2 < kMaxChoices ? chosen : chosen & subset;
  }
  return std::nullopt;
}

// visit(c, score / sigma^2, d pixel / d point) for the views of the mask that saw the point and can see it there.
template <class Visitor>
void ForEachView(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen, std::uint64_t mask,
                 const Eigen::Vector3d& point, const Visitor& visit) {
  for (std::size_t c = 0; c < views.size(); ++c) {
    Eigen::Vector2d px;
    Jacobian jacobian;
    if (!(mask & Bit(static_cast<int>(c))) || !(seen[c].score > 0)) continue;
    if (views[c].PixelOf(point, px, jacobian))
      visit(c, seen[c].score / (seen[c].sigma_px * seen[c].sigma_px), jacobian);
  }
}

}  // namespace

std::optional<TriangulatedPoint> Triangulate(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen,
                                             const TriangulationOptions& options) {
  const Problem problem = ProblemOf(views, seen, ~std::uint64_t{0});
  if (problem.count < options.minimum_views) return std::nullopt;
  const std::uint64_t all = AllOf(problem);
  Normal normal;
  auto point = NearestToRays(problem, all);
  const bool promising = point && InliersOf(problem, *point, kHopelessSlack * options.outlier_sigmas) == all;
  if (promising && Refine(problem, all, options.huber_sigmas, *point, normal) &&
      InliersOf(problem, *point, options.outlier_sigmas) == all) {
    return Finish(problem, all, *point, normal, options);
  }
  if (problem.count <= options.minimum_views) return std::nullopt;
  const double limit = kProposalSlack * options.outlier_sigmas;
  const Proposal best = BestPair(problem, limit);
  if (best.inliers < options.minimum_views) return std::nullopt;
  return RefineWithChoice(problem, InliersOf(problem, best.point, limit), best.point, options);
}

std::optional<TriangulatedPoint> FitPoint(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen,
                                          std::uint64_t mask, const TriangulationOptions& options) {
  const Problem problem = ProblemOf(views, seen, mask);
  if (problem.count < options.minimum_views) return std::nullopt;
  const std::uint64_t all = AllOf(problem);
  auto point = NearestToRays(problem, all);
  Normal normal;
  if (!point || !Refine(problem, all, options.huber_sigmas, *point, normal)) return std::nullopt;
  return Finish(problem, all, *point, normal, options);
}

Eigen::Matrix3d InformationOfViews(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen,
                                   std::uint64_t mask, const Eigen::Vector3d& point_m) {
  Eigen::Matrix3d information = Eigen::Matrix3d::Zero();
  ForEachView(views, seen, mask, point_m, [&](std::size_t, double weight, const Jacobian& jacobian) {
    information += weight * (jacobian.transpose() * jacobian);
  });
  return information;
}

Eigen::Matrix3d CovarianceOfFit(std::span<const ViewGeometry> views, std::span<const SeenPoint> seen,
                                std::uint64_t mask, const Eigen::Vector3d& point_m, std::span<const double> noise_px) {
  Eigen::Matrix3d information = Eigen::Matrix3d::Zero();
  Eigen::Matrix3d scattered = Eigen::Matrix3d::Zero();
  ForEachView(views, seen, mask, point_m, [&](std::size_t c, double weight, const Jacobian& jacobian) {
    const Eigen::Matrix3d part = weight * (jacobian.transpose() * jacobian);
    const double ratio = noise_px[c] / seen[c].sigma_px;
    information += part;
    scattered += ratio * ratio * part;
  });
  const Eigen::Matrix3d inverse = information.inverse();
  return inverse * scattered * inverse;
}

}  // namespace kinora
