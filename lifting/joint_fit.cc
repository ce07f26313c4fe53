#include "lifting/joint_fit.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/LU>
#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "lifting/median.h"
#include "lifting/refit.h"
#include "lifting/view_choice.h"

namespace kinora {
namespace {

constexpr int kRounds = 3;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
// Median distance of a two-dimensional normal distribution with SD 1 along each axis.
constexpr double kMedianOfRayleigh = 1.17741;
// An offset is only worth estimating from so many samples, and from at least this share of those seen.
constexpr std::size_t kLeastForOffset = 30;
constexpr double kLeastShareForOffset = 1.0 / 3;
// Weights of the cameras differ from those of their joint's mean noise by no more than this factor (in SD): the noise
// of a camera that is barely contradicted by the others cannot be told well.
constexpr double kLargestWeightRatio = 2;
// Directions of a residual that the fit took up almost wholly tell nothing about the noise.
constexpr double kLeastLeft = 0.1;
constexpr double kClippedSigmas = 3;

}  // namespace

JointFit::JointFit(std::span<const ViewGeometry> views, const SeenSequence& sequence, std::size_t joint,
                   const SequenceOptions& options)
    : views_(views),
      sequence_(sequence),
      joint_(joint),
      options_(options),
      frames_(sequence.timeline.count),
      points_(At(frames_)),
      used_(At(frames_)),
      residuals_(At(frames_) * views.size(), Eigen::Vector2d::Constant(kNaN)),
      offsets_(views.size(), Eigen::Vector2d::Zero()),
      scatter_px_(views.size(), options.start_noise_px),
      weight_sigma_px_(views.size(), options.start_noise_px) {}

Eigen::Vector2d& JointFit::Residual(std::int64_t frame, std::size_t camera) {
  return residuals_[At(frame) * views_.size() + camera];
}
const Eigen::Vector2d& JointFit::Residual(std::int64_t frame, std::size_t camera) const {
  return residuals_[At(frame) * views_.size() + camera];
}

void JointFit::ChooseViews() {
  Start();
  for (int round = 0; round < kRounds; ++round) {
    EstimateOffsets();
    EstimateScatter();
    Choose();
    Fit();
  }
}

void JointFit::FitWithNoise(std::span<const double> sigma_px) {
  const double cameras = static_cast<double>(sigma_px.size());
  double noise = 0, bias = 0;  // variances along one axis, mean over the cameras
  for (const double sigma : sigma_px) noise += sigma * sigma / cameras;
  for (const Eigen::Vector2d& offset : offsets_) bias += 0.5 * offset.squaredNorm() / cameras;
  for (std::size_t c = 0; c < views_.size(); ++c) {
    const double sigma =
        std::clamp(sigma_px[c], std::sqrt(noise) / kLargestWeightRatio, std::sqrt(noise) * kLargestWeightRatio);
    weight_sigma_px_[c] = std::sqrt((sigma * sigma + bias) * noise / (noise + bias));
  }
  Fit();
}

void JointFit::Start() {
  const TriangulationOptions options{.outlier_sigmas = options_.outlier_sigmas,
                                     .huber_sigmas = options_.huber_sigmas,
                                     .minimum_views = options_.minimum_views,
                                     .minimum_angle_rad = options_.minimum_angle_rad};
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    const auto found = Triangulate(views_, Moved(frame), options);
    points_[At(frame)] = found ? std::optional(found->position_m) : std::nullopt;
    used_[At(frame)] = found ? found->views : 0;
    UpdateResiduals(frame);
  }
}

void JointFit::UpdateResiduals(std::int64_t frame) {
  const auto& point = points_[At(frame)];
  for (std::size_t c = 0; c < views_.size(); ++c) {
    Eigen::Vector2d& residual = Residual(frame, c);
    residual.setConstant(kNaN);
    if (!point || !(SeenAt(frame)[c].score > 0)) continue;
    if (const auto px = views_[c].PixelOf(*point)) residual = *px - SeenAt(frame)[c].px;
  }
}

