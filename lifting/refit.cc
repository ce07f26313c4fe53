#include "lifting/refit.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <vector>

#include "lifting/view_choice.h"

namespace kinora {
namespace {

constexpr double kPlainly = 1;  // in views left out: the choice for the whole sequence is steadier than a sample's

// One sample on its way: its points, moved by the offsets of their cameras.
class Refit {
 public:
  Refit(std::span<const ViewGeometry> views, std::vector<SeenPoint> seen, std::uint64_t edited, const ViewFit& fit,
        std::size_t row, const SequenceOptions& options)
      : views_(views), seen_(std::move(seen)), fit_(fit), first_(row * fit.cameras) {
    options_ = {.outlier_sigmas = options.outlier_sigmas,
                .huber_sigmas = options.huber_sigmas,
                .minimum_views = options.minimum_views,
                .minimum_angle_rad = options.minimum_angle_rad};
    for (std::size_t c = 0; c < seen_.size(); ++c) {
      seen_[c] = fit.Weighted(row, c, seen_[c], (edited >> c & 1) != 0);
      if (seen_[c].score > 0) sees_ |= std::uint64_t{1} << c;
    }
  }

  std::uint64_t sees() const { return sees_; }
  std::span<const SeenPoint> seen() const { return seen_; }
  bool Enough(std::uint64_t mask) const { return std::popcount(mask) >= options_.minimum_views; }
  std::optional<TriangulatedPoint> From(std::uint64_t mask) const { return FitPoint(views_, seen_, mask, options_); }
  std::optional<TriangulatedPoint> FromAny() const { return Triangulate(views_, seen_, options_); }

  double ErrorPx(std::size_t camera, const Eigen::Vector3d& point) const {
    const auto px = views_[camera].PixelOf(point);
    return px ? (*px - seen_[camera].px).norm() : std::numeric_limits<double>::infinity();
  }
  bool Fits(std::size_t camera, const Eigen::Vector3d& point) const {
    const double worth = WorthOf(seen_, camera);
    const double sigmas = ErrorPx(camera, point) / fit_.scatter_px[first_ + camera] * std::sqrt(seen_[camera].score);
    return worth >= kNegligibleWorth && sigmas <= options_.outlier_sigmas * std::sqrt(worth);
  }
  // What contradicts a point that these views put, in squared standard deviations: theirs from it, and what it costs to
  // leave the others out (SteadyChoice, view_choice.h).
  double Against(const Eigen::Vector3d& point, std::uint64_t used) const {
    double sum = 0;
    for (std::size_t c = 0; c < seen_.size(); ++c) {
      if (!(sees_ >> c & 1)) continue;
      const double error = ErrorPx(c, point) / fit_.scatter_px[first_ + c];
      sum += used >> c & 1 ? error * error * seen_[c].score : LeftOut() * WorthOf(seen_, c);
    }
    return sum;
  }
  double LeftOut() const { return options_.outlier_sigmas * options_.outlier_sigmas; }
  // Distance from the point as it was seen, its camera's offset not added.
  double SeenErrorPx(std::size_t camera, const Eigen::Vector3d& point) const {
    const auto px = views_[camera].PixelOf(point);
    return px ? (*px - (seen_[camera].px - fit_.offset_px[first_ + camera])).norm() : 0;
  }

