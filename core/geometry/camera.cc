#include "core/geometry/camera.h"

#include <Eigen/Geometry>
#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

#include "core/geometry/polynomial.h"

namespace kinora {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
// Normalised radius where the search for a ray ends: 89.94 degrees off the axis.
constexpr double kLargestRadius = 1e3;
// What a solution may miss, in normalised image coordinates (for a distorted radius up to 1, relative beyond).
constexpr double kSolved = 1e-13;

// Brown and Conrady's model with Weng's rational radial part, as one: the coefficients a model lacks are zero.
struct Brown {
  double k1, k2, k3, k4, k5, k6, p1, p2;

  explicit Brown(const Camera& camera) {
    const auto& d = camera.distortion;
    k1 = d[0], k2 = d[1], p1 = d[2], p2 = d[3];
    const bool has_k3 = camera.model != DistortionModel::kBrownConrady4;
    const bool rational = camera.model == DistortionModel::kBrownConrady8;
    k3 = has_k3 ? d[4] : 0;
    k4 = rational ? d[5] : 0;
    k5 = rational ? d[6] : 0;
    k6 = rational ? d[7] : 0;
  }
  bool rational() const { return k4 != 0 || k5 != 0 || k6 != 0; }
  bool tangential() const { return p1 != 0 || p2 != 0; }

  // The factor on the radius and its derivative with respect to u = r^2.
  void Radial(double u, double& factor, double& slope) const {
    factor = 1 + u * (k1 + u * (k2 + u * k3));
    slope = k1 + u * (2 * k2 + u * 3 * k3);
    if (!rational()) return;
    const double below = 1 + u * (k4 + u * (k5 + u * k6));
    const double below_slope = k4 + u * (2 * k5 + u * 3 * k6);
    slope = (slope * below - factor * below_slope) / (below * below);
    factor /= below;
  }

  Eigen::Vector2d Distort(const Eigen::Vector2d& n, Eigen::Matrix2d& derivative) const {
    const double x = n.x(), y = n.y(), u = n.squaredNorm();
    double factor, slope;
    Radial(u, factor, slope);
    const double mixed = 2 * slope * x * y + 2 * p1 * x + 2 * p2 * y;
    derivative << factor + 2 * slope * x * x + 2 * p1 * y + 6 * p2 * x, mixed, mixed,
        factor + 2 * slope * y * y + 6 * p1 * y + 2 * p2 * x;
    return {x * factor + 2 * p1 * x * y + p2 * (u + 2 * x * x), y * factor + p1 * (u + 2 * y * y) + 2 * p2 * x * y};
  }

  // d (r factor) / d r has the sign of N D + 2 u (N' D - N D'), a polynomial of degree 6 in u; and the denominator D
  // must not vanish before.
  double Fold(double limit_u) const {
    const std::array<double, 4> n{1, k1, k2, k3};
    const std::array<double, 4> d{1, k4, k5, k6};
    std::array<double, 7> slope{};
    for (std::size_t i = 0; i < 4; ++i) {
      for (std::size_t j = 0; j < 4; ++j) {
        slope[i + j] += n[i] * d[j] * (1 + 2 * (static_cast<double>(i) - static_cast<double>(j)));
      }
    }
    const std::size_t used = rational() ? 7 : 4;
    const double fold = FirstZeroOfPositive(std::span(slope).first(used), limit_u);
    return rational() ? std::min(fold, FirstZeroOfPositive(d, limit_u)) : fold;
  }
};

// theta_d = theta (1 + k1 theta^2 + … + k4 theta^8).
struct Fisheye {
  std::array<double, 4> k;

