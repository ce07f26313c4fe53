#include "lifting/joint_fit.h"

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
      points_(At(frames_), Eigen::Vector3d::Constant(kNaN)),
      used_(At(frames_)),
      residuals_(At(frames_) * views.size(), Eigen::Vector2f::Constant(std::numeric_limits<float>::quiet_NaN())),
      offsets_(views.size()),
      scatter_px_(views.size(), options.start_noise_px),
      noise_px_(views.size(), options.start_noise_px) {}

void JointFit::ChooseAndFit() {
  EstimateScatter();
  Choose();
  Fit();
}

void JointFit::FitWithNoise(std::span<const double> sigma_px) {
  const double cameras = static_cast<double>(sigma_px.size());
  double noise = 0;
  for (const double sigma : sigma_px) noise += sigma * sigma / cameras;
  disagreement_px2_ = 0;
  for (const ViewOffset& offset : offsets_) disagreement_px2_ += 0.5 * offset.px.squaredNorm() / cameras;
  noise_part_ = noise / (noise + disagreement_px2_);
  for (std::size_t c = 0; c < views_.size(); ++c) {
    noise_px_[c] =
        std::clamp(sigma_px[c], std::sqrt(noise) / kLargestWeightRatio, std::sqrt(noise) * kLargestWeightRatio);
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
    points_[At(frame)] = found ? found->position_m : Eigen::Vector3d::Constant(kNaN);
    used_[At(frame)] = found ? found->views : 0;
    UpdateResiduals(frame);
  }
}

void JointFit::UpdateResiduals(std::int64_t frame) {
  const Eigen::Vector3d& point = points_[At(frame)];
  for (std::size_t c = 0; c < views_.size(); ++c) {
    const SeenPoint seen = SeenAt(frame)[c];
    const auto px = !point.hasNaN() && seen.score > 0 ? views_[c].PixelOf(point) : std::nullopt;
    const Eigen::Vector2d residual = px ? Eigen::Vector2d(*px - seen.px) : Eigen::Vector2d::Constant(kNaN);
    residuals_[At(frame) * views_.size() + c] = residual.cast<float>();
  }
}

void JointFit::MeasureOffsets() {
  SumJacobians();
  for (std::size_t c = 0; c < views_.size(); ++c) {
    std::vector<double> x, y;
    std::size_t seen = 0;
    for (std::int64_t frame = 0; frame < frames_; ++frame) {
      seen += SeenAt(frame)[c].score > 0;
      if (!Used(frame, c)) continue;
      x.push_back(Residual(frame, c).x());
      y.push_back(Residual(frame, c).y());
    }
    offsets_[c].known = x.size() >= kLeastForOffset && offsets_[c].samples > 0 &&
                        static_cast<double>(x.size()) >= kLeastShareForOffset * static_cast<double>(seen);
    offsets_[c].px = offsets_[c].known ? Eigen::Vector2d(MedianOf(x), MedianOf(y)) : Eigen::Vector2d(0, 0);
  }
  // One camera's alone says nothing: the point could lie where it sees it.
  if (std::count_if(offsets_.begin(), offsets_.end(), [](const ViewOffset& o) { return o.known; }) < 2) {
    for (ViewOffset& offset : offsets_) offset.known = false;
  }
  SettleOffsets(std::vector<ViewOffset>(views_.size()));
}

void JointFit::SumJacobians() {
  std::fill(offsets_.begin(), offsets_.end(), ViewOffset());
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    if (!used_[At(frame)]) continue;
    for (std::size_t c = 0; c < views_.size(); ++c) {
      Eigen::Vector2d px;
      Eigen::Matrix<double, 2, 3> jacobian;
      if (!views_[c].PixelOf(points_[At(frame)], px, jacobian)) continue;
      offsets_[c].jacobian += jacobian;
      offsets_[c].information += jacobian.transpose() * jacobian;
      offsets_[c].samples += 1;
    }
  }
  for (ViewOffset& offset : offsets_) {
    if (offset.samples > 0) offset.jacobian /= offset.samples;
  }
}

void JointFit::SettleOffsets(std::span<const ViewOffset> person) {
  std::vector<ViewOffset> from_person = offsets_;
  for (std::size_t c = 0; c < views_.size(); ++c) from_person[c].px -= person[c].px;
  const Eigen::Vector3d shift = CommonShift(from_person, std::numeric_limits<double>::infinity());
  for (std::size_t c = 0; c < views_.size(); ++c) {
    if (offsets_[c].known) {
      offsets_[c].px -= offsets_[c].jacobian * shift;
    } else {
      offsets_[c].px = person[c].px;
    }
  }
}

void JointFit::EstimateScatter() {
  for (std::size_t c = 0; c < views_.size(); ++c) {
    std::vector<double> distances;
    for (std::int64_t frame = 0; frame < frames_; ++frame) {
      if (!Used(frame, c)) continue;
      distances.push_back((Residual(frame, c) - offsets_[c].px).norm() *
                          std::sqrt(static_cast<double>(SeenAt(frame)[c].score)));
    }
    const double scatter =
        distances.size() >= kLeastForOffset ? MedianOf(distances) / kMedianOfRayleigh : options_.start_noise_px;
    scatter_px_[c] = std::max(scatter, options_.noise_floor_px);
  }
  std::vector<double> sorted = scatter_px_;
  std::fill(noise_px_.begin(), noise_px_.end(), MedianOf(sorted));
}