void JointFit::EstimateOffsets() {
  std::uint64_t known = 0;
  for (std::size_t c = 0; c < views_.size(); ++c) {
    std::vector<double> x, y;
    std::size_t seen = 0;
    for (std::int64_t frame = 0; frame < frames_; ++frame) {
      seen += SeenAt(frame)[c].score > 0;
      if (!Used(frame, c)) continue;
      x.push_back(Residual(frame, c).x());
      y.push_back(Residual(frame, c).y());
    }
    const bool enough = x.size() >= kLeastForOffset &&
                        static_cast<double>(x.size()) >= kLeastShareForOffset * static_cast<double>(seen);
    offsets_[c] = enough ? Eigen::Vector2d(MedianOf(x), MedianOf(y)) : Eigen::Vector2d(0, 0);
    if (enough) known |= std::uint64_t{1} << c;
  }
  RemoveCommonShift(known);
}

void JointFit::RemoveCommonShift(std::uint64_t known) {
  using Jacobian = Eigen::Matrix<double, 2, 3>;
  Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
  Eigen::Vector3d gradient = Eigen::Vector3d::Zero();
  std::vector<Jacobian> sums(views_.size(), Jacobian::Zero());
  std::vector<double> counts(views_.size(), 0.0);
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    for (std::size_t c = 0; c < views_.size(); ++c) {
      Eigen::Vector2d px;
      Jacobian jacobian;
      if (!(known >> c & 1) || !used_[At(frame)] || !views_[c].PixelOf(*points_[At(frame)], px, jacobian)) continue;
      normal += jacobian.transpose() * jacobian;
      gradient += jacobian.transpose() * offsets_[c];
      sums[c] += jacobian;
      counts[c] += 1;
    }
  }
  const Eigen::Vector3d shift = normal.ldlt().solve(gradient);
  if (std::popcount(known) < 2 || !shift.allFinite()) return;
  for (std::size_t c = 0; c < views_.size(); ++c) {
    if (counts[c] > 0) offsets_[c] -= sums[c] * shift / counts[c];
  }
}

void JointFit::EstimateScatter() {
  for (std::size_t c = 0; c < views_.size(); ++c) {
    std::vector<double> distances;
    for (std::int64_t frame = 0; frame < frames_; ++frame) {
      if (!Used(frame, c)) continue;
      distances.push_back((Residual(frame, c) - offsets_[c]).norm() * std::sqrt(SeenAt(frame)[c].score));
    }
    const double scatter =
        distances.size() >= kLeastForOffset ? MedianOf(distances) / kMedianOfRayleigh : options_.start_noise_px;
    scatter_px_[c] = std::max(scatter, options_.noise_floor_px);
  }
  std::vector<double> sorted = scatter_px_;
  std::fill(weight_sigma_px_.begin(), weight_sigma_px_.end(), MedianOf(sorted));
}

void JointFit::Choose() {
  std::fill(used_.begin(), used_.end(), 0);
  for (std::size_t c = 0; c < views_.size(); ++c) {
    std::vector<double> squares(At(frames_), kNaN);
    for (std::int64_t frame = 0; frame < frames_; ++frame) {
      const double sigmas = (Residual(frame, c) - offsets_[c]).norm() / scatter_px_[c];
      if (std::isfinite(sigmas)) squares[At(frame)] = sigmas * sigmas * SeenAt(frame)[c].score;
    }
    const std::vector<bool> used = SteadyChoice(squares, options_.outlier_sigmas, options_.switch_cost);
    for (std::size_t frame = 0; frame < used.size(); ++frame) {
      if (used[frame]) used_[frame] |= std::uint64_t{1} << c;
    }
  }
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    used_[At(frame)] |= sequence_.edited[sequence_.Slot(joint_, frame)];
  }
}

std::vector<SeenPoint> JointFit::Moved(std::int64_t frame) const {
  std::vector<SeenPoint> seen(SeenAt(frame).begin(), SeenAt(frame).end());
  for (std::size_t c = 0; c < seen.size(); ++c) {
    seen[c].sigma_px = weight_sigma_px_[c];
    seen[c].px += offsets_[c];
  }
  return seen;
}

void JointFit::Fit() {
  const TriangulationOptions options{.outlier_sigmas = options_.outlier_sigmas,
                                     .huber_sigmas = options_.huber_sigmas,
                                     .minimum_views = options_.minimum_views,
                                     .minimum_angle_rad = options_.minimum_angle_rad};
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    const auto fit = FitPoint(views_, Moved(frame), used_[At(frame)], options);
    // Where too few views are left, the last point still tells how far off each of them is.
    if (fit) points_[At(frame)] = fit->position_m;
    used_[At(frame)] = fit ? fit->views : 0;
    UpdateResiduals(frame);
  }
}