 private:
  std::span<const ViewGeometry> views_;
  std::vector<SeenPoint> seen_;
  const ViewFit& fit_;
  std::size_t first_;
  TriangulationOptions options_;
  std::uint64_t sees_ = 0;
};

// A choice of views, and where they put the point.
struct Choice {
  std::uint64_t views = 0;
  std::optional<Eigen::Vector3d> point_m;
};

Choice WithAllThatFit(const Refit& refit, std::uint64_t views, const Eigen::Vector3d& start) {
  for (std::size_t c = 0; c < refit.seen().size(); ++c)
    if (refit.sees() >> c & 1 && refit.Fits(c, start)) views |= std::uint64_t{1} << c;
  const auto point = refit.From(views);
  return {views, point ? std::optional(point->position_m) : std::nullopt};
}

// Views that were in use may have been wrong together, and still hold the point after a person has put one of them
// right. Where anything contradicts the choice, each pair with what a person placed is asked, and whoever agrees with
// it: taken where that is plainly better.
std::uint64_t BetterViews(const Refit& refit, std::uint64_t views, std::uint64_t edited) {
  const auto point = refit.From(views);
  bool agreed = point.has_value();
  for (std::size_t c = 0; c < refit.seen().size() && agreed; ++c)
    agreed = !(refit.sees() >> c & 1) || refit.Fits(c, point->position_m);
  if (agreed || edited == 0) return views;
  double least = point ? refit.Against(point->position_m, views) - kPlainly * refit.LeftOut()
                       : std::numeric_limits<double>::infinity();
  for (std::size_t c = 0; c < refit.seen().size(); ++c) {
    const std::uint64_t pair = edited | (std::uint64_t{1} << c);
    if (!(refit.sees() >> c & 1) || !refit.Enough(pair)) continue;
    const auto start = refit.From(pair);
    if (!start) continue;
    const Choice choice = WithAllThatFit(refit, edited, start->position_m);
    if (!choice.point_m || !refit.Enough(choice.views)) continue;
    const double against = refit.Against(*choice.point_m, choice.views);
    if (against >= least) continue;
    least = against;
    views = choice.views;
  }
  return views;
}

// The views to use, as refit.h says.
std::uint64_t ChooseViews(const Refit& refit, std::uint64_t former, std::uint64_t changed, std::uint64_t edited) {
  const std::uint64_t sees = refit.sees();
  edited &= sees;
  std::uint64_t mask = ((former & ~changed) | edited) & sees;
  std::optional<TriangulatedPoint> start = refit.Enough(mask) ? refit.From(mask) : std::nullopt;
  if (!start) {
    start = refit.FromAny();
    if (!start) return edited;
    mask = start->views | edited;
  }
  for (std::size_t c = 0; c < refit.seen().size(); ++c) {
    const std::uint64_t bit = std::uint64_t{1} << c;
    if ((sees & ~mask & bit) && refit.Fits(c, start->position_m)) mask |= bit;
    if ((mask & changed & ~edited & bit) && !refit.Fits(c, start->position_m)) mask &= ~bit;
  }
  return BetterViews(refit, mask, edited);
}

}  // namespace

Sample3D RefitSample(std::span<const ViewGeometry> views, const SeenSequence& seen, std::size_t joint,
                     std::int64_t frame, const Sample3D& former, std::uint64_t changed, const ViewFit& fit,
                     const ViewNoise& noise, const SequenceOptions& options) {
  Sample3D sample;
  const int row = fit.IndexOf(seen.joints[joint]);
  if (row < 0) return sample;
  const std::size_t slot = seen.Slot(joint, frame);
  const Refit refit(views, seen.PointsAt(joint, frame), seen.edited[slot], fit, static_cast<std::size_t>(row), options);
  const auto found = refit.From(ChooseViews(refit, former.views, changed, seen.edited[slot]));
  if (!found) return sample;
  sample.position_m = found->position_m;
  sample.views = found->views;
  sample.provenance = ProvenanceOfFit(sample.views, seen.edited[slot], seen.interpolated[slot]);
  std::size_t noise_row = 0;
  while (noise_row < noise.joints.size() && noise.joints[noise_row] != seen.joints[joint]) ++noise_row;
  if (noise_row < noise.joints.size())
    sample.covariance_m2 =
        HuberInflation(options.huber_sigmas) *
        CovarianceOfFit(views, refit.seen(), sample.views, sample.position_m, noise.SigmasOf(noise_row));
  double error = 0;
  for (std::size_t c = 0; c < views.size(); ++c)
    if (sample.views >> c & 1) error += refit.SeenErrorPx(c, sample.position_m);
  sample.reprojection_error_px = static_cast<float>(error / std::popcount(sample.views));
  return sample;
}

Provenance ProvenanceOfFit(std::uint64_t used, std::uint64_t edited, std::uint64_t interpolated) {
  const std::uint64_t placed = used & edited;
  if (!placed) return Provenance::kMeasured;
  return (placed & ~interpolated) ? Provenance::kEdited : Provenance::kInterpolated;
}

double HuberInflation(double k) {
  const double inside = 1 - std::exp(-0.5 * k * k);
  const double tail = 0.5 * std::erfc(k / std::numbers::sqrt2);
  const double slope = inside + 0.5 * k * std::sqrt(2 * std::numbers::pi) * tail;
  return inside / (slope * slope);
}

Sample3D MiddleOf(const Sample3D& a, const Sample3D& b) {
  Sample3D middle;
  if (a.missing() || b.missing()) return middle;
  middle.position_m = 0.5 * (a.position_m + b.position_m);
  middle.covariance_m2 = 0.25 * (a.covariance_m2.matrix() + b.covariance_m2.matrix());
  const auto either = [&](Provenance p) { return a.provenance == p || b.provenance == p; };
  middle.provenance = either(Provenance::kInterpolated) ? Provenance::kInterpolated
                      : either(Provenance::kEdited)     ? Provenance::kEdited
                                                        : Provenance::kMeasured;
  middle.views = a.views | b.views;
  middle.reprojection_error_px = 0.5F * (a.reprojection_error_px + b.reprojection_error_px);
  return middle;
}

}  // namespace kinora