void JointFit::Choose() {
  std::fill(used_.begin(), used_.end(), 0);
  for (std::size_t c = 0; c < views_.size(); ++c) {
    std::vector<double> squares(At(frames_), kNaN), worth(At(frames_), 1.0);
    for (std::int64_t frame = 0; frame < frames_; ++frame) {
      const double sigmas = (Residual(frame, c) - offsets_[c].px).norm() / scatter_px_[c];
      worth[At(frame)] = WorthOf(SeenAt(frame), c);
      if (!std::isfinite(sigmas) || worth[At(frame)] < kNegligibleWorth) continue;
      squares[At(frame)] = sigmas * sigmas * static_cast<double>(SeenAt(frame)[c].score);
    }
    const std::vector<bool> used = SteadyChoice(squares, worth, options_.outlier_sigmas, options_.switch_cost);
    for (std::size_t frame = 0; frame < used.size(); ++frame) {
      if (used[frame]) used_[frame] |= std::uint64_t{1} << c;
    }
  }
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    used_[At(frame)] |= sequence_.edited[sequence_.Slot(joint_, frame)];
  }
}

std::vector<SeenPoint> JointFit::Moved(std::int64_t frame) const {
  std::vector<SeenPoint> seen = sequence_.PointsAt(joint_, frame);
  for (std::size_t c = 0; c < seen.size(); ++c) {
    const double at_weight_1 = noise_px_[c] * noise_px_[c] + disagreement_px2_ * seen[c].score;
    seen[c].sigma_px = std::sqrt(noise_part_ * at_weight_1);
    seen[c].px += offsets_[c].px;
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

template <class Body>
void JointFit::ForEachSquare(bool used_only, std::int64_t stride, const Body& body) const {
  for (std::int64_t frame = 0; frame < frames_; frame += stride) {
    if (!used_[At(frame)]) continue;
    const std::vector<SeenPoint> seen = Moved(frame);
    const Eigen::Vector3d& point = points_[At(frame)];
    const Eigen::Matrix3d covariance = InformationOfViews(views_, seen, used_[At(frame)], point).inverse();
    for (std::size_t c = 0; c < views_.size(); ++c) {
      Eigen::Vector2d px;
      Eigen::Matrix<double, 2, 3> jacobian;
      const bool used = Used(frame, c);
      if (!(seen[c].score > 0) || (used_only && !used) || !views_[c].PixelOf(point, px, jacobian)) continue;
      const double weight = seen[c].score / (seen[c].sigma_px * seen[c].sigma_px);
      // What the fit takes up of the variance of a used view's error, by direction. Where a view was not used, the
      // point's own error adds to its distance.
      const Eigen::Matrix2d taken = weight * jacobian * covariance * jacobian.transpose();
      const Eigen::Matrix2d left = Eigen::Matrix2d::Identity() + (used ? -1 : 1) * taken;
      const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> axes(left);
      for (int axis = 0; axis < 2; ++axis) {
        if (axes.eigenvalues()[axis] < kLeastLeft) continue;
        const double along = axes.eigenvectors().col(axis).dot(px - seen[c].px);
        body(frame, c, along * along / axes.eigenvalues()[axis]);
      }
    }
  }
}

void JointFit::CollectResiduals(std::int64_t stride, std::span<std::vector<double>> squares) const {
  ForEachSquare(true, stride, [&](std::int64_t frame, std::size_t c, double square) {
    squares[c].push_back(square * static_cast<double>(SeenAt(frame)[c].score));
  });
}

void JointFit::CollectErrors(std::span<const float> scores, std::int64_t stride,
                             std::vector<ScoredError>& errors) const {
  ForEachSquare(false, stride, [&](std::int64_t frame, std::size_t c, double square) {
    const std::size_t slot = sequence_.Slot(joint_, frame);
    const bool edited = (sequence_.edited[slot] >> c & 1) != 0;
    if (offsets_[c].known && !edited) errors.push_back({static_cast<double>(scores[slot * views_.size() + c]), square});
  });
}

std::vector<double> JointFit::Correlation(std::int64_t lags) const {
  // Residuals around their offsets, at weight 1, clipped so that no outlier dominates.
  std::vector<Eigen::Vector2d> errors(residuals_.size(), Eigen::Vector2d::Constant(kNaN));
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    for (std::size_t c = 0; c < views_.size(); ++c) {
      if (!Used(frame, c)) continue;
      Eigen::Vector2d error =
          (Residual(frame, c) - offsets_[c].px) * std::sqrt(static_cast<double>(SeenAt(frame)[c].score));
      const double limit = kClippedSigmas * noise_px_[c];
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
  for (std::size_t c = 0; c < views_.size(); ++c) {
    fit.offset_px.push_back(offsets_[c].px);
    fit.scatter_px.push_back(scatter_px_[c]);
    fit.weight_px.push_back(std::sqrt(noise_part_) * noise_px_[c]);
    fit.shared_px.push_back(std::sqrt(noise_part_ * disagreement_px2_));
  }
}

void JointFit::WriteSamples(std::span<const double> noise_px, Trajectory3D& trajectory, std::size_t to_joint) const {
  for (std::int64_t frame = 0; frame < frames_; ++frame) {
    const std::uint64_t used = used_[At(frame)];
    if (!used) continue;
    Sample3D& sample = trajectory.At(frame, to_joint);
    sample.position_m = points_[At(frame)];
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