  explicit Fisheye(const Camera& camera) {
    for (std::size_t i = 0; i < k.size(); ++i) k[i] = camera.distortion[i];
  }
  double Distorted(double theta, double& slope) const {
    const double u = theta * theta;
    slope = 1 + u * (3 * k[0] + u * (5 * k[1] + u * (7 * k[2] + u * 9 * k[3])));
    return theta * (1 + u * (k[0] + u * (k[1] + u * (k[2] + u * k[3]))));
  }
  Eigen::Vector2d Distort(const Eigen::Vector2d& n, Eigen::Matrix2d& derivative) const {
    const double r2 = n.squaredNorm();
    const double r = std::sqrt(r2);
    if (r < 1e-9) {  // atan(r) / r = 1 - r^2 / 3: 1 to the last bit
      derivative = Eigen::Matrix2d::Identity();
      return n;
    }
    double slope;
    const double factor = Distorted(std::atan(r), slope) / r;
    const double along = slope / (1 + r2);
    derivative = factor * Eigen::Matrix2d::Identity() + (along - factor) / r2 * (n * n.transpose());
    return factor * n;
  }
  // In squared angle.
  double Fold(double limit_u) const {
    const std::array<double, 5> slope{1, 3 * k[0], 5 * k[1], 7 * k[2], 9 * k[3]};
    return FirstZeroOfPositive(slope, limit_u);
  }
};

constexpr double kRightAngle = std::numbers::pi / 2;

// The x in [0, high] with value(x) = wanted for a growing function; value(x, slope) gives both. Empty beyond the end.
template <class Function>
std::optional<double> SolveGrowing(const Function& value, double wanted, double high) {
  double slope;
  double low = 0;
  if (value(high, slope) < wanted) return std::nullopt;
  double x = std::min(wanted, high);
  for (int i = 0; i < 200; ++i) {
    const double miss = value(x, slope) - wanted;
    if (miss == 0) return x;
    (miss > 0 ? high : low) = x;
    double next = x - miss / slope;
    if (!(next > low && next < high)) next = 0.5 * (low + high);
    if (next == x || high - low <= 1e-16 * high) return x;
    if (std::abs(next - x) <= 1e-16 * x) return next;
    x = next;
  }
  return x;
}

// The undistorted radius of a distorted one by the radial part alone, up to `limit`, where it must grow.
std::optional<double> RadialInverse(const Brown& lens, double wanted, double limit) {
  const auto value = [&](double r, double& slope) {
    double factor, factor_slope;
    lens.Radial(r * r, factor, factor_slope);
    slope = factor + 2 * r * r * factor_slope;
    return r * factor;
  };
  return SolveGrowing(value, wanted, limit);
}

// Newton's method in the plane from a start inside the fold; steps that leave the fold or do not improve are halved.
std::optional<Eigen::Vector2d> RefineInPlane(const Brown& lens, const Eigen::Vector2d& wanted, Eigen::Vector2d n,
                                             double fold) {
  const double solved = kSolved * std::max(1.0, wanted.norm());
  Eigen::Matrix2d derivative;
  Eigen::Vector2d miss = lens.Distort(n, derivative) - wanted;
  for (int i = 0; i < 50 && miss.squaredNorm() > 0; ++i) {
    const Eigen::Vector2d step = derivative.inverse() * miss;
    if (!step.allFinite()) break;
    bool better = false;
    for (double length = 1; length > 1e-6 && !better; length *= 0.5) {
      const Eigen::Vector2d trial = n - length * step;
      Eigen::Matrix2d trial_derivative;
      const Eigen::Vector2d trial_miss = lens.Distort(trial, trial_derivative) - wanted;
      better = trial.squaredNorm() < fold && trial_derivative.determinant() > 0 &&
               trial_miss.squaredNorm() < miss.squaredNorm();
      if (better) n = trial, miss = trial_miss, derivative = trial_derivative;
    }
    if (!better) break;
  }
  return miss.norm() <= solved && derivative.determinant() > 0 ? std::optional(n) : std::nullopt;
}

std::optional<Eigen::Vector2d> UndistortWithin(const Brown& lens, const Eigen::Vector2d& wanted, double limit) {
  const double distance = wanted.norm();
  const double fold = std::min(lens.Fold(limit * limit), limit * limit);
  std::optional<double> r = RadialInverse(lens, distance, std::sqrt(fold));
  if (!lens.tangential()) return r ? std::optional<Eigen::Vector2d>(wanted * (*r / distance)) : std::nullopt;
  // Beyond the radial fold the tangential part may still reach the pixel: start shortly inside it.
  if (!r) r = 0.99 * std::sqrt(fold);
  for (double shorter : {1.0, 0.9, 0.5, 0.0}) {
    const auto n = RefineInPlane(lens, wanted, wanted * (shorter * *r / distance), fold);
    if (n) return n;
  }
  return std::nullopt;
}

std::optional<Eigen::Vector2d> Undistort(const Brown& lens, const Eigen::Vector2d& wanted) {
  const double distance = wanted.norm();
  if (distance == 0) return wanted;
  // Ordinary lenses bend by less than a factor of two; looking for their fold up to there costs next to nothing.
  const auto n = UndistortWithin(lens, wanted, 2 * distance);
  return n ? n : UndistortWithin(lens, wanted, kLargestRadius);
}

std::optional<Eigen::Vector2d> Undistort(const Fisheye& lens, const Eigen::Vector2d& wanted) {
  const double distance = wanted.norm();
  if (distance < 1e-9) return wanted;
  const double fold = std::sqrt(lens.Fold(kRightAngle * kRightAngle));
  const auto value = [&](double theta, double& slope) { return lens.Distorted(theta, slope); };
  const auto theta = SolveGrowing(value, distance, std::min(fold, std::atan(kLargestRadius)));
  if (!theta) return std::nullopt;
  return wanted * (std::tan(*theta) / distance);
}

Eigen::Vector2d Distort(const Camera& camera, const Eigen::Vector2d& n, Eigen::Matrix2d& derivative) {
  switch (camera.model) {
    case DistortionModel::kNone:
      break;
    case DistortionModel::kFisheye:
      return Fisheye(camera).Distort(n, derivative);
    default:
      return Brown(camera).Distort(n, derivative);
  }
  derivative.setIdentity();
  return n;
}

bool RadiallyInsideFold(const Camera& camera, double r2) {
  switch (camera.model) {
    case DistortionModel::kNone:
      return true;
    case DistortionModel::kFisheye: {
      const double theta = std::atan(std::sqrt(r2));
      return Fisheye(camera).Fold(theta * theta) == kInfinity;
    }
    default:
      return Brown(camera).Fold(r2) == kInfinity;
  }
}

}  // namespace