void JointFit::CollectResiduals(std::span<std::vector<double>> squares) const {
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    if (!used_[At(frame)]) continue;
    const std::vector<SeenPoint> seen = Moved(frame);
    const Eigen::Vector3d& point = *points_[At(frame)];
    const Eigen::Matrix3d covariance = InformationOfViews(views_, seen, used_[At(frame)], point).inverse();
    for (std::size_t c = 0; c < views_.size(); ++c) {
      Eigen::Vector2d px;
      Eigen::Matrix<double, 2, 3> jacobian;
      if (!Used(frame, c) || !views_[c].PixelOf(point, px, jacobian)) continue;
      const double weight = seen[c].score / (seen[c].sigma_px * seen[c].sigma_px);
      // What the fit leaves of the variance of this view's error, by direction.
      const Eigen::Matrix2d left = Eigen::Matrix2d::Identity() - weight * jacobian * covariance * jacobian.transpose();
      const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> axes(left);
      for (int axis = 0; axis < 2; ++axis) {
        if (axes.eigenvalues()[axis] < kLeastLeft) continue;
        const double along = axes.eigenvectors().col(axis).dot(px - seen[c].px);
        squares[c].push_back(along * along * seen[c].score / axes.eigenvalues()[axis]);
      }
    }
  }
}

std::vector<double> JointFit::Correlation(std::int64_t lags) const {
  // Residuals around their offsets, at score 1, clipped so that no outlier dominates.
  std::vector<Eigen::Vector2d> errors(residuals_.size(), Eigen::Vector2d::Constant(kNaN));
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    for (std::size_t c = 0; c < views_.size(); ++c) {
      if (!Used(frame, c)) continue;
      Eigen::Vector2d error = (Residual(frame, c) - offsets_[c]) * std::sqrt(SeenAt(frame)[c].score);
      const double limit = kClippedSigmas * weight_sigma_px_[c];
      if (error.norm() > limit) error *= limit / error.norm();
      errors[At(frame) * views_.size() + c] = error;
    }
  }
  std::vector<double> correlation = {1};
  for (std::int64_t lag = 1; lag <= std::min(lags, frames_ / 3); ++lag) {
    double product = 0, first = 0, second = 0, pairs = 0;
    for (std::size_t i = 0; i + At(lag) * views_.size() < errors.size(); ++i) {
      const Eigen::Vector2d& a = errors[i];
      const Eigen::Vector2d& b = errors[i + At(lag) * views_.size()];
      if (std::isnan(a.x()) || std::isnan(b.x())) continue;
      product += a.dot(b), first += a.squaredNorm(), second += b.squaredNorm(), pairs += 1;
    }
    if (!(pairs > 0 && first > 0 && second > 0)) break;
    // The median was taken off the same few samples: that lowers every correlation by about 1 / their number.
    const double value = product / std::sqrt(first * second) + 1 / static_cast<double>(frames_);
    correlation.push_back(std::abs(value) * std::sqrt(pairs) > 2.5 ? std::min(value, 1.0) : 0);
  }
  return correlation;
}

void JointFit::AppendTo(ViewFit& fit) const {
  fit.offset_px.insert(fit.offset_px.end(), offsets_.begin(), offsets_.end());
  fit.scatter_px.insert(fit.scatter_px.end(), scatter_px_.begin(), scatter_px_.end());
  fit.weight_px.insert(fit.weight_px.end(), weight_sigma_px_.begin(), weight_sigma_px_.end());
}

void JointFit::WriteSamples(std::span<const double> noise_px, Trajectory3D& trajectory, std::size_t to_joint) const {
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    const std::uint64_t used = used_[At(frame)];
    if (!used) continue;
    Sample3D& sample = trajectory.At(frame, to_joint);
    sample.position_m = *points_[At(frame)];
    sample.covariance_m2 = HuberInflation(options_.huber_sigmas) *
                           CovarianceOfFit(views_, Moved(frame), used, sample.position_m, noise_px);
    const std::size_t slot = sequence_.Slot(joint_, frame);
    sample.provenance = ProvenanceOfFit(used, sequence_.edited[slot], sequence_.interpolated[slot]);
    sample.views = used;
    double error = 0;
    for (std::size_t c = 0; c < views_.size(); ++c) error += Used(frame, c) ? Residual(frame, c).norm() : 0;
    sample.reprojection_error_px = static_cast<float>(error / std::popcount(used));
  }
}

}  // namespace kinora