int CoefficientCount(DistortionModel model) {
  switch (model) {
    case DistortionModel::kNone:
      return 0;
    case DistortionModel::kBrownConrady4:
      return 4;
    case DistortionModel::kBrownConrady5:
      return 5;
    case DistortionModel::kBrownConrady8:
      return 8;
    case DistortionModel::kFisheye:
      return 4;
  }
  return 0;
}

Eigen::Vector2d PixelFromNormalised(const Camera& camera, const Eigen::Vector2d& normalised,
                                    Eigen::Matrix2d& derivative) {
  const Eigen::Vector2d distorted = Distort(camera, normalised, derivative);
  const Eigen::Vector2d focal(camera.fx_px, camera.fy_px);
  derivative = focal.asDiagonal() * derivative;
  return focal.cwiseProduct(distorted) + Eigen::Vector2d(camera.cx_px, camera.cy_px);
}

Eigen::Vector2d PixelFromNormalised(const Camera& camera, const Eigen::Vector2d& normalised) {
  Eigen::Matrix2d unused;
  return PixelFromNormalised(camera, normalised, unused);
}

double FoldRadius(const Camera& camera) {
  switch (camera.model) {
    case DistortionModel::kNone:
      return kInfinity;
    case DistortionModel::kFisheye: {
      const double theta = std::sqrt(Fisheye(camera).Fold(kRightAngle * kRightAngle));
      return theta < kRightAngle ? std::tan(theta) : kInfinity;
    }
    default:
      return std::sqrt(Brown(camera).Fold(kLargestRadius * kLargestRadius));
  }
}

bool InsideFold(const Camera& camera, const Eigen::Vector2d& normalised) {
  Eigen::Matrix2d derivative;
  Distort(camera, normalised, derivative);
  return derivative.determinant() > 0 && RadiallyInsideFold(camera, normalised.squaredNorm());
}

std::optional<Eigen::Vector2d> NormalisedFromPixel(const Camera& camera, const Eigen::Vector2d& px) {
  if (!px.allFinite()) return std::nullopt;
  const Eigen::Vector2d distorted((px.x() - camera.cx_px) / camera.fx_px, (px.y() - camera.cy_px) / camera.fy_px);
  switch (camera.model) {
    case DistortionModel::kNone:
      return distorted;
    case DistortionModel::kFisheye:
      return Undistort(Fisheye(camera), distorted);
    default:
      return Undistort(Brown(camera), distorted);
  }
}

std::optional<Eigen::Vector2d> Project(const Camera& camera, const Eigen::Vector3d& point_cam) {
  if (!(point_cam.z() > 0)) return std::nullopt;
  const Eigen::Vector2d normalised = point_cam.hnormalized();
  if (!InsideFold(camera, normalised)) return std::nullopt;
  return PixelFromNormalised(camera, normalised);
}

}  // namespace kinora
